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
    const { endConvention } = legal.deadlineRules;
    expect(typedEnd(form({ startDate: '2025-03-14', durationMonths: '24' }), null, endConvention).end).toBe('2027-03-14');
    expect(typedEnd(form({ startDate: '31/02/2025', durationMonths: '24' }), null, endConvention).end).toBeNull();
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
