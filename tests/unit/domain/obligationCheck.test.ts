import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../../shared/base/calendarDate';
import { nextCheckAfter, obligationState, unprovedSince } from '../../../shared/domain/obligationCheck';
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
    [15, 'planned'],
  ] as const)('a check in %i days without a proof is %s', (days, state) => {
    expect(obligationState({ nextCheck: addDays(today, days), proofs: 0 }, today, checks)).toBe(state);
  });

  it('without a check to come, tell whether anything was proved', () => {
    expect(obligationState({ nextCheck: null, proofs: 0 }, today, checks)).toBe('none');
    expect(obligationState({ nextCheck: null, proofs: 2 }, today, checks)).toBe('proved');
  });

  it('say since when nothing proves it: its start, or the check that was missed', () => {
    const began = addDays(today, -60);
    const unproved = { from: began, to: null, nextCheck: addDays(today, 30), proofs: 0 };
    expect(unprovedSince(unproved, today)).toBe(began);
    expect(unprovedSince({ ...unproved, proofs: 1 }, today)).toBeNull();
    expect(unprovedSince({ ...unproved, proofs: 1, nextCheck: addDays(today, -3) }, today)).toBe(addDays(today, -3));
    expect(unprovedSince({ ...unproved, to: today }, today)).toBeNull();
    expect(unprovedSince({ ...unproved, from: today }, today)).toBeNull();
    expect(unprovedSince({ ...unproved, from: null }, today)).toBeNull();
  });

  it('are proved or late, whatever the days, only with a proof or a missed check', () => {
    const days = fc.option(fc.integer({ min: -400, max: 400 }).map(count => addDays(today, count)));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3 }), (nextCheck, proofs) => {
        const state = obligationState({ nextCheck, proofs }, today, checks);
        if (state === 'proved') expect(proofs).toBeGreaterThan(0);
        expect(state === 'late').toBe(nextCheck !== null && nextCheck < today);
      }),
    );
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
