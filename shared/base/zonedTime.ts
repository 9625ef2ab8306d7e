import type { CalendarDate } from './calendarDate';

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of a zone are ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  const local = Date.parse(`${format.format(instant).replace(' ', 'T')}Z`); // sv-SE writes ISO
  return local - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant (ms since 1970) of a time of day (`HH:MM`) in a zone such as `Europe/Paris`. A time that comes twice, when clocks go back, is
 * the first one; a time that clocks skip is counted as if they had not yet moved (RFC 5545 §3.3.5).
 */
export function instantInZone(day: CalendarDate, time: string, timeZone: string): number {
  const local = Date.parse(`${day}T${time}:00Z`);
  const [before, after] = [offsetAt(local - DAY_MS, timeZone), offsetAt(local + DAY_MS, timeZone)];
  for (const offset of [before, after]) {
    if (offsetAt(local - offset, timeZone) === offset) return local - offset;
  }
  return local - before;
}
