import { addDays, addMonths, addYears, type CalendarDate } from '../base/calendarDate';
import { unreachable } from '../base/result';
import type { Delay, DelayUnit } from '../referential';
import type { CountedDays, WorkingCalendar } from './calendar';

/** A duration ready to be counted from a day. */
export interface CountedDuration {
  readonly value: number;
  readonly unit: DelayUnit;
  readonly days: 'calendar' | CountedDays;
  readonly direction: 'after' | 'before';
}

/** Directions of the delays that are limits: the others open a right or state a way of counting. */
export const isLimit = (direction: Delay['direction']): direction is 'after' | 'before' =>
  direction === 'after' || direction === 'before';

/**
 * The day at the end of `times` durations from `start`, the start day not counted. Months and years end on the same
 * day number, or on the last day of a shorter month; they are counted from `start` itself, so that 29 February stays
 * 29 February in leap years.
 */
export function countFrom(start: CalendarDate, duration: CountedDuration, calendar: WorkingCalendar, times = 1): CalendarDate {
  const count = duration.value * times * (duration.direction === 'before' ? -1 : 1);
  switch (duration.unit) {
    case 'years':
      return addYears(start, count);
    case 'months':
      return addMonths(start, count);
    case 'days':
      return duration.days === 'calendar' ? addDays(start, count) : calendar.addWorkingDays(start, count, duration.days);
    default:
      return unreachable(duration.unit);
  }
}
