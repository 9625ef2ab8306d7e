import { addDays, daysBetween, weekday, type CalendarDate } from '../base/calendarDate';
import type { WorkDay } from './communityWork';

/** A day of a placement, with its date. */
export type DatedWorkDay = Pick<WorkDay, 'state' | 'planned' | 'done'> & { readonly day: string };

/** Where the hours of a measure stand, in minutes. */
export interface WorkHours {
  /** null when the judgment's hours are not known. */
  readonly ordered: number | null;
  readonly done: number;
  /** Of `done`, what was entered on the measure itself, before days were recorded one by one. */
  readonly doneBefore: number;
  /** From today on. */
  readonly planned: number;
  /** Never below 0; null when the hours ordered are not known. */
  readonly remaining: number | null;
  /** Days planned in the past of which nothing was recorded. */
  readonly toRecord: number;
  readonly absences: number;
}

export type WorkPace =
  /** The hours ordered, or the limit, are not known. */
  | { readonly state: 'unknown' }
  | { readonly state: 'done' }
  /** The limit is past and hours remain. */
  | { readonly state: 'over' }
  /** What is planned, or the pace so far, is enough. */
  | { readonly state: 'enough'; readonly neededAWeek: number; readonly paceAWeek: number | null }
  /** Neither is enough. */
  | { readonly state: 'short'; readonly neededAWeek: number; readonly paceAWeek: number | null };

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Adds up the hours of a measure. `ordered` and `doneBefore` in minutes; days of all its placements. */
export function workHours(
  ordered: number | null,
  doneBefore: number,
  days: readonly DatedWorkDay[],
  today: CalendarDate,
): WorkHours {
  const done = doneBefore + sum(days.filter(one => one.state === 'present').map(one => one.done));
  const waiting = days.filter(one => one.state === 'planned');
  return {
    ordered,
    done,
    doneBefore,
    planned: sum(waiting.filter(one => one.day >= today).map(one => one.planned)),
    remaining: ordered === null ? null : Math.max(0, ordered - done),
    toRecord: waiting.filter(one => one.day < today).length,
    absences: days.filter(one => one.state === 'absent').length,
  };
}

const DAYS_A_WEEK = 7;

/**
 * Tells whether the hours will be done by the limit, that day included: by what is planned until then, or else at the pace kept since
 * the first day worked. Weeks are not rounded; the first one counts whole, so that a first day is not taken for a pace.
 */
export function workPace(
  hours: Pick<WorkHours, 'remaining'>,
  days: readonly DatedWorkDay[],
  limit: CalendarDate | null,
  today: CalendarDate,
): WorkPace {
  const { remaining } = hours;
  if (remaining === null) return { state: 'unknown' };
  if (remaining === 0) return { state: 'done' };
  if (limit === null) return { state: 'unknown' };
  if (limit < today) return { state: 'over' };
  const weeksLeft = (daysBetween(today, limit) + 1) / DAYS_A_WEEK;
  const worked = days.filter(one => one.state === 'present' && one.day <= today);
  const first = worked
    .map(one => one.day)
    .sort()
    .at(0) as CalendarDate | undefined; // dates of days
  const weeksWorked = first === undefined ? null : Math.max(1, (daysBetween(first, today) + 1) / DAYS_A_WEEK);
  const paceAWeek = weeksWorked === null ? null : sum(worked.map(one => one.done)) / weeksWorked;
  const plannedInTime = sum(
    days.filter(one => one.state === 'planned' && one.day >= today && one.day <= limit).map(one => one.planned),
  );
  const enough = plannedInTime >= remaining || (paceAWeek !== null && paceAWeek * weeksLeft >= remaining);
  return { state: enough ? 'enough' : 'short', neededAWeek: remaining / weeksLeft, paceAWeek };
}

export interface WorkPlan {
  readonly from: CalendarDate;
  /** ISO weekdays, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** Minutes a day, above 0. */
  readonly minutes: number;
  /** Minutes to be planned in all; the last day is shortened to what is left. */
  readonly total: number;
  /** Last day that may be planned; null for none. */
  readonly until: CalendarDate | null;
}

/** Most days planned at once: a year of days of one hour. */
const MOST_DAYS = 400;

/** The days of a plan, in order; days off (`isOff`) and days already there (`taken`) are left out. */
export function plannedDays(
  plan: WorkPlan,
  isOff: (day: CalendarDate) => boolean,
  taken: ReadonlySet<string>,
): { readonly day: CalendarDate; readonly minutes: number }[] {
  const days: { day: CalendarDate; minutes: number }[] = [];
  let left = plan.total;
  let day = plan.from;
  // a plan without any weekday, or one that never ends, stops after two years
  for (let walked = 0; walked < 2 * 366 && left > 0 && days.length < MOST_DAYS; walked++, day = addDays(day, 1)) {
    if (plan.until !== null && day > plan.until) break;
    if (!plan.weekdays.includes(weekday(day)) || taken.has(day) || isOff(day)) continue;
    const minutes = Math.min(plan.minutes, left);
    days.push({ day, minutes });
    left -= minutes;
  }
  return days;
}

/** How the authorisation of a host stands. */
export type AuthorisationState = 'none' | 'valid' | 'soon' | 'lapsed';

/** `end`: last day of the term; `leadDays`: from how many days before, a renewal is prepared. */
export function authorisationState(end: CalendarDate | null, leadDays: number, today: CalendarDate): AuthorisationState {
  if (end === null) return 'none';
  if (end < today) return 'lapsed';
  return addDays(end, -leadDays) <= today ? 'soon' : 'valid';
}
