import { describe, expect, it } from 'vitest';
import { endOfWeek, weekNumber } from '../../../../../renderer/features/today/week';
import { calendarDate } from '../../../../../shared/base/calendarDate';
import { required } from '../../../../../shared/base/result';

const day = (year: number, month: number, date: number) => required(calendarDate(year, month, date), 'a day');

describe('weekNumber', () => {
  it('follows ISO 8601 around the new year', () => {
    expect(weekNumber(day(2026, 11, 24))).toBe(48);
    expect(weekNumber(day(2026, 12, 31))).toBe(53);
    expect(weekNumber(day(2027, 1, 3))).toBe(53);
    expect(weekNumber(day(2027, 1, 4))).toBe(1);
    expect(weekNumber(day(2024, 12, 30))).toBe(1);
  });
});

describe('endOfWeek', () => {
  it('is the Sunday, of a Sunday itself', () => {
    expect(endOfWeek(day(2026, 11, 24))).toBe('2026-11-29');
    expect(endOfWeek(day(2026, 11, 29))).toBe('2026-11-29');
  });
});
