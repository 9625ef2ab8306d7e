import { addDays, addMonths, addYears, calendarDate, dateParts, daysBetween, type CalendarDate } from './calendarDate';
import { err, ok, type Result } from './result';

export type FrenchDateError = { readonly code: 'date.does-not-exist' } | { readonly code: 'date.not-understood' };

export interface FrenchDateOptions {
  /**
   * How far ahead of today's year a two-digit year may lie; anything further is read in the previous century.
   * 20 by default (in 2026, `46` is 2046 and `47` is 1947). Give 0 for dates of birth.
   */
  readonly twoDigitYearsAhead?: number;
  /** Which year to take when none is written. `nearest` (default) takes the day closest to today. */
  readonly missingYear?: 'nearest' | 'next' | 'previous';
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];
const RELATIVE_DAYS = new Map([
  ['avant-hier', -2],
  ['hier', -1],
  ['yesterday', -1],
  ["aujourd'hui", 0],
  ['auj', 0],
  ['today', 0],
  ['demain', 1],
  ['tomorrow', 1],
  ['apres-demain', 2],
]);
const WEEKDAY = /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +(?=\d)/;

const notUnderstood = err({ code: 'date.not-understood' } as const);
const doesNotExist = err({ code: 'date.does-not-exist' } as const);

/** Lower case, no accents, plain spaces and apostrophes. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/** Month (1–12) of a name or of an abbreviation that fits one month only; null otherwise. */
function monthNamed(name: string): number | null {
  if (name.length < 3) return null;
  const found = MONTHS.flatMap((names, index) => (names.some(full => full.startsWith(name)) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const existing = (year: number, month: number, day: number): Result<CalendarDate, FrenchDateError> => {
  const date = calendarDate(year, month, day);
  return date === null ? doesNotExist : ok(date);
};

function fullYear(written: string, today: CalendarDate, ahead: number): number {
  const year = Number(written);
  if (written.length === 4) return year;
  const latest = dateParts(today).year + ahead;
  const inCentury = latest - (latest % 100) + year;
  return inCentury > latest ? inCentury - 100 : inCentury;
}

function withoutYear(month: number, day: number, today: CalendarDate, choice: 'nearest' | 'next' | 'previous') {
  const { year } = dateParts(today);
  const candidates = Array.from({ length: 17 }, (_, index) => calendarDate(year - 8 + index, month, day)).filter(
    date => date !== null,
  );
  const allowed = candidates.filter(date => choice === 'nearest' || (choice === 'next' ? date >= today : date <= today));
  const distance = (date: CalendarDate): number => Math.abs(daysBetween(today, date));
  const [best] = allowed.sort((a, b) => distance(a) - distance(b));
  return best === undefined ? doesNotExist : ok(best);
}

function shifted(today: CalendarDate, count: number, unit: string): CalendarDate {
  if (unit.startsWith('s') || unit.startsWith('w')) return addDays(today, 7 * count);
  if (unit.startsWith('m')) return addMonths(today, count);
  if (unit.startsWith('a') || unit.startsWith('y')) return addYears(today, count);
  return addDays(today, count);
}

/**
 * Reads a date as people type it: `3/12/2026`, `03.12.26`, `031226`, `03122026`, `3 déc. 2026`, `1er janvier`, `3/12`,
 * `mar. 24 nov. 2026`, `2026-12-03`, `+15` (days), `-3`, `+2 sem`, `+6 mois`, `+1 an`, `hier`, `demain`. Day comes before
 * month. Fails with `date.does-not-exist` for 31/02/2025, and with `date.not-understood` for anything else.
 */
export function parseFrenchDate(
  text: string,
  today: CalendarDate,
  options: FrenchDateOptions = {},
): Result<CalendarDate, FrenchDateError> {
  const { twoDigitYearsAhead = 20, missingYear = 'nearest' } = options;
  const input = plain(text).replace(WEEKDAY, '');

  const named = RELATIVE_DAYS.get(input);
  if (named !== undefined) return ok(addDays(today, named));

  const offset =
    /^(?:j ?)?([+-]) ?(\d{1,4}) ?(j|jours?|d|days?|s|sem|semaines?|w|weeks?|m|mois|months?|a|ans?|annees?|y|years?)?\.?$/.exec(
      input,
    );
  if (offset) return ok(shifted(today, Number(`${offset[1] ?? ''}${offset[2] ?? ''}`), offset[3] ?? 'j'));

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(input);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const compact = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(input);
  const separated = compact ?? /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?: ?[/.-] ?| )(\d{2}|\d{4})$/.exec(input);
  if (separated) {
    const year = fullYear(separated[3] ?? '', today, twoDigitYearsAhead);
    return existing(year, Number(separated[2]), Number(separated[1]));
  }
  const short = /^(\d{1,2}) ?[/.-] ?(\d{1,2})$/.exec(input);
  if (short) return withoutYear(Number(short[2]), Number(short[1]), today, missingYear);

  const worded = /^(\d{1,2})(?:er|st|nd|rd|th)? ?([a-z]+)\.?(?: ?(\d{2}|\d{4}))?$/.exec(input);
  if (!worded) return notUnderstood;
  const [day, month] = [Number(worded[1]), monthNamed(worded[2] ?? '')];
  if (month === null) return notUnderstood;
  if (worded[3] === undefined) return withoutYear(month, day, today, missingYear);
  return existing(fullYear(worded[3], today, twoDigitYearsAhead), month, day);
}
