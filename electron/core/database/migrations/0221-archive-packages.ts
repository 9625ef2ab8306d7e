import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 221,
  name: 'archive-packages',
  sql: `CREATE TABLE "archive_package" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "message" TEXT,
  "digest" TEXT,
  "bytes" INTEGER,
  "objects" INTEGER,
  "author" TEXT,
  "created_at" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "archive_package_person" ON "archive_package" ("person");
CREATE INDEX "archive_package_author" ON "archive_package" ("author");
`,
};
