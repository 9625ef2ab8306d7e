import { isCalendarDate } from '../../../../shared/base/calendarDate';

/** What is wrong with a field, as a key of `caseFile.form.problems`. */
export type FieldProblem = 'required' | 'date' | 'number' | 'phone' | 'email' | 'time' | 'tooShort';
export type Problems = Readonly<Record<string, FieldProblem>>;

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

  /** A date as DateField gives it: ISO once understood. Null when empty. */
  date(name: string, value: string): string | null {
    if (value.trim() === '') return null;
    if (isCalendarDate(value)) return value;
    this.problems[name] = 'date';
    return null;
  }

  /** A date that must be there; empty text when it is not. */
  requiredDate(name: string, value: string): string {
    return this.date(name, this.requiredText(name, value)) ?? '';
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

  get clean(): boolean {
    return Object.keys(this.problems).length === 0;
  }
}
