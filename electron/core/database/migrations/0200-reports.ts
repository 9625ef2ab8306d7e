import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 200,
  name: 'reports',
  sql: `CREATE TABLE "report" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "measure" TEXT,
  "type" TEXT,
  "period_from" TEXT,
  "period_to" TEXT,
  "recipient" TEXT,
  "author" TEXT,
  "template" TEXT,
  "template_version" INTEGER,
  "content" TEXT,
  "created_at" INTEGER,
  "supersedes" TEXT,
  "document" TEXT,
  "signatures" TEXT,
  "sent_on" TEXT,
  "sent_by" TEXT,
  "withdrawn_on" TEXT,
  "withdrawn_by" TEXT,
  "withdrawal_reason" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "report_person" ON "report" ("person");
CREATE INDEX "report_measure" ON "report" ("measure");
CREATE INDEX "report_type" ON "report" ("type");
CREATE INDEX "report_author" ON "report" ("author");
CREATE INDEX "report_created_at" ON "report" ("created_at");
CREATE INDEX "report_supersedes" ON "report" ("supersedes");
CREATE INDEX "report_document" ON "report" ("document");
CREATE INDEX "report_withdrawn_by" ON "report" ("withdrawn_by");
CREATE TABLE "report_submission" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "report" TEXT,
  "person" TEXT,
  "number" INTEGER,
  "by" TEXT,
  "at" INTEGER,
  "content" TEXT,
  "hash" TEXT,
  "recipient" TEXT,
  "outcome" TEXT,
  "outcome_by" TEXT,
  "outcome_at" INTEGER,
  "outcome_reason" TEXT,
  "delegation" TEXT,
  "comments" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "report_submission_report" ON "report_submission" ("report");
CREATE INDEX "report_submission_person" ON "report_submission" ("person");
CREATE INDEX "report_submission_by" ON "report_submission" ("by");
CREATE INDEX "report_submission_at" ON "report_submission" ("at");
CREATE INDEX "report_submission_outcome" ON "report_submission" ("outcome");
CREATE INDEX "report_submission_outcome_by" ON "report_submission" ("outcome_by");
CREATE INDEX "report_submission_delegation" ON "report_submission" ("delegation");
CREATE TABLE "report_template" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "type" TEXT,
  "content" TEXT,
  "version" INTEGER,
  "author" TEXT,
  "changed_on" TEXT,
  "archived_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "report_template_type" ON "report_template" ("type");
CREATE INDEX "report_template_author" ON "report_template" ("author");
CREATE TABLE "delegation" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "from" TEXT,
  "to" TEXT,
  "first_day" TEXT,
  "last_day" TEXT,
  "reason" TEXT,
  "created_at" INTEGER,
  "ended_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "delegation_from" ON "delegation" ("from");
CREATE INDEX "delegation_to" ON "delegation" ("to");
`,
};
