/** English of fr/errors/report.ts. */
export const reportErrors = {
  report: {
    'unknown-type': {
      title: 'This version does not know that type of report',
      text: 'Nothing was saved. Choose another type.',
    },
    'wrong-state': {
      title: 'This report is no longer at that step',
      text: 'Nothing changed, and what you typed is kept. Open the report again to see where it stands.',
    },
    'not-author': {
      title: 'Only the author can do this',
      text: 'Nothing changed. Ask the author of the report, or return it with your comments.',
    },
    own: { title: 'Nobody approves their own report', text: 'Nothing changed. Another director has to review it.' },
    'not-reviewer': {
      title: 'Another role approves this type of report',
      text: 'Nothing changed. The report awaits whoever may approve it.',
    },
    newer: {
      title: 'The text changed since you read it',
      text: 'Nothing was decided. Read the version that was submitted last.',
    },
    empty: { title: 'The report is empty', text: 'Nothing was submitted. Write at least your analysis.' },
    'not-submitted': { title: 'This report has not been submitted yet', text: 'There is no version to compare.' },
    'not-approved': { title: 'This report is not approved', text: 'It was not signed. A director has to approve it first.' },
    'not-opened': {
      title: 'This document was not opened',
      text: 'It was neither approved nor signed. Open it, read it, then try again.',
    },
    'not-yours': {
      title: 'This signature is not yours',
      text: 'Nothing was signed. The author signs first, then the director.',
    },
    dates: {
      title: 'That date does not fit',
      text: 'Nothing was saved. A report is sent after it is signed, and no later than today.',
    },
  },
  delegation: {
    dates: {
      title: 'Those dates do not fit',
      text: 'What you typed is kept. The end comes after the start, and not before today.',
    },
    delegate: { title: 'That person cannot approve reports', text: 'What you typed is kept. Choose another director.' },
    'not-own': { title: 'This delegation is not yours', text: 'Nothing changed. Only the person who gave it can end it.' },
  },
};
