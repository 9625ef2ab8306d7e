/** English of fr/errors/database.ts. */
export const databaseErrors = {
  database: {
    'wrong-key': {
      title: 'The data file does not belong to this vault',
      text: 'It comes from another site or is damaged. Restore the last verified backup.',
    },
    'not-a-vault': {
      title: 'This file is not a Jalon vault',
      text: 'Nothing was touched. Restore the last verified backup.',
    },
    'newer-version': {
      title: 'The data comes from a newer version of Jalon',
      text: 'Nothing was touched. Install that version or a newer one on this workstation, then open the vault again.',
    },
    missing: {
      title: 'The data file has disappeared',
      text: 'Plug the disk back in if it is missing; otherwise restore the last verified backup.',
    },
    busy: {
      title: 'The data file is busy',
      text: 'What is saved is intact. Close the other windows of Jalon, then try again.',
    },
    unreachable: {
      title: 'The disk no longer answers',
      text: 'What you typed stays on screen. Check the disk or the share, then try again.',
    },
    'disk-full': {
      title: 'The disk is full',
      text: 'What is saved is intact. Free some space, then try again: what you typed stays on screen.',
    },
    'read-only': {
      title: 'The data folder is read-only',
      text: 'What is saved is intact. Ask for the right to write, then try again.',
    },
    corrupt: {
      title: 'The data file is damaged',
      text: 'Save nothing more. Restore the last verified backup, when Jalon opens or in the settings.',
    },
  },
};
