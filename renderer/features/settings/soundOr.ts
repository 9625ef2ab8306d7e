import { err, ok, type Result } from '../../../shared/base/result';

/** The values of a form, unless some fields are wrong: then their words, in the order of the form. `false` is a sound field. */
export function soundOr<V>(checks: Readonly<Record<string, string | false>>, values: () => V): Result<V, Record<string, string>> {
  const wrong = Object.entries(checks).filter((check): check is [string, string] => check[1] !== false);
  return wrong.length === 0 ? ok(values()) : err(Object.fromEntries(wrong));
}

/** Words that are said as they are. */
export const asWritten = (words: string): string => words;
