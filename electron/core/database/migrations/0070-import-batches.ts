import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 70,
  name: 'import-batches',
  sql: `CREATE TABLE "import_batch" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "agent" TEXT,
  "started_at" INTEGER,
  "file_name" TEXT,
  "content_hash" TEXT,
  "referent" TEXT,
  "finished_at" INTEGER,
  "lines" INTEGER,
  "lines_done" INTEGER,
  "created" INTEGER,
  "updated" INTEGER,
  "unchanged" INTEGER,
  "duplicates" INTEGER,
  "rejected" INTEGER,
  "choices" TEXT,
  "acts" TEXT,
  "undone_at" INTEGER,
  "undone_by" TEXT,
  "withdrawn" INTEGER,
  "put_back" INTEGER,
  "kept" INTEGER,
  "undo_acts" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "import_batch_agent" ON "import_batch" ("agent");
CREATE INDEX "import_batch_started_at" ON "import_batch" ("started_at");
`,
};
