import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 30,
  name: 'case-closing',
  sql: `ALTER TABLE "person" ADD COLUMN "closing_reason" TEXT;
`,
};
