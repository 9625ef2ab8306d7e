import { parsePhone } from '../../../shared/base/phone';
import { err, ok, type Result } from '../../../shared/base/result';
import type { Territory } from '../../../shared/base/territory';
import type { TextKey } from '../../i18n';

/** What is wrong with a field, as a text. */
export type Problem = Extract<TextKey, `form.problems.${string}`>;

/** A line that may be absent: null when nothing is typed. */
export const lineOrNull = (text: string): string | null => text.trim() || null;

/** A list as it is typed: one element a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 6)
    .map(line => line.slice(0, 120));

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** What is wrong with a phone number or an address typed; null when nothing is, or when it is empty. */
export const phoneProblem = (text: string, territory: Territory): Problem | null =>
  text === '' || parsePhone(text, territory).ok ? null : 'form.problems.phone';
export const emailProblem = (text: string): Problem | null =>
  text.trim() === '' || isEmail(text) ? null : 'form.problems.email';
export const missing = (text: string): Problem | null => (text.trim() === '' ? 'form.problems.required' : null);

/** The values, unless something is wrong: then what, by field. */
export function sound<V>(
  checks: Readonly<Record<string, Problem | null>>,
  values: () => V,
): Result<V, Readonly<Record<string, Problem>>> {
  const wrong = Object.entries(checks).filter((one): one is [string, Problem] => one[1] !== null);
  return wrong.length === 0 ? ok(values()) : err(Object.fromEntries(wrong));
}
