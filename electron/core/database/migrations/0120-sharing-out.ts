import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 120,
  name: 'sharing-out',
  sql: `ALTER TABLE "site" ADD COLUMN "workload" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE "assignment" ADD COLUMN "sharing" TEXT;
CREATE INDEX "assignment_sharing" ON "assignment" ("sharing");
ALTER TABLE "assignment" ADD COLUMN "ended_by" TEXT;
ALTER TABLE "assignment" ADD COLUMN "planned_to" TEXT;
ALTER TABLE "assignment" ADD COLUMN "return_note" TEXT;
CREATE TABLE "assignment_batch" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "author" TEXT,
  "at" INTEGER,
  "agent" TEXT,
  "part" TEXT,
  "from" TEXT,
  "to" TEXT,
  "note" TEXT,
  "cases" INTEGER,
  "undone_at" INTEGER,
  "undone_by" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "assignment_batch_at" ON "assignment_batch" ("at");
`,
};
