/** English of fr/errors.ts. */
export const errors = {
  unknown: {
    title: 'This action did not succeed',
    text: 'What is saved is intact. Try again; if it happens again, copy the details for support.',
  },
  contract: {
    'invalid-input': {
      title: 'A value is not accepted',
      text: 'Nothing was saved, what you typed is kept. Check the fields that are marked.',
    },
  },
  session: {
    locked: { title: 'Jalon has locked itself', text: 'What you typed is kept. Unlock to go on.' },
  },
  rights: {
    denied: { title: 'Your role does not allow this', text: 'Nothing has changed. The head of the service can do it.' },
  },
  record: {
    'not-found': {
      title: 'This item no longer exists',
      text: 'It may have been removed meanwhile. The rest of the case is intact.',
    },
  },
  access: {
    'purpose-needed': { title: 'This case is not in your caseload', text: 'A purpose is asked before it opens.' },
  },
  core: {
    failed: {
      title: 'An unexpected error occurred',
      text: 'What is saved is intact and what you typed is kept. Try again, or copy the details for support.',
    },
    restarted: {
      title: 'The engine restarted during the action',
      text: 'Check whether it was done before doing it again. What you typed is kept.',
    },
  },
  database: {
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
      text: 'Save nothing more. A verified backup can be restored from the settings.',
    },
  },
  file: {
    'not-writable': { title: 'The file could not be written', text: 'Nothing is lost in Jalon. Choose another place.' },
  },
  document: {
    damaged: {
      title: 'The document is damaged',
      text: 'Its content no longer matches its digest. A backup may hold it intact.',
    },
  },
  person: {
    'possible-duplicate': { title: 'This person may already be known', text: 'Compare before creating a second case.' },
    incomplete: { title: 'The family name and given name are needed', text: 'What you typed is kept.' },
  },
  measure: {
    'unknown-type': { title: 'This type of measure is not in the reference data', text: 'What you typed is kept.' },
    'dates-reversed': { title: 'The end falls before the start', text: 'What you typed is kept. Check both dates.' },
    incomplete: { title: 'The type of measure is needed', text: 'What you typed is kept.' },
  },
  obligation: {
    'unknown-type': { title: 'This obligation is not in the reference data', text: 'What you typed is kept.' },
  },
  interview: {
    signed: { title: 'This note is signed', text: 'It no longer changes. A correction is added in a new note.' },
    'not-author': { title: 'This note is a colleague’s', text: 'Only its author can change or sign it.' },
    empty: { title: 'The note is empty', text: 'Write in one of the two drawers before saving.' },
  },
  appointment: {
    collision: { title: 'This slot is already taken', text: 'Choose another time, or confirm.' },
    'not-working-day': { title: 'This day is not worked', text: 'Choose another day, or confirm.' },
  },
  summons: {
    'no-letterhead': {
      title: 'The phone of the antenna is missing',
      text: 'A summons must give a contact. Complete the antenna in the settings, then start again.',
    },
  },
  job: { cancelled: { title: 'The work was stopped', text: 'Nothing was saved.' } },
};
