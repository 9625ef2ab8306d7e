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
const LETTER_WIDTH = 5.4;
/** What stays free at the right of the track, under the date of the end. */
const ROOM_AT_END = 64;
/** Between words and the line of today, and half a mark: what words that do not stand in the middle begin with. */
const BESIDE_LINE = 5;
const HALF_MARK = 8;

/** Width of the words of a milestone, in CSS pixels, nearly. */
const wordsWidth = (label: string): number => label.length * LETTER_WIDTH + 8;

export interface WordsPlace {
  /** Share of the track at which the words stand, and how: around it, after it or before it. */
  readonly at: number;
  readonly side: 'middle' | 'after' | 'before';
  /** Distance between that place and the words, in CSS pixels: negative when they begin under the mark. */
  readonly gap: number;
  /** What the words cover, nearly, in CSS pixels from the start of the track. */
  readonly from: number;
  readonly to: number;
}

/** Where the words of a milestone stand: under its mark, inside the track, on one side of the line of today (null when out of sight). */
export function wordsPlace(place: number, label: string, now: number | null): WordsPlace {
  const width = wordsWidth(label);
  const after = (at: number, gap: number): WordsPlace => {
    const from = at * TRACK_WIDTH + gap;
    return { at, side: 'after', gap, from, to: from + width };
  };
  const before = (at: number, gap: number): WordsPlace => {
    const to = at * TRACK_WIDTH - gap;
    return { at, side: 'before', gap, from: to - width, to };
  };
  const middle = place * TRACK_WIDTH;
  const [left, right] = [middle - width / 2, middle + width / 2];
  if (now !== null && left < now * TRACK_WIDTH && right > now * TRACK_WIDTH)
    return place < now && now * TRACK_WIDTH - BESIDE_LINE - width >= 0 ? before(now, BESIDE_LINE) : after(now, BESIDE_LINE);
  if (left < 0) return after(place, -HALF_MARK);
  if (right > TRACK_WIDTH + ROOM_AT_END) return before(place, -HALF_MARK);
  return { at: place, side: 'middle', gap: 0, from: left, to: right };
}
