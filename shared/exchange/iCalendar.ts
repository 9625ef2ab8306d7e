import { addDays, type CalendarDate } from '../base/calendarDate';

/** An event of a calendar file: a whole day, or a time with its length. */
export interface CalendarEvent {
  /** Names the event for ever: written again, it replaces itself instead of coming twice. */
  readonly uid: string;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly when:
    | { readonly kind: 'day'; readonly day: CalendarDate }
    /** `start`: ms since 1970. */
    | { readonly kind: 'time'; readonly start: number; readonly minutes: number };
}

export interface CalendarFile {
  /** The program that writes, as RFC 5545 §3.7.3 wants it: `-//Owner//Program//FR`. */
  readonly product: string;
  /** When it is written, ms since 1970. */
  readonly stamp: number;
  readonly events: readonly CalendarEvent[];
}

/** Longest line in octets, its end not counted (RFC 5545 §3.1). */
const LONGEST_LINE = 75;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A value of type TEXT (RFC 5545 §3.3.11). */
const text = (value: string): string =>
  value
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Cuts a long line between two characters; what goes on starts with a space (RFC 5545 §3.1). */
function folded(line: string): string {
  let [done, length] = ['', 0];
  for (const character of line) {
    const size = octets(character);
    if (length + size > LONGEST_LINE) {
      done += '\r\n ';
      length = 1;
    }
    done += character;
    length += size;
  }
  return done;
}

const utc = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
const date = (day: CalendarDate): string => day.replaceAll('-', '');

function* eventLines({ uid, summary, description, location, when }: CalendarEvent, stamp: number): Generator<string> {
  yield 'BEGIN:VEVENT';
  yield `UID:${text(uid)}`;
  yield `DTSTAMP:${utc(stamp)}`;
  if (when.kind === 'day') {
    yield `DTSTART;VALUE=DATE:${date(when.day)}`;
    yield `DTEND;VALUE=DATE:${date(addDays(when.day, 1))}`;
    // a day on which something is due stays free
    yield 'TRANSP:TRANSPARENT';
  } else {
    yield `DTSTART:${utc(when.start)}`;
    yield `DTEND:${utc(when.start + when.minutes * 60_000)}`;
  }
  yield `SUMMARY:${text(summary)}`;
  if (description) yield `DESCRIPTION:${text(description)}`;
  if (location) yield `LOCATION:${text(location)}`;
  yield 'CLASS:PRIVATE';
  yield 'END:VEVENT';
}

/** Writes a calendar file (iCalendar, RFC 5545) that calendars take in: texts escaped, lines folded and ended as it says. */
export function writeCalendar({ product, stamp, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${text(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(event => [...eventLines(event, stamp)]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}
