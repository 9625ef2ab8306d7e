import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import { readDate, readMonths, readPhones, readSex } from '../../../electron/core/import/cellValues';
import type { Result } from '../../../shared/base/result';

const today = '2026-11-24' as CalendarDate;
const shown = <T>(result: Result<T, { code: string }>): T | string => (result.ok ? result.value : result.error.code);

describe('readDate', () => {
  it.each([
    ['03/02/1990', '1990-02-03'],
    ['3.2.1990', '1990-02-03'],
    ['1990-02-03', '1990-02-03'],
    ['1990-02-03 00:00:00', '1990-02-03'],
    ['03/02/1990 00:00', '1990-02-03'],
    ['03021990', '1990-02-03'],
    ['3 févr. 1990', '1990-02-03'],
    ['03/02/30', '1930-02-03'],
    ['31/02/2025', 'date.does-not-exist'],
    ['29/02/2023', 'date.does-not-exist'],
    ['32/01/2020', 'date.does-not-exist'],
    ['demain', 'date.not-understood'],
    ['+15', 'date.not-understood'],
    ['3/12', 'date.not-understood'],
    ['inconnue', 'date.not-understood'],
    ['03/02/2030', 'date.not-plausible'],
    ['03/02/1890', 'date.not-plausible'],
  ])('birth %s', (text, expected) => {
    expect(shown(readDate(text, today, 'birth'))).toBe(expected);
  });

  it('lets other dates lie ahead', () => {
    expect(shown(readDate('03/02/30', today, 'other'))).toBe('2030-02-03');
  });
});

describe('readPhones', () => {
  it.each([
    ['02 61 91 00 12', ['+33261910012']],
    ['261910012', ['+33261910012']],
    ['02.61.91.00.12 / 01 99 00 00 12', ['+33261910012', '+33199000012']],
    ['02 61 91 00 12 ou 01 99 00 00 12', ['+33261910012', '+33199000012']],
    ['06 39', 'phone.wrong-length'],
    ['chez sa mère', 'phone.not-understood'],
    ['02 61 91 00 12 / chez sa mère', 'phone.not-understood'],
  ])('%s', (text, expected) => {
    expect(shown(readPhones(text, 'metropole'))).toEqual(expected);
  });
});

describe('readSex', () => {
  it.each([
    ['F', 'female'],
    ['Féminin', 'female'],
    ['Mme', 'female'],
    ['2', 'female'],
    ['H', 'male'],
    ['M.', 'male'],
    ['Masculin', 'male'],
    ['X', 'line.sex-not-understood'],
  ])('%s', (text, expected) => {
    expect(shown(readSex(text))).toBe(expected);
  });
});

describe('readMonths', () => {
  it.each([
    ['24', 24],
    ['24 mois', 24],
    ['2 ans', 24],
    ['1 an 6 mois', 18],
    ['1 an et 6 mois', 18],
    ['longtemps', 'line.duration-not-understood'],
    ['-3', 'line.duration-not-understood'],
    ['9999', 'line.duration-not-understood'],
  ])('%s', (text, expected) => {
    expect(shown(readMonths(text))).toBe(expected);
  });
});
