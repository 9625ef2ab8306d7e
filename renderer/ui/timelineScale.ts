import { addMonths, calendarDate, dateParts, daysBetween, type CalendarDate } from '../../shared/base/calendarDate';
import { required } from '../../shared/base/result';

/** Place of a date between two others, 0 to 1, clamped. */
export function placeOf(date: CalendarDate, from: CalendarDate, to: CalendarDate): number {
  const span = Math.max(1, daysBetween(from, to));
  return Math.min(1, Math.max(0, daysBetween(from, date) / span));
}

export interface AxisTick {
  readonly date: CalendarDate;
  /** The year is written with the first tick of each year. */
  readonly withYear: boolean;
}

/** First days of months between two dates, at most `most` of them: every 1, 3, 6 or 12 months, then every few years. */
export function axisTicks(from: CalendarDate, to: CalendarDate, most: number): readonly AxisTick[] {
  const start = dateParts(from);
  const months = Math.max(1, Math.ceil(daysBetween(from, to) / 30.4));
  const step = [1, 3, 6, 12, 24, 60, 120].find(candidate => months / candidate <= most) ?? 240;
  const firstMonth = step >= 12 ? 1 : start.month - ((start.month - 1) % step);
  let date = required(calendarDate(start.year, firstMonth, 1), 'the first tick');
  const ticks: AxisTick[] = [];
  let year = 0;
  for (; date <= to; date = addMonths(date, step)) {
    if (date < from) continue;
    const own = dateParts(date).year;
    ticks.push({ date, withYear: own !== year });
    year = own;
  }
  return ticks;
}
