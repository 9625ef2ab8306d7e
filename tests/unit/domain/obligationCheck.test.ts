import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../../shared/base/calendarDate';
import { nextCheckAfter, obligationState } from '../../../shared/domain/obligationCheck';
import { certaintyCodes } from '../../../shared/referential';
import { shippedLegalData } from '../referential/legalDataForTests';

const { obligationChecks: checks } = shippedLegalData().deadlineRules;
const today = '2026-11-24' as CalendarDate;

describe('the checks of an obligation', () => {
  it('are counted as the legal data says, which cites its article and does not pass for law', () => {
    expect(nextCheckAfter('2026-11-30' as CalendarDate, checks)).toBe('2027-02-28');
    expect(nextCheckAfter(today, { ...checks, everyMonths: 6 })).toBe('2027-05-24');
    expect(checks.article).toMatch(/^CP 132-44/);
    expect(certaintyCodes.indexOf(checks.certainty)).toBeGreaterThanOrEqual(certaintyCodes.indexOf('practice'));
  });

  it.each([
    [-1, 'late'],
    [0, 'due-soon'],
    [14, 'due-soon'],
    [15, 'proved'],
  ] as const)('a check in %i days is %s', (days, state) => {
    expect(obligationState({ nextCheck: addDays(today, days), proofs: 0 }, today, checks)).toBe(state);
  });

  it('without a check to come, tell whether anything was proved', () => {
    expect(obligationState({ nextCheck: null, proofs: 0 }, today, checks)).toBe('none');
    expect(obligationState({ nextCheck: null, proofs: 2 }, today, checks)).toBe('proved');
  });

  it('follow the notice that the legal data gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 366 }), (days, leadDays) => {
        const state = obligationState({ nextCheck: addDays(today, days), proofs: 1 }, today, { ...checks, leadDays });
        expect(state).toBe(days <= leadDays ? 'due-soon' : 'proved');
      }),
    );
  });
});
