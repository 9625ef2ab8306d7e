/** Backups of the vault, listed and restored from several screens. */
export const backups = {
  list: 'Backups of this workstation',
  choice: 'Choice',
  date: 'Date',
  size: 'Size',
  state: 'State',
  zone: 'Hours of the service ({{zone}}), which are not those of this workstation.',
  verified: 'Verified',
  unreadable: 'Unreadable',
  restore: 'Restore this backup…',
  confirm: {
    title: 'Go back to the backup of {{date}}?',
    text: 'The vault of this workstation will be replaced by this backup, and Jalon will lock. What was typed since is not in it. Passwords will be those of that day.',
    kept: 'The replaced vault is not destroyed: it stays beside, in the same folder.',
    action: 'Replace the vault with this backup',
  },
};
