/** What the chronology shows: it is read again when one of these changes. */
export const CHRONOLOGY_ENTITIES = [
  'appointment',
  'interview',
  'assessment',
  'document',
  'case_event',
  'measure',
  'referral',
  'partner',
  'transfer',
  'deadline',
] as const;
