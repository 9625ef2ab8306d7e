import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 250,
  name: 'transfer-taken-back',
  sql: `ALTER TABLE "transfer" ADD COLUMN "slip" TEXT;
ALTER TABLE "transfer" ADD COLUMN "taken_back_on" TEXT;
ALTER TABLE "transfer" ADD COLUMN "taken_back_by" TEXT;
ALTER TABLE "transfer" ADD COLUMN "taken_back_reason" TEXT;
`,
};
