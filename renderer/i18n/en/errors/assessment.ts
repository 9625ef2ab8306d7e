/** English of fr/errors/assessment.ts. */
export const assessmentErrors = {
  assessment: {
    signed: { title: 'This assessment is signed', text: 'It no longer changes. A correction is added as a new assessment.' },
    'not-author': { title: 'This assessment is a colleague’s', text: 'Only its author can change or sign it.' },
    empty: { title: 'The assessment is empty', text: 'Assess a domain or write a summary before saving.' },
    'unknown-domain': {
      title: 'A domain is not known to this version',
      text: 'Nothing was saved, what you typed is kept. Update Jalon, then try again.',
    },
  },
  plan: {
    'unknown-domain': {
      title: 'This domain is not known to this version',
      text: 'Nothing was saved, what you typed is kept. Choose another domain.',
    },
    'goal-closed': { title: 'This goal is closed', text: 'Nothing changed. Open it again to revise it.' },
    'too-many-steps': {
      title: 'This goal has too many steps',
      text: 'What you typed is kept. Share them between several goals.',
    },
    'reason-missing': { title: 'Dropping a goal needs a reason', text: 'What you typed is kept. Write what explains it.' },
  },
};
