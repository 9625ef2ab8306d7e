import { foldedWords } from '../../../shared/domain/folding';

const LONGEST = 40;

/** True for a login that the vault accepts: 2 to 40 small letters without accents, figures, dots, hyphens. */
export const isLogin = (login: string): boolean => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(login);

/** The login usually given to a person: first letter of the given name, then the family name. */
export function loginFrom(givenNames: string, familyName: string): string {
  const initial = foldedWords(givenNames)[0]?.charAt(0) ?? '';
  const name = foldedWords(familyName)
    .join('')
    .replace(/[^a-z0-9]/g, '');
  return `${initial}${name}`.slice(0, LONGEST);
}
