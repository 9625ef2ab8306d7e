/** What every form says: its draft, what is wrong in it. */
export const form = {
  restored: 'Draft brought back.',
  discard: 'Discard the draft',
  leave: 'Leave',
  clash: {
    changed: 'Changed meanwhile by someone else: {{value}}',
    removed: 'Removed meanwhile by someone else',
    mine: 'Keep what I typed',
    theirs: 'Take this value',
    remove: 'Remove it too',
    choose: 'Choose a value before saving. Nothing was saved; what you typed is kept.',
  },
  draft: {
    writing: 'Saving the draft…',
    written: 'Draft saved',
    failed: 'Draft not saved: trying again',
    idle: 'No draft',
  },
  invalid_one: 'One field is to be corrected',
  invalid_other: '{{count}} fields are to be corrected',
  invalidText: 'Nothing was saved; what you typed is kept.',
  problems: {
    required: 'This field is needed',
    date: 'Date not understood. Example: 3/12/2026',
    noSuchDay: 'This day does not exist',
    number: 'A whole number is expected',
    phone: 'Number not understood. Example: 06 00 00 52 36',
    email: 'Address not understood. Example: name@example.org',
    time: 'Time not understood. Example: 9:30',
    tooShort: 'At least three characters',
    beforeStart: 'The end falls before the start',
  },
};
