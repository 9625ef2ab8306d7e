import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../../electron/core/vault/recoveryCode';

const code = fc.uint8Array({ minLength: 30, maxLength: 30 }).map(bytes => newRecoveryCode(() => bytes));

describe('a recovery code', () => {
  it('has eight groups of four characters without ambiguous ones', () => {
    fc.assert(fc.property(code, text => /^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/.test(text)));
  });

  it('is read back however it is copied', () => {
    fc.assert(
      fc.property(code, text => {
        const copied = text.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readRecoveryCode(copied)).toBe(text);
      }),
    );
  });

  it('is refused when cut, lengthened or foreign', () => {
    fc.assert(
      fc.property(code, text => {
        for (const wrong of [text.slice(1), `${text}A`, text.slice(0, -1), `U${text.slice(1)}`, ''])
          expect(readRecoveryCode(wrong)).toBeNull();
      }),
    );
  });

  it('catches nearly every mistyped character', () => {
    const mistyped = fc.tuple(code, fc.nat({ max: 29 }), fc.integer({ min: 1, max: 31 }));
    const caught = fc.sample(mistyped, { numRuns: 2000, seed: 7 }).filter(([text, at, shift]) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const bare = text.replaceAll('-', '');
      const other = alphabet.charAt((alphabet.indexOf(bare.charAt(at)) + shift) % 32);
      return readRecoveryCode(bare.slice(0, at) + other + bare.slice(at + 1)) === null;
    });
    expect(caught.length).toBeGreaterThan(1980);
  });
});
