import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 110,
  name: 'erasures',
  sql: `CREATE TABLE "erasure" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "kind" TEXT,
  "subject" TEXT,
  "from" TEXT,
  "until" TEXT,
  "article" TEXT,
  "proposed_by" TEXT,
  "proposed_on" TEXT,
  "countersigned_by" TEXT,
  "erased_on" TEXT,
  "erased_at" INTEGER,
  "records" INTEGER,
  "operations" INTEGER,
  "places" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "erasure_subject" ON "erasure" ("subject");
CREATE INDEX "erasure_erased_on" ON "erasure" ("erased_on");
`,
};
