import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../../shared/base/calendarDate';
import { required } from '../../../shared/base/result';
import { writeCalendar, type CalendarEvent } from '../../../shared/exchange/iCalendar';

const day = required(calendarDate(2026, 11, 24), 'a day');
const stamp = Date.UTC(2026, 10, 24, 9, 45);
const PRODUCT = '-//Essai//Jalon//FR';
const write = (...events: CalendarEvent[]): string => writeCalendar({ product: PRODUCT, stamp, events });

/** Reads a file back as a calendar does: lines unfolded, names apart from values, texts unescaped. */
function read(file: string): { name: string; value: string }[] {
  return file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(line => line !== '')
    .map(line => {
      const [, name = '', value = ''] = /^([^:]*):(.*)$/su.exec(line) ?? [];
      return { name, value: value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one)) };
    });
}
const valuesOf = (file: string, name: string): string[] => read(file).flatMap(line => (line.name === name ? [line.value] : []));

/** What a calendar can hold of a text: no control characters, one kind of line end, whole characters. */
const held = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n');

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', ';', ',', ':', '\n', '\r', '"', ' ', 'é', '€', '👩‍⚖️', '\ud800'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 300,
});
const anyEvent: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.base64String({ minLength: 22, maxLength: 24 }),
  summary: anyText,
  description: anyText.filter(text => text !== ''),
  when: fc.oneof(
    fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 0, max: 20_000 }).map(days => addDays(day, days)) }),
    fc.record({
      kind: fc.constant('time' as const),
      start: fc.integer({ min: 0, max: 4_000_000_000 }).map(s => s * 1000),
      minutes: fc.integer({ min: 5, max: 1440 }),
    }),
  ),
});

describe('a calendar file', () => {
  it('writes a day and a time as RFC 5545 does', () => {
    const file = write(
      { uid: 'a@jalon', summary: 'Échéance', when: { kind: 'day', day } },
      {
        uid: 'b@jalon',
        summary: 'Rendez-vous',
        location: 'Bureau 12',
        when: { kind: 'time', start: Date.UTC(2026, 11, 1, 9), minutes: 30 },
      },
    );
    expect(file).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `PRODID:${PRODUCT}`,
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:a@jalon',
        'DTSTAMP:20261124T094500Z',
        'DTSTART;VALUE=DATE:20261124',
        'DTEND;VALUE=DATE:20261125',
        'TRANSP:TRANSPARENT',
        'SUMMARY:Échéance',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:b@jalon',
        'DTSTAMP:20261124T094500Z',
        'DTSTART:20261201T090000Z',
        'DTEND:20261201T093000Z',
        'SUMMARY:Rendez-vous',
        'LOCATION:Bureau 12',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('folds between characters, at 75 octets', () => {
    const file = write({ uid: 'u', summary: `${'a'.repeat(66)}€€`, when: { kind: 'day', day } });
    expect(file).toContain(`SUMMARY:${'a'.repeat(66)}\r\n €€\r\n`);
  });

  it('has no line of more than 75 octets, whatever is written in it, and only whole characters', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 4 }), events => {
        const file = write(...events);
        expect(file.endsWith('\r\n')).toBe(true);
        for (const line of file.split('\r\n')) {
          const bytes = new TextEncoder().encode(line);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(line);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it('gives back every text, and no text makes another line or event', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 4 }), events => {
        const file = write(...events);
        expect(valuesOf(file, 'SUMMARY')).toEqual(events.map(one => held(one.summary)));
        expect(valuesOf(file, 'DESCRIPTION')).toEqual(
          events.flatMap(one => (one.description === undefined ? [] : [held(one.description)])),
        );
        expect(valuesOf(file, 'UID')).toEqual(events.map(one => one.uid));
        expect(valuesOf(file, 'BEGIN').filter(value => value === 'VEVENT')).toHaveLength(events.length);
        expect(valuesOf(file, 'END').filter(value => value === 'VEVENT')).toHaveLength(events.length);
      }),
    );
  });

  it('names the same event the same way when it is written again', () => {
    fc.assert(
      fc.property(anyEvent, event => {
        const again = writeCalendar({ product: PRODUCT, stamp: stamp + 86_400_000, events: [event] });
        expect(valuesOf(again, 'UID')).toEqual(valuesOf(write(event), 'UID'));
      }),
    );
  });
});
