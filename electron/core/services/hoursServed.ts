import { workPlacement } from '../../../shared/domain/communityWork';
import type { Measure } from '../../../shared/domain/measure';
import { workHours } from '../../../shared/domain/workHours';
import { selectRecords } from '../database/records';
import type { Workspace } from './workspace';

const MINUTES_AN_HOUR = 60;

/** Whole hours of work done for a measure, entered or recorded day by day; null when it has none to serve. */
export function hoursServed(workspace: Workspace, record: Measure): number | null {
  if (record.hours === null && record.hoursDone === null) return null;
  const days = selectRecords(workspace.db, workPlacement, 'measure = ?', [record.id]).flatMap(({ days: dated }) =>
    Object.entries(dated).map(([day, one]) => ({ day, ...one })),
  );
  const { done } = workHours(null, (record.hoursDone ?? 0) * MINUTES_AN_HOUR, days, workspace.today());
  return Math.floor(done / MINUTES_AN_HOUR);
}
