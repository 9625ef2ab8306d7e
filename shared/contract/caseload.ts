import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import type { DeadlineState } from '../domain/deadlineState';
import type { AbsenceOfDay } from './absences';
import { command, day, id, nothing, query } from './call';

export type { DeadlineState };

/** A deadline as lists show it, computed from law and measure or added by hand. */
export interface DeadlineLine {
  /** Stable key: the rule, the measure and the occurrence; or the record added by hand. */
  key: string;
  person: string;
  personName: { familyName: string; givenNames: string };
  measure: string | null;
  measureType: string | null;
  label: LocalisedText;
  article: string;
  certainty: string;
  due: string;
  /** The date that the law gives, when `due` was moved to the next working day (CPP 801). */
  legalDue: string | null;
  state: DeadlineState;
  metBy: string | null;
  waiverReason: string | null;
  manual: boolean;
  /** It comes from a rule of the service itself, not from a text. */
  local: boolean;
}

export interface CaseLine {
  person: string;
  familyName: string;
  usedName: string | null;
  givenNames: string;
  birthDate: string | null;
  flags: string[];
  restricted: boolean;
  /** Codes of the types of the active measures. */
  measures: string[];
  start: string | null;
  end: string | null;
  intensity: 'reinforced' | 'regular' | 'spaced' | null;
  nextAppointment: { day: string; time: string | null } | null;
  nextDeadline: { label: LocalisedText; article: string; due: string; state: DeadlineState } | null;
  lastSeen: string | null;
  officer: { id: string; name: string } | null;
  antenna: { id: string; name: string } | null;
  mine: boolean;
}

export const caseloadSorts = ['name', 'measures', 'end', 'intensity', 'appointment', 'deadline', 'seen', 'officer'] as const;

export const caseloadColumns = [
  'name',
  'flags',
  'measures',
  'end',
  'intensity',
  'appointment',
  'deadline',
  'seen',
  'officer',
  'antenna',
  'birthDate',
] as const;

/** Filters and order of the list of cases. */
export const caseloadQuery = z.strictObject({
  scope: z.enum(['mine', 'antenna', 'all']),
  text: z.string().max(100).default(''),
  measureTypes: z.array(z.string().max(40)).max(60).default([]),
  deadline: z.enum(['any', 'late', 'soon', 'late-or-soon', 'none']).default('any'),
  appointment: z.enum(['any', 'this-week', 'none']).default('any'),
  intensity: z.enum(['any', 'reinforced', 'regular', 'spaced']).default('any'),
  status: z.enum(['open', 'closed', 'any']).default('open'),
  /** `to-review`: a warning shown on the person has passed its date of review. */
  flags: z.enum(['any', 'to-review']).default('any'),
  officer: id.nullable().default(null),
  antenna: id.nullable().default(null),
  endsWithinDays: z.int().min(0).max(3660).nullable().default(null),
  /** Next deadline due within that many days, or late. */
  dueWithinDays: z.int().min(0).max(3660).nullable().default(null),
  sort: z.strictObject({ by: z.enum(caseloadSorts), descending: z.boolean() }).default({ by: 'deadline', descending: false }),
});
export type CaseloadQuery = z.output<typeof caseloadQuery>;

export interface SavedViewLine {
  id: string;
  name: string;
  query: CaseloadQuery;
  columns: string[];
  shared: boolean;
  own: boolean;
}

export const caseloadCalls = {
  'caseload.page': query<{ total: number; rows: CaseLine[] }>()({
    input: z.strictObject({ query: caseloadQuery, from: z.int().min(0), limit: z.int().min(1).max(500) }),
    right: 'case.read',
  }),
  /** Number of cases of the five standing views of the scope. */
  'caseload.counts': query<{
    all: number;
    thisWeek: number;
    deadlines: number;
    withoutAppointment: number;
    endingSoon: number;
  }>()({
    input: z.strictObject({ scope: z.enum(['mine', 'antenna', 'all']) }),
    right: 'case.read',
  }),
  /** Values that filters may take: officers, antennas and measure types in use. */
  'caseload.filters': query<{
    officers: { id: string; name: string }[];
    antennas: { id: string; name: string }[];
    measureTypes: string[];
  }>()({ input: nothing, right: 'case.read' }),
  /** Writes the list to a file chosen by the user, and records the export. `saved` is false when the user gave up. */
  'caseload.export': command<{ saved: boolean; rows: number; fileName: string | null }>()({
    input: z.strictObject({
      query: caseloadQuery,
      columns: z.array(z.enum(caseloadColumns)).min(1),
      format: z.enum(['csv', 'xlsx']),
      /** The chosen persons: those listed, or all but those listed. */
      selection: z.strictObject({ all: z.boolean(), ids: z.array(id).max(5000) }).default({ all: true, ids: [] }),
      purpose: z.string().trim().min(3).max(300),
    }),
    right: 'case.export',
    errors: ['file.not-writable', 'file.own-folder', 'export.too-many'],
  }),
  'caseload.views': query<SavedViewLine[]>()({ input: nothing, right: 'case.read' }),
  'caseload.saveView': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      name: z.string().trim().min(1).max(80),
      query: caseloadQuery,
      columns: z.array(z.string().max(40)).max(20),
      shared: z.boolean(),
    }),
    right: 'case.read',
  }),
  'caseload.removeView': command<null>()({ input: z.strictObject({ id }), right: 'case.read' }),
};

export interface AppointmentLine {
  id: string;
  person: string | null;
  personName: { familyName: string; givenNames: string } | null;
  personSex: 'female' | 'male' | null;
  phone: string | null;
  type: string;
  title: string | null;
  mode: 'office' | 'phone' | 'home' | 'video' | 'other-place';
  day: string;
  time: string | null;
  minutes: number | null;
  place: string | null;
  attendance: string;
  arrivedAt: number | null;
}

export interface TaskLine {
  id: string;
  title: string;
  person: string | null;
  personName: { familyName: string; givenNames: string } | null;
  due: string | null;
  urgent: boolean;
  doneAt: number | null;
}

export interface RecentFile {
  person: string;
  familyName: string;
  givenNames: string;
  at: number;
}

export const todayCalls = {
  'today.get': query<{
    day: string;
    now: string;
    appointments: AppointmentLine[];
    late: DeadlineLine[];
    soon: DeadlineLine[];
    /** How many deadlines are late, and how many are soon by their own lead time; the lists stop at 60 lines. */
    lateTotal: number;
    soonTotal: number;
    tasks: TaskLine[];
    recent: RecentFile[];
    withoutAppointment: number;
    flagsToReview: number;
    /** The absences among the appointments. */
    absences: AbsenceOfDay[];
  }>()({ input: z.strictObject({ day: day.nullable() }), right: 'case.read' }),
  'task.add': command<{ id: string }>()({
    input: z.strictObject({
      title: z.string().trim().min(1).max(200),
      person: id.nullable(),
      due: day.nullable(),
      urgent: z.boolean(),
    }),
    right: 'case.read',
  }),
  'task.setDone': command<null>()({ input: z.strictObject({ id, done: z.boolean() }), right: 'case.read' }),
  'task.remove': command<null>()({ input: z.strictObject({ id }), right: 'case.read' }),
};

export interface SearchHit {
  person: string;
  familyName: string;
  usedName: string | null;
  givenNames: string;
  aliases: string | null;
  birthDate: string | null;
  sex: 'female' | 'male' | null;
  measures: string[];
  mine: boolean;
  restricted: boolean;
  nextDeadline: { label: LocalisedText; due: string; state: DeadlineState } | null;
  nextAppointment: { day: string; time: string | null } | null;
  /** Why it was found, when not by the name as written. */
  matched: 'name' | 'near-name' | 'number' | 'phone' | 'birth-date';
}

/** What holds every word searched, in one drawer of a case. */
interface TextHit {
  drawer: 'transmissible' | 'confidences';
  person: string;
  familyName: string;
  givenNames: string;
  day: string | null;
  title: string | null;
  /** On one line, around the first word found. */
  excerpt: string;
}
/** A note of an interview. */
export interface NoteHit extends TextHit {
  note: string;
}
/** A file from outside. */
export interface FileHit extends TextHit {
  document: string;
}
const textSearch = z.strictObject({
  text: z.string().max(100),
  person: id.nullable(),
  limit: z.int().min(1).max(100).default(20),
});

export const searchCalls = {
  /**
   * Notes with these words, the latest first, in the cases that the caller follows or opened with a purpose; confidences only for those
   * who may read them. `person` searches one case. Each case whose notes are shown is traced.
   */
  'search.notes': query<{ hits: NoteHit[]; more: boolean }>()({
    input: textSearch,
    right: 'case.read',
  }),
  /** Files from outside whose title or text holds these words; found, withheld and traced as the notes are. */
  'search.files': query<{ hits: FileHit[]; more: boolean }>()({ input: textSearch, right: 'case.read' }),
  'search.find': query<{ hits: SearchHit[]; more: boolean }>()({
    input: z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50).default(12) }),
    right: 'case.read',
  }),
};
