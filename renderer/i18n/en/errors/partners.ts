/** English of fr/errors/partners.ts. */
export const partnersErrors = {
  partner: {
    'unknown-kind': { title: 'The reference data has no such kind', text: 'What you typed is kept. Choose a kind of the list.' },
    exists: {
      title: 'This partner is in the directory already',
      text: 'Nothing changed, what you typed is kept. Look for it by name, among inactive ones if need be.',
    },
    used: {
      title: 'Persons were referred to this partner',
      text: 'Nothing changed. Make it inactive: it is no longer proposed and the referrals can still be read.',
    },
    inactive: {
      title: 'This partner is no longer active',
      text: 'What you typed is kept. Choose another one, or make it active in the directory.',
    },
  },
  referral: {
    dates: {
      title: 'The date does not fit',
      text: 'What you typed is kept. A referral is dated today at the latest, and its steps come after it.',
    },
    obligation: {
      title: 'This obligation is not one of the person',
      text: 'What you typed is kept. Choose an obligation of the list.',
    },
  },
};
