import type { CalendarDate } from '../base/calendarDate';
import type { ComputedDeadline } from './deadlineFacts';

/** A report that was signed, by its type; `day`: when its last signature was set. */
export interface SignedReport {
  readonly type: string;
  /** Null for a report about no measure in particular. */
  readonly measure: string | null;
  readonly day: CalendarDate;
}

/**
 * Which deadlines of a measure signed reports meet, by rule and occurrence (`occurrenceKey`), with the day. Each report meets one deadline of a
 * rule: the first that no earlier report met, and never the next one of a series before the last one fell due. Settled by a human, a
 * deadline (`isSettled`) takes no report.
 */
export function metByReports(
  measure: string,
  deadlines: readonly ComputedDeadline[],
  reports: readonly SignedReport[],
  isSettled: (deadline: ComputedDeadline) => boolean,
): ReadonlyMap<string, CalendarDate> {
  const met = new Map<string, CalendarDate>();
  const ofMeasure = reports
    .filter(one => one.measure === null || one.measure === measure)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const byRule = new Map<string, ComputedDeadline[]>();
  for (const one of deadlines) byRule.set(one.ruleCode, [...(byRule.get(one.ruleCode) ?? []), one]);
  for (const series of byRule.values()) {
    series.sort((a, b) => a.occurrence - b.occurrence);
    const suits = (report: SignedReport): boolean =>
      series[0]?.metBy.some(act => act.kind === 'report' && act.code === report.type) ?? false;
    let next = 0;
    for (const report of ofMeasure.filter(suits)) {
      let open = series[next];
      while (open !== undefined && isSettled(open)) open = series[(next += 1)];
      if (open === undefined) break;
      const before = series[next - 1];
      if (before !== undefined && report.day <= before.due) continue;
      met.set(occurrenceKey(open), report.day);
      next += 1;
    }
  }
  return met;
}

/** Names a deadline within its measure. */
export const occurrenceKey = ({ ruleCode, occurrence }: Pick<ComputedDeadline, 'ruleCode' | 'occurrence'>): string =>
  `${ruleCode}:${occurrence}`;
