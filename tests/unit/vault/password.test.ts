import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordVerdict } from '../../../shared/domain/password';

const reason = (password: string, login = 'm.lefranc'): string => {
  const verdict = passwordVerdict(password, login);
  return verdict.ok ? 'ok' : verdict.reason;
};

describe('the rule on passwords', () => {
  it.each([
    ['correcthorse', 'ok'],
    ['le chat dort au sec', 'ok'],
    ['cinqmots', 'too-short'],
    ['onze carac.', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'too-repetitive'],
    ['abababababababab', 'too-repetitive'],
    ['bonjour M.LEFRANC', 'contains-login'],
    ['x'.repeat(100) + 'abcdefgh'.repeat(20), 'too-long'],
    ['😀😃😄😁😆😅🤣😂🙂🙃😉😊', 'ok'],
    ['😀😃😄😁😆😅', 'too-short'],
  ])('says of %j: %s', (password, expected) => {
    expect(reason(password)).toBe(expected);
  });

  it('sees the login through accents and ligatures', () => {
    expect(reason('motdepasse-hélène-1', 'Helene')).toBe('contains-login');
  });

  it('does not mind a login of two letters', () => {
    expect(reason('abcdefghijklm', 'ab')).toBe('ok');
  });

  it('gives the same verdict however the characters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        expect(reason(text.normalize('NFD'))).toBe(reason(text.normalize('NFC')));
      }),
    );
  });
});
