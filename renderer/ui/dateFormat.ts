import { daysBetween, type CalendarDate } from '../../shared/base/calendarDate';
import type { Language, Translate } from '../i18n';

/**
 * How a date is written: `day` 24 nov. 2026, `short` 24 nov., `weekday` mar. 24 nov., `long` mardi 24 novembre 2026,
 * `numeric` 24/11/2026.
 */
export type DateForm = 'day' | 'short' | 'weekday' | 'long' | 'numeric';

const options: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a date in the language, with no-break spaces; the first of a month is `1er` in French. */
export function formatDate(date: CalendarDate, language: Language, form: DateForm = 'day'): string {
  const key = `${language} ${form}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { ...options[form], timeZone: 'UTC' });
    formats.set(key, format);
  }
  const text = format.format(Date.parse(`${date}T00:00:00Z`));
  const first = language === 'fr' && form !== 'numeric' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text;
  return first.replaceAll(' ', '\u00a0');
}

/** Writes how far a date is: `demain`, `dans 3 j`, `6 j de retard` when `due`, else `il y a 6 j`. */
export function relativeDay(date: CalendarDate, today: CalendarDate, t: Translate, due = false): string {
  const days = daysBetween(today, date);
  if (days === 0) return t('ui.relative.today');
  if (days === 1) return t('ui.relative.tomorrow');
  if (days > 1) return t('ui.relative.inDays', { count: days });
  if (due) return t('ui.relative.late', { count: -days });
  return days === -1 ? t('ui.relative.yesterday') : t('ui.relative.ago', { count: -days });
}
