/** English of fr/errors/courts.ts. */
export const courtsErrors = {
  court: {
    exists: {
      title: 'This court is in the directory already',
      text: 'Nothing changed, what you typed is kept. Change the one in the list.',
    },
  },
  magistrate: {
    exists: {
      title: 'This magistrate is in the directory already',
      text: 'Nothing changed, what you typed is kept. Change the one in the list.',
    },
  },
};
