/** English of fr/summons.ts. */
export const summons = {
  day: 'Day',
  time: 'Time',
  minutes: 'Length (min)',
  type: 'Type of appointment',
  place: 'Place',
  papers: 'Papers to bring',
  papersHelp: 'One per line',
  make: 'Prepare the summons',
  confirm: 'Summon anyway',
  warningText: 'Change the slot, or confirm.',
  holiday: 'This day is a holiday: {{name}}',
  length_one: '{{count}} minute',
  length_other: '{{count}} minutes',
  ready: 'Summons ready',
  letter: 'summons',
  close: 'Close the preview',
};
