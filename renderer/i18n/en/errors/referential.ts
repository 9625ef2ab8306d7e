/** English of fr/errors/referential.ts. */
export const referentialErrors = {
  referential: {
    'not-update': {
      title: 'This file is not an update of the reference data',
      text: 'Nothing changed. Choose a .jalonref file, as its publisher gave it.',
    },
    'unknown-publisher': {
      title: 'The publisher of this file is not known on this workstation',
      text: 'Nothing changed. The IT service installs the keys of accepted publishers with the application.',
    },
    altered: {
      title: 'This file was altered since it was signed',
      text: 'Nothing changed. Do not use it: ask its publisher for it again.',
    },
    invalid: {
      title: 'This version cannot read the content of this update',
      text: 'Nothing changed. Update Jalon, or tell the publisher of the file.',
    },
    'not-newer': {
      title: 'This update is not newer than the reference data in force',
      text: 'Nothing changed. The service already applies this version or a later one.',
    },
    'not-readable': {
      title: 'This file cannot be read',
      text: 'Nothing changed. Check that it is still in its place and that you may open it.',
    },
    expired: {
      title: 'This update has to be chosen again',
      text: 'Nothing changed: the vault was locked meanwhile. Open the file again.',
    },
  },
};
