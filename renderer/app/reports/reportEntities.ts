/** What a list of reports shows: it is read again when one of these changes. */
export const REPORT_ENTITIES = ['report', 'report_submission', 'delegation', 'deadline', 'measure', 'person', 'agent'] as const;

/** What the facts of a report come from. */
export const FACT_ENTITIES = [
  'person',
  'measure',
  'obligation',
  'appointment',
  'case_event',
  'interview',
  'assessment',
  'plan_goal',
  'deadline',
  'work_placement',
] as const;
