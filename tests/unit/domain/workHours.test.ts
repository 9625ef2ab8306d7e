import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday, type CalendarDate } from '../../../shared/base/calendarDate';
import { workDayStates } from '../../../shared/domain/communityWork';
import {
  authorisationState,
  plannedDays,
  workHours,
  workPace,
  type DatedWorkDay,
  type WorkPlan,
} from '../../../shared/domain/workHours';

const today = '2026-11-24' as CalendarDate;
const day = (offset: number, state: DatedWorkDay['state'], minutes: number): DatedWorkDay => ({
  day: addDays(today, offset),
  state,
  planned: minutes,
  done: state === 'present' ? minutes : 0,
});
const anyDay: fc.Arbitrary<DatedWorkDay> = fc
  .record({
    offset: fc.integer({ min: -300, max: 300 }),
    state: fc.constantFrom(...workDayStates),
    planned: fc.integer({ min: 0, max: 600 }),
    done: fc.integer({ min: 0, max: 600 }),
  })
  .map(({ offset, ...one }) => ({ day: addDays(today, offset), ...one }));

describe('the hours of a measure', () => {
  it('add up what was done, what is planned from today on, and what remains', () => {
    const days = [
      day(-14, 'present', 420),
      day(-7, 'absent', 420),
      day(-3, 'planned', 420),
      day(0, 'planned', 60),
      day(7, 'planned', 420),
    ];
    expect(workHours(70 * 60, 10 * 60, days, today)).toEqual({
      ordered: 4200,
      done: 600 + 420,
      doneBefore: 600,
      planned: 480,
      remaining: 4200 - 1020,
      toRecord: 1,
      absences: 1,
    });
  });

  it('never remain below zero, and whatever is not present counts for nothing', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 40 }), fc.integer({ min: 0, max: 24_000 }), (days, ordered) => {
        const hours = workHours(ordered, 0, days, today);
        expect(hours.remaining).toBe(Math.max(0, ordered - hours.done));
        expect(
          workHours(
            ordered,
            0,
            days.filter(one => one.state === 'present'),
            today,
          ).done,
        ).toBe(hours.done);
      }),
    );
  });
});

describe('the pace', () => {
  const pace = (days: readonly DatedWorkDay[], remaining: number, limit: CalendarDate | null) =>
    workPace({ remaining }, days, limit, today);

  it('is not judged without hours or a limit; nothing remains, or it is too late', () => {
    expect(workPace({ remaining: null }, [], addDays(today, 90), today)).toEqual({ state: 'unknown' });
    expect(pace([], 60, null)).toEqual({ state: 'unknown' });
    expect(pace([], 0, addDays(today, -1))).toEqual({ state: 'done' });
    expect(pace([], 60, addDays(today, -1))).toEqual({ state: 'over' });
  });

  it('is enough by what is planned before the limit, or by what was done a week so far', () => {
    const limit = addDays(today, 13);
    expect(pace([day(3, 'planned', 420)], 420, limit)).toMatchObject({ state: 'enough', neededAWeek: 210, paceAWeek: null });
    expect(pace([day(20, 'planned', 420)], 420, limit)).toMatchObject({ state: 'short' });
    expect(pace([day(-13, 'present', 420), day(-6, 'present', 420)], 840, limit)).toMatchObject({
      state: 'enough',
      paceAWeek: 420,
    });
    expect(pace([day(-13, 'present', 420), day(-6, 'present', 420)], 900, limit)).toMatchObject({ state: 'short' });
    // one day is not a pace: the first week counts whole
    expect(pace([day(0, 'present', 420)], 841, limit)).toMatchObject({ state: 'short', paceAWeek: 420 });
  });

  it('that is enough stays so when more is planned in time, or when the limit moves away', () => {
    fc.assert(
      fc.property(
        fc.array(anyDay, { maxLength: 30 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 200 }),
        (days, remaining, left, more) => {
          const limit = addDays(today, left);
          if (pace(days, remaining, limit).state !== 'enough') return;
          expect(pace([...days, day(0, 'planned', more)], remaining, limit).state).toBe('enough');
          expect(pace(days, remaining, addDays(limit, more)).state).toBe('enough');
        },
      ),
    );
  });
});

describe('a plan', () => {
  const plan: WorkPlan = { from: today, weekdays: [2, 4], minutes: 420, total: 1000, until: null };

  it('takes the chosen weekdays, leaves days off and taken days out, and shortens the last one', () => {
    const off = addDays(today, 2);
    const taken = new Set<string>([addDays(today, 7)]);
    expect(plannedDays(plan, one => one === off, taken)).toEqual([
      { day: today, minutes: 420 },
      { day: addDays(today, 9), minutes: 420 },
      { day: addDays(today, 14), minutes: 160 },
    ]);
    expect(plannedDays({ ...plan, until: addDays(today, 2) }, () => false, new Set())).toHaveLength(2);
    expect(plannedDays({ ...plan, total: 0 }, () => false, new Set())).toEqual([]);
    expect(plannedDays(plan, () => true, new Set())).toEqual([]);
  });

  it('never plans more than asked, nor a day twice, nor another weekday', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.integer({ min: 30, max: 720 }),
        fc.integer({ min: 0, max: 24_000 }),
        (weekdays, minutes, total) => {
          const days = plannedDays({ ...plan, weekdays, minutes, total }, () => false, new Set());
          const sum = days.reduce((all, one) => all + one.minutes, 0);
          expect(sum).toBeLessThanOrEqual(total);
          expect(new Set(days.map(one => one.day)).size).toBe(days.length);
          for (const one of days) expect(weekdays).toContain(weekday(one.day));
        },
      ),
    );
  });
});

describe('the authorisation of a host', () => {
  it.each([
    [null, 'none'],
    [-1, 'lapsed'],
    [0, 'soon'],
    [120, 'soon'],
    [121, 'valid'],
  ] as const)('that ends in %s days is %s', (days, state) => {
    expect(authorisationState(days === null ? null : addDays(today, days), 120, today)).toBe(state);
  });
});
