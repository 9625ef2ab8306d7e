import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 50,
  name: 'measure-decisions',
  sql: `ALTER TABLE "measure" ADD COLUMN "decisions" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE "measure" ADD COLUMN "entered_end" TEXT;
ALTER TABLE "measure" ADD COLUMN "counted_in_end" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "measure" ADD COLUMN "converted_from" TEXT;
CREATE INDEX "measure_converted_from" ON "measure" ("converted_from");
`,
};
