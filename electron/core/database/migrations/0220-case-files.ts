import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 220,
  name: 'case-files',
  sql: `CREATE TABLE "case_file" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "document" TEXT,
  "recipient_kind" TEXT,
  "recipient" TEXT,
  "entries" TEXT,
  "author" TEXT,
  "created_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "case_file_person" ON "case_file" ("person");
CREATE INDEX "case_file_document" ON "case_file" ("document");
CREATE INDEX "case_file_author" ON "case_file" ("author");
`,
};
