import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, type CalendarDate } from '../../../shared/base/calendarDate';
import { measureStatuses } from '../../../shared/domain/measure';
import { retentionTerm, type RetentionFacts } from '../../../shared/domain/retention';
import { shippedLegalData } from '../referential/legalDataForTests';

const delay = shippedLegalData().referential.retention.cases;
const day = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1990-01-01' as CalendarDate, days));
const measure = fc.record({ status: fc.constantFrom(...measureStatuses), endDate: fc.option(day) });
const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  closedOn: fc.option(day),
  measures: fc.array(measure, { maxLength: 5 }),
});
const RUNS = new Set(['pending', 'active', 'suspended']);

describe('the term of a case', () => {
  it('exists only once the case is closed and nothing runs', () => {
    fc.assert(
      fc.property(facts, one => {
        const runs = one.measures.some(({ status }) => RUNS.has(status));
        expect(retentionTerm(one, delay) === null).toBe(one.closedOn === null || runs);
      }),
    );
  });

  it('is five years after the last end, whatever the order of the measures, and never before any end', () => {
    fc.assert(
      fc.property(facts, one => {
        const term = retentionTerm(one, delay);
        if (term === null) return;
        expect(term.until).toBe(addYears(term.from, 5));
        expect(retentionTerm({ ...one, measures: one.measures.toReversed() }, delay)).toEqual(term);
        for (const { status, endDate } of one.measures) {
          if (status !== 'transferred' && endDate !== null) expect(term.from >= endDate).toBe(true);
        }
        expect([one.closedOn, ...one.measures.map(({ endDate }) => endDate)]).toContain(term.from);
      }),
    );
  });

  it('only moves later with one more measure that has ended', () => {
    fc.assert(
      fc.property(facts, day, (one, endDate) => {
        const term = retentionTerm(one, delay);
        if (term === null || one.measures.length === 0) return;
        const longer = retentionTerm({ ...one, measures: [...one.measures, { status: 'ended', endDate }] }, delay);
        expect(longer !== null && longer.until >= term.until).toBe(true);
      }),
    );
  });

  it.each([
    ['2021-03-01', '2026-03-01'],
    ['2020-02-29', '2025-02-28'],
  ])('of a measure that ended on %s is %s', (end, until) => {
    const ended = { status: 'ended' as const, endDate: end as CalendarDate };
    const term = retentionTerm({ closedOn: '2022-01-01' as CalendarDate, measures: [ended] }, delay);
    expect(term).toEqual({ from: end, until, article: 'C. pénit. R.113-52', certainty: 'sourced' });
  });

  it('of a measure handed over counts from the closing', () => {
    const handedOver = { status: 'transferred' as const, endDate: '2030-01-01' as CalendarDate };
    expect(retentionTerm({ closedOn: '2026-11-23' as CalendarDate, measures: [handedOver] }, delay)?.until).toBe('2031-11-23');
  });
});
