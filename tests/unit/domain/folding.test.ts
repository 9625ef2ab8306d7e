import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords, nameTokens, oneDeletions, sortKey, withinOneError } from '../../../shared/domain/folding';

describe('folding', () => {
  it.each([
    ['Lefèvre-Œuvrard', 'lefevre-oeuvrard'],
    ['ÉLOÏSE', 'eloise'],
    ['Große Straße', 'grosse strasse'],
    ['Łukasz Đorđević', 'lukasz dordevic'],
    ['Çelik İbrahim ısı', 'celik ibrahim isi'],
    ['e\u0301 composed otherwise', 'e composed otherwise'],
    ['محمد', 'محمد'],
  ])('turns %s into %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('gives words of letters and digits only', () => {
    expect(foldedWords("  O'Brien-d’Arc, 3e (dit « %_ ») 😀")).toEqual(['o', 'brien', 'd', 'arc', '3e', 'dit']);
    expect(foldedWords('😀')).toEqual([]);
  });
});

describe('words under which a name is found', () => {
  it.each([
    [
      ['Dupont', null, 'Jean-Pierre'],
      ['dupont', 'jean', 'pierre', 'jeanpierre'],
    ],
    [["O'Brien"], ['o', 'brien', 'obrien']],
    [['de la Fontaine'], ['de', 'la', 'fontaine', 'delafontaine', 'dela', 'lafontaine']],
    [['', null], []],
  ])('%j gives %j', (names, expected) => {
    expect(nameTokens(...names).sort()).toEqual([...expected].sort());
  });

  it('are each given once', () => {
    expect(nameTokens('Martin', 'Martin', 'Martin Martin')).toEqual(['martin', 'martinmartin']);
  });
});

describe('the sort key', () => {
  it('lets accents, particles and hyphens not count', () => {
    expect(sortKey('Lefèvre-Œuvrard', 'Éloïse')).toBe('lefevre oeuvrard, eloise');
    expect(sortKey('de  La Fontaine', 'Jean')).toBe('de la fontaine, jean');
  });
});

/** Edit distance where a swap of neighbours counts as one (optimal string alignment): the slow reference. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 0; j <= b.length; j++) rows[0]?.splice(j, 1, j);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      rows[i]?.splice(j, 1, best);
    }
  }
  return at(a.length, b.length);
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('one typing error', () => {
  it('is what the edit distance says', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(withinOneError(a, b)).toBe(distance(a, b) <= 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves a deletion in common, so that the index finds it', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        fc.pre(withinOneError(a, b));
        const shared = new Set(oneDeletions(a));
        expect(oneDeletions(b).some(variant => shared.has(variant))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
