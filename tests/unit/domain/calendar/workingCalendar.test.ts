import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../../shared/base/calendarDateSchema';
import { easter, publicHolidays, territories, workingCalendar } from '../../../../shared/domain/calendar';
import { shippedLegalData } from '../../referential/legalDataForTests';

const day = (text: string) => calendarDateSchema.parse(text);
const { holidays } = shippedLegalData();
const mainland = workingCalendar(holidays, 'metropole');

const someTerritory = fc.constantFrom(...territories);
const someYear = fc.integer({ min: 1970, max: 2200 });
const someDay = fc.integer({ min: 0, max: 60_000 }).map(days => addDays(day('1970-01-01'), days));

describe('Easter', () => {
  it.each([
    ['1818-03-22'],
    ['1943-04-25'],
    ['1981-04-19'],
    ['2000-04-23'],
    ['2008-03-23'],
    ['2011-04-24'],
    ['2024-03-31'],
    ['2026-04-05'],
    ['2038-04-25'],
    ['2049-04-18'],
  ])('falls on %s', date => {
    expect(easter(Number(date.slice(0, 4)))).toBe(date);
  });

  it('is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(someYear, year => {
        const date = easter(year);
        expect(weekday(date)).toBe(7);
        expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('public holidays', () => {
  it('of 2026 in mainland France', () => {
    expect(mainland.publicHolidays(2026).map(holiday => [holiday.date, holiday.label.fr])).toEqual([
      ['2026-01-01', 'Jour de l’an'],
      ['2026-04-06', 'Lundi de Pâques'],
      ['2026-05-01', 'Fête du travail'],
      ['2026-05-08', 'Victoire de 1945'],
      ['2026-05-14', 'Ascension'],
      ['2026-05-25', 'Lundi de Pentecôte'],
      ['2026-07-14', 'Fête nationale'],
      ['2026-08-15', 'Assomption'],
      ['2026-11-01', 'Toussaint'],
      ['2026-11-11', 'Armistice de 1918'],
      ['2026-12-25', 'Noël'],
    ]);
  });

  it.each([
    ['alsace-moselle', ['2026-04-03', '2026-12-26']],
    ['guadeloupe', ['2026-05-27']],
    ['martinique', ['2026-05-22']],
    ['guyane', ['2026-06-10']],
    ['reunion', ['2026-12-20']],
    ['mayotte', ['2026-04-27']],
    ['saint-martin', ['2026-05-28']],
    ['saint-barthelemy', ['2026-10-09']],
    ['saint-pierre-et-miquelon', []],
    ['polynesie-francaise', ['2026-03-05', '2026-04-03', '2026-11-20']],
    ['nouvelle-caledonie', ['2026-09-24']],
    ['wallis-et-futuna', ['2026-04-28', '2026-07-29']],
  ] as const)('%s adds %j', (territory, added) => {
    const common = new Set(mainland.publicHolidays(2026).map(holiday => holiday.date));
    const own = publicHolidays(holidays, 2026, territory).filter(holiday => !common.has(holiday.date));
    expect(own.map(holiday => holiday.date)).toEqual(added);
  });

  it('change with the years: 8 May since 1982, Autonomy Day of Polynesia until 2024', () => {
    expect(mainland.holidayOn(day('1981-05-08'))).toBeNull();
    expect(mainland.holidayOn(day('1982-05-08'))?.code).toBe('VICTORY_1945');
    const polynesia = workingCalendar(holidays, 'polynesie-francaise');
    expect(polynesia.holidayOn(day('2024-06-29'))?.code).toBe('AUTONOMY_PF');
    expect(polynesia.holidayOn(day('2026-06-29'))).toBeNull();
  });

  it('Easter Monday and Whit Monday are Mondays, Ascension Day a Thursday, every year and everywhere', () => {
    fc.assert(
      fc.property(someYear, someTerritory, (year, territory) => {
        const on = (code: string) =>
          publicHolidays(holidays, year, territory).find(holiday => holiday.code === code)?.date ?? day('1970-01-01');
        expect(weekday(on('EASTER_MONDAY'))).toBe(1);
        expect(weekday(on('WHIT_MONDAY'))).toBe(1);
        expect(weekday(on('ASCENSION'))).toBe(4);
      }),
    );
  });
});

describe('working days', () => {
  it('are neither Saturdays, Sundays, public holidays nor closed days', () => {
    const closed = workingCalendar(holidays, 'metropole', [day('2026-05-15')]);
    const working = (date: string) => closed.isWorkingDay(day(date));
    expect(['2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17', '2026-05-18'].map(working)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(closed.nextWorkingDay(day('2026-05-14'))).toBe('2026-05-18');
  });

  it('count Saturdays as ouvrables, not as ouvrés', () => {
    expect(mainland.addWorkingDays(day('2026-05-06'), 5, 'ouvrable')).toBe('2026-05-13');
    expect(mainland.addWorkingDays(day('2026-05-06'), 5, 'ouvre')).toBe('2026-05-15');
    expect(mainland.addWorkingDays(day('2026-05-15'), -5, 'ouvre')).toBe('2026-05-06');
    expect(mainland.addWorkingDays(day('2026-05-16'), 0, 'ouvre')).toBe('2026-05-16');
  });

  it('the next one is never off, never earlier, and is its own next one', () => {
    fc.assert(
      fc.property(someDay, someTerritory, (date, territory) => {
        const calendar = workingCalendar(holidays, territory);
        const next = calendar.nextWorkingDay(date);
        expect(next >= date).toBe(true);
        expect(weekday(next)).toBeLessThan(6);
        expect(calendar.holidayOn(next)).toBeNull();
        expect(calendar.nextWorkingDay(next)).toBe(next);
      }),
    );
  });

  it('adding then taking away comes back to a counted day', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('ouvrable' as const, 'ouvre' as const),
        (date, count, days) => {
          const start = mainland.nextWorkingDay(date);
          expect(mainland.addWorkingDays(mainland.addWorkingDays(start, count, days), -count, days)).toBe(start);
        },
      ),
    );
  });
});
