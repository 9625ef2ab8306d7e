/** English of fr/deadline.ts. */
export const deadline = {
  none: 'No deadline',
  noneText: 'They are computed from the measures and their dates.',
  add: 'Add a deadline',
  label: 'Title',
  due: 'Due on',
  measure: 'Measure concerned',
  manual: 'added by hand',
  advanced:
    'The legal term, {{date}}, is not a working day: brought forward to the last working day before it (practice of the service).',
  shifted: 'The legal term, {{date}}, is not a working day: carried over to the next working day ({{article}}).',
  meet: 'Mark as met',
  waive: 'Waive',
  reopen: 'Reopen',
  meetTitle: 'Deadline met',
  metBy: 'By which act',
  metByHelp: 'Example: report sent to the magistrate',
  metOn: 'On',
  waiveTitle: 'Waive this deadline',
  waiveText: 'It will no longer be reminded. The reason and your name stay in the case.',
  reason: 'Reason',
  closed: { met: 'By: {{reason}}', waived: 'Reason: {{reason}}' },
};
