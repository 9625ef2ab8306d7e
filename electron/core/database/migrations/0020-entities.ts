import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 20,
  name: 'entities',
  sql: `CREATE TABLE "site" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "name" TEXT,
  "letterhead" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "territory" TEXT,
  "time_zone" TEXT,
  "demo" INTEGER,
  "documents_to_bring" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE TABLE "antenna" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "site" TEXT,
  "name" TEXT,
  "address" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "access" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "antenna_site" ON "antenna" ("site");
CREATE TABLE "agent" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "family_name" TEXT,
  "given_names" TEXT,
  "role" TEXT,
  "antenna" TEXT,
  "specialities" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "signing_key" TEXT,
  "sealing_key" TEXT,
  "left_on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "agent_antenna" ON "agent" ("antenna");
CREATE TABLE "person" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "family_name" TEXT,
  "used_name" TEXT,
  "given_names" TEXT,
  "aliases" TEXT,
  "sex" TEXT,
  "birth_date" TEXT,
  "birth_place" TEXT,
  "numbers" TEXT,
  "addresses" TEXT,
  "phones" TEXT,
  "emails" TEXT,
  "languages" TEXT,
  "trusted_contacts" TEXT,
  "sms_consent_on" TEXT,
  "flags" TEXT,
  "restricted" INTEGER,
  "antenna" TEXT,
  "closed_on" TEXT,
  "import_key" TEXT,
  "registered_on" INTEGER,
  "intensity" TEXT,
  "intensity_reason" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "person_birth_date" ON "person" ("birth_date");
CREATE INDEX "person_import_key" ON "person" ("import_key");
CREATE TABLE "measure" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "type" TEXT,
  "court" TEXT,
  "magistrate" TEXT,
  "case_number" TEXT,
  "judgment_date" TEXT,
  "mandate_date" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "duration_months" INTEGER,
  "duration_days" INTEGER,
  "hours" INTEGER,
  "hours_done" INTEGER,
  "status" TEXT,
  "suspensions" TEXT,
  "release_date" TEXT,
  "final_conviction_date" TEXT,
  "officer" TEXT,
  "instructions" TEXT,
  "end_reason" TEXT,
  "decision_date" TEXT,
  "notification_date" TEXT,
  "prosecutor_notice_date" TEXT,
  "referral_hearing_date" TEXT,
  "remainder_reached_date" TEXT,
  "dispositions" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "measure_person" ON "measure" ("person");
CREATE INDEX "measure_type" ON "measure" ("type");
CREATE INDEX "measure_end_date" ON "measure" ("end_date");
CREATE INDEX "measure_officer" ON "measure" ("officer");
CREATE TABLE "obligation" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "measure" TEXT,
  "person" TEXT,
  "type" TEXT,
  "particulars" TEXT,
  "from" TEXT,
  "to" TEXT,
  "next_check" TEXT,
  "proofs" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "obligation_measure" ON "obligation" ("measure");
CREATE INDEX "obligation_person" ON "obligation" ("person");
CREATE INDEX "obligation_next_check" ON "obligation" ("next_check");
CREATE TABLE "assignment" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "agent" TEXT,
  "part" TEXT,
  "from" TEXT,
  "to" TEXT,
  "note" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "assignment_person" ON "assignment" ("person");
CREATE INDEX "assignment_agent" ON "assignment" ("agent");
CREATE TABLE "appointment" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "agent" TEXT,
  "antenna" TEXT,
  "type" TEXT,
  "mode" TEXT,
  "day" TEXT,
  "time" TEXT,
  "minutes" INTEGER,
  "place" TEXT,
  "title" TEXT,
  "attendance" TEXT,
  "attendance_note" TEXT,
  "arrived_at" INTEGER,
  "documents_to_bring" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "appointment_person" ON "appointment" ("person");
CREATE INDEX "appointment_agent" ON "appointment" ("agent");
CREATE INDEX "appointment_antenna" ON "appointment" ("antenna");
CREATE INDEX "appointment_day" ON "appointment" ("day");
CREATE TABLE "interview" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "author" TEXT,
  "day" TEXT,
  "time" TEXT,
  "mode" TEXT,
  "title" TEXT,
  "transmissible" TEXT,
  "confidences" TEXT,
  "signed_at" INTEGER,
  "signed_hash" TEXT,
  "corrects" TEXT,
  "appointment" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "interview_person" ON "interview" ("person");
CREATE INDEX "interview_author" ON "interview" ("author");
CREATE INDEX "interview_day" ON "interview" ("day");
CREATE INDEX "interview_corrects" ON "interview" ("corrects");
CREATE INDEX "interview_appointment" ON "interview" ("appointment");
CREATE TABLE "document" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "kind" TEXT,
  "drawer" TEXT,
  "title" TEXT,
  "origin" TEXT,
  "day" TEXT,
  "pages" INTEGER,
  "bytes" INTEGER,
  "media_type" TEXT,
  "hash" TEXT,
  "author" TEXT,
  "appointment" TEXT,
  "created_at" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "document_person" ON "document" ("person");
CREATE INDEX "document_hash" ON "document" ("hash");
CREATE INDEX "document_author" ON "document" ("author");
CREATE INDEX "document_appointment" ON "document" ("appointment");
CREATE INDEX "document_created_at" ON "document" ("created_at");
CREATE TABLE "deadline" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "measure" TEXT,
  "rule" TEXT,
  "occurrence" INTEGER,
  "label" TEXT,
  "due" TEXT,
  "met_on" TEXT,
  "met_by" TEXT,
  "waived_on" TEXT,
  "waiver_reason" TEXT,
  "author" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "deadline_person" ON "deadline" ("person");
CREATE INDEX "deadline_measure" ON "deadline" ("measure");
CREATE INDEX "deadline_author" ON "deadline" ("author");
CREATE TABLE "task" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "agent" TEXT,
  "person" TEXT,
  "title" TEXT,
  "due" TEXT,
  "done_at" INTEGER,
  "urgent" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "task_agent" ON "task" ("agent");
CREATE INDEX "task_person" ON "task" ("person");
CREATE INDEX "task_due" ON "task" ("due");
CREATE TABLE "access" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "agent" TEXT,
  "person" TEXT,
  "kind" TEXT,
  "at" INTEGER,
  "purpose" TEXT,
  "detail" TEXT,
  "outside_caseload" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "access_agent" ON "access" ("agent");
CREATE INDEX "access_person" ON "access" ("person");
CREATE INDEX "access_at" ON "access" ("at");
CREATE TABLE "case_event" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "measure" TEXT,
  "type" TEXT,
  "day" TEXT,
  "time" TEXT,
  "detail" TEXT,
  "author" TEXT,
  "severity" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "case_event_person" ON "case_event" ("person");
CREATE INDEX "case_event_measure" ON "case_event" ("measure");
CREATE INDEX "case_event_day" ON "case_event" ("day");
CREATE INDEX "case_event_author" ON "case_event" ("author");
CREATE TABLE "saved_view" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "agent" TEXT,
  "name" TEXT,
  "query" TEXT,
  "shared" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "saved_view_agent" ON "saved_view" ("agent");
`,
};
