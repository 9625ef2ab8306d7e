import { required } from './result';

/** A day of the civil calendar, written `2026-11-24`. It has no time and no zone. */
export type CalendarDate = string & { readonly __calendarDate: true };

const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** True for a day that exists (29 February only in leap years), years 1000 to 9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Makes a date from its numbers, or null when that day does not exist (31/02/2025). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isCalendarDate(text) ? text : null;
}

/** Year, month (1–12) and day (1–31) of a date. */
export function dateParts(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const epochDay = (date: CalendarDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** Adds calendar days (negative to go back). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date((epochDay(date) + days) * DAY_MS).toISOString().slice(0, 10) as CalendarDate; // ISO of a whole day
}

/** Adds months, keeping the day or taking the last one of a shorter month (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  const total = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return required(calendarDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))), 'the shifted date');
}

/** Adds years; 29 February becomes 28 February in common years. */
export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12);

/** Days from `from` to `to`: positive when `to` is later. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => epochDay(to) - epochDay(from);

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (date: CalendarDate): number => ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;

/** The civil day of an instant (ms since 1970) in a time zone such as `Europe/Paris`. */
export function dateInZone(instant: number, timeZone: string): CalendarDate {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(instant) as CalendarDate; // sv-SE writes ISO dates
}

// making a format costs a hundred times what using it does
const formats = new Map<string, Intl.DateTimeFormat>();
