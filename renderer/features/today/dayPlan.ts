import type { AppointmentLine } from '../../../shared/contract';

/** Usual hours of a day at the service, in minutes since midnight, and the midday break. */
const DAY = { from: 8 * 60 + 30, to: 18 * 60 };
const OFFICE = { from: 9 * 60, to: 18 * 60 };
export const LUNCH = { from: 12 * 60, to: 13 * 60 + 30 };
/** Length of an appointment that has none, and the shortest gap shown as free, in minutes. */
const USUAL_LENGTH = 30;
const SHORTEST_GAP = 15;
/** After this long without arrival, an appointment waits for its presence to be noted. */
const PATIENCE = 15;
/** Least room above the first appointment. */
const MARGIN = 5;

export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface PlannedBlock extends Span {
  readonly line: AppointmentLine;
  /** Place among those at the same hour, and how many stand side by side. */
  readonly lane: number;
  readonly lanes: number;
}
export interface DayPlan {
  /** Minutes since midnight at the top and the bottom of the rail, on half hours. */
  readonly shown: Span;
  readonly hours: readonly number[];
  readonly blocks: readonly PlannedBlock[];
  /** Appointments without an hour. */
  readonly untimed: readonly AppointmentLine[];
  readonly free: readonly Span[];
  readonly freeMinutes: number;
  readonly lunch: Span | null;
}

/** Minutes since midnight of `09:30`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** Lays appointments that overlap side by side; those that do not take the whole width. */
function inLanes(spans: readonly (Span & { readonly line: AppointmentLine })[]): PlannedBlock[] {
  const blocks: PlannedBlock[] = [];
  let cluster: (Span & { line: AppointmentLine; lane: number })[] = [];
  const close = (): void => {
    const lanes = Math.max(0, ...cluster.map(one => one.lane)) + 1;
    blocks.push(...cluster.map(one => ({ ...one, lanes })));
    cluster = [];
  };
  for (const span of spans) {
    if (!cluster.some(one => overlap(one, span))) close();
    const taken = new Set(cluster.filter(one => overlap(one, span)).map(one => one.lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    cluster.push({ ...span, lane });
  }
  close();
  return blocks;
}

/** What is left of a span once the busy ones are taken out. */
function gaps(within: Span, busy: readonly Span[]): Span[] {
  let left: Span[] = [within];
  for (const one of busy)
    left = left.flatMap(span =>
      overlap(span, one)
        ? [
            { from: span.from, to: one.from },
            { from: one.to, to: span.to },
          ].filter(part => part.to > part.from)
        : [span],
    );
  return left;
}

/**
 * Lays out a day: appointments at their hours, what is still free, the midday break when nothing stands in it.
 * `now` is in minutes since midnight, or null for another day than today.
 */
export function planDay(appointments: readonly AppointmentLine[], now: number | null): DayPlan {
  const spans = appointments
    .flatMap(line => {
      if (line.time === null) return [];
      const from = minutesOf(line.time);
      return [{ from, to: from + (line.minutes ?? USUAL_LENGTH), line }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const half = (minutes: number, round: (value: number) => number): number => round(minutes / 30) * 30;
  const shown = {
    from: Math.max(0, Math.min(DAY.from, half((spans[0]?.from ?? DAY.to) - MARGIN, Math.floor))),
    to: Math.min(24 * 60, Math.max(DAY.to, half(Math.max(0, ...spans.map(one => one.to)), Math.ceil))),
  };
  const hours: number[] = [];
  for (let hour = Math.ceil(shown.from / 60) * 60; hour <= shown.to; hour += 60) hours.push(hour);
  const lunchFree = !spans.some(one => overlap(one, LUNCH));
  const left = gaps({ from: Math.max(OFFICE.from, now ?? 0), to: OFFICE.to }, [LUNCH, ...spans]);
  const free = left.filter(span => span.to - span.from >= SHORTEST_GAP);
  return {
    shown,
    hours,
    blocks: inLanes(spans),
    untimed: appointments.filter(line => line.time === null),
    free,
    freeMinutes: free.reduce((sum, span) => sum + span.to - span.from, 0),
    lunch: lunchFree ? LUNCH : null,
  };
}

export type Presence = 'to-come' | 'to-note' | 'arrived' | 'to-qualify' | 'settled';

/** Where an appointment stands: to come, without any sign after its hour, arrived, absence to qualify, or settled. */
export function presenceOf(line: AppointmentLine, now: number | null): Presence {
  if (line.attendance === 'arrived') return 'arrived';
  if (line.attendance === 'absent-pending') return 'to-qualify';
  if (line.attendance !== 'planned') return 'settled';
  return now !== null && line.time !== null && now > minutesOf(line.time) + PATIENCE ? 'to-note' : 'to-come';
}
