import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 230,
  name: 'letter-texts',
  sql: `CREATE TABLE "letter_text" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "letter" TEXT,
  "body" TEXT,
  "author" TEXT,
  "changed_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
`,
};
