import { addDays, dateParts, daysInMonth, weekday, type CalendarDate } from '../base/calendarDate';

/** How lists of deadlines are cut, from the most pressing on. */
export const deadlinePeriods = ['late', 'week', 'month', 'later'] as const;
export type DeadlinePeriod = (typeof deadlinePeriods)[number];

/** The last days of the week (Sunday) and of the month of a day. */
export function periodEnds(today: CalendarDate): { readonly week: CalendarDate; readonly month: CalendarDate } {
  const { year, month, day } = dateParts(today);
  return { week: addDays(today, 7 - weekday(today)), month: addDays(today, daysInMonth(year, month) - day) };
}

/**
 * The days of a period, both included, null where it is open: before today; until Sunday; until the end of the month; then. When the
 * month ends within the week, its period is empty (`from` is after `to`).
 */
export function periodBounds(
  period: DeadlinePeriod,
  today: CalendarDate,
): { readonly from: CalendarDate | null; readonly to: CalendarDate | null } {
  const { week, month } = periodEnds(today);
  if (period === 'late') return { from: null, to: addDays(today, -1) };
  if (period === 'week') return { from: today, to: week };
  if (period === 'month') return { from: addDays(week, 1), to: month };
  return { from: addDays(week > month ? week : month, 1), to: null };
}
