import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 180,
  name: 'withheld-order',
  sql: `CREATE INDEX case_line_restricted ON case_line (person) WHERE restricted = 1;
`,
};
