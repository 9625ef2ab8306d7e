/** Expected failures of any call: the contract, the session, rights, the core itself. */
export const generalErrors = {
  unknown: {
    title: 'Cette action n’a pas abouti',
    text: 'Ce qui est enregistré est intact. Réessayez ; si cela recommence, copiez le détail pour l’assistance.',
  },
  contract: {
    'unknown-call': {
      title: 'Cette action n’existe pas dans cette version',
      text: 'Rien n’a changé. Relancez Jalon ; si cela recommence, copiez le détail pour l’assistance.',
    },
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
  job: { cancelled: { title: 'Le travail a été interrompu', text: 'Rien n’a été enregistré.' } },
};
