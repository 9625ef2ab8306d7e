/** English of fr/errors/transfer.ts. */
export const transferErrors = {
  transfer: {
    kept: {
      title: 'This acceptance can no longer be taken back',
      text: 'Nothing changed. The time is over, or the case was offered again: ask the receiving service to give it back.',
    },
    open: {
      title: 'A transfer is already awaiting its answer',
      text: 'What you typed is kept. Record the answer to the first one, or withdraw it.',
    },
    'unknown-reason': {
      title: 'This reason is not known to this version',
      text: 'Nothing was saved, what you typed is kept. Choose another reason.',
    },
    dates: {
      title: 'This date does not fit',
      text: 'What you typed is kept. An answer is expected from today on, and is not older than the offer.',
    },
    piece: {
      title: 'One piece may not leave',
      text: 'Nothing was saved. A chosen piece was withdrawn or belongs to the confidences: open the form again for the current list.',
    },
    answered: {
      title: 'The answer is already recorded',
      text: 'Nothing changed. An answered transfer can no longer be changed.',
    },
    'reason-missing': {
      title: 'A refusal needs a reason',
      text: 'What you typed is kept. Write the reason of the service that was asked.',
    },
  },
};
