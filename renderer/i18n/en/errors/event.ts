/** English of fr/errors/event.ts. */
export const eventErrors = {
  event: {
    'unknown-type': {
      title: 'This type of event is not known to this version',
      text: 'Nothing was saved, your input is kept. Choose another type.',
    },
    decided: { title: 'This follow-up is already decided', text: 'Nothing changed. It can be proposed again.' },
  },
};
