/** Passwords and recovery code, wherever they are chosen. */
export const password = {
  current: 'Current password',
  new: 'New password',
  again: 'The same, a second time',
  rule: 'At least 12 characters, or a phrase of five words. No figure or sign is imposed.',
  needed: 'Choose a password',
  differs: 'The two entries differ',
  same: 'The two entries are the same',
  login: 'Login',
  loginHelp: '2 to 40 small letters without accents, figures, dots or hyphens.',
  loginWrong: 'Login not accepted: small letters without accents, figures, dots, hyphens',
  verdict: {
    ok: 'Password accepted',
    'too-short': 'Still too short',
    'too-long': 'Too long: 256 characters at most',
    'contains-login': 'It contains the login',
    'too-repetitive': 'Too many repeated characters',
  },
  recovery: {
    title: 'Recovery code',
    intro:
      'It opens the vault when a password is forgotten. It is shown once and kept nowhere: without it or a password, the data is lost.',
    paper: 'Jalon · recovery code of the site “{{site}}”',
    code: 'Recovery code, eight groups of four characters',
    advice:
      'Print it or copy it out, then keep it in a sealed envelope in a safe of the service, away from this workstation. Do not photograph it, do not send it.',
    ask: 'Copy group {{rank}} to show that the code is noted',
    wrong: 'This is not that group. Read again what you noted',
    print: 'Print the code',
    noted: 'I have noted this code',
  },
  unnoted: {
    title: 'The recovery code was not noted',
    text: 'It left the screen before it was copied, and it is kept nowhere. The data are sound; but if a password is forgotten, this code will be missing.',
    advice: 'Make a new one in the settings, under “Backups”: the old one will open nothing any more.',
    adviceOther: 'A director or head of service added to this workstation can make a new one in the settings, under “Backups”.',
    later: 'Later',
    noted: 'It is noted',
    renew: 'Make a new code',
    line: 'The present code was not noted: make a new one',
  },
};
