import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 231,
  name: 'received-files',
  sql: `CREATE TABLE "received_file" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "document" TEXT,
  "file_name" TEXT,
  "original_type" TEXT,
  "original_hash" TEXT,
  "taken_out" TEXT,
  "sources" TEXT,
  "text" TEXT,
  "author" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "received_file_person" ON "received_file" ("person");
CREATE INDEX "received_file_document" ON "received_file" ("document");
CREATE INDEX "received_file_original_hash" ON "received_file" ("original_hash");
`,
};
