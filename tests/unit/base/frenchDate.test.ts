import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateParts } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { parseFrenchDate } from '../../../shared/base/frenchDate';
import { formatDate, formatLong, formatShort } from '../../../shared/base/frenchFormat';

const day = (text: string) => calendarDateSchema.parse(text);
const today = day('2026-11-24');
const read = (text: string) => {
  const result = parseFrenchDate(text, today);
  return result.ok ? result.value : result.error.code;
};

describe('dates as people type them', () => {
  it.each([
    ['3/12/2026', '2026-12-03'],
    ['03.12.26', '2026-12-03'],
    ['03-12-2026', '2026-12-03'],
    ['3 12 2026', '2026-12-03'],
    [' 03 / 12 / 2026 ', '2026-12-03'],
    ['031226', '2026-12-03'],
    ['03122026', '2026-12-03'],
    ['2026-12-03', '2026-12-03'],
    ['3 déc. 2026', '2026-12-03'],
    ['3 decembre 2026', '2026-12-03'],
    ['3 DÉCEMBRE 2026', '2026-12-03'],
    ['3 déc 26', '2026-12-03'],
    ['3\u00A0déc.\u00A02026', '2026-12-03'],
    ['jeu. 3 déc. 2026', '2026-12-03'],
    ['jeudi 3 décembre 2026', '2026-12-03'],
    ['1er janvier', '2027-01-01'],
    ['1er déc. 2026', '2026-12-01'],
    ['15 août 2026', '2026-08-15'],
    ['3 octobre', '2026-10-03'],
    ['3/12', '2026-12-03'],
    ['29/02', '2028-02-29'],
    ['3 Dec 2026', '2026-12-03'],
    ['3rd May 2026', '2026-05-03'],
    ['+15', '2026-12-09'],
    ['+15 j', '2026-12-09'],
    ['-3', '2026-11-21'],
    ['j-7', '2026-11-17'],
    ['+2 sem', '2026-12-08'],
    ['+3 mois', '2027-02-24'],
    ['+1 an', '2027-11-24'],
    ['aujourd’hui', '2026-11-24'],
    ["aujourd'hui", '2026-11-24'],
    ['demain', '2026-11-25'],
    ['hier', '2026-11-23'],
    ['après-demain', '2026-11-26'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['31/02/2025'],
    ['29/02/2025'],
    ['310225'],
    ['00/12/2025'],
    ['12/13/2025'],
    ['31 juin 2026'],
    ['2025-02-31'],
    ['31/02'],
    ['29 fév. 2025'],
  ])('%s does not exist', text => {
    expect(read(text)).toBe('date.does-not-exist');
  });

  it.each([
    [''],
    ['12/2025'],
    ['bonjour'],
    ['3 jui 2026'],
    ['3 ma 2026'],
    ['2026'],
    ['3/12/202'],
    ['3/12/20261'],
    ['1/2/3/4'],
    ['é💥'],
    ['+'],
    ['3 décembr3'],
  ])('%s is not understood', text => {
    expect(read(text)).toBe('date.not-understood');
  });

  it('reads two-digit years within the window that is asked', () => {
    const year = (text: string, twoDigitYearsAhead?: number) => {
      const result = parseFrenchDate(text, today, twoDigitYearsAhead === undefined ? {} : { twoDigitYearsAhead });
      return result.ok ? dateParts(result.value).year : result.error.code;
    };
    expect([year('01/01/46'), year('01/01/47')]).toEqual([2046, 1947]);
    expect([year('01/01/26', 0), year('01/01/27', 0), year('01/01/85', 0)]).toEqual([2026, 1927, 1985]);
    expect(year('01/01/99', 90)).toBe(2099);
  });

  it('completes a missing year as asked', () => {
    const read = (text: string, missingYear: 'next' | 'previous') => {
      const result = parseFrenchDate(text, today, { missingYear });
      return result.ok ? result.value : result.error.code;
    };
    expect([read('3 octobre', 'next'), read('3 octobre', 'previous')]).toEqual(['2027-10-03', '2026-10-03']);
    expect([read('24/11', 'next'), read('24/11', 'previous')]).toEqual(['2026-11-24', '2026-11-24']);
  });

  it('reads back every date that we write', () => {
    const someDay = fc.integer({ min: 0, max: 40_000 }).map(days => addDays(day('1970-01-01'), days));
    fc.assert(
      fc.property(someDay, fc.constantFrom('fr' as const, 'en' as const), (date, locale) => {
        expect(read(formatDate(date, locale))).toBe(date);
        expect(read(formatLong(date, locale))).toBe(date);
        expect(read(date)).toBe(date);
      }),
    );
    const near = fc.integer({ min: -170, max: 170 }).map(days => addDays(today, days));
    fc.assert(
      fc.property(near, date => {
        expect(read(formatShort(date))).toBe(date);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => typeof read(text) === 'string'));
    fc.assert(fc.property(fc.stringMatching(/^[0-9+\-/. a-z]{0,14}$/), text => typeof read(text) === 'string'));
  });
});
