import { addDays, calendarDate, dateParts, daysBetween, weekday, type CalendarDate } from '../../../shared/base/calendarDate';
import { required } from '../../../shared/base/result';

/** Number of the week that holds a day (ISO 8601: weeks begin on Monday, the first one holds 4 January). */
export function weekNumber(day: CalendarDate): number {
  const thursday = addDays(day, 4 - weekday(day));
  const first = required(calendarDate(dateParts(thursday).year, 1, 1), 'the first of January');
  return Math.floor(daysBetween(first, thursday) / 7) + 1;
}

/** Sunday of the week of a day. */
export const endOfWeek = (day: CalendarDate): CalendarDate => addDays(day, 7 - weekday(day));
