import { calendarDate, type CalendarDate } from '../../../../shared/base/calendarDate';
import { required } from '../../../../shared/base/result';

/** The first and the last day that a field takes; the field and what reads it share them. */
export interface DateLimits {
  readonly min?: CalendarDate;
  readonly max?: CalendarDate;
}

const OLDEST_BIRTH = required(calendarDate(1900, 1, 1), 'a day that exists');

/** The day of something that took place: today at the latest. */
export const pastDay = (today: CalendarDate): DateLimits => ({ max: today });

/** The day of something to come: today at the earliest. */
export const comingDay = (today: CalendarDate): DateLimits => ({ min: today });

/** A date of birth. */
export const birthDay = (today: CalendarDate): DateLimits => ({ min: OLDEST_BIRTH, max: today });
