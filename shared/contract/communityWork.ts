import { z } from 'zod';
import { workDayStates, type WorkDay, type WorkHost, type WorkPost } from '../domain/communityWork';
import type { AuthorisationState, WorkHours, WorkPace } from '../domain/workHours';
import { command, day, id, nothing, query, time } from './call';
import type { AgentName } from './case';

const line = (max: number) => z.string().trim().max(max);
const optionalLine = (max: number) => line(max).nullable();

export interface WorkPostLine extends WorkPost {
  /** Persons placed there today. */
  placed: number;
  /** False once closed, or its host is. */
  open: boolean;
}

export interface WorkHostLine extends Omit<WorkHost, 'officer'> {
  officer: AgentName | null;
  posts: WorkPostLine[];
  authorisationState: AuthorisationState;
  /** Last day of the term; null when no date is known. */
  authorisedUntil: string | null;
}

export interface WorkHosts {
  hosts: WorkHostLine[];
  /** What the term of an authorisation rests on. */
  term: { value: number | null; unit: 'days' | 'months' | 'years' | null; article: string; certainty: string; leadDays: number };
}

export interface WorkDayLine extends Omit<WorkDay, 'author'> {
  day: string;
}

export interface WorkPlacementLine {
  id: string;
  post: { id: string; title: string; host: string; place: string | null; timetable: string | null; contact: string | null };
  authorisationState: AuthorisationState;
  from: string | null;
  to: string | null;
  note: string | null;
  endReason: string | null;
  /** By date. */
  days: WorkDayLine[];
}

/** By when the hours must be done, and what it rests on. */
export interface WorkLimit {
  day: string;
  article: string;
  certainty: string;
  /** `measure-end`: the end of the measure; `counted`: `value` `unit` from the fact. */
  basis: 'measure-end' | 'counted';
  fact: string | null;
  from: string | null;
  value: number | null;
  unit: 'days' | 'months' | 'years' | null;
}

/** The hours of a measure served by work: ordered, planned, done, and what remains. */
export interface WorkView {
  measure: string;
  placements: WorkPlacementLine[];
  hours: WorkHours;
  limit: WorkLimit | null;
  pace: WorkPace;
  /** The decision usually proposed once every hour is done; null before, or for a measure that goes on (`goesOn`). */
  completion: { decision: 'early-end' | 'end'; article: string; certainty: string } | null;
  /** Every hour is done and the measure goes on. */
  goesOn: { article: string; certainty: string } | null;
}

export const workCalls = {
  /** Every host with its posts, by name; the closed ones last. */
  'work.hosts': query<WorkHosts>()({ input: nothing, right: 'case.read' }),
  /** Authorisations that the caller looks after and that end soon or have ended. */
  'work.renewals': query<Pick<WorkHostLine, 'id' | 'name' | 'authorisationState' | 'authorisedUntil'>[]>()({
    input: nothing,
    right: 'session',
  }),
  'work.saveHost': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      name: line(160).min(1),
      address: z.array(line(120)).max(8),
      contact: optionalLine(160),
      phone: optionalLine(20),
      email: optionalLine(254),
      /** Today at the latest. */
      authorisedOn: day.nullable(),
      authorisation: optionalLine(80),
      officer: id.nullable(),
      note: optionalLine(1000),
      closedOn: day.nullable(),
    }),
    right: 'work.manage',
    errors: ['case.dates'],
  }),
  'work.savePost': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      host: id,
      title: line(160).min(1),
      tasks: optionalLine(1000),
      place: optionalLine(200),
      timetable: optionalLine(400),
      capacity: z.int().min(1).max(99),
      contact: optionalLine(160),
      closedOn: day.nullable(),
    }),
    right: 'work.manage',
  }),
  'work.ofMeasure': query<WorkView>()({ input: z.strictObject({ measure: id }), right: 'case.read', errors: ['work.not-work'] }),
  /** Places the person at a post. A full post or a host without a valid authorisation is refused unless confirmed. */
  'work.place': command<{ id: string }>()({
    input: z.strictObject({ measure: id, post: id, from: day, note: optionalLine(400), confirmed: z.boolean() }),
    right: 'case.write',
    addsTo: { entity: 'measure', id: input => input.measure },
    errors: ['work.not-work', 'work.post-closed', 'work.post-full', 'work.not-authorised', 'measure.over'],
  }),
  /** Ends a placement: `on` is its last day. Days planned later are withdrawn. */
  'work.endPlacement': command<null>()({
    input: z.strictObject({ id, on: day, reason: line(300).min(3) }),
    right: 'case.write',
    errors: ['work.placement-ended', 'case.dates'],
  }),
  /**
   * Plans days of work from `from` on, on those weekdays (1 is Monday), until every hour that remains is planned, or `until`, or the
   * limit. Public holidays and days already there are left out. Tells which days were added, so that they can be taken back.
   */
  'work.plan': command<{ days: string[]; minutes: number }>()({
    input: z.strictObject({
      id,
      from: day,
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
      minutes: z.int().min(30).max(720),
      start: time.nullable(),
      until: day.nullable(),
    }),
    right: 'case.write',
    addsTo: { entity: 'work_placement', id: input => input.id },
    errors: ['work.placement-ended', 'work.nothing-to-plan'],
  }),
  /** Takes back days still only planned. */
  'work.unplan': command<null>()({ input: z.strictObject({ id, days: z.array(day).min(1).max(400) }), right: 'case.write' }),
  /** Records one day: planned, present with its minutes, absent, excused. null removes it. Only a planned day may be in the future. */
  'work.setDay': command<null>()({
    input: z.strictObject({
      id,
      day,
      value: z
        .strictObject({
          state: z.enum(workDayStates),
          planned: z.int().min(0).max(1440),
          start: time.nullable(),
          done: z.int().min(0).max(1440),
          note: line(300),
        })
        .nullable(),
    }),
    right: 'case.write',
    addsTo: { entity: 'work_placement', id: ({ id, value }) => (value?.state === 'planned' ? id : null) },
    errors: ['case.dates', 'work.outside-placement'],
  }),
  /** Makes the attendance sheet of a placement between two days, kept among the papers of the case. */
  'work.attendanceSheet': command<{ document: string }>()({
    input: z.strictObject({ id, from: day, to: day }),
    right: 'case.write',
    errors: ['case.dates', 'work.no-days'],
  }),
};
