import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 130,
  name: 'partners-and-courts',
  sql: `CREATE TABLE "partner" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "name" TEXT,
  "kind" TEXT,
  "active" INTEGER,
  "address" TEXT,
  "city" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "hours" TEXT,
  "offers" TEXT,
  "domains" TEXT,
  "contacts" TEXT,
  "note" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "partner_kind" ON "partner" ("kind");
CREATE TABLE "referral" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "person" TEXT,
  "partner" TEXT,
  "obligation" TEXT,
  "day" TEXT,
  "reason" TEXT,
  "contact" TEXT,
  "state" TEXT,
  "state_on" TEXT,
  "outcome" TEXT,
  "author" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "referral_person" ON "referral" ("person");
CREATE TABLE "court" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "name" TEXT,
  "address" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "active" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE TABLE "magistrate" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "function" TEXT,
  "family_name" TEXT,
  "given_names" TEXT,
  "court" TEXT,
  "service" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "active" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "magistrate_court" ON "magistrate" ("court");
`,
};
