/** English of fr/errors/import.ts. */
export const importErrors = {
  import: {
    'not-readable': {
      title: 'The file could not be read',
      text: 'Nothing was imported. Check that it still exists and is not open elsewhere.',
    },
    'wrong-encoding': {
      title: 'The encoding of the file is not recognised',
      text: 'Nothing was imported. Save the file as CSV (UTF-8) or as an XLSX workbook, then start again.',
    },
    'missing-columns': {
      title: 'The file lacks columns',
      text: 'Nothing was imported. The first line must name at least the family name and the given name.',
    },
    empty: { title: 'The file holds no line', text: 'Nothing was imported. Choose another file.' },
    'too-large': { title: 'The file is too large', text: 'Nothing was imported. Split it into several files.' },
    expired: {
      title: 'This preview is no longer valid',
      text: 'Nothing more was imported. Choose the file again: the lines already written will be recognised.',
    },
    busy: { title: 'This import is already under way', text: 'Wait for its end, or stop it.' },
  },
};
