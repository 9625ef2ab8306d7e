import { calendarDate, isCalendarDate } from '../../../../shared/base/calendarDate';
import { parseFrenchDate } from '../../../../shared/base/frenchDate';
import { err, ok, required, type Result } from '../../../../shared/base/result';
import { readHours } from '../../../app/wording';
import type { DateLimits } from './dateLimits';

/** What is wrong with a field, as a key of `form.problems`. */
export type FieldProblem =
  | 'required'
  | 'date'
  | 'noSuchDay'
  | 'number'
  | 'phone'
  | 'email'
  | 'time'
  | 'hours'
  | 'tooShort'
  | 'beforeStart'
  | 'tooEarly'
  | 'tooLate';
export type Problems = Readonly<Record<string, FieldProblem>>;

/** Shortest reason that the core accepts. */
const SHORTEST_REASON = 3;

const SOME_DAY = required(calendarDate(2000, 1, 1), 'a day that exists');

/** Reads typed fields and gathers what is wrong with them, by the name of the field. */
export class TypedReader {
  readonly problems: Record<string, FieldProblem> = {};

  /** Text without spaces around it; null when empty. */
  text(value: string): string | null {
    return value.trim() === '' ? null : value.trim();
  }

  /** Text that must be there. */
  requiredText(name: string, value: string): string {
    if (value.trim() === '') this.problems[name] = 'required';
    return value.trim();
  }

  /** Text that must be there, of three characters at least: a reason that the core accepts. */
  reason(name: string, value: string): string {
    const text = this.requiredText(name, value);
    if (text !== '' && text.length < SHORTEST_REASON) this.problems[name] = 'tooShort';
    return text;
  }

  /** A date as DateField gives it (ISO once understood), within the limits that its field has. Null when empty. */
  date(name: string, value: string, { min, max }: DateLimits = {}): string | null {
    if (value.trim() === '') return null;
    if (isCalendarDate(value)) {
      if (min !== undefined && value < min) this.problems[name] = 'tooEarly';
      if (max !== undefined && value > max) this.problems[name] = 'tooLate';
      return value;
    }
    // the day only serves dates without a year, which are understood before they come here
    const read = parseFrenchDate(value, SOME_DAY);
    this.problems[name] = !read.ok && read.error.code === 'date.does-not-exist' ? 'noSuchDay' : 'date';
    return null;
  }

  /** A date that must be there; empty text when it is not. */
  requiredDate(name: string, value: string, limits: DateLimits = {}): string {
    return this.date(name, this.requiredText(name, value), limits) ?? '';
  }

  /** A whole number from 0 to `max`. Null when empty. */
  count(name: string, value: string, max: number): number | null {
    const text = value.replace(/[\s\u00a0\u202f]/g, '');
    if (text === '') return null;
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= max) return number;
    this.problems[name] = 'number';
    return null;
  }

  /** A time of the day as TimeField gives it. Null when empty. */
  time(name: string, value: string): string | null {
    const text = this.text(value);
    if (text !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) this.problems[name] = 'time';
    return text;
  }

  /** A length in minutes, between both bounds; 0 when it is none. */
  hours(name: string, value: string, least: number, most: number): number {
    const minutes = readHours(value);
    if (minutes !== null && minutes >= least && minutes <= most) return minutes;
    this.problems[name] = 'hours';
    return 0;
  }

  get clean(): boolean {
    return Object.keys(this.problems).length === 0;
  }
}

/** Reads a whole form: its values, or what is wrong by field. */
export function readTyped<V>(read: (reader: TypedReader) => V): Result<V, Problems> {
  const reader = new TypedReader();
  const values = read(reader);
  return reader.clean ? ok(values) : err(reader.problems);
}
