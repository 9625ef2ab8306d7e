/** English of fr/errors/person.ts. */
export const personErrors = {
  person: {
    'possible-duplicate': { title: 'This person may already be known', text: 'Compare before creating a second case.' },
    incomplete: { title: 'The family name and given name are needed', text: 'What you typed is kept.' },
    'intensity-unjustified': { title: 'The intensity needs a reason', text: 'What you typed is kept. Write what justifies it.' },
  },
  case: {
    'measure-running': {
      title: 'A measure is still running',
      text: 'Nothing changed. End the measure, or confirm the closing.',
    },
    closed: { title: 'This case is already closed', text: 'Nothing changed. Reopen it first to change the date or the reason.' },
    'is-closed': {
      title: 'This case is closed',
      text: 'Nothing was added, and what you typed is kept. Reopen the case, then try again.',
    },
    'not-closed': { title: 'This case is not closed', text: 'Nothing changed: it is open already.' },
    dates: { title: 'This date is to come', text: 'What you typed is kept. A case is closed today at the latest.' },
  },
  flag: {
    'reason-needed': {
      title: 'A reason is asked to remove a flag',
      text: 'Nothing was removed. Say in a few words why it no longer stands.',
    },
  },
};
