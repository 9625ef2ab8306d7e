/** Help: keys, promises, data, support. */
export const help = {
  rail: 'Help',
  title: 'Help',
  lead: 'What matters, on one page',
  keys: {
    title: 'On the keyboard',
    letters: 'Shortcuts of a single letter can be switched off in Settings, Workstation.',
  },
  promises: {
    title: 'What Jalon promises',
    offline: {
      title: 'Everything works without a network',
      text: 'The data is on this workstation. No action waits for the Internet.',
    },
    drafts: {
      title: 'Nothing you type is lost',
      text: 'Each open form is kept in the vault within a third of a second. After a crash it comes back with the caret in its place. Passwords are never kept.',
    },
    encrypted: {
      title: 'The vault is encrypted',
      text: 'Without a password or the recovery code nobody can read the data, not even IT.',
    },
    lock: {
      title: 'Locking keeps your place',
      text: 'After the chosen delay, on suspend or with Ctrl L, nothing can be read any more. The same agent finds their screen again; another one starts from the home screen.',
    },
    law: {
      title: 'A deadline always cites its text',
      text: 'Each deadline shows its article and how sure it is. The tool computes, the agent decides.',
    },
    trace: {
      title: 'What is read outside your caseload is traced',
      text: 'A purpose is asked, and the reading is kept on record for three years.',
    },
  },
  data: {
    title: 'Where the data is',
    text: 'In an encrypted vault on this workstation, with a verified backup every day.',
    demo: 'The demo site has a folder of its own, erased when you leave it. Its people are fictional.',
    backups: 'Backups:',
  },
  support: {
    title: 'Getting help',
    text: 'When an error is shown, “Copy details” gives a short text to hand to the IT contact of the service. It holds no personal data.',
    never: 'Nobody needs your password or the recovery code to help you.',
  },
};
