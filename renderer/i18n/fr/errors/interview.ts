/** Expected failures of interview notes and their templates. */
export const interviewErrors = {
  interview: {
    signed: { title: 'Cette note est signée', text: 'Elle ne change plus. Une correction s’ajoute dans une nouvelle note.' },
    'not-author': { title: 'Cette note est celle d’un collègue', text: 'Seul son auteur peut la modifier ou la signer.' },
    empty: { title: 'La note est vide', text: 'Écrivez dans l’un des deux tiroirs avant d’enregistrer.' },
  },
  template: {
    'not-new': {
      title: 'Ce modèle est déjà adapté par le service',
      text: 'Rien n’a été enregistré, la saisie est conservée. Modifiez le modèle du service plutôt que d’en ajouter un second.',
    },
    'unknown-model': {
      title: 'Ce modèle de référence n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Enregistrez-le comme un modèle nouveau.',
    },
  },
};
