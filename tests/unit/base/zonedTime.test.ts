import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, dateInZone } from '../../../shared/base/calendarDate';
import { required } from '../../../shared/base/result';
import { instantInZone } from '../../../shared/base/zonedTime';

const on = (month: number, day: number) => required(calendarDate(2026, month, day), 'a day');
const iso = (instant: number): string => new Date(instant).toISOString();

describe('the instant of a time of day', () => {
  it.each([
    ['winter in Paris', on(11, 24), '10:00', 'Europe/Paris', '2026-11-24T09:00:00.000Z'],
    ['summer in Paris', on(7, 1), '10:00', 'Europe/Paris', '2026-07-01T08:00:00.000Z'],
    ['the day clocks go forward, after', on(3, 29), '09:00', 'Europe/Paris', '2026-03-29T07:00:00.000Z'],
    ['the hour that clocks skip', on(3, 29), '02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['the hour that comes twice', on(10, 25), '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['Réunion', on(7, 1), '08:00', 'Indian/Reunion', '2026-07-01T04:00:00.000Z'],
    ['Martinique', on(7, 1), '08:00', 'America/Martinique', '2026-07-01T12:00:00.000Z'],
    ['Polynésie, the day after in UTC', on(7, 1), '20:00', 'Pacific/Tahiti', '2026-07-02T06:00:00.000Z'],
  ] as const)('%s', (_, day, time, zone, expected) => {
    expect(iso(instantInZone(day, time, zone))).toBe(expected);
  });

  it('is on that very day in that zone, for any working hour', () => {
    const zones = ['Europe/Paris', 'America/Cayenne', 'Indian/Mayotte', 'Pacific/Noumea', 'America/Miquelon'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 7, max: 20 }),
        fc.constantFrom(...zones),
        (days, hour, zone) => {
          const day = addDays(on(1, 1), days);
          const instant = instantInZone(day, `${String(hour).padStart(2, '0')}:15`, zone);
          expect(dateInZone(instant, zone)).toBe(day);
          const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instant);
          expect(shown).toBe(`${String(hour).padStart(2, '0')}:15`);
        },
      ),
    );
  });
});
