import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../shared/base/oneLine';

describe('a name on one line', () => {
  it.each([
    ['Dupont\u202etnopuD', 'DuponttnopuD'],
    ['Du\u200bpont', 'Dupont'],
    ['\ufeffDupont\u2060', 'Dupont'],
    ['Jean\nMichel', 'Jean Michel'],
    ['Jean\r\n\tMichel', 'Jean Michel'],
    ['Nul\u0000le part', 'Nul le part'],
    ['\u2067Dupont\u2069', 'Dupont'],
    ['O’Brien-D’Arc', 'O’Brien-D’Arc'],
    ['محمد بن علي', 'محمد بن علي'],
    ['Léo 👨‍👩‍👧‍👦 Roux', 'Léo 👨‍👩‍👧‍👦 Roux'],
    ['Jean\u00a0Noël', 'Jean\u00a0Noël'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(oneLine(typed)).toBe(kept);
  });

  it('holds no control nor unseen mark, and is not changed twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\u202e', '\n', '\u200b', '\u0007', '\u2066'),
        (text, mark) => {
          const once = oneLine(`${text}${mark}${text}`);
          expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
          expect(oneLine(once)).toBe(once);
        },
      ),
    );
  });
});
