import { addDays, addMonths, addYears, type CalendarDate } from '../base/calendarDate';
import { assert } from '../base/result';
import type { Certainty, Delay } from '../referential';
import { isRunning, type MeasureStatus } from './measure';

/** What the term of a case depends on. */
export interface RetentionFacts {
  /** null while the case is open. */
  readonly closedOn: CalendarDate | null;
  readonly measures: readonly { readonly status: MeasureStatus; readonly endDate: CalendarDate | null }[];
}

/** Until when a case is kept, and by which text. */
export interface RetentionTerm {
  /** End of the last measure: the years run from it. */
  readonly from: CalendarDate;
  /** Last day on which the case is kept. */
  readonly until: CalendarDate;
  readonly article: string;
  readonly certainty: Certainty;
}

/** The day on which a delay of the reference data ends. Its unit is days, months or years; a delay without a value throws. */
export function afterDelay(from: CalendarDate, delay: Delay): CalendarDate {
  const { value, unit } = delay.duration;
  assert(value !== null && unit !== null, 'a retention has a value');
  if (unit === 'years') return addYears(from, value);
  return unit === 'months' ? addMonths(from, value) : addDays(from, value);
}

/**
 * Until when a case is kept: so long after the end of its last measure (R.113-52 C. pénit.). Null while it is open or a measure runs. A
 * measure handed over to another service, one without a known end and a case without measures count from the closing of the case.
 */
export function retentionTerm({ closedOn, measures }: RetentionFacts, delay: Delay): RetentionTerm | null {
  if (closedOn === null || measures.some(one => isRunning(one.status))) return null;
  const ends = measures.map(one => (one.status === 'transferred' ? closedOn : (one.endDate ?? closedOn)));
  const from = ends.reduce((latest, end) => (end > latest ? end : latest), ends[0] ?? closedOn);
  return { from, until: afterDelay(from, delay), article: delay.article, certainty: delay.certainty };
}
