import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 80,
  name: 'absence-path',
  sql: `ALTER TABLE "appointment" ADD COLUMN "excuse_due" TEXT;
ALTER TABLE "appointment" ADD COLUMN "excuse_received_on" TEXT;
ALTER TABLE "appointment" ADD COLUMN "excuse_proof" TEXT;
ALTER TABLE "appointment" ADD COLUMN "excuse_document" TEXT;
CREATE INDEX "appointment_excuse_document" ON "appointment" ("excuse_document");
CREATE TABLE "incident_report" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "measure" TEXT,
  "author" TEXT,
  "day" TEXT,
  "recipient" TEXT,
  "text" TEXT,
  "appointments" TEXT,
  "document" TEXT,
  "sent_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "incident_report_person" ON "incident_report" ("person");
CREATE INDEX "incident_report_measure" ON "incident_report" ("measure");
CREATE INDEX "incident_report_author" ON "incident_report" ("author");
CREATE INDEX "incident_report_day" ON "incident_report" ("day");
CREATE INDEX "incident_report_document" ON "incident_report" ("document");
`,
};
