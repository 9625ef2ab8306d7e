/** English of fr/errors/vault.ts. */
export const vaultErrors = {
  vault: {
    'wrong-password': {
      title: 'Wrong password',
      text: 'Nothing is lost. Check capitals and the keyboard layout, then try again.',
    },
    wait: {
      title: 'Too many tries in a row',
      text: 'The vault stays closed for a while to discourage guessing. Wait until the delay is over.',
    },
    'weak-password': {
      title: 'This password protects too little',
      text: 'Nothing has changed. Choose at least 12 characters, or a phrase of five words, without the login.',
    },
    'disk-full': {
      title: 'The disk is full',
      text: 'What is saved is intact. Make room on the disk, then try again.',
    },
    'read-only': {
      title: 'The folder of the vault is read-only',
      text: 'What is saved is intact. Ask IT for the right to write in that folder, then try again.',
    },
    unreachable: {
      title: 'The folder of the vault cannot be found',
      text: 'The disk or the share may be unplugged. Plug it back in, then try again.',
    },
    'header-damaged': {
      title: 'The header of the vault is damaged',
      text: 'Without it no password can open the data. Restore the last verified backup.',
    },
    'header-missing': {
      title: 'Data was found without its key',
      text: 'The data file is there and was not touched, but the header of the vault (vault.json) is gone. Restore the last verified backup, or put that file back, then try again.',
    },
    'files-gone': {
      title: 'The files of the vault were deleted or moved',
      text: 'Write nothing more and do not close Jalon: what is typed is no longer kept. Put the folder back, or tell the IT service.',
    },
    'restore-damaged': {
      title: 'A restore that was interrupted cannot be resumed',
      text: 'The file that describes it is damaged. No backup was touched: restore the one of your choice again, what is in place will be set aside.',
    },
    'not-a-folder': {
      title: 'A file stands where the folder of the vault should be',
      text: 'It was not touched. Move it and put the folder back, or restore the last verified backup: the file will be set aside.',
    },
    'newer-version': {
      title: 'This vault comes from a newer version of Jalon',
      text: 'Nothing was touched. Install that version or a newer one on this workstation, then open the vault again.',
    },
    missing: { title: 'This workstation has no vault yet', text: 'Found a site, or restore a backup.' },
    'in-use': {
      title: 'The vault is already open elsewhere',
      text: 'Another window or another session of this workstation uses it. Close it, then try again.',
    },
    exists: {
      title: 'This workstation already has a vault',
      text: 'It was not touched. Open it with your password.',
    },
    'keychain-missing': {
      title: 'The system keychain does not answer',
      text: 'Your access is tied to the system session that made it. Open that session, or use the recovery code.',
    },
    'bad-login': {
      title: 'This login is not accepted',
      text: 'Between 2 and 40 small letters without accents, figures, dots or hyphens.',
    },
    'login-taken': {
      title: 'This login is already taken on this workstation',
      text: 'Nothing has changed. Choose another one.',
    },
    'unknown-user': {
      title: 'This login does not exist on this workstation',
      text: 'Nothing has changed. Check the login.',
    },
    'last-user': {
      title: 'This is the last access to this vault',
      text: 'Nothing has changed. Add another user first.',
    },
    'recovery-code-mistyped': {
      title: 'The code has a typing mistake',
      text: 'Nothing has changed. Read the eight groups of four characters again.',
    },
    'wrong-recovery-code': {
      title: 'This code does not open this vault',
      text: 'Nothing has changed. It may be the code of another site, or one that was replaced since.',
    },
  },
  backup: {
    damaged: {
      title: 'This backup is damaged',
      text: 'The vault in place was not touched. Choose another backup.',
    },
    interrupted: {
      title: 'The backup was interrupted',
      text: 'The vault and the earlier backups are intact. Start again once the workstation is unlocked.',
    },
    'not-found': {
      title: 'This backup is no longer in the folder',
      text: 'The vault in place was not touched. Choose another backup.',
    },
  },
};
