import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseWeight, usualWeights, weightsOfService, workloadKeys, type CaseFacts } from '../../../shared/domain/workload';
import { intensityCodes, measureCategories, workloadParts } from '../../../shared/referential';
import { shippedLegalData } from '../referential/legalDataForTests';

const rules = shippedLegalData().referential.workload;
const usual = usualWeights(rules);
const facts: fc.Arbitrary<CaseFacts> = fc.record({
  categories: fc.array(fc.constantFrom(...measureCategories), { maxLength: 5 }),
  intensity: fc.option(fc.constantFrom(...intensityCodes)),
  part: fc.constantFrom(...workloadParts),
});

describe('the weight of a case', () => {
  it('has a weight of the reference data for each key', () => {
    expect(Object.keys(usual)).toEqual([...workloadKeys]);
    expect(new Set(workloadKeys).size).toBe(workloadKeys.length);
  });

  it('adds the other measures to the heaviest, and counts intensity and part', () => {
    const weight = (one: CaseFacts): number => caseWeight(usual, one);
    expect(weight({ categories: ['supervision'], intensity: null, part: 'referent' })).toBe(usual.supervision);
    expect(weight({ categories: ['enquiry', 'safety'], intensity: 'regular', part: 'referent' })).toBe(
      usual.safety + usual['other-measure'],
    );
    expect(weight({ categories: [], intensity: 'spaced', part: 'pair' })).toBe(usual['no-measure'] * usual.spaced * usual.pair);
  });

  it('never falls when a measure comes, and does not depend on their order', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...measureCategories), (one, more) => {
        const now = caseWeight(usual, one);
        const then = caseWeight(usual, { ...one, categories: [...one.categories, more] });
        if (one.categories.length > 0) expect(then).toBeGreaterThanOrEqual(now);
        expect(caseWeight(usual, { ...one, categories: [more, ...one.categories] })).toBeCloseTo(then);
        expect(now).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('follows what the service set, and nothing else of it', () => {
    const own = weightsOfService(rules, { safety: { weight: 3 }, 'from-a-newer-version': { weight: 9 } });
    expect(own).toEqual({ ...usual, safety: 3 });
  });
});
