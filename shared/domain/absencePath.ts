import { addDays, addMonths, type CalendarDate } from '../base/calendarDate';
import { weakestCertainty, type Certainty } from '../referential';
import type { AbsenceLaw } from './absenceLaw';
import type { AttendanceState } from './followUp';

/** What the path needs to know of an appointment. Days are those of the entity. */
export interface PathAppointment {
  readonly id: string;
  readonly day: CalendarDate;
  readonly time: string | null;
  readonly attendance: AttendanceState;
  readonly excuseDue: CalendarDate | null;
  readonly excuseReceivedOn: CalendarDate | null;
  /** A summons made for it can still be taken back: its letter has neither been printed nor written to a file. */
  readonly withdrawable: boolean;
}

/** What the path needs to know of an incident report. */
export interface PathReport {
  readonly id: string;
  readonly day: CalendarDate;
  readonly sentOn: CalendarDate | null;
  /** The absences that it tells. */
  readonly appointments: readonly string[];
}

export interface PathFacts {
  readonly today: CalendarDate;
  readonly appointments: readonly PathAppointment[];
  readonly reports: readonly PathReport[];
}

/** Something that happened, in the order in which it is told. `until` ends a wait. */
export interface PathStep {
  readonly kind:
    | 'absence'
    | 'excused'
    | 'unexcused'
    | 'proof-awaited'
    | 'proof-received'
    | 'summoned'
    | 'came'
    | 'report-drafted'
    | 'report-sent';
  readonly day: CalendarDate;
  /** Appointment or report that it is about. */
  readonly record: string;
}

/** What may be done next. */
export const pathActs = ['ask-proof', 'receive-proof', 'judge-excuse', 'summon', 'report', 'send-report'] as const;
export type PathAct = (typeof pathActs)[number];

/** An act that is proposed, never imposed: when it is expected, and on what it rests. */
export interface ProposedAct {
  readonly act: PathAct;
  /** Appointment or report that it is about. */
  readonly record: string;
  /** The day by which it is expected, or the limit that it would set; null when nothing says it. */
  readonly by: CalendarDate | null;
  readonly late: boolean;
  readonly article: string;
  /** That of the weakest number or text behind it. */
  readonly certainty: Certainty;
}

/** What the last step can be taken back to. */
export interface PathUndo {
  readonly kind: 'drop-report' | 'withdraw-summons' | 'reopen-excuse' | 'forget-proof' | 'forget-limit' | 'forget-absence';
  readonly record: string;
}

export interface AbsencePath {
  readonly steps: readonly PathStep[];
  /** The one act proposed next; null when nothing is. */
  readonly next: ProposedAct | null;
  /** Every act that may be done now, the proposed one among them. */
  readonly possible: readonly PathAct[];
  readonly undo: PathUndo | null;
  /** The last absence; null when there is none. */
  readonly last: string | null;
  /** Absences without excuse that no report tells yet, the oldest first, within the months that count. */
  readonly counted: readonly string[];
  /** From how many of them a report is proposed. */
  readonly threshold: number;
  /** True while something is expected of the service or of the person. */
  readonly open: boolean;
}

const ABSENT: ReadonlySet<AttendanceState> = new Set(['absent', 'absent-pending', 'excused']);
const CAME: ReadonlySet<AttendanceState> = new Set(['arrived', 'complied', 'not-complied', 'sent-home']);

/** True when the person did not come, excused or not. */
export const isAbsence = (attendance: AttendanceState): boolean => ABSENT.has(attendance);

const moment = (one: PathAppointment): string => `${one.day} ${one.time ?? ''} ${one.id}`;

/**
 * Where the absences of a case stand: what happened since the first one that still counts, and what is usually done next —
 * excuse with proof and time limit, new summons, and an incident report after repeated absences (D.113-44 4° C. pénit.).
 * A person who came since is asked nothing more, unless an excuse is still to be judged. The officer decides.
 */
export function absencePath(facts: PathFacts, law: AbsenceLaw): AbsencePath {
  const { today } = facts;
  const all = facts.appointments.toSorted((a, b) => (moment(a) < moment(b) ? -1 : 1));
  const last = all.findLast(one => ABSENT.has(one.attendance));
  if (!last) return { ...NOTHING, threshold: law.repeated.value };
  const since = addMonths(last.day, -law.repeated.withinMonths);
  const recent = all.filter(one => ABSENT.has(one.attendance) && one.day > since);
  const inReports = new Set(facts.reports.flatMap(one => one.appointments));
  const told = new Set(facts.reports.filter(one => one.sentOn !== null).flatMap(one => one.appointments));
  const counted = recent.filter(one => one.attendance === 'absent' && !inReports.has(one.id));
  const draft = facts.reports.findLast(one => one.sentOn === null) ?? null;
  const sent = facts.reports.findLast(one => one.sentOn !== null && one.appointments.includes(last.id)) ?? null;
  const after = all.filter(one => moment(one) > moment(last));
  const came = after.find(one => CAME.has(one.attendance)) ?? null;
  const summoned = after.find(one => one.attendance === 'planned') ?? null;
  const pending = recent.filter(one => one.attendance === 'absent-pending');
  const asked: Asked = { today, law, last, counted, draft, came, summoned, pending };
  const next = proposal(asked);
  return {
    steps: steps({ absences: recent.filter(one => !told.has(one.id) || one === last), summoned, came, draft, sent }),
    next,
    possible: possibleActs(asked, told.has(last.id)),
    undo: undoOf(last, { draft, summoned, told: told.has(last.id) }),
    last: last.id,
    counted: counted.map(one => one.id),
    threshold: law.repeated.value,
    open: next !== null || (came === null && summoned !== null),
  };
}

const NOTHING = { steps: [], next: null, possible: [], undo: null, last: null, counted: [], open: false } as const;

interface Asked {
  readonly today: CalendarDate;
  readonly law: AbsenceLaw;
  readonly last: PathAppointment;
  readonly counted: readonly PathAppointment[];
  readonly draft: PathReport | null;
  readonly came: PathAppointment | null;
  readonly summoned: PathAppointment | null;
  readonly pending: readonly PathAppointment[];
}

function proposal({ today, law, last, counted, draft, came, summoned, pending }: Asked): ProposedAct | null {
  const { report, repeated, reportDays, proofDays, duty } = law;
  const reportBy = reportDays && addDays(counted.at(-1)?.day ?? last.day, reportDays.value);
  const act = (
    kind: PathAct,
    record: string,
    by: CalendarDate | null,
    rest: Pick<ProposedAct, 'article' | 'certainty'>,
  ): ProposedAct => ({
    act: kind,
    record,
    by,
    late: by !== null && kind !== 'ask-proof' && by < today,
    ...rest,
  });
  const onReport = {
    article: report.article,
    certainty: weakestCertainty(report.certainty, repeated.certainty, reportDays?.certainty ?? null),
  };
  const onProof = { article: duty.article, certainty: weakestCertainty(duty.certainty, proofDays.certainty) };
  if (draft) return act('send-report', draft.id, reportBy, onReport);
  if (came === null && counted.length >= repeated.value) return act('report', last.id, reportBy, onReport);
  const [one] = pending;
  if (one) {
    if (one.excuseReceivedOn !== null) return act('judge-excuse', one.id, null, onProof);
    if (one.excuseDue !== null)
      return act(one.excuseDue < today ? 'judge-excuse' : 'receive-proof', one.id, one.excuseDue, onProof);
    return act('ask-proof', one.id, addDays(one.day > today ? one.day : today, proofDays.value), onProof);
  }
  return came === null && summoned === null ? act('summon', last.id, null, duty) : null;
}

function possibleActs({ draft, last, pending, summoned }: Asked, told: boolean): PathAct[] {
  const waits = pending[0] ?? (told ? undefined : last);
  const acts: PathAct[] = [];
  if (waits) {
    if (waits.excuseReceivedOn === null) acts.push('ask-proof', 'receive-proof');
    acts.push('judge-excuse');
  }
  if (summoned === null) acts.push('summon');
  acts.push(draft ? 'send-report' : 'report');
  return acts;
}

function undoOf(
  last: PathAppointment,
  { draft, summoned, told }: { draft: PathReport | null; summoned: PathAppointment | null; told: boolean },
): PathUndo | null {
  if (draft) return { kind: 'drop-report', record: draft.id };
  if (summoned?.withdrawable) return { kind: 'withdraw-summons', record: summoned.id };
  if (told) return null;
  if (last.attendance !== 'absent-pending' && (last.excuseDue !== null || last.excuseReceivedOn !== null))
    return { kind: 'reopen-excuse', record: last.id };
  if (last.excuseReceivedOn !== null) return { kind: 'forget-proof', record: last.id };
  if (last.excuseDue !== null) return { kind: 'forget-limit', record: last.id };
  return { kind: 'forget-absence', record: last.id };
}

interface Told {
  readonly absences: readonly PathAppointment[];
  readonly summoned: PathAppointment | null;
  readonly came: PathAppointment | null;
  readonly draft: PathReport | null;
  readonly sent: PathReport | null;
}

function steps({ absences, summoned, came, draft, sent }: Told): PathStep[] {
  const told: PathStep[] = absences.flatMap(({ id, day, attendance, excuseDue, excuseReceivedOn }): PathStep[] => {
    if (attendance === 'excused') return [{ kind: 'excused', day, record: id }];
    if (attendance === 'absent') return [{ kind: 'unexcused', day, record: id }];
    const absence: PathStep = { kind: 'absence', day, record: id };
    if (excuseReceivedOn !== null) return [absence, { kind: 'proof-received', day: excuseReceivedOn, record: id }];
    return excuseDue === null ? [absence] : [absence, { kind: 'proof-awaited', day: excuseDue, record: id }];
  });
  if (draft) told.push({ kind: 'report-drafted', day: draft.day, record: draft.id });
  if (sent) told.push({ kind: 'report-sent', day: sent.sentOn ?? sent.day, record: sent.id });
  if (came) told.push({ kind: 'came', day: came.day, record: came.id });
  else if (summoned) told.push({ kind: 'summoned', day: summoned.day, record: summoned.id });
  return told;
}
