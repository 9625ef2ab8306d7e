/** Expected failures, by their code: what happened, what is safe, what to do. Each capability adds its codes. */
export const errors = {
  unknown: {
    title: 'Cette action n’a pas abouti',
    text: 'Ce qui est enregistré est intact. Réessayez ; si cela recommence, copiez le détail pour l’assistance.',
  },
  contract: {
    'invalid-input': {
      title: 'Une valeur n’est pas acceptée',
      text: 'Rien n’a été enregistré, la saisie est conservée. Vérifiez les champs signalés.',
    },
  },
  session: {
    locked: { title: 'Jalon s’est verrouillé', text: 'La saisie est conservée. Déverrouillez pour continuer.' },
  },
  rights: {
    denied: { title: 'Votre rôle ne permet pas cette action', text: 'Rien n’a changé. La direction du service peut la faire.' },
  },
  record: {
    'not-found': { title: 'Cet élément n’existe plus', text: 'Il a pu être retiré entre-temps. Le reste du dossier est intact.' },
  },
  access: {
    'purpose-needed': { title: 'Ce dossier n’est pas dans votre portefeuille', text: 'Un motif est demandé avant de l’ouvrir.' },
  },
  core: {
    failed: {
      title: 'Une erreur inattendue s’est produite',
      text: 'Ce qui est enregistré est intact et la saisie est conservée. Réessayez, ou copiez le détail pour l’assistance.',
    },
    restarted: {
      title: 'Le moteur a redémarré pendant l’action',
      text: 'Vérifiez si elle a été faite avant de recommencer. La saisie est conservée.',
    },
  },
  database: {
    'disk-full': {
      title: 'Le disque est plein',
      text: 'Ce qui est enregistré est intact. Libérez de la place, puis réessayez : la saisie est conservée à l’écran.',
    },
    'read-only': {
      title: 'Le dossier des données est en lecture seule',
      text: 'Ce qui est enregistré est intact. Demandez le droit d’écrire, puis réessayez.',
    },
    corrupt: {
      title: 'Le fichier des données est endommagé',
      text: 'N’enregistrez plus rien. Une sauvegarde vérifiée peut être restaurée depuis les réglages.',
    },
  },
  file: {
    'not-writable': {
      title: 'Le fichier n’a pas pu être écrit',
      text: 'Rien n’est perdu dans Jalon. Choisissez un autre emplacement.',
    },
  },
  document: {
    damaged: {
      title: 'Le document est endommagé',
      text: 'Son contenu ne correspond plus à son empreinte. Une sauvegarde peut le contenir intact.',
    },
  },
  person: {
    'possible-duplicate': {
      title: 'Cette personne est peut-être déjà connue',
      text: 'Comparez avant de créer un second dossier.',
    },
    incomplete: { title: 'Le nom et le prénom sont nécessaires', text: 'La saisie est conservée.' },
  },
  measure: {
    'unknown-type': { title: 'Ce type de mesure n’est pas dans le référentiel', text: 'La saisie est conservée.' },
    'dates-reversed': { title: 'La fin tombe avant le début', text: 'La saisie est conservée. Vérifiez les deux dates.' },
    incomplete: { title: 'Le type de mesure est nécessaire', text: 'La saisie est conservée.' },
  },
  obligation: {
    'unknown-type': { title: 'Cette obligation n’est pas dans le référentiel', text: 'La saisie est conservée.' },
  },
  interview: {
    signed: { title: 'Cette note est signée', text: 'Elle ne change plus. Une correction s’ajoute dans une nouvelle note.' },
    'not-author': { title: 'Cette note est celle d’un collègue', text: 'Seul son auteur peut la modifier ou la signer.' },
    empty: { title: 'La note est vide', text: 'Écrivez dans l’un des deux tiroirs avant d’enregistrer.' },
  },
  appointment: {
    collision: { title: 'Ce créneau est déjà pris', text: 'Choisissez une autre heure, ou confirmez.' },
    'not-working-day': { title: 'Ce jour n’est pas travaillé', text: 'Choisissez un autre jour, ou confirmez.' },
  },
  summons: {
    'no-letterhead': {
      title: 'Le téléphone de l’antenne manque',
      text: 'Une convocation doit donner un contact. Complétez l’antenne dans les réglages, puis recommencez.',
    },
  },
  job: { cancelled: { title: 'Le travail a été interrompu', text: 'Rien n’a été enregistré.' } },
};
