import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 100,
  name: 'transfers',
  sql: `CREATE TABLE "transfer" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "service" TEXT,
  "department" TEXT,
  "contact" TEXT,
  "reason" TEXT,
  "reason_note" TEXT,
  "offered_on" TEXT,
  "offered_by" TEXT,
  "answer_by" TEXT,
  "reminders" TEXT,
  "answer" TEXT,
  "answered_on" TEXT,
  "answer_reason" TEXT,
  "answer_recorded_by" TEXT,
  "measures" TEXT,
  "obligations" TEXT,
  "interviews" TEXT,
  "documents" TEXT,
  "sealed_digest" TEXT,
  "deadline" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "transfer_person" ON "transfer" ("person");
CREATE INDEX "transfer_deadline" ON "transfer" ("deadline");
`,
};
