/** English of fr/errors/measure.ts. */
export const measureErrors = {
  measure: {
    'unknown-type': { title: 'This type of measure is not in the reference data', text: 'What you typed is kept.' },
    'dates-reversed': { title: 'The end falls before the start', text: 'What you typed is kept. Check both dates.' },
    'suspension-reversed': {
      title: 'A suspension ends before it begins',
      text: 'What you typed is kept. Check its two dates.',
    },
    'decision-unsuited': {
      title: 'No text allows this decision for this type of measure',
      text: 'What you typed is kept. Check the type of the measure and the day of the decision.',
    },
    'decision-incomplete': {
      title: 'The decision is not complete',
      text: 'What you typed is kept. Give the length or the measure.',
    },
    'decision-limit': {
      title: 'The decision goes beyond a bound of the text',
      text: 'What you typed is kept. Check it, then confirm if it was taken so.',
    },
    over: { title: 'The measure is already over', text: 'What you typed is kept. First undo the decision that ended it.' },
    'opened-in-use': {
      title: 'The new measure is already in use',
      text: 'Nothing has changed. First take its obligations and decisions out.',
    },
    incomplete: { title: 'The type of measure is needed', text: 'What you typed is kept.' },
  },
  obligation: {
    'unknown-type': { title: 'This obligation is not in the reference data', text: 'What you typed is kept.' },
    'proof-to-come': { title: 'This date is to come', text: 'What you typed is kept. A proof dates from today at the latest.' },
  },
};
