/** A failure of the vault, of its files or of the user, as the screens explain it. */
export interface SessionError {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The same failure with what goes with its code set apart. */
export function sessionError(error: { code: string; retryAfterMs?: number; reason?: string }): SessionError {
  const { code, ...details } = error;
  return Object.keys(details).length > 0 ? { code, details } : { code };
}

const UNUSABLE = /^database\.(wrong-key|corrupt|not-a-vault|missing|newer-version)$/;

/** True for a code which says that the database itself cannot be used: only a backup helps. */
export const saysUnusable = (code: string): boolean => UNUSABLE.test(code);
