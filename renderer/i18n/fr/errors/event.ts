/** Expected failures of events of the case. */
export const eventErrors = {
  event: {
    'unknown-type': {
      title: 'Ce type d’évènement n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Choisissez un autre type.',
    },
    decided: { title: 'Cette suite est déjà décidée', text: 'Rien n’a changé. Elle peut être proposée de nouveau.' },
  },
};
