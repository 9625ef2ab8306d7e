import { err, ok, type Result } from '../../../shared/base/result';
import { normalizedPassword, passwordVerdict, type PasswordRefusal } from '../../../shared/domain/password';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** One form for a login however it is typed. */
export const normalizedLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

/** Checks a new login and password, and returns them in the form that is stored and derived. */
export function acceptCredentials(
  user: Credentials,
): Result<Credentials, { code: 'vault.bad-login' } | { code: 'vault.weak-password'; reason: PasswordRefusal }> {
  const login = normalizedLogin(user.login);
  if (!/^[\p{L}\p{N}._@-]{1,64}$/u.test(login)) return err({ code: 'vault.bad-login' });
  const verdict = passwordVerdict(user.password, login);
  return verdict.ok
    ? ok({ login, password: normalizedPassword(user.password) })
    : err({ code: 'vault.weak-password', reason: verdict.reason });
}
