/** English of fr/errors/files.ts. */
export const filesErrors = {
  export: {
    'too-many': { title: 'The list is too long to export', text: 'Nothing was written. Filter the list, then start again.' },
  },
  file: {
    'unknown-type': {
      title: 'This format is not accepted',
      text: 'Nothing was added. Jalon takes PDF, JPEG, PNG, TIFF, DOCX and ODT, by their content.',
    },
    damaged: {
      title: 'This file is damaged',
      text: 'Nothing was added. Ask for it again, or print it and scan it.',
    },
    encrypted: {
      title: 'This PDF is protected',
      text: 'Nothing was added. Save it without password or restriction, then start again.',
    },
    'too-many-pages': {
      title: 'This file has too many pages',
      text: 'Nothing was added. Part it into files of 1000 pages at most.',
    },
    'too-large-picture': {
      title: 'This picture is too large',
      text: 'Nothing was added. Scan it at 300 dots per inch.',
    },
    'unsafe-archive': {
      title: 'This document unpacks beyond the limits',
      text: 'Nothing was added: a file made so can block a workstation. Ask for it as a PDF.',
    },
    macros: {
      title: 'This document holds code, or fetches some from elsewhere',
      text: 'Nothing was added. Ask for it as a PDF, or without macros.',
    },
    entities: {
      title: 'This document is written in a dangerous way',
      text: 'Nothing was added. Ask for it as a PDF.',
    },
    'too-heavy': {
      title: 'Reading this file takes too much time or memory',
      text: 'Nothing was added, the reading was stopped. Part it, or ask for a lighter version.',
    },
    expired: {
      title: 'This file no longer waits to be filed',
      text: 'Nothing was added. Drop it again.',
    },
    'not-pdf': {
      title: 'This document has no pages to arrange',
      text: 'Nothing changed. Choose a document whose pages are shown.',
    },
    'made-here': {
      title: 'This document was made by Jalon',
      text: 'Nothing changed. Only files from outside are corrected or withdrawn here.',
    },
    'own-folder': {
      title: 'This folder holds the data of Jalon',
      text: 'Nothing was written: a file put there could overwrite the vault. Choose another folder.',
    },
    'not-writable': { title: 'The file could not be written', text: 'Nothing is lost in Jalon. Choose another place.' },
  },
  document: {
    damaged: {
      title: 'The document is damaged',
      text: 'Its content no longer matches its digest. A backup may hold it intact.',
    },
  },
};
