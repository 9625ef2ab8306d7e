import { describe, expect, it } from 'vitest';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { deadlineState, soonFrom } from '../../../shared/domain/deadlineState';

const day = (text: string) => calendarDateSchema.parse(text);
const today = day('2026-11-24');

describe('the state of a deadline', () => {
  it.each([
    ['2026-11-23', 7, null, null, 'late'],
    ['2026-11-24', 7, null, null, 'soon'],
    ['2026-12-01', 7, null, null, 'soon'],
    ['2026-12-02', 7, null, null, 'later'],
    ['2026-12-02', 30, null, null, 'soon'],
    ['2026-11-25', 0, null, null, 'later'],
    ['2026-11-24', 0, null, null, 'soon'],
    ['2026-11-01', 7, '2026-11-20', null, 'met'],
    ['2026-11-01', 7, null, '2026-11-20', 'waived'],
    ['2026-11-01', 7, '2026-11-20', '2026-11-20', 'waived'],
  ] as const)('due %s, lead %i days, met %s, waived %s: %s', (due, lead, metOn, waivedOn, state) => {
    expect(deadlineState({ due, soonFrom: soonFrom(day(due), lead), metOn, waivedOn }, today)).toBe(state);
  });
});
