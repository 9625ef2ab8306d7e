/** English of fr/errors/general.ts. */
export const generalErrors = {
  unknown: {
    title: 'This action did not succeed',
    text: 'What is saved is intact. Try again; if it happens again, copy the details for support.',
  },
  contract: {
    'unknown-call': {
      title: 'This action does not exist in this version',
      text: 'Nothing has changed. Start Jalon again; if it comes back, copy the detail for the helpdesk.',
    },
    'invalid-input': {
      title: 'A value is not accepted',
      text: 'Nothing was saved, what you typed is kept. Check the fields that are marked.',
    },
  },
  session: {
    locked: { title: 'Jalon has locked itself', text: 'What you typed is kept. Unlock to go on.' },
  },
  rights: {
    denied: { title: 'Your role does not allow this', text: 'Nothing has changed. The head of the service can do it.' },
  },
  record: {
    'not-found': {
      title: 'This item no longer exists',
      text: 'It may have been removed meanwhile. The rest of the case is intact.',
    },
  },
  access: {
    'purpose-needed': { title: 'This case is not in your caseload', text: 'A purpose is asked before it opens.' },
  },
  core: {
    failed: {
      title: 'An unexpected error occurred',
      text: 'What is saved is intact and what you typed is kept. Try again, or copy the details for support.',
    },
    restarted: {
      title: 'The engine restarted during the action',
      text: 'Check whether it was done before doing it again. What you typed is kept.',
    },
  },
  job: { cancelled: { title: 'The work was stopped', text: 'Nothing was saved.' } },
};
