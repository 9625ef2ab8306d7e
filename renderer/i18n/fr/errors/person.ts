/** Expected failures of persons and their cases. */
export const personErrors = {
  person: {
    'possible-duplicate': {
      title: 'Cette personne est peut-être déjà connue',
      text: 'Comparez avant de créer un second dossier.',
    },
    incomplete: { title: 'Le nom et le prénom sont nécessaires', text: 'La saisie est conservée.' },
    'intensity-unjustified': {
      title: 'L’intensité demande un motif',
      text: 'La saisie est conservée. Écrivez ce qui la justifie.',
    },
  },
  case: {
    'measure-running': {
      title: 'Une mesure est encore en cours',
      text: 'Rien n’a changé. Terminez la mesure, ou confirmez la clôture.',
    },
    closed: { title: 'Ce dossier est déjà clos', text: 'Rien n’a changé. Rouvrez-le d’abord pour changer la date ou le motif.' },
    'is-closed': {
      title: 'Ce dossier est clos',
      text: 'Rien n’a été ajouté et la saisie est conservée. Rouvrez le dossier, puis recommencez.',
    },
    'not-closed': { title: 'Ce dossier n’est pas clos', text: 'Rien n’a changé : il est déjà ouvert.' },
    dates: { title: 'Cette date est à venir', text: 'La saisie est conservée. Un dossier se clôt au plus tard aujourd’hui.' },
  },
  flag: {
    'reason-needed': {
      title: 'Un motif est demandé pour retirer un signalement',
      text: 'Rien n’a été retiré. Dites en quelques mots pourquoi il n’a plus lieu d’être.',
    },
  },
};
