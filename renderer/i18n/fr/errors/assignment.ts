/** Expected failures of agents, their workload and the sharing of cases. */
export const assignmentErrors = {
  agent: {
    'last-manager': {
      title: 'C’est le dernier accès qui peut gérer les agents',
      text: 'Rien n’a changé : plus personne ne pourrait donner de fonction ni d’accès. Donnez d’abord la fonction DPIP ou direction du service à un autre agent qui a un accès sur ce poste.',
    },
  },
  workload: {
    'unknown-weight': {
      title: 'Ce poids n’existe pas dans cette version',
      text: 'Rien n’a changé. Les poids affichés sont ceux du service.',
    },
  },
  assignment: {
    'not-available': {
      title: 'Cet agent ne peut pas suivre de dossier',
      text: 'Rien n’a changé. Il a quitté le service ou sa fonction ne comprend pas de suivi : choisissez un autre agent.',
    },
    already: { title: 'Cet agent suit déjà ce dossier', text: 'Rien n’a changé. Choisissez un autre agent ou un autre rôle.' },
    dates: {
      title: 'Les dates ne conviennent pas',
      text: 'Une affectation commence au plus tard aujourd’hui et finit après son début. La saisie est conservée.',
    },
    'nothing-to-give': {
      title: 'Aucun de ces dossiers n’a pu être affecté',
      text: 'Rien n’a changé. L’agent les suit déjà, ils sont clos, ou ils sont restreints : un dossier restreint s’affecte depuis le dossier lui-même.',
    },
    undone: {
      title: 'Cette répartition est déjà annulée',
      text: 'Rien n’a changé. Les dossiers sont suivis par les agents affichés.',
    },
    'not-given': {
      title: 'Ce dossier ne se rend pas d’ici',
      text: 'Rien n’a changé. Seul un suppléant ou un second agent rend un dossier ; un référent est remplacé par la direction.',
    },
  },
};
