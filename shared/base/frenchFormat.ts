import { dateParts, daysBetween, weekday, type CalendarDate } from './calendarDate';
import type { Locale } from './localisedText';

type Twelve = readonly string[];
const SHORT_MONTHS: Record<Locale, Twelve> = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const LONG_MONTHS: Record<Locale, Twelve> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const SHORT_WEEKDAYS: Record<Locale, readonly string[]> = {
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const LONG_WEEKDAYS: Record<Locale, readonly string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const dayNumber = (day: number, locale: Locale): string => (locale === 'fr' && day === 1 ? '1er' : String(day));
const dayAndMonth = (date: CalendarDate, months: Twelve, locale: Locale): string => {
  const { month, day } = dateParts(date);
  return `${dayNumber(day, locale)} ${months[month - 1] ?? ''}`;
};

/** `24 nov. 2026`, `1er déc. 2026`; `24 Nov 2026` in English. */
export const formatDate = (date: CalendarDate, locale: Locale = 'fr'): string =>
  `${dayAndMonth(date, SHORT_MONTHS[locale], locale)} ${dateParts(date).year}`;

/** `mar. 24 nov.`; `Tue 24 Nov` in English. */
export const formatShort = (date: CalendarDate, locale: Locale = 'fr'): string =>
  `${SHORT_WEEKDAYS[locale][weekday(date) - 1] ?? ''} ${dayAndMonth(date, SHORT_MONTHS[locale], locale)}`;

/** `mardi 24 novembre 2026`, for letters; `Tuesday 24 November 2026` in English. */
export const formatLong = (date: CalendarDate, locale: Locale = 'fr'): string =>
  `${LONG_WEEKDAYS[locale][weekday(date) - 1] ?? ''} ${dayAndMonth(date, LONG_MONTHS[locale], locale)} ${dateParts(date).year}`;

/** `09:30`, from the minutes since midnight (0 to 1439). The 24-hour clock is used in both languages. */
export function formatTime(minutesSinceMidnight: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutesSinceMidnight / 60))}:${two(minutesSinceMidnight % 60)}`;
}

/**
 * How far a day is from today: `aujourd’hui`, `demain`, `dans 3 j`. A past day reads as lateness (`6 j de retard`), or
 * as an age (`hier`, `il y a 6 j`) when `past` is `ago`.
 */
export function relativeDay(
  date: CalendarDate,
  today: CalendarDate,
  locale: Locale = 'fr',
  past: 'late' | 'ago' = 'late',
): string {
  const days = daysBetween(today, date);
  const french = locale === 'fr';
  if (days === 0) return french ? 'aujourd’hui' : 'today';
  if (days === 1) return french ? 'demain' : 'tomorrow';
  if (days > 1) return french ? `dans ${days} j` : `in ${days} d`;
  if (past === 'late') return french ? `${-days} j de retard` : `${-days} d late`;
  if (days === -1) return french ? 'hier' : 'yesterday';
  return french ? `il y a ${-days} j` : `${-days} d ago`;
}

/** `DUPONT Jeanne`: family name in capitals (accents kept), given names as typed. */
export const formatName = (name: { readonly familyName: string; readonly givenNames: string }): string =>
  [name.familyName.trim().toUpperCase(), name.givenNames.trim()].filter(part => part !== '').join(' ');
