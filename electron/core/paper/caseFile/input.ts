import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { assert } from '../../../../shared/base/result';
import type { Letterhead } from '../letterhead';

declare const transmissible: unique symbol;

/** Paragraphs of a note or an assessment that may leave the service. Made by {@link transmissibleText} only, so confidences cannot be one. */
export type TransmissibleText = readonly string[] & { readonly [transmissible]: true };

/**
 * Takes the text of the transmissible drawer of a note. A note of the other drawer does not compile, and throws if it comes
 * untyped (the file goes to the magistrate without confidences: Code pénitentiaire, D. 113-34).
 */
export function transmissibleText(note: {
  readonly drawer: 'transmissible';
  readonly paragraphs: readonly string[];
}): TransmissibleText {
  const drawer: string = note.drawer;
  assert(drawer === 'transmissible', 'only transmissible notes go into a case file');
  return note.paragraphs as TransmissibleText; // the drawer has just been checked
}

/** All that a case file shows. Lists come in the order in which they are to be printed. */
export interface CaseFileInput {
  letterhead: Letterhead;
  person: CaseFilePerson;
  referenceNumber: string;
  /** For whom the file is made: a court, another service. */
  recipientLabel: string;
  generatedOn: CalendarDate;
  /** IANA zone in which instants are written, such as `Europe/Paris`. */
  timeZone: string;
  /** Legal notice for the cover, with its article: comes from the reference data. */
  notice?: { text: string; article: string };
  measures: readonly CaseFileMeasure[];
  deadlines: readonly CaseFileDeadline[];
  chronology: readonly CaseFileEvent[];
  /** How many events, older than all those listed, the chronology leaves out: the paper says so. */
  olderEvents: number;
  /** Signed ones only. */
  assessments: readonly CaseFileAssessment[];
  goals: readonly CaseFileGoal[];
  /** What the file is made of, in the order in which it is numbered. */
  pieces: readonly CaseFilePiece[];
}

/** The parts that Jalon writes itself from what the case holds. */
export const laidOutParts = ['identity', 'measures', 'deadlines', 'chronology', 'assessments', 'plan'] as const;
export type LaidOutPart = (typeof laidOutParts)[number];

/** A numbered piece of the file: a part of the case, a note of an interview, or a paper kept in the case. */
export type CaseFilePiece =
  | { readonly part: LaidOutPart; readonly title: string }
  | { readonly part: 'interview'; readonly title: string; readonly interview: CaseFileInterview }
  | CaseFilePaper;

export interface CaseFilePaper {
  readonly part: 'paper';
  readonly title: string;
  readonly mediaType: string;
  /** Gives its bytes when its turn comes; null when they are lost or are not those that were kept. */
  readonly read: () => Uint8Array | null;
  /** Numbers of the pages left out, from 1. */
  readonly leftOut: readonly number[];
}

/** Where a piece stands in the file. */
export interface PlacedPiece {
  /** `D1`, `D2`… */
  readonly cote: string;
  readonly title: string;
  /** Number of its first page in the whole, from 1. */
  readonly firstPage: number;
  readonly pages: number;
  /** Why its own pages are not there: a page that says so stands in their place. Null when they are. */
  readonly damage: 'damaged' | 'encrypted' | 'format' | null;
  /** Name under which its original, signed, is attached; null when it is not. */
  readonly attachedAs: string | null;
}

export interface CaseFilePerson {
  familyName: string;
  givenNames: string;
  birthDate: CalendarDate | null;
  birthPlace?: string;
  addressLines: readonly string[];
  phones: readonly string[];
  /** Numbers by which courts and services know the person: `APPI`, `parquet`, `écrou`. */
  numbers: readonly { label: string; value: string }[];
}

export interface CaseFileMeasure {
  label: string;
  court: string;
  judgmentDate: CalendarDate | null;
  startDate: CalendarDate | null;
  endDate: CalendarDate | null;
  /** Since when it is suspended; null while it runs. */
  suspendedSince: CalendarDate | null;
  obligations: readonly CaseFileObligation[];
}

export interface CaseFileObligation {
  number: string;
  article: string;
  label: string;
  particulars: string;
  /** What the suspension of the measure does to it; null while the measure runs. */
  pause: 'goes-on' | 'stopped' | null;
  proofs: readonly { date: CalendarDate; label: string }[];
}

export interface CaseFileDeadline {
  dueOn: CalendarDate;
  label: string;
  article: string;
  stateLabel: string;
}

export interface CaseFileEvent {
  date: CalendarDate;
  /** `HH:MM`, or null when the hour is not known. */
  time: string | null;
  title: string;
  detail: string;
}

export interface CaseFileInterview {
  date: CalendarDate;
  author: string;
  text: TransmissibleText;
  /** Instant of signature in ms since 1970, or null while unsigned. */
  signedAt: number | null;
}

export interface CaseFileAssessment {
  date: CalendarDate;
  author: string;
  signedAt: number;
  summary: TransmissibleText;
  /** `À raison d’un entretien…` or empty. */
  followUp: string;
  domains: readonly { label: string; levelLabel: string; text: TransmissibleText; strengths: string }[];
}

export interface CaseFileGoal {
  domain: string;
  text: string;
  actor: string;
  stateLabel: string;
  steps: readonly string[];
  /** What the person says of it, or empty while not asked. */
  agreement: string;
}
