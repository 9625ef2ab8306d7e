import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 40,
  name: 'caseload-orders',
  sql: `CREATE INDEX case_line_measures ON case_line (closed, measures);
CREATE INDEX case_line_intensity ON case_line (closed, intensity_rank);
CREATE INDEX case_line_officer_name ON case_line (closed, officer_name);
`,
};
