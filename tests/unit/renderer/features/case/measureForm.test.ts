import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../../shared/base/calendarDate';
import { required } from '../../../../../shared/base/result';
import {
  formOfMeasure,
  measureChangesOf,
  typedEnd,
  type MeasureForm,
} from '../../../../../renderer/features/case/measures/measureForm';
import { obligationGroups } from '../../../../../renderer/features/case/measures/obligationGroups';
import { legal } from './legalForTests';

const form = (part: Partial<MeasureForm>): MeasureForm => ({ ...formOfMeasure(null), ...part });
const day = (year: number, month: number, date: number) => required(calendarDate(year, month, date), 'a day');

describe('the form of a measure', () => {
  it('needs a type, and understands whole numbers only', () => {
    expect(measureChangesOf(form({ durationMonths: '18 mois', hours: '401' }), null)).toEqual({
      ok: false,
      error: { type: 'required', durationMonths: 'number', hours: 'number' },
    });
  });

  it('leaves the end to the core unless it is given', () => {
    const changes = measureChangesOf(form({ type: 'SPROB', startDate: '2025-03-14', durationMonths: '24' }), null);
    expect(changes).toEqual({
      ok: true,
      value: { type: 'SPROB', startDate: '2025-03-14', durationMonths: 24, status: 'active', dispositions: [] },
    });
  });

  it('shows the end while it is being typed', () => {
    expect(typedEnd(form({ startDate: '2025-03-14', durationMonths: '24' }), null, legal).end).toBe('2027-03-14');
    expect(typedEnd(form({ startDate: '31/02/2025', durationMonths: '24' }), null, legal).end).toBeNull();
  });

  it('counts the suspensions being typed, and knows no end while one lasts', () => {
    const suspended = (to: string) =>
      form({
        startDate: '2025-03-14',
        durationMonths: '24',
        suspensions: [{ key: 'susp1', from: '2025-06-01', to, reason: '' }],
      });
    expect(typedEnd(suspended('2025-06-11'), null, legal).end).toBe('2027-03-24');
    expect(typedEnd(suspended(''), null, legal).end).toBeNull();
  });

  it('needs the start of a suspension, and an end that follows it', () => {
    const changes = (part: object) =>
      measureChangesOf(form({ type: 'SPROB', suspensions: [{ key: 'susp1', from: '', to: '', reason: '', ...part }] }), null);
    expect(changes({ reason: 'Incarcération' })).toEqual({ ok: false, error: { 'suspensionFrom-susp1': 'required' } });
    expect(changes({ from: '2025-06-11', to: '2025-06-01' })).toEqual({
      ok: false,
      error: { 'suspensionTo-susp1': 'beforeStart' },
    });
    expect(changes({ from: '2025-06-01' })).toMatchObject({
      ok: true,
      value: { suspensions: { susp1: { from: '2025-06-01', to: null, reason: '' } } },
    });
    expect(changes({})).toEqual({ ok: true, value: { type: 'SPROB', status: 'active', dispositions: [] } });
  });
});

describe('obligations to choose', () => {
  const typeOf = (code: string) => legal.referential.measureTypes.byCode(code);

  it('come first by the articles of the measure', () => {
    const groups = obligationGroups(legal, typeOf('SPROB'), day(2025, 3, 14));
    expect(groups.filter(group => group.expected).map(group => group.article)).toEqual(['CP 132-44', 'CP 132-45']);
    expect(groups[0]?.expected).toBe(true);
  });

  it('are those of judicial supervision before sentence', () => {
    const groups = obligationGroups(legal, typeOf('CJ'), day(2025, 3, 14));
    expect(groups.filter(group => group.expected).map(group => group.article)).toEqual(['CPP 138']);
  });

  it('are numbered as on the day of the judgment', () => {
    const numberOf = (at: ReturnType<typeof day>): string | undefined =>
      obligationGroups(legal, typeOf('SPROB'), at)
        .flatMap(group => group.choices)
        .find(choice => choice.obligation.code === 'O45_19')?.number;
    expect([numberOf(day(2019, 3, 12)), numberOf(day(2025, 3, 12))]).toEqual(['21°', '19°']);
  });
});
