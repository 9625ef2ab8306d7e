import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 160,
  name: 'referential-updates',
  sql: `CREATE TABLE "referential_update" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "version" TEXT,
  "established_on" TEXT,
  "publisher" TEXT,
  "content" TEXT,
  "signature" TEXT,
  "applied_by" TEXT,
  "applied_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "referential_update_applied_by" ON "referential_update" ("applied_by");
ALTER TABLE "deadline_setting" ADD COLUMN "value" INTEGER;
ALTER TABLE "deadline_setting" ADD COLUMN "reason" TEXT;
`,
};
