import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 141,
  name: 'event-follow-ups',
  sql: `ALTER TABLE "case_event" ADD COLUMN "follow_ups" TEXT NOT NULL DEFAULT '{}';
`,
};
