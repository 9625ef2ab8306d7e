import type { DeadlineQuery } from '../../../../shared/contract';
import { MANUAL_DEADLINES } from '../../../../shared/domain/deadlineSetting';
import { periodBounds, type DeadlinePeriod } from '../../../../shared/domain/deadlinePeriod';
import type { CalendarDate } from '../../../../shared/base/calendarDate';
import type { SqlValue } from '../../database/connection';

/** Who asks, and when. */
export interface Caller {
  readonly agent: string;
  readonly antenna: string | null;
  readonly today: CalendarDate;
}

export interface OpenDeadlines {
  /** FROM and WHERE, over `d` (due_deadline). */
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** A total order of which each index of open deadlines gives the days; what is withheld of a line plays no part in it. */
export const DUE_ORDER = 'd.due, d.person, d.key';

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * The open deadlines of a query within a period (`any`: all), in SQL over due_deadline alone. Every value is bound. What narrows most leads:
 * one's own cases, else the officer, the antenna, the rules. A plus keeps SQLite, which does not know how many rows each has, from
 * another index.
 */
export function openDeadlines(query: DeadlineQuery, period: DeadlinePeriod | 'any', caller: Caller): OpenDeadlines {
  const mine = query.scope === 'mine';
  const antennas = [
    ...(query.scope === 'antenna' ? [caller.antenna ?? ''] : []),
    ...(query.antenna === null ? [] : [query.antenna]),
  ];
  // met_on, waived_on and closed lead each index: those who read a case's own rows must not be led there
  const own = mine ? '+' : '';
  const narrowed = mine || query.officer !== null;
  const parts: string[] = [`${own}d.closed = 0 AND ${own}d.waived_on IS NULL AND ${own}d.met_on IS NULL`];
  const parameters: SqlValue[] = [];
  const and = (sql: string, ...values: SqlValue[]): void => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (mine) and('m.agent = ?', caller.agent);
  if (query.officer !== null) and(`${own}d.officer = ?`, query.officer);
  for (const antenna of antennas) and(`${narrowed ? '+' : ''}d.antenna = ?`, antenna);
  // what a line withholds is not told by a filter either
  if (!mine && query.measureTypes.length + query.rules.length > 0)
    and(
      `d.person NOT IN (SELECT c.person FROM case_line c WHERE c.restricted = 1
         AND NOT EXISTS (SELECT 1 FROM caseload_member o WHERE o.agent = ? AND o.person = c.person))`,
      caller.agent,
    );
  if (query.measureTypes.length > 0) and(`d.measure_type IN (${marks(query.measureTypes)})`, ...query.measureTypes);
  if (query.rules.length > 0) {
    const rule = `${narrowed || antennas.length > 0 ? '+' : ''}d.rule`;
    const codes = query.rules.filter(one => one !== MANUAL_DEADLINES);
    const choices = codes.length > 0 ? [`${rule} IN (${marks(codes)})`] : [];
    if (codes.length < query.rules.length) choices.push(`${rule} IS NULL`);
    and(`(${choices.join(' OR ')})`, ...codes);
  }
  if (period !== 'any') {
    const { from, to } = periodBounds(period, caller.today);
    if (from !== null) and(`${own}d.due >= ?`, from);
    if (to !== null) and(`${own}d.due <= ?`, to);
  }
  const tables = mine ? 'caseload_member m CROSS JOIN due_deadline d ON d.person = m.person' : 'due_deadline d';
  return { sql: `FROM ${tables} WHERE ${parts.join(' AND ')}`, parameters };
}
