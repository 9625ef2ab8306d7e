/** Texts of the closing of a case. */
export const closing = {
  title: 'Close the case',
  text: 'The case leaves the list of open cases. Nothing is erased, and it can be reopened.',
  on: 'Closed on',
  reason: 'Reason',
  reasonHelp: 'End of the measure, transfer, death…',
  running_one: 'A measure is still running: {{measures}}.',
  running_other: '{{count}} measures are still running: {{measures}}.',
  confirm: 'Close all the same',
  action: 'Close the case',
  done: 'Case closed',
  reopenTitle: 'Reopen the case?',
  closedFirst: 'This case is closed: no appointment, note or measure is added to it until it is reopened.',
  reopenText: 'It comes back to the list of open cases. The closing stays in the history.',
  reopen: 'Reopen the case',
  reopened: 'Case reopened',
  closedOn: 'Case closed on {{date}}',
};
