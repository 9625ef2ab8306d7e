import type { CalendarDate } from '../../../shared/base/calendarDate';
import { parseFrenchDate } from '../../../shared/base/frenchDate';
import { parsePhone } from '../../../shared/base/phone';
import { err, ok, type Result } from '../../../shared/base/result';
import type { Territory } from '../../../shared/base/territory';
import { fold } from '../../../shared/domain/folding';

/** Why a cell cannot be read. */
export type CellErrorCode =
  | 'date.does-not-exist'
  | 'date.not-understood'
  | 'date.not-plausible'
  | 'phone.not-understood'
  | 'phone.wrong-length'
  | 'phone.unknown-range'
  | 'line.sex-not-understood'
  | 'line.duration-not-understood';

type Reading<T> = Result<T, { readonly code: CellErrorCode }>;

/** Hour that spreadsheets write after a date. */
const HOUR = /[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/;
/** A day of a given year: lists hold neither « demain », nor « +15 », nor « 3/12 ». */
const WITH_YEAR = /^\d{4}\D|\D\d{4}$|^\d{6}$|^\d{8}$|^\d{1,2}\D+\d{1,2}\D+\d{2}$|^\d{1,2}(?:er)? ?\p{L}+\.? ?\d{2}$/u;
const EARLIEST = '1900-01-01';

/**
 * A date of a list. A birth lies in the past: its two-digit years do too. Anything before 1900, and a birth to come, is
 * `date.not-plausible`.
 */
export function readDate(text: string, today: CalendarDate, kind: 'birth' | 'other'): Reading<CalendarDate> {
  const written = text.replace(HOUR, '');
  if (!WITH_YEAR.test(written)) return err({ code: 'date.not-understood' });
  const date = parseFrenchDate(written, today, kind === 'birth' ? { twoDigitYearsAhead: 0 } : {});
  if (!date.ok) return date;
  return date.value < EARLIEST || (kind === 'birth' && date.value > today) ? err({ code: 'date.not-plausible' }) : date;
}

/** The numbers of a cell, in E.164. Spreadsheets drop the leading 0 of French numbers: it is put back. */
export function readPhones(text: string, territory: Territory): Reading<string[]> {
  const parse = (written: string) => {
    const digits = written.replace(/[\s.\-/]/g, '');
    return parsePhone(/^[1-9]\d{8}$/.test(digits) ? `0${digits}` : written, territory);
  };
  const whole = parse(text);
  if (whole.ok) return ok([whole.value.e164]);
  const parts = text.split(/[;,/\n]|\s+(?:ou|et)\s+/i).filter(part => part.trim() !== '');
  if (parts.length < 2) return whole;
  const phones = parts.map(parse);
  const wrong = phones.find(phone => !phone.ok);
  return wrong ?? ok(phones.flatMap(phone => (phone.ok ? [phone.value.e164] : [])));
}

const SEXES: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...['f', 'femme', 'feminin', 'mme', 'madame', 'mlle', '2'].map(word => [word, 'female'] as const),
  ...['m', 'h', 'homme', 'masculin', 'mr', 'monsieur', '1'].map(word => [word, 'male'] as const),
]);

/** Civil sex as a word, a letter, a title, or the digit of the national register. */
export function readSex(text: string): Reading<'female' | 'male'> {
  const sex = SEXES.get(fold(text).replace(/\.$/, '').trim());
  return sex === undefined ? err({ code: 'line.sex-not-understood' }) : ok(sex);
}

const LONGEST_MONTHS = 1200;

/** A length in months: `24`, `24 mois`, `2 ans`, `1 an 6 mois`. */
export function readMonths(text: string): Reading<number> {
  const found = /^(?:(\d{1,3}) ?ans?)?(?: et)? ?(?:(\d{1,4})(?: ?m(?:ois)?\.?)?)?$/.exec(fold(text).trim());
  const [years, months] = [found?.[1], found?.[2]];
  if (years === undefined && months === undefined) return err({ code: 'line.duration-not-understood' });
  const total = Number(years ?? 0) * 12 + Number(months ?? 0);
  return total > LONGEST_MONTHS ? err({ code: 'line.duration-not-understood' }) : ok(total);
}
