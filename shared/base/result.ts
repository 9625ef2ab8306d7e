/** The outcome of something that may fail in an expected way. Bugs throw; expected failures are data. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps an expected failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Throws with a message when an invariant is broken: a bug, never an expected failure. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** Returns the value, or throws when it is absent although the caller knows that it must be there. */
export function required<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}

/** Marks a branch that the type system proves unreachable. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${String(value)}`);
}
