import { addDays, type CalendarDate } from '../base/calendarDate';

export const deadlineStates = ['late', 'soon', 'later', 'met', 'waived'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** The first day on which a deadline is « soon »: `leadDays` (that of its own rule) before it falls due. */
export const soonFrom = (due: CalendarDate, leadDays: number): CalendarDate => addDays(due, -leadDays);

export interface DatedDeadline {
  /** Days `YYYY-MM-DD`. */
  readonly due: string;
  readonly soonFrom: string;
  readonly metOn: string | null;
  readonly waivedOn: string | null;
}

/**
 * Where a deadline stands on a day: the one meaning of « late » and « soon », whatever the screen. The due day itself is still
 * in time. A waiver or an act recorded by someone prevails over the calendar.
 */
export function deadlineState({ due, soonFrom, metOn, waivedOn }: DatedDeadline, today: string): DeadlineState {
  if (waivedOn !== null) return 'waived';
  if (metOn !== null) return 'met';
  if (due < today) return 'late';
  return soonFrom <= today ? 'soon' : 'later';
}
