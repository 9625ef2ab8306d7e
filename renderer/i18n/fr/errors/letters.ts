/** Expected failures of letters and labels. */
export const lettersErrors = {
  letter: {
    'not-attended': {
      title: 'Aucune présence n’est notée à ce rendez-vous',
      text: 'Rien n’a été établi. Notez d’abord la présence, ou choisissez un autre rendez-vous.',
    },
    'no-obligation': {
      title: 'Aucune obligation n’est en cours',
      text: 'Rien n’a été établi. Ajoutez les obligations à la mesure, puis recommencez.',
    },
    'no-addressee': {
      title: 'Le destinataire manque',
      text: 'Rien n’a été établi, la saisie est conservée. Indiquez à qui s’adresse la fiche.',
    },
    'too-many': {
      title: 'La liste est trop longue pour un seul envoi',
      text: 'Rien n’a été établi. Filtrez la liste, ou choisissez 200 personnes au plus.',
    },
    'past-day': {
      title: 'Ce jour est passé',
      text: 'Rien n’a été établi. Choisissez aujourd’hui ou un jour à venir.',
    },
  },
  label: {
    'unknown-format': {
      title: 'Ce format d’étiquettes n’existe plus',
      text: 'Rien n’a été établi. Choisissez un autre format dans la liste.',
    },
  },
};
