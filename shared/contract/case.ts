import { z } from 'zod';
import { appointmentModes, attendanceStates } from '../domain/followUp';
import { isRunning, measureStatuses, suspensionItem, type Measure } from '../domain/measure';
import { addressItem, emailItem, numberItem, personFlagItem, phoneItem, trustedContactItem, type Person } from '../domain/person';
import type { AppointmentLine, DeadlineLine } from './caseload';
import { assignmentParts } from '../domain/site';
import { command, day, id, query, shownName, shownText, time } from './call';
import { measureDecisionCalls } from './measureDecisions';

const line = (max: number) => z.string().trim().max(max);
const key = z.string().regex(/^[A-Za-z0-9_-]{4,22}$/);
const optionalLine = (max: number) => line(max).nullable();

/** Fields of a person that a form may send. Elements of collections are given by key; null removes one. */
export const personChanges = z.strictObject({
  familyName: shownName(200).optional(),
  usedName: shownText(200).nullable().optional(),
  givenNames: shownName(200).optional(),
  aliases: shownText(400).nullable().optional(),
  sex: z.enum(['female', 'male']).nullable().optional(),
  birthDate: day.nullable().optional(),
  birthPlace: shownText(120).nullable().optional(),
  languages: optionalLine(120).optional(),
  smsConsentOn: day.nullable().optional(),
  restricted: z.boolean().optional(),
  intensity: z.enum(['reinforced', 'regular', 'spaced']).nullable().optional(),
  intensityReason: optionalLine(400).optional(),
  numbers: z.record(key, numberItem.nullable()).optional(),
  addresses: z.record(key, addressItem.nullable()).optional(),
  phones: z.record(key, phoneItem.nullable()).optional(),
  emails: z.record(key, emailItem.nullable()).optional(),
  trustedContacts: z.record(key, trustedContactItem.nullable()).optional(),
  /** A flag is taken out with a reason (`removedOn`, `removalReason`), and stays in the history. Author and days are the core’s to say. */
  flags: z.record(key, personFlagItem).optional(),
});

export const measureChanges = z.strictObject({
  type: line(40).min(1).optional(),
  court: optionalLine(160).optional(),
  magistrate: optionalLine(160).optional(),
  caseNumber: optionalLine(40).optional(),
  judgmentDate: day.nullable().optional(),
  mandateDate: day.nullable().optional(),
  startDate: day.nullable().optional(),
  endDate: day.nullable().optional(),
  durationMonths: z.int().min(0).max(1200).nullable().optional(),
  durationDays: z.int().min(0).max(36_500).nullable().optional(),
  hours: z.int().min(0).max(400).nullable().optional(),
  hoursDone: z.int().min(0).max(10_000).nullable().optional(),
  status: z.enum(measureStatuses).optional(),
  releaseDate: day.nullable().optional(),
  finalConvictionDate: day.nullable().optional(),
  decisionDate: day.nullable().optional(),
  notificationDate: day.nullable().optional(),
  prosecutorNoticeDate: day.nullable().optional(),
  referralHearingDate: day.nullable().optional(),
  remainderReachedDate: day.nullable().optional(),
  /** They move the computed end. */
  suspensions: z.record(key, suspensionItem.nullable()).optional(),
  endReason: optionalLine(300).optional(),
  dispositions: z.array(line(60)).max(10).optional(),
  officer: id.nullable().optional(),
  instructions: optionalLine(2000).optional(),
});

export interface DuplicateCandidate {
  person: string;
  familyName: string;
  givenNames: string;
  birthDate: string | null;
  reason: 'number' | 'name-and-birth' | 'phone';
}

export interface AgentName {
  id: string;
  familyName: string;
  givenNames: string;
}

export interface MeasureLine extends Measure {
  officerName: AgentName | null;
  /** Whole hours of work done: those entered and those recorded day by day; null for a measure without hours. */
  hoursServed: number | null;
  obligationCount: number;
}

/** The header of a case, which never scrolls away. */
export interface CaseHeader {
  person: Person;
  referent: AgentName | null;
  /** Stand-ins and second officers. */
  others: { assignment: string; agent: AgentName; part: (typeof assignmentParts)[number]; to: string | null }[];
  antenna: { id: string; name: string } | null;
  measures: MeasureLine[];
  nextDeadline: DeadlineLine | null;
  nextAppointment: AppointmentLine | null;
  /** `deadlines` and `goals`: those still open. */
  counts: { measures: number; interviews: number; documents: number; deadlines: number; goals: number; events: number };
  mine: boolean;
  /** Fields of the person on which several values stand side by side. */
  conflicts: string[];
}

/** Who follows a person, or followed them. */
export interface AssignmentLine {
  id: string;
  agent: AgentName;
  part: (typeof assignmentParts)[number];
  from: string | null;
  to: string | null;
  /** Handover note, for the one who takes the case. */
  note: string | null;
  /** What the stand-in left for the referent when giving the case back. */
  returnNote: string | null;
  current: boolean;
}

export interface ChronologyLine {
  id: string;
  kind:
    | 'appointment'
    | 'interview'
    | 'assessment'
    | 'document'
    | 'event'
    | 'measure'
    | 'decision'
    | 'referral'
    | 'transfer'
    | 'report'
    | 'deadline';
  day: string;
  time: string | null;
  title: string;
  /** Key of a translated title, when `title` is not free text. */
  titleKey: string | null;
  detail: string | null;
  state: string | null;
}

export interface DocumentLine {
  id: string;
  kind: string;
  drawer: 'transmissible' | 'confidences';
  title: string;
  origin: string;
  day: string | null;
  pages: number | null;
  bytes: number | null;
  mediaType: string;
  author: AgentName | null;
  createdAt: number | null;
}

export interface FieldVersion {
  value: unknown;
  author: AgentName | null;
  at: number;
  device: string;
  current: boolean;
  /** True when another value, written without having seen this one, stands beside it. */
  concurrent: boolean;
}

export const caseCalls = {
  'person.create': command<{ id: string }>()({
    input: z.strictObject({
      values: personChanges,
      antenna: id.nullable(),
      /** Officer who becomes the referent; null leaves the case unassigned. */
      referent: id.nullable(),
      confirmedDistinct: z.boolean(),
    }),
    right: 'case.write',
    errors: ['person.possible-duplicate', 'person.incomplete', 'person.intensity-unjustified', 'assignment.not-available'],
  }),
  'person.update': command<null>()({
    input: z.strictObject({ id, changes: personChanges }),
    right: 'case.write',
    errors: ['flag.reason-needed', 'person.intensity-unjustified'],
  }),
  'person.duplicates': query<DuplicateCandidate[]>()({
    input: z.strictObject({
      familyName: line(200),
      givenNames: line(200),
      birthDate: day.nullable(),
      numbers: z.array(z.string().max(40)).max(10),
      phones: z.array(z.string().max(20)).max(10),
    }),
    right: 'case.read',
  }),
  /** Opens a case: outside one's caseload a purpose is asked (`access.purpose-needed`) and the reading is recorded. */
  'case.open': command<CaseHeader>()({
    input: z.strictObject({ person: id, purpose: line(300).nullable() }),
    right: 'case.read',
  }),
  'case.header': query<CaseHeader>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  'case.deadlines': query<DeadlineLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  'case.chronology': query<{ total: number; lines: ChronologyLine[] }>()({
    input: z.strictObject({ person: id, from: z.int().min(0), limit: z.int().min(1).max(200) }),
    right: 'case.read',
  }),
  'case.fieldHistory': query<FieldVersion[]>()({
    input: z.strictObject({ entity: line(40), record: id, field: line(60) }),
    right: 'case.read',
  }),
  /** Closes a case; refused while a measure runs or waits (`case.measure-running`, its measures in `details`) unless confirmed. */
  'case.close': command<null>()({
    input: z.strictObject({ person: id, on: day, reason: line(400).min(3), confirmedRunning: z.boolean() }),
    right: 'case.write',
    errors: ['case.measure-running', 'case.closed', 'case.dates'],
  }),
  'case.reopen': command<null>()({ input: z.strictObject({ person: id }), right: 'case.write', errors: ['case.not-closed'] }),
  /** Every assignment of a case, the newest first. */
  'assignment.list': query<AssignmentLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  /**
   * Gives a case to an agent; a new referent ends the assignment of the former one on the same day. For those who hold
   * `case.assign`; an officer may also become the referent of a case that has none.
   */
  'assignment.set': command<{ id: string }>()({
    input: z.strictObject({
      person: id,
      agent: id,
      part: z.enum(assignmentParts),
      /** Today at the latest. */
      from: day,
      to: day.nullable(),
      note: optionalLine(2000),
    }),
    right: 'case.write',
    errors: ['assignment.not-available', 'assignment.already', 'assignment.dates'],
  }),
  /** `on` is the last day of the assignment. */
  'assignment.end': command<null>()({
    input: z.strictObject({ id, on: day }),
    right: 'case.assign',
    errors: ['assignment.dates'],
  }),
  'measure.create': command<{ id: string }>()({
    input: z.strictObject({
      person: id,
      values: measureChanges,
      obligations: z.array(z.strictObject({ type: line(40), particulars: optionalLine(1000) })).max(40),
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => input.person },
    errors: [
      'measure.unknown-type',
      'measure.dates-reversed',
      'measure.suspension-reversed',
      'measure.incomplete',
      'obligation.unknown-type',
    ],
  }),
  'measure.update': command<null>()({
    input: z.strictObject({ id, changes: measureChanges }),
    right: 'case.write',
    addsTo: {
      entity: 'measure',
      id: ({ id, changes }) => (changes.status !== undefined && isRunning(changes.status) ? id : null),
    },
    errors: ['measure.unknown-type', 'measure.dates-reversed', 'measure.suspension-reversed'],
  }),
  ...measureDecisionCalls,
  'appointment.create': command<{ id: string }>()({
    input: z.strictObject({
      person: id.nullable(),
      type: line(40).min(1),
      mode: z.enum(appointmentModes),
      day,
      time,
      minutes: z.int().min(5).max(1440),
      place: optionalLine(200),
      title: optionalLine(200),
      confirmedCollision: z.boolean(),
    }),
    right: 'case.summon',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['appointment.collision', 'appointment.not-working-day'],
  }),
  'appointment.setAttendance': command<null>()({
    input: z.strictObject({ id, attendance: z.enum(attendanceStates), note: optionalLine(400) }),
    right: 'case.write',
    errors: ['absence.reported'],
  }),
  'deadline.add': command<{ id: string }>()({
    input: z.strictObject({ person: id, measure: id.nullable(), label: line(200).min(1), due: day }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => input.person },
  }),
};
