import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf, planDay, presenceOf } from '../../../../../renderer/features/today/dayPlan';
import type { AppointmentLine } from '../../../../../shared/contract';

const appointment = (time: string | null, minutes: number | null = 30, more: Partial<AppointmentLine> = {}): AppointmentLine => ({
  id: `at-${time ?? 'none'}-${minutes ?? 0}`,
  person: null,
  personName: null,
  personSex: null,
  phone: null,
  type: 'RDV_SUIVI',
  title: null,
  mode: 'office',
  day: '2026-11-24',
  time,
  minutes,
  place: null,
  attendance: 'planned',
  arrivedAt: null,
  ...more,
});
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('planDay', () => {
  it('shows an empty day from 08:30 to 18:00, free but for the midday break', () => {
    const plan = planDay([], null);
    expect(plan.shown).toEqual({ from: 510, to: 1080 });
    expect(plan.hours).toEqual([540, 600, 660, 720, 780, 840, 900, 960, 1020, 1080]);
    expect(plan.lunch).toEqual({ from: 720, to: 810 });
    expect(plan.free).toEqual([
      { from: 540, to: 720 },
      { from: 810, to: 1080 },
    ]);
    expect(plan.freeMinutes).toBe(450);
  });

  it('counts what is left from now on, once the appointments are taken out', () => {
    const plan = planDay([appointment('10:45', 45), appointment('13:45')], minutesOf('10:42'));
    expect(plan.free).toEqual([
      { from: minutesOf('11:30'), to: 720 },
      { from: 810, to: 825 },
      { from: minutesOf('14:15'), to: 1080 },
    ]);
  });

  it('leaves no midday break where an appointment stands in it', () => {
    expect(planDay([appointment('12:15')], null).lunch).toBeNull();
    expect(planDay([appointment('11:30')], null).lunch).not.toBeNull();
  });

  it('grows for what begins early or ends late', () => {
    const plan = planDay([appointment('07:10'), appointment('18:15', 60)], null);
    expect(plan.shown).toEqual({ from: 420, to: 1170 });
  });

  it('lays those at the same hour side by side, and gives the others the whole width', () => {
    const { blocks } = planDay([appointment('09:00', 60), appointment('09:30', 60), appointment('11:00')], null);
    expect(blocks.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it('keeps appointments without an hour apart', () => {
    const plan = planDay([appointment(null), appointment('09:00')], null);
    expect([plan.untimed.length, plan.blocks.length]).toEqual([1, 1]);
  });

  it('never lays two blocks one upon the other, nor calls free what is taken', () => {
    const day = fc.array(fc.record({ from: fc.integer({ min: 0, max: 1380 }), minutes: fc.integer({ min: 5, max: 240 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(day, list => {
        const plan = planDay(
          list.map(({ from, minutes }) => appointment(clock(from), minutes)),
          null,
        );
        expect(plan.blocks.length).toBe(list.length);
        for (const a of plan.blocks) {
          expect(a.lane).toBeLessThan(a.lanes);
          for (const span of plan.free) expect(span.from < a.to && a.from < span.to).toBe(false);
          for (const b of plan.blocks)
            if (a !== b && a.from < b.to && b.from < a.to) {
              expect(a.lane).not.toBe(b.lane);
              expect(a.lanes).toBe(b.lanes);
            }
        }
      }),
    );
  });
});

describe('presenceOf', () => {
  it('waits a quarter of an hour before it asks for the presence', () => {
    const line = appointment('09:30');
    expect(presenceOf(line, minutesOf('09:45'))).toBe('to-come');
    expect(presenceOf(line, minutesOf('09:46'))).toBe('to-note');
    expect(presenceOf(line, null)).toBe('to-come');
  });

  it('tells an arrival, an absence to qualify and what is settled', () => {
    const at = (attendance: string): string => presenceOf(appointment('09:30', 30, { attendance }), minutesOf('12:00'));
    expect(['arrived', 'absent-pending', 'complied', 'excused', 'absent'].map(at)).toEqual([
      'arrived',
      'to-qualify',
      'settled',
      'settled',
      'settled',
    ]);
  });
});
