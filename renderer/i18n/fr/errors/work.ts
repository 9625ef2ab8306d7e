/** Expected failures of community work. */
export const workErrors = {
  work: {
    'not-work': { title: 'Cette mesure ne comporte pas d’heures de travail', text: 'Rien n’a changé.' },
    'post-closed': { title: 'Ce poste n’accueille plus', text: 'La saisie est conservée. Choisissez un autre poste.' },
    'post-full': { title: 'Ce poste est complet', text: 'Rien n’a été enregistré. Choisissez un autre poste, ou confirmez.' },
    'not-authorised': {
      title: 'L’habilitation de la structure n’est pas valable',
      text: 'Rien n’a été enregistré. Vérifiez l’habilitation, ou confirmez.',
    },
    'placement-ended': {
      title: 'Ce placement est terminé',
      text: 'Rien n’a changé. Faites un nouveau placement pour continuer.',
    },
    'nothing-to-plan': {
      title: 'Aucun jour à prévoir',
      text: 'Toutes les heures sont faites ou prévues, ou aucun de ces jours ne tombe avant la limite. La saisie est conservée.',
    },
    'outside-placement': {
      title: 'Ce jour est hors du placement',
      text: 'La saisie est conservée. Choisissez un jour entre le début et la fin du placement.',
    },
    'no-days': { title: 'Aucun jour entre ces dates', text: 'Rien n’a été établi. Prévoyez des jours, ou changez les dates.' },
  },
};
