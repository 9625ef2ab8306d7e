import { addDays, addMonths, daysBetween, type CalendarDate } from '../base/calendarDate';
import type { Certainty, EndConvention } from '../referential';

/** A length in months and days; « 18 mois et 15 jours » has both. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

/** A period during which the measure does not run. `to` is the day when it runs again; null while it lasts. */
export interface Suspension {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export interface MeasureCourse {
  readonly startDate: CalendarDate | null;
  readonly durationMonths: number | null;
  readonly durationDays: number | null;
  /** An end that counts instead of start and length: extensions and suspensions add to it. */
  readonly enteredEnd?: CalendarDate | null;
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly Length[];
}

/** One step of the computation; `date` is the end that it leads to. */
export type EndDatePart =
  | { readonly kind: 'start' | 'entered'; readonly date: CalendarDate }
  | { readonly kind: 'duration' | 'extension'; readonly months: number; readonly days: number; readonly date: CalendarDate }
  | {
      readonly kind: 'suspension';
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly days: number;
      readonly date: CalendarDate;
    }
  | { readonly kind: 'open-suspension'; readonly from: CalendarDate }
  | {
      readonly kind: 'ignored-suspension';
      readonly from: CalendarDate;
      readonly to: CalendarDate | null;
      readonly reason: 'before-start' | 'after-end' | 'ends-before-it-begins';
    };

export interface MeasureEnd {
  /** The last day of the measure; null when it is not known or while the measure is suspended. */
  readonly end: CalendarDate | null;
  readonly certainty: Certainty;
  /** The text on which the convention rests. */
  readonly article: string;
  readonly parts: readonly EndDatePart[];
}

/** Joins suspensions that touch or overlap, so that no day is counted twice. */
function joined(suspensions: readonly Suspension[]): Suspension[] {
  const result: Suspension[] = [];
  for (const next of [...suspensions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1);
    if (last === undefined || (last.to !== null && next.from > last.to)) result.push(next);
    else if (last.to !== null && (next.to === null || next.to > last.to))
      result[result.length - 1] = { from: last.from, to: next.to };
  }
  return result;
}

function applySuspensions(
  course: MeasureCourse,
  start: CalendarDate | null,
  end: CalendarDate,
  parts: EndDatePart[],
): CalendarDate | null {
  const isReversed = ({ from, to }: Suspension): boolean => to !== null && to < from;
  for (const { from, to } of course.suspensions.filter(isReversed)) {
    parts.push({ kind: 'ignored-suspension', from, to, reason: 'ends-before-it-begins' });
  }
  let current = end;
  for (const { from, to } of joined(course.suspensions.filter(suspension => !isReversed(suspension)))) {
    if (to !== null && start !== null && to <= start) {
      parts.push({ kind: 'ignored-suspension', from, to, reason: 'before-start' });
    } else if (from > current) {
      parts.push({ kind: 'ignored-suspension', from, to, reason: 'after-end' });
    } else if (to === null) {
      parts.push({ kind: 'open-suspension', from });
      return null;
    } else {
      const counted = start !== null && from < start ? start : from;
      const days = daysBetween(counted, to);
      current = addDays(current, days);
      parts.push({ kind: 'suspension', from: counted, to, days, date: current });
    }
  }
  return current;
}

/**
 * The end of a measure, with each step that led to it.
 *
 * Convention, of our own (see `endConvention` in the rules file for its article, certainty and wording): a length in
 * months ends on the same day number of the last month, or on the last day of that month when it has no such day —
 * 18 months from 3 March 2025 end on 3 September 2026, and one month from 31 January on 28 or 29 February. Days are
 * added after months, the start day not counted. The day found is the last day of the measure. It is never carried
 * over to a working day: CPP 801 is about limits of procedure only. Extensions add to the length; then each suspension
 * adds its days, from the first suspended day to the day of resumption, which is not counted. Overlapping suspensions
 * count once; one that begins after the end changes nothing.
 */
export function computeEndDate(course: MeasureCourse, convention: EndConvention): MeasureEnd {
  const { certainty, article } = convention;
  const parts: EndDatePart[] = [];
  const unknown: MeasureEnd = { end: null, certainty, article, parts };
  const { startDate, enteredEnd = null } = course;
  if (startDate !== null) parts.push({ kind: 'start', date: startDate });

  let [months, days] = enteredEnd === null ? [course.durationMonths ?? 0, course.durationDays ?? 0] : [0, 0];
  const base = enteredEnd ?? startDate;
  if (base === null || (enteredEnd === null && course.durationMonths === null && course.durationDays === null)) return unknown;
  const ending = (): CalendarDate => addDays(addMonths(base, months), days);
  if (enteredEnd === null) parts.push({ kind: 'duration', months, days, date: ending() });
  else parts.push({ kind: 'entered', date: enteredEnd });
  for (const extension of course.extensions) {
    months += extension.months;
    days += extension.days;
    parts.push({ kind: 'extension', months: extension.months, days: extension.days, date: ending() });
  }
  return { end: applySuspensions(course, startDate, ending(), parts), certainty, article, parts };
}
