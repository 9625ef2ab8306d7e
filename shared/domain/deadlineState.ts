import { daysBetween, type CalendarDate } from '../base/calendarDate';

export const deadlineStates = ['late', 'soon', 'later', 'met', 'waived'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/**
 * Where a deadline stands today. The due day itself is still in time. « Soon » begins `leadDays` days before it.
 * A waiver or an act recorded by someone prevails over the calendar.
 */
export function deadlineState(
  due: CalendarDate,
  today: CalendarDate,
  leadDays: number,
  met: boolean,
  waived: boolean,
): DeadlineState {
  if (waived) return 'waived';
  if (met) return 'met';
  const left = daysBetween(today, due);
  if (left < 0) return 'late';
  return left <= leadDays ? 'soon' : 'later';
}
