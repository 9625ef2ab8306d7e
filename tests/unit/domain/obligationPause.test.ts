import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../../shared/base/calendarDate';
import { afterPause, obligationPause } from '../../../shared/domain/obligationPause';
import { shippedLegalData } from '../referential/legalDataForTests';

const { referential } = shippedLegalData();
const rules = referential.measureDecisions.all;
const today = '2026-11-24' as CalendarDate;
const suspended = (type: string, from: CalendarDate, to: CalendarDate | null) => ({
  type,
  status: 'active' as const,
  suspensions: { susp1: { from, to, reason: '' } },
});
const probation = suspended('SPROB', addDays(today, -30), null);
const goOn = rules.find(rule => rule.code === 'SUSP_PROBATION')?.goOn?.obligations ?? [];

describe('a suspension', () => {
  it('of probation leaves in force every ban on contact with someone that the article knows, and the ban on places', () => {
    const bans = referential.contactBans.obligations.filter(code => code.startsWith('O45'));
    expect(goOn).toEqual(expect.arrayContaining([...bans, 'O45_9']));
    for (const { code } of referential.obligations.all) {
      expect(obligationPause(probation, code, today, rules)).toMatchObject({
        since: addDays(today, -30),
        goesOn: goOn.includes(code),
        article: 'CP 132-43',
      });
    }
  });

  it('does nothing on a day outside it, nor once the measure runs again', () => {
    expect(obligationPause(probation, 'O44_1', addDays(today, -31), rules)).toBeNull();
    const over = { ...suspended('SPROB', addDays(today, -30), today), status: 'suspended' as const };
    expect(obligationPause(over, 'O44_1', today, rules)).toBeNull();
    expect(obligationPause(over, 'O44_1', addDays(today, -1), rules)).toMatchObject({ goesOn: false });
  });

  it('without dates is told by the state; without a known text it stops nothing, and that is to check', () => {
    const undated = { type: 'SPROB', status: 'suspended' as const, suspensions: {} };
    expect(obligationPause(undated, 'O44_1', today, rules)).toMatchObject({ since: null, goesOn: false });
    const parole = { ...undated, type: 'LC' };
    expect(obligationPause(parole, 'O44_1', today, rules)).toEqual({
      since: null,
      goesOn: true,
      article: null,
      certainty: 'to-check',
    });
  });

  it('puts a check off to the resumption exactly when it falls inside and the obligation stops', () => {
    const days = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 90 }), fc.constantFrom('O44_1', 'O45_13'), (at, start, length, code) => {
        const [day, from, to] = [addDays(today, at), addDays(today, start), addDays(today, start + length)];
        const inside = from <= day && day < to && !goOn.includes(code);
        expect(afterPause(suspended('SPROB', from, to), code, day, rules)).toBe(inside ? to : day);
      }),
    );
    expect(afterPause(probation, 'O44_1', today, rules)).toBeNull();
  });
});
