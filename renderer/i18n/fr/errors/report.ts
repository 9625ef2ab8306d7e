/** Expected failures of reports and delegations. */
export const reportErrors = {
  report: {
    'unknown-type': {
      title: 'Ce type de rapport n’est pas connu de cette version',
      text: 'Rien n’a été enregistré. Choisissez un autre type.',
    },
    'wrong-state': {
      title: 'Ce rapport n’en est plus à cette étape',
      text: 'Rien n’a changé, la saisie est conservée. Rouvrez le rapport pour voir où il en est.',
    },
    'not-author': {
      title: 'Seul l’auteur peut le faire',
      text: 'Rien n’a changé. Demandez à l’auteur du rapport, ou retournez-le avec vos observations.',
    },
    own: {
      title: 'On ne valide pas son propre rapport',
      text: 'Rien n’a changé. Un autre membre de la direction doit le relire.',
    },
    'not-reviewer': {
      title: 'Ce type de rapport est validé par un autre rôle',
      text: 'Rien n’a changé. Le rapport attend la personne qui peut le valider.',
    },
    newer: {
      title: 'Le texte a changé depuis votre lecture',
      text: 'Rien n’a été décidé. Relisez la version soumise en dernier.',
    },
    empty: { title: 'Le rapport est vide', text: 'Rien n’a été soumis. Écrivez au moins votre analyse.' },
    'not-submitted': { title: 'Ce rapport n’a pas encore été soumis', text: 'Il n’y a pas de version à comparer.' },
    'not-approved': { title: 'Ce rapport n’est pas validé', text: 'Il n’a pas été signé. La direction doit d’abord le valider.' },
    'not-opened': {
      title: 'Ce document n’a pas été ouvert',
      text: 'Il n’a été ni validé ni signé. Ouvrez-le, lisez-le, puis recommencez.',
    },
    'not-yours': {
      title: 'Cette signature n’est pas la vôtre',
      text: 'Rien n’a été signé. L’auteur signe d’abord, puis la direction.',
    },
    dates: {
      title: 'Cette date ne convient pas',
      text: 'Rien n’a été enregistré. L’envoi vient après la signature, et au plus tard aujourd’hui.',
    },
  },
  delegation: {
    dates: {
      title: 'Ces dates ne conviennent pas',
      text: 'La saisie est conservée. La fin vient après le début, et pas avant aujourd’hui.',
    },
    delegate: {
      title: 'Cette personne ne peut pas valider de rapports',
      text: 'La saisie est conservée. Choisissez un autre membre de la direction.',
    },
    'not-own': {
      title: 'Cette délégation n’est pas la vôtre',
      text: 'Rien n’a changé. Seule la personne qui l’a donnée peut la terminer.',
    },
  },
};
