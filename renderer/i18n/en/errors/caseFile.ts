/** English of fr/errors/caseFile.ts. */
export const caseFileErrors = {
  caseFile: {
    'piece-gone': {
      title: 'One of the chosen pieces is no longer in the case',
      text: 'Nothing was assembled. Close this window and open it again: the pieces will be read anew.',
    },
    'passage-gone': {
      title: 'A passage to mask is no longer in the note',
      text: 'The note has changed since. Nothing was assembled: choose the passages of this piece again.',
    },
    'no-page-left': {
      title: 'All the pages of a piece are left out',
      text: 'Nothing was assembled. Untick the piece, or keep one of its pages.',
    },
  },
  archive: {
    'case-open': {
      title: 'This case is not closed',
      text: 'Nothing was archived. Only a closed case is handed over: close it first.',
    },
  },
};
