import { z } from 'zod';
import type { AbsencePath, ProposedAct } from '../domain/absencePath';
import type { AttendanceState } from '../domain/followUp';
import { command, day, id, query } from './call';

const line = (max: number) => z.string().trim().max(max);

/** How an absence stands; `planned` forgets it. */
export const excuseStates = ['planned', 'absent-pending', 'excused', 'absent'] as const;

/** All that an appointment says of an excuse: written as a whole, so that taking a step back writes what stood before. */
export const excuseInput = z.strictObject({
  attendance: z.enum(excuseStates),
  /** What the person gave as a reason, for the service. */
  note: line(400).nullable(),
  /** Last day to prove it. */
  due: day.nullable(),
  receivedOn: day.nullable(),
  /** What the proof is, in words that may go to the magistrate. */
  proof: line(300).nullable(),
  /** A paper of the case. */
  document: id.nullable(),
});
export type Excuse = z.output<typeof excuseInput>;

/** An absence of the path. */
export interface AbsenceLine {
  id: string;
  day: string;
  time: string | null;
  type: string;
  attendance: AttendanceState;
  excuse: Excuse;
}

/** An incident report that is not sent yet. */
export interface IncidentDraft {
  id: string;
  day: string | null;
  measure: string | null;
  recipient: string | null;
  text: string;
  document: string | null;
}

/** Where the absences of a case stand, with what the forms need. */
export interface AbsenceView {
  path: AbsencePath;
  absences: AbsenceLine[];
  draft: IncidentDraft | null;
}

/** An absence of the day and what is proposed next in its case. */
export interface AbsenceOfDay {
  appointment: string;
  excuse: Excuse;
  next: ProposedAct | null;
}

/** From an absence to an incident report: every step can be taken back until the report is sent. */
export const absenceCalls = {
  'absence.path': query<AbsenceView>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  /** Writes how an absence is excused: limit, proof, judgement. Refused once a report that tells it is sent. */
  'absence.setExcuse': command<null>()({
    input: z.strictObject({ appointment: id, excuse: excuseInput }),
    right: 'case.write',
    errors: ['absence.reported', 'absence.dates'],
  }),
  /** Takes back an appointment to come with its letter, as long as the letter was neither printed nor written to a file. */
  'absence.withdrawSummons': command<null>()({
    input: z.strictObject({ appointment: id }),
    right: 'case.summon',
    errors: ['summons.sent'],
  }),
  /** What the form of a report opens with: the absences told in words, without anything of the interviews. */
  'incident.proposal': query<{ measure: string | null; recipient: string; text: string; absences: number }>()({
    input: z.strictObject({ person: id }),
    right: 'case.write',
    errors: ['incident.no-absence'],
  }),
  /** Writes the report and its paper, marked as a draft, with the chronology of the summonses as an annex. */
  'incident.save': command<{ id: string; document: string }>()({
    input: z.strictObject({
      /** null for a new one. */
      id: id.nullable(),
      person: id,
      measure: id.nullable(),
      recipient: line(160).min(1),
      text: line(20_000).min(1),
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => (input.id === null ? input.person : null) },
    errors: ['incident.no-absence', 'incident.sent'],
  }),
  /** Withdraws a report and its paper. */
  'incident.remove': command<null>()({ input: z.strictObject({ id }), right: 'case.write', errors: ['incident.sent'] }),
  /** Notes that the report went out; from then on nothing of it changes. */
  'incident.send': command<null>()({
    input: z.strictObject({ id, on: day }),
    right: 'case.write',
    errors: ['incident.sent', 'absence.dates'],
  }),
};
