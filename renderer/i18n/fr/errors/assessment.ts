/** Expected failures of assessments and plans. */
export const assessmentErrors = {
  assessment: {
    signed: {
      title: 'Cette évaluation est signée',
      text: 'Elle ne change plus. Une correction s’ajoute dans une nouvelle évaluation.',
    },
    'not-author': { title: 'Cette évaluation est celle d’un collègue', text: 'Seul son auteur peut la modifier ou la signer.' },
    empty: { title: 'L’évaluation est vide', text: 'Évaluez un domaine ou écrivez une synthèse avant d’enregistrer.' },
    'unknown-domain': {
      title: 'Un domaine n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Mettez Jalon à jour, puis réessayez.',
    },
  },
  plan: {
    'unknown-domain': {
      title: 'Ce domaine n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Choisissez un autre domaine.',
    },
    'goal-closed': { title: 'Cet objectif est clos', text: 'Rien n’a changé. Rouvrez-le pour le réviser.' },
    'too-many-steps': {
      title: 'Cet objectif a trop d’étapes',
      text: 'La saisie est conservée. Répartissez-les entre plusieurs objectifs.',
    },
    'reason-missing': { title: 'Un abandon demande un motif', text: 'La saisie est conservée. Écrivez ce qui l’explique.' },
  },
};
