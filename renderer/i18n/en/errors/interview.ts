/** English of fr/errors/interview.ts. */
export const interviewErrors = {
  interview: {
    signed: { title: 'This note is signed', text: 'It no longer changes. A correction is added in a new note.' },
    'not-author': { title: 'This note is a colleague’s', text: 'Only its author can change or sign it.' },
    empty: { title: 'The note is empty', text: 'Write in one of the two drawers before saving.' },
  },
  template: {
    'not-new': {
      title: 'The service already adapted this template',
      text: 'Nothing was saved, your input is kept. Change the template of the service instead of adding a second one.',
    },
    'unknown-model': {
      title: 'This reference template is not known to this version',
      text: 'Nothing was saved, your input is kept. Save it as a new template.',
    },
  },
};
