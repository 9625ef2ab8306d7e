import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 60,
  name: 'deadline-settings',
  sql: `CREATE TABLE "deadline_setting" (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "rule" TEXT,
  "lead_days" INTEGER,
  "measure_type" TEXT,
  "label" TEXT,
  "every_months" INTEGER,
  "author" TEXT,
  "on" TEXT,
  versions TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '',
  removed TEXT
) STRICT;
CREATE INDEX "deadline_setting_author" ON "deadline_setting" ("author");
ALTER TABLE due_deadline ADD COLUMN measure_type TEXT;
ALTER TABLE due_deadline ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE due_deadline ADD COLUMN antenna TEXT;
ALTER TABLE due_deadline ADD COLUMN officer TEXT;
UPDATE due_deadline SET
  measure_type = (SELECT m.type FROM measure m WHERE m.id = due_deadline.measure),
  closed = coalesce((SELECT c.closed FROM case_line c WHERE c.person = due_deadline.person), 0),
  antenna = (SELECT c.antenna FROM case_line c WHERE c.person = due_deadline.person),
  officer = (SELECT c.officer FROM case_line c WHERE c.person = due_deadline.person);
DROP INDEX due_deadline_open;
CREATE INDEX due_deadline_open ON due_deadline (closed, waived_on, met_on, due, measure_type) WHERE met_on IS NULL AND waived_on IS NULL AND closed = 0;
CREATE INDEX due_deadline_antenna ON due_deadline (antenna, closed, waived_on, met_on, due, measure_type, rule) WHERE met_on IS NULL AND waived_on IS NULL AND closed = 0;
CREATE INDEX due_deadline_officer ON due_deadline (officer, closed, waived_on, met_on, due, measure_type) WHERE met_on IS NULL AND waived_on IS NULL AND closed = 0;
CREATE INDEX due_deadline_rule ON due_deadline (rule, closed, waived_on, met_on, due, measure_type) WHERE met_on IS NULL AND waived_on IS NULL AND closed = 0;
CREATE TRIGGER case_line_places AFTER INSERT ON case_line BEGIN
  UPDATE due_deadline SET closed = new.closed, antenna = new.antenna, officer = new.officer
  WHERE person = new.person AND (closed <> new.closed OR antenna IS NOT new.antenna OR officer IS NOT new.officer);
END;
CREATE TRIGGER case_line_moves AFTER UPDATE ON case_line BEGIN
  UPDATE due_deadline SET closed = new.closed, antenna = new.antenna, officer = new.officer
  WHERE person = new.person AND (closed <> new.closed OR antenna IS NOT new.antenna OR officer IS NOT new.officer);
END;
`,
};
