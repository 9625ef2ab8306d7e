import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 210,
  name: 'signing-certificates',
  sql: `CREATE TABLE "certificate" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "agent" TEXT,
  "kind" TEXT,
  "public_key" TEXT,
  "wrapped_key" TEXT,
  "requested_at" INTEGER,
  "chain" TEXT,
  "fingerprint" TEXT,
  "from" TEXT,
  "to" TEXT,
  "issued_by" TEXT,
  "role" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "certificate_agent" ON "certificate" ("agent");
CREATE INDEX "certificate_fingerprint" ON "certificate" ("fingerprint");
CREATE TABLE "certificate_revocation" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "certificate" TEXT,
  "at" INTEGER,
  "reason" TEXT,
  "by" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "certificate_revocation_certificate" ON "certificate_revocation" ("certificate");
CREATE TABLE "site_authority" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "certificate" TEXT,
  "shares" TEXT,
  "founded_at" INTEGER,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
`,
};
