import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateParts, daysInMonth } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { computeEndDate, type MeasureCourse } from '../../../shared/domain/deadlineMeasureEnd';
import { shippedLegalData } from '../referential/legalDataForTests';

const day = (text: string) => calendarDateSchema.parse(text);
const { deadlineRules } = shippedLegalData();
const course = (change: Partial<MeasureCourse>): MeasureCourse => ({
  startDate: day('2025-03-03'),
  durationMonths: 18,
  durationDays: null,
  suspensions: [],
  extensions: [],
  ...change,
});
const endOf = (change: Partial<MeasureCourse>) => computeEndDate(course(change), deadlineRules.endConvention);
const suspended = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

describe('the end of a measure', () => {
  it.each([
    ['2025-03-03', 18, null, '2026-09-03'],
    ['2025-08-31', 6, null, '2026-02-28'],
    ['2023-08-31', 6, null, '2024-02-29'],
    ['2024-02-29', 12, null, '2025-02-28'],
    ['2024-02-29', 48, null, '2028-02-29'],
    ['2025-03-03', null, 15, '2025-03-18'],
    ['2025-03-03', 18, 15, '2026-09-18'],
    ['2026-11-14', 6, null, '2027-05-14'],
  ])('%s for %s months and %s days is %s, working day or not', (startDate, durationMonths, durationDays, end) => {
    expect(endOf({ startDate: day(startDate), durationMonths, durationDays }).end).toBe(end);
  });

  it('is explained step by step', () => {
    const result = endOf({
      extensions: [{ months: 6, days: 0 }],
      suspensions: [suspended('2025-06-02', '2025-07-02'), suspended('2026-01-05', '2026-01-15')],
    });
    expect(result).toEqual({
      end: '2027-04-12',
      certainty: deadlineRules.endConvention.certainty,
      article: deadlineRules.endConvention.article,
      parts: [
        { kind: 'start', date: '2025-03-03' },
        { kind: 'duration', months: 18, days: 0, date: '2026-09-03' },
        { kind: 'extension', months: 6, days: 0, date: '2027-03-03' },
        { kind: 'suspension', from: '2025-06-02', to: '2025-07-02', days: 30, date: '2027-04-02' },
        { kind: 'suspension', from: '2026-01-05', to: '2026-01-15', days: 10, date: '2027-04-12' },
      ],
    });
  });

  it('is unknown without a start or a length, and while the measure is suspended', () => {
    expect(endOf({ startDate: null })).toMatchObject({ end: null, parts: [] });
    expect(endOf({ durationMonths: null })).toMatchObject({ end: null, parts: [{ kind: 'start' }] });
    const open = endOf({ suspensions: [suspended('2025-06-02', null)] });
    expect(open.end).toBeNull();
    expect(open.parts.at(-1)).toEqual({ kind: 'open-suspension', from: '2025-06-02' });
  });

  it('counts overlapping suspensions once, and only from the start of the measure', () => {
    expect(endOf({ suspensions: [suspended('2025-06-12', '2025-06-22'), suspended('2025-06-02', '2025-06-17')] }).end).toBe(
      '2026-09-23',
    );
    expect(endOf({ suspensions: [suspended('2025-02-01', '2025-03-13')] }).end).toBe('2026-09-13');
  });

  it('says which suspensions change nothing, and why', () => {
    const result = endOf({
      suspensions: [
        suspended('2024-01-01', '2024-02-01'),
        suspended('2026-09-04', '2026-10-04'),
        suspended('2025-06-12', '2025-06-02'),
      ],
    });
    expect(result.end).toBe('2026-09-03');
    expect(result.parts.filter(part => part.kind === 'ignored-suspension').map(part => part.reason)).toEqual([
      'ends-before-it-begins',
      'before-start',
      'after-end',
    ]);
  });

  it('a suspension that pushes the end makes room for the next one', () => {
    expect(endOf({ suspensions: [suspended('2026-09-01', '2026-09-11'), suspended('2026-09-12', '2026-09-15')] }).end).toBe(
      '2026-09-16',
    );
  });

  it('keeps the day number, or takes the last day of the month', () => {
    const someDay = fc.integer({ min: 0, max: 20_000 }).map(days => addDays(day('2000-01-01'), days));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 240 }), (startDate, durationMonths) => {
        const { end } = endOf({ startDate, durationMonths });
        expect(end).toBe(addMonths(startDate, durationMonths));
        const parts = dateParts(end ?? startDate);
        expect(parts.day).toBe(Math.min(dateParts(startDate).day, daysInMonth(parts.year, parts.month)));
      }),
    );
  });

  it('the last day still runs: a suspension may begin on it', () => {
    expect(endOf({ suspensions: [suspended('2026-09-03', '2026-09-13')] }).end).toBe('2026-09-13');
  });

  it('reports suspensions that follow each other as one', () => {
    const { parts } = endOf({ suspensions: [suspended('2025-06-02', '2025-06-12'), suspended('2025-06-12', '2025-06-22')] });
    expect(parts.filter(part => part.kind === 'suspension')).toEqual([
      { kind: 'suspension', from: '2025-06-02', to: '2025-06-22', days: 20, date: '2026-09-23' },
    ]);
  });

  it('does not depend on the order of suspensions', () => {
    const some = fc.tuple(fc.integer({ min: -100, max: 700 }), fc.integer({ min: 0, max: 90 })).map(([from, length]) => ({
      from: addDays(day('2025-03-03'), from),
      to: addDays(day('2025-03-03'), from + length),
    }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), suspensions => {
        expect(endOf({ suspensions }).end).toBe(endOf({ suspensions: [...suspensions].reverse() }).end);
      }),
    );
  });
});
