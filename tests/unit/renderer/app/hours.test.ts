import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursText, readHours } from '../../../../renderer/app/wording';

describe('a length of work', () => {
  it.each([
    ['7', 420],
    ['7 h', 420],
    ['7h30', 450],
    ['7:30', 450],
    ['7 h 30 min', 450],
    ['7,5', 450],
    ['0.25', 15],
    ['', null],
    ['7 h 75', null],
    ['sept', null],
    ['-1', null],
  ])('typed as %j is %s minutes', (text, minutes) => {
    expect(readHours(text)).toBe(minutes);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), minutes => {
        expect(readHours(hoursText(minutes))).toBe(minutes);
      }),
    );
    expect(hoursText(450)).toBe('7\u00a0h\u00a030');
  });
});
