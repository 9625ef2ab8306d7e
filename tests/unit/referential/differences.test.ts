import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, legalDifferences, type LegalFiles } from '../../../shared/referential';

const files = (delays: unknown[]): LegalFiles => ({ referential: { delays }, deadlineRules: {}, holidays: {} });

describe('legalDifferences', () => {
  it('names what was added, removed and changed, with the fields', () => {
    const before = files([
      { code: 'A', label: { fr: 'Un', en: 'One' }, duration: { value: 3, unit: 'months' }, article: 'CPP 1' },
      { code: 'B', label: { fr: 'Deux' } },
    ]);
    const after = files([
      { code: 'A', label: { fr: 'Un', en: 'One' }, duration: { value: 45, unit: 'days' }, article: 'CPP 1' },
      { code: 'C' },
    ]);
    expect(legalDifferences(before, after)).toEqual([
      {
        section: 'delays',
        code: 'A',
        label: { fr: 'Un', en: 'One' },
        kind: 'changed',
        fields: [
          { path: 'duration.value', before: '3', after: '45' },
          { path: 'duration.unit', before: 'months', after: 'days' },
        ],
      },
      { section: 'delays', code: 'C', label: { fr: 'C', en: 'C' }, kind: 'added', fields: [] },
      { section: 'delays', code: 'B', label: { fr: 'Deux', en: 'Deux' }, kind: 'removed', fields: [] },
    ]);
  });

  it('finds none between a version and itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), codes => {
        const list = codes.map(code => ({ code, value: code.length }));
        expect(legalDifferences(files(list), files(structuredClone(list)))).toEqual([]);
      }),
    );
  });
});

describe('compareVersions', () => {
  it('orders by number, whatever the length', () => {
    expect(['1.10', '1.9.3', '2', '1.9', '1.9.0'].sort(compareVersions)).toEqual(['1.9', '1.9.0', '1.9.3', '1.10', '2']);
  });

  it('is an order', () => {
    const version = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }).map(parts => parts.join('.'));
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(Math.sign(compareVersions(one, other))).toBe(-Math.sign(compareVersions(other, one)) + 0);
        expect(compareVersions(one, one)).toBe(0);
      }),
    );
  });
});
