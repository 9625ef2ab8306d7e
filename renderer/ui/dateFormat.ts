import { dateParts, type CalendarDate } from '../../shared/base/calendarDate';
import { formatDate as formatDay, formatLong, formatShort, relativeDay } from '../../shared/base/frenchFormat';
import type { Language } from '../i18n';

/**
 * How a date is written: `day` 24 nov. 2026, `short` 24 nov., `weekday` mar. 24 nov., `long` mardi 24 novembre 2026,
 * `full`
 * 24 novembre 2026, `numeric` 24/11/2026.
 */
export type DateForm = 'day' | 'short' | 'weekday' | 'long' | 'full' | 'numeric';

const forms: Record<DateForm, (date: CalendarDate, language: Language) => string> = {
  day: formatDay,
  short: (date, language) => formatDay(date, language).replace(/ \d{4}$/, ''),
  weekday: formatShort,
  long: formatLong,
  full: (date, language) => formatLong(date, language).replace(/^\p{L}+,? /u, ''),
  numeric: date => {
    const { year, month, day } = dateParts(date);
    return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
  },
};

/** Writes a date in the language, on one line: its spaces do not break. */
export const formatDate = (date: CalendarDate, language: Language, form: DateForm = 'day'): string =>
  forms[form](date, language).replaceAll(' ', '\u00a0');

/** A date among near ones, without its year when that is the current one: `24 nov.`, else `24 nov. 2025`. */
export function formatNearDate(
  date: CalendarDate,
  today: CalendarDate,
  language: Language,
  form: 'short' | 'weekday' = 'short',
): string {
  const { year } = dateParts(date);
  const near = formatDate(date, language, form);
  return year === dateParts(today).year ? near : `${near}\u00a0${year}`;
}

/** A month with its year: `nov. 2025`. */
export const formatMonth = (date: CalendarDate, language: Language): string =>
  formatDate(date, language).replace(/^\S+\u00a0(?=\D)/, '');

/** Writes how far a date is: `demain`, `dans 3 j`; the past is a delay when `due` (`6 j de retard`), else an age (`il y a 6 j`). */
export const formatDistance = (date: CalendarDate, today: CalendarDate, language: Language, due = false): string =>
  relativeDay(date, today, language, due ? 'late' : 'ago').replaceAll(' ', '\u00a0');
