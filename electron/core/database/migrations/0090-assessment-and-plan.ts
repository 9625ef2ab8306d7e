import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 90,
  name: 'assessment-and-plan',
  sql: `CREATE TABLE "assessment" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "author" TEXT,
  "day" TEXT,
  "domains" TEXT,
  "summary" TEXT,
  "confidences" TEXT,
  "intensity" TEXT,
  "intensity_reason" TEXT,
  "signed_at" INTEGER,
  "signed_hash" TEXT,
  "corrects" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "assessment_person" ON "assessment" ("person");
CREATE INDEX "assessment_author" ON "assessment" ("author");
CREATE INDEX "assessment_day" ON "assessment" ("day");
CREATE INDEX "assessment_corrects" ON "assessment" ("corrects");
CREATE TABLE "plan_goal" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "author" TEXT,
  "domain" TEXT,
  "text" TEXT,
  "actor" TEXT,
  "actor_name" TEXT,
  "opened_on" TEXT,
  "steps" TEXT,
  "state" TEXT,
  "closed_on" TEXT,
  "closing_note" TEXT,
  "agreement" TEXT,
  "agreement_on" TEXT,
  "agreement_words" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "plan_goal_person" ON "plan_goal" ("person");
CREATE INDEX "plan_goal_author" ON "plan_goal" ("author");
`,
};
