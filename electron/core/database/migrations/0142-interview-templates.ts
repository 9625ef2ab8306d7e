import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 142,
  name: 'interview-templates',
  sql: `CREATE TABLE "interview_template" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "name" TEXT,
  "mode" TEXT,
  "replaces" TEXT,
  "text" TEXT,
  "version" INTEGER,
  "author" TEXT,
  "changed_on" TEXT,
  "archived_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "interview_template_author" ON "interview_template" ("author");
`,
};
