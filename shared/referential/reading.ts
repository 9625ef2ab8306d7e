import type { z } from 'zod';
import { err, ok, type Result } from '../base/result';

/** What is wrong in a file of reference data. `path` reads as `measureTypes.3.reports.0`. */
export interface ReferentialInvalid {
  readonly code: 'referential.invalid';
  readonly details: readonly { readonly path: string; readonly message: string }[];
}

/** Checks a file against its schema and builds what the application uses. */
export function readFile<T, U>(schema: z.ZodType<T>, json: unknown, build: (file: T) => U): Result<U, ReferentialInvalid> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(build(parsed.data));
  return err({
    code: 'referential.invalid',
    details: parsed.error.issues.map(issue => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  });
}
