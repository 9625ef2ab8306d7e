import { addMonths, calendarDate, dateParts, daysBetween, type CalendarDate } from '../../shared/base/calendarDate';
import { required } from '../../shared/base/result';

/** Place of a date between two others, 0 to 1, clamped. */
export function placeOf(date: CalendarDate, from: CalendarDate, to: CalendarDate): number {
  const span = Math.max(1, daysBetween(from, to));
  return Math.min(1, Math.max(0, daysBetween(from, date) / span));
}

export interface AxisTick {
  readonly date: CalendarDate;
  /** The year is written with the first tick of each year. */
  readonly withYear: boolean;
}

/** First days of months between two dates, at most `most` of them: every 1, 3, 6 or 12 months, then every few years. */
export function axisTicks(from: CalendarDate, to: CalendarDate, most: number): readonly AxisTick[] {
  const start = dateParts(from);
  const months = Math.max(1, Math.ceil(daysBetween(from, to) / 30.4));
  const step = [1, 3, 6, 12, 24, 60, 120].find(candidate => months / candidate <= most) ?? 240;
  const firstMonth = step >= 12 ? 1 : start.month - ((start.month - 1) % step);
  let date = required(calendarDate(start.year, firstMonth, 1), 'the first tick');
  const ticks: AxisTick[] = [];
  let year = 0;
  for (; date <= to; date = addMonths(date, step)) {
    if (date < from) continue;
    const own = dateParts(date).year;
    ticks.push({ date, withYear: own !== year });
    year = own;
  }
  return ticks;
}

/** Width of the track in CSS pixels on a window of 1366, and of a letter of a milestone: enough to tell what would touch. */
export const TRACK_WIDTH = 640;
const LETTER_WIDTH = 6.2;
/** Share of the track that stays free at its right, under the date of the end. */
const ROOM_AT_END = 0.1;

/** Width of the words of a milestone, in CSS pixels, nearly. */
export const wordsWidth = (label: string): number => label.length * LETTER_WIDTH + 8;

/** On which side of its mark the words of a milestone stand, so that they do not leave the track; undefined in the middle of it. */
export function milestoneEdge(place: number, label: string): 'start' | 'end' | undefined {
  const half = wordsWidth(label) / 2 / TRACK_WIDTH;
  if (place < half) return 'start';
  return place > 0.93 || place + half > 1 + ROOM_AT_END ? 'end' : undefined;
}
