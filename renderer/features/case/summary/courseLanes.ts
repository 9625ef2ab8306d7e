import { addDays, addMonths, daysBetween, isCalendarDate, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { DeadlineLine, MeasureLine } from '../../../../shared/contract';
import { deadlineTones } from '../../../app/wording';
import { placeOf, wordsPlace } from '../../../ui/timelineScale';
import type { Tone } from '../../../ui/tone';

export interface CourseMilestone {
  readonly id: string;
  readonly date: CalendarDate;
  readonly label: string;
  readonly tone: Tone;
  /** The words would run over those of a neighbour: they stay for readers only. */
  readonly quiet: boolean;
}

export interface CourseLane {
  readonly measure: MeasureLine;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly milestones: readonly CourseMilestone[];
}

export interface Course {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly lanes: readonly CourseLane[];
}

/** Lanes drawn at once; the tab of measures has them all. */
const LANES = 4;
/** Time shown at least, in days, so that a fresh measure is not one broad bar. */
const SHORTEST_SPAN = 365;

const dateOf = (text: string | null): CalendarDate | null => (text !== null && isCalendarDate(text) ? text : null);

/** Late and soon first, then the nearest to today: whose words are written when there is no room for all. */
const rank = (tone: Tone): number => ({ late: 0, soon: 1, ok: 3, info: 3, none: 2 })[tone];

function withRoom(
  milestones: readonly CourseMilestone[],
  from: CalendarDate,
  to: CalendarDate,
  today: CalendarDate,
): CourseMilestone[] {
  const now = today >= from && today <= to ? placeOf(today, from, to) : null;
  const written: { from: number; to: number }[] = [];
  const quiet = new Set<string>();
  for (const one of [...milestones].sort((a, b) => rank(a.tone) - rank(b.tone) || (a.date < b.date ? -1 : 1))) {
    const place = wordsPlace(placeOf(one.date, from, to), one.label, now);
    if (written.some(other => place.from < other.to && other.from < place.to)) quiet.add(one.id);
    else written.push(place);
  }
  return milestones.map(one => ({ ...one, quiet: quiet.has(one.id) }));
}

/** A measure as a span of time: from its start (else its mandate, else its judgment) to its end, open ones up to a year ahead. */
function spanOf(measure: MeasureLine, today: CalendarDate): { start: CalendarDate; end: CalendarDate } | null {
  const start = dateOf(measure.startDate) ?? dateOf(measure.mandateDate) ?? dateOf(measure.judgmentDate);
  if (start === null) return null;
  const end = dateOf(measure.endDate) ?? addMonths(start > today ? start : today, 12);
  return end < start ? null : { start, end };
}

/** What the course of a person shows: the measures, running ones first, with their deadlines as milestones. Null without a dated measure. */
export function courseOf(
  measures: readonly MeasureLine[],
  deadlines: readonly DeadlineLine[],
  today: CalendarDate,
  labelOf: (deadline: DeadlineLine) => string,
): Course | null {
  const spans = measures
    .flatMap(measure => {
      const span = spanOf(measure, today);
      return span ? [{ measure, ...span }] : [];
    })
    .slice(0, LANES);
  const [first] = spans;
  if (!first) return null;
  const starts = spans.map(span => span.start).sort();
  const ends = spans.map(span => span.end).sort();
  const from = addDays(starts[0] ?? first.start, -15);
  const last = addDays(ends.at(-1) ?? first.end, 15);
  const to = daysBetween(from, last) < SHORTEST_SPAN ? addDays(from, SHORTEST_SPAN) : last;
  const lanes = spans.map(span => {
    const milestones = deadlines
      .filter(one => one.measure === span.measure.id && one.state !== 'waived')
      .flatMap(one => {
        const date = dateOf(one.due);
        return date !== null && date >= from && date <= to
          ? [{ id: one.key, date, label: labelOf(one), tone: deadlineTones[one.state], quiet: false }]
          : [];
      });
    return { ...span, milestones: withRoom(milestones, from, to, today) };
  });
  return { from, to, lanes };
}
