/** English of fr/errors/deadline.ts. */
export const deadlineErrors = {
  deadline: {
    closed: {
      title: 'This deadline is no longer open',
      text: 'Nothing changed: it is already met or waived. Reopen it first to decide otherwise.',
    },
    dates: { title: 'This date is still to come', text: 'What you typed is kept. An act is dated today at the latest.' },
    'reason-missing': {
      title: 'A duration of the service needs a reason',
      text: 'Nothing changed, what you typed is kept. Say why the service departs from the reference data.',
    },
    'unknown-rule': {
      title: 'This deadline is not in the reference data',
      text: 'Nothing changed. The reference data may have been updated: open the page again.',
    },
  },
};
