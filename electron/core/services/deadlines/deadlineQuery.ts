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

/** The condition of the indexes of open deadlines, word for word, so that they serve. */
const OPEN = 'd.met_on IS NULL AND d.waived_on IS NULL AND d.closed = 0';

/** A total order that each of those indexes gives for nothing. */
export const DUE_ORDER = 'd.due, d.measure_type, d.person, d.key';

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * The open deadlines of a query within a period (`any`: all), in SQL over due_deadline alone. Every value is bound. One's own cases are few:
 * they lead, so that only their deadlines are read.
 */
export function openDeadlines(query: DeadlineQuery, period: DeadlinePeriod | 'any', caller: Caller): OpenDeadlines {
  const parts: string[] = [OPEN];
  const parameters: SqlValue[] = [];
  const and = (sql: string, ...values: SqlValue[]): void => {
    parts.push(sql);
    parameters.push(...values);
  };
  const mine = query.scope === 'mine';
  if (mine) and('m.agent = ?', caller.agent);
  if (query.scope === 'antenna') and('d.antenna = ?', caller.antenna ?? '');
  if (query.antenna !== null) and('d.antenna = ?', query.antenna);
  if (query.officer !== null) and('d.officer = ?', query.officer);
  if (query.measureTypes.length > 0) and(`d.measure_type IN (${marks(query.measureTypes)})`, ...query.measureTypes);
  if (query.rules.length > 0) {
    const codes = query.rules.filter(rule => rule !== MANUAL_DEADLINES);
    const choices = codes.length > 0 ? [`d.rule IN (${marks(codes)})`] : [];
    if (codes.length < query.rules.length) choices.push('d.rule IS NULL');
    and(`(${choices.join(' OR ')})`, ...codes);
  }
  if (period !== 'any') {
    const { from, to } = periodBounds(period, caller.today);
    if (from !== null) and('d.due >= ?', from);
    if (to !== null) and('d.due <= ?', to);
  }
  const tables = mine ? 'caseload_member m CROSS JOIN due_deadline d ON d.person = m.person' : 'due_deadline d';
  return { sql: `FROM ${tables} WHERE ${parts.join(' AND ')}`, parameters };
}
