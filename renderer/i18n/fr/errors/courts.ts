/** Expected failures of courts and magistrates. */
export const courtsErrors = {
  court: {
    exists: {
      title: 'Cette juridiction est déjà dans l’annuaire',
      text: 'Rien n’a changé, la saisie est conservée. Modifiez celle de la liste.',
    },
  },
  magistrate: {
    exists: {
      title: 'Ce magistrat est déjà dans l’annuaire',
      text: 'Rien n’a changé, la saisie est conservée. Modifiez celui de la liste.',
    },
  },
};
