/** Fewest characters of a password: ANSSI advises 12 for a secret that also protects data at rest. */
export const PASSWORD_MIN_LENGTH = 12;
const PASSWORD_MAX_LENGTH = 256;
const FEWEST_DISTINCT = 5;
const PHRASE_WORDS = 5;
const SHORTEST_LOGIN_FOUND_INSIDE = 3;

export type PasswordVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: PasswordRefusal };
export type PasswordRefusal = 'too-short' | 'too-long' | 'contains-login' | 'too-repetitive';

/**
 * Says whether a password may protect a vault: at least 12 characters, or a phrase of five words; not the login; not one character
 * or two repeated. No rule on digits, capitals or signs: length is what counts.
 */
export function passwordVerdict(password: string, login: string): PasswordVerdict {
  const text = normalizedPassword(password);
  const characters = [...text];
  if (characters.length > PASSWORD_MAX_LENGTH) return { ok: false, reason: 'too-long' };
  if (characters.length < PASSWORD_MIN_LENGTH && wordsOf(text).size < PHRASE_WORDS) return { ok: false, reason: 'too-short' };
  if (new Set(characters).size < FEWEST_DISTINCT) return { ok: false, reason: 'too-repetitive' };
  const name = folded(login.trim());
  if (name.length >= SHORTEST_LOGIN_FOUND_INSIDE && folded(text).includes(name)) return { ok: false, reason: 'contains-login' };
  return { ok: true };
}

/** One form for the same password typed on different keyboards (Unicode NFKC): what is counted and what is derived. */
export const normalizedPassword = (password: string): string => password.normalize('NFKC');

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): Set<string> =>
  new Set(
    folded(text)
      .split(/[\s-]+/u)
      .filter(word => word.length >= 2),
  );
