/** English of fr/chronology.ts. */
export const chronology = {
  none: 'Nothing yet',
  noneText: 'Appointments, interviews, documents, measures and closed deadlines will be kept here.',
  undated: 'Without a date',
  pages: 'Pages of the history',
  newer: 'Newer',
  older: 'Older',
  shown: '{{from}} to {{to}} of {{total}}',
};
