import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../shared/base/calendarDate';
import { required } from '../../../../shared/base/result';
import { formatMonth, formatNearDate } from '../../../../renderer/ui/dateFormat';

const day = (year: number, month: number, date: number) => required(calendarDate(year, month, date), 'a day');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('short dates', () => {
  it('have their year when it is not the current one', () => {
    const today = day(2026, 11, 24);
    expect(plain(formatNearDate(day(2026, 1, 2), today, 'fr'))).toBe('2 janv.');
    expect(plain(formatNearDate(day(2025, 12, 1), today, 'fr'))).toBe('1er déc. 2025');
    expect(plain(formatNearDate(day(2027, 1, 5), today, 'en'))).toBe('5 Jan 2027');
    expect(plain(formatNearDate(day(2026, 12, 2), today, 'fr', 'weekday'))).toBe('mer. 2 déc.');
    expect(plain(formatNearDate(day(2027, 1, 5), today, 'fr', 'weekday'))).toBe('mar. 5 janv. 2027');
  });

  it('are a month and its year where the column is narrow', () => {
    expect(plain(formatMonth(day(2025, 12, 1), 'fr'))).toBe('déc. 2025');
    expect(plain(formatMonth(day(2025, 11, 24), 'en'))).toBe('Nov 2025');
  });
});
