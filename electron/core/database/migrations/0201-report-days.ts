import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 201,
  name: 'report-days',
  sql: `ALTER TABLE "report_submission" ADD COLUMN "day" TEXT;
CREATE INDEX "report_submission_day" ON "report_submission" ("day");
ALTER TABLE "report_submission" ADD COLUMN "outcome_day" TEXT;
`,
};
