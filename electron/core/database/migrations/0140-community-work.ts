import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 140,
  name: 'community-work',
  sql: `CREATE TABLE "work_host" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "name" TEXT,
  "address" TEXT,
  "contact" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "authorised_on" TEXT,
  "authorisation" TEXT,
  "officer" TEXT,
  "note" TEXT,
  "closed_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "work_host_officer" ON "work_host" ("officer");
CREATE TABLE "work_post" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "host" TEXT,
  "title" TEXT,
  "tasks" TEXT,
  "place" TEXT,
  "timetable" TEXT,
  "capacity" INTEGER,
  "contact" TEXT,
  "closed_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "work_post_host" ON "work_post" ("host");
CREATE TABLE "work_placement" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "measure" TEXT,
  "post" TEXT,
  "from" TEXT,
  "to" TEXT,
  "days" TEXT,
  "note" TEXT,
  "end_reason" TEXT,
  "author" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "work_placement_person" ON "work_placement" ("person");
CREATE INDEX "work_placement_measure" ON "work_placement" ("measure");
CREATE INDEX "work_placement_post" ON "work_placement" ("post");
CREATE INDEX "work_placement_author" ON "work_placement" ("author");
`,
};
