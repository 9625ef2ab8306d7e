import { describe, expect, it } from 'vitest';
import { calendarDateSchema } from '../../../shared/base/calendarDate';
import { deadlineState } from '../../../shared/domain/deadlineState';

const day = (text: string) => calendarDateSchema.parse(text);

describe('the state of a deadline', () => {
  it.each([
    ['2026-11-23', 7, false, false, 'late'],
    ['2026-11-24', 7, false, false, 'soon'],
    ['2026-12-01', 7, false, false, 'soon'],
    ['2026-12-02', 7, false, false, 'later'],
    ['2026-11-25', 0, false, false, 'later'],
    ['2026-11-24', 0, false, false, 'soon'],
    ['2026-11-01', 7, true, false, 'met'],
    ['2026-11-01', 7, false, true, 'waived'],
    ['2026-11-01', 7, true, true, 'waived'],
  ] as const)('due %s, lead %i days, met %s, waived %s: %s', (due, lead, met, waived, state) => {
    expect(deadlineState(day(due), day('2026-11-24'), lead, met, waived)).toBe(state);
  });
});
