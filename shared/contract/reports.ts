import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import { sendingMeans, type ReportSignature, type ReviewOutcome, type SendingMeans, type SignatureField } from '../domain/report';
import type { ReportAct, ReportState } from '../domain/reportState';
import { factKinds, richTextSchema, type FactContent, type FactKind, type FieldName, type RichText } from '../domain/richText';
import { command, day, id, nothing, query } from './call';
import type { AgentName } from './case';

const line = (max: number) => z.string().trim().max(max);
const period = { from: day.nullable(), to: day.nullable() };
const head = { recipient: line(200).nullable(), periodFrom: day.nullable(), periodTo: day.nullable() };

/** The deadline that a report meets: the first open one that its type meets on its measure. */
export interface ReportDue {
  key: string;
  due: string;
  label: LocalisedText;
  /** Days past the due day; 0 when it is not late. */
  late: number;
}

/** A type of report that may be opened in a case. */
export interface ReportTypeLine {
  code: string;
  label: LocalisedText;
  recipient: string;
  legalBasis: string[];
  certainty: string;
  /** True when a measure of the person owes it. */
  fits: boolean;
  /** The measures it may be about, those that owe it first. */
  measures: string[];
  due: ReportDue | null;
  /** Who must approve it; null when nobody must. */
  validatedBy: 'director' | 'head-of-service' | null;
  /** What nobody has finished of that type for the person, if any. */
  open: string | null;
}

/** A report in a list. */
export interface ReportLine {
  id: string;
  person: string;
  /** Null for a restricted case of others. */
  personName: { familyName: string; givenNames: string } | null;
  measure: string | null;
  measureType: string | null;
  type: string;
  label: LocalisedText;
  state: ReportState;
  author: AgentName | null;
  own: boolean;
  recipient: string | null;
  due: ReportDue | null;
  submittedAt: number | null;
  /** Of the last submission. */
  submissions: number;
  /** Comments of the last submission that nobody resolved. */
  openComments: number;
  sentOn: string | null;
  document: string | null;
  supersedes: string | null;
  supersededBy: string | null;
}

export interface ReportCommentLine {
  key: string;
  submission: string;
  submissionNumber: number;
  /** Place of the passage in the submitted text; null for the whole. */
  block: string | null;
  quote: string;
  text: string;
  author: AgentName | null;
  at: number;
  resolvedBy: AgentName | null;
  resolvedAt: number | null;
}

export interface ReportSubmissionLine {
  id: string;
  number: number;
  by: AgentName | null;
  at: number;
  hash: string;
  outcome: ReviewOutcome | null;
  outcomeBy: AgentName | null;
  outcomeAt: number | null;
  outcomeReason: string | null;
  /** The director in whose place it was decided. */
  inPlaceOf: AgentName | null;
}

/** A report with all that its screen needs. */
export interface ReportView extends ReportLine {
  birthDate: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  template: { id: string; version: number };
  createdAt: number;
  /** What is being written, its facts live; for a reviewer, what was submitted. */
  content: RichText;
  /** True when `content` is a submitted text, its facts frozen. */
  frozen: boolean;
  /** What the fields of the text say today. */
  fields: Record<FieldName, string>;
  /** What the caller may do now. */
  acts: ReportAct[];
  submissionLines: ReportSubmissionLine[];
  comments: ReportCommentLine[];
  signatures: (ReportSignature & { field: SignatureField; name: AgentName | null })[];
  /** The signature that comes next, once approved. */
  nextSignature: SignatureField | null;
  sentBy: SendingMeans | null;
  withdrawnOn: string | null;
  withdrawalReason: string | null;
  validatedBy: 'director' | 'head-of-service' | null;
}

/** A block of facts as it stands now. */
export interface LiveFact {
  kind: FactKind;
  content: FactContent;
  /** Kept in the node as `seen`: another digest means that the facts changed since. */
  digest: string;
  /** Instant in ms since 1970. */
  takenAt: number;
}

/** A passage of two submissions side by side. */
export interface DifferenceBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'fact';
  level: 1 | 2 | 3 | null;
  /** Place in the current submission; null for what was taken out. */
  path: string | null;
  /** Null for what is new. */
  before: string | null;
  /** Null for what was taken out. */
  now: string | null;
}

export interface TrayLine extends ReportLine {
  /** Who submitted it, under which number. */
  number: number;
  /** Whole days since it was submitted. */
  waitingDays: number;
  /** The director away in whose place the caller decides; null when they decide in their own name. */
  inPlaceOf: AgentName | null;
  /** False for a report of one's own, or of a type that another role approves. */
  mayDecide: boolean;
  /** A report of this person was read by the caller since the vault was unlocked. */
  read: boolean;
}

export interface ReportTray {
  /** What waits for a decision, the oldest first. */
  waiting: TrayLine[];
  /** What is approved and waits for the caller's signature. */
  toSign: (ReportLine & { field: SignatureField; opened: boolean })[];
}

/** How the signer proves who they are: asked each time, or once for a batch. */
export const signingCredential = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('software'), password: z.string().max(1024) }),
  z.strictObject({ kind: z.literal('card'), slot: z.string().max(200), pin: z.string().max(64) }),
]);
export type SigningCredential = z.output<typeof signingCredential>;

/** Writing, reviewing, signing and sending reports. */
export const reportCalls = {
  'report.list': query<ReportLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  /** The caller's own reports, the latest first; those that are over since more than `months` are left out. */
  'report.own': query<ReportLine[]>()({ input: nothing, right: 'report.write' }),
  /** Types of the reference data, those that the person's measures owe first, with the deadline that each would meet. */
  'report.types': query<ReportTypeLine[]>()({ input: z.strictObject({ person: id }), right: 'report.write' }),
  /** Opens a report for its screen. A reviewer reads what was submitted, even of a case of others: that reading is traced. */
  'report.open': query<ReportView>()({ input: z.strictObject({ id }), right: 'case.read' }),
  /** What was submitted under that number, its facts frozen. */
  'report.submission': query<{ content: RichText; line: ReportSubmissionLine }>()({
    input: z.strictObject({ id, number: z.int().min(1) }),
    right: 'case.read',
  }),
  /** Opens a report on the template of its type, with every fact that it asks for. */
  'report.create': command<{ id: string }>()({
    input: z.strictObject({ person: id, type: line(40).min(1), measure: id.nullable(), ...head }),
    right: 'report.write',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['report.unknown-type'],
  }),
  /**
   * Keeps what was written. What is being typed is a draft of the vault meanwhile (`draft.save`, key `report/<id>`); facts that come frozen are
   * thawed, the core alone freezes them.
   */
  'report.save': command<null>()({
    input: z.strictObject({ id, content: richTextSchema, ...head, measure: id.nullable() }),
    right: 'report.write',
    addsTo: { entity: 'report', id: input => input.id },
    errors: ['report.wrong-state', 'report.not-author'],
  }),
  /** Blocks of facts as they stand now. `from` and `to` null: the whole measure. */
  'report.facts': query<LiveFact[]>()({
    input: z.strictObject({
      person: id,
      blocks: z.array(z.strictObject({ kind: z.enum(factKinds), ...period, measure: id.nullable() })).max(60),
    }),
    right: 'case.read',
  }),
  /** Freezes the facts and hands the report in. A type that nobody must approve is approved at once. */
  'report.submit': command<{ number: number }>()({
    input: z.strictObject({ id }),
    right: 'report.write',
    addsTo: { entity: 'report', id: input => input.id },
    errors: ['report.wrong-state', 'report.not-author', 'report.empty'],
  }),
  /** The author takes back what nobody has decided yet. */
  'report.takeBack': command<null>()({
    input: z.strictObject({ id }),
    right: 'report.write',
    errors: ['report.wrong-state', 'report.not-author'],
  }),
  /** Gives the report back to its author; an approval is taken back in the same way, until somebody signed. */
  'report.return': command<null>()({
    input: z.strictObject({ id, number: z.int().min(1), reason: line(2000).min(1) }),
    right: 'report.approve',
    errors: ['report.wrong-state', 'report.own', 'report.not-reviewer', 'report.newer'],
  }),
  /** Approves what was submitted under that number, once the caller opened it, and makes the paper to sign. */
  'report.approve': command<{ document: string }>()({
    input: z.strictObject({ id, number: z.int().min(1) }),
    right: 'report.approve',
    errors: ['report.wrong-state', 'report.own', 'report.not-reviewer', 'report.newer', 'report.not-opened'],
  }),
  'report.tray': query<ReportTray>()({
    input: z.strictObject({ scope: z.enum(['antenna', 'all']) }),
    right: 'report.approve',
  }),
  /** The last submission beside the one before it (or `against`), passage by passage. */
  'report.difference': query<{ before: number | null; now: number; blocks: DifferenceBlock[] }>()({
    input: z.strictObject({ id, against: z.int().min(1).nullable() }),
    right: 'case.read',
    errors: ['report.not-submitted'],
  }),
  'report.comment': command<{ key: string }>()({
    input: z.strictObject({
      id,
      number: z.int().min(1),
      block: z
        .string()
        .regex(/^\d{1,5}(\.\d{1,5}){0,20}$/)
        .nullable(),
      quote: line(2000),
      text: line(4000).min(1),
    }),
    right: 'report.approve',
    errors: ['report.wrong-state'],
  }),
  'report.resolveComment': command<null>()({
    input: z.strictObject({ submission: id, key: line(22).min(4), resolved: z.boolean() }),
    right: 'report.write',
    errors: ['report.not-author'],
  }),
  /**
   * The paper: the one to sign or signed, else what is written now or was submitted, marked as a draft. Opening it is what lets the caller sign
   * that very paper.
   */
  'report.preview': command<{ bytes: Uint8Array; pages: number; draft: boolean }>()({
    input: z.strictObject({ id }),
    right: 'case.read',
    errors: ['document.damaged'],
  }),
  /** Signs papers, each opened by the caller since the vault was unlocked. Those refused are named; the others are signed. */
  'report.sign': command<{ signed: string[]; refused: { id: string; code: string }[] }>()({
    input: z.strictObject({ ids: z.array(id).min(1).max(200), credential: signingCredential }),
    right: 'report.write',
    errors: ['vault.wrong-password', 'vault.wait', 'signing.no-certificate', 'signing.key-lost', 'signing.no-card'],
  }),
  'report.send': command<null>()({
    input: z.strictObject({ id, on: day, means: z.enum(sendingMeans) }),
    right: 'case.write',
    errors: ['report.wrong-state', 'report.dates'],
  }),
  /** Opens a new report that names the one in whose place it will come, once signed. */
  'report.supersede': command<{ id: string }>()({
    input: z.strictObject({ id }),
    right: 'report.write',
    addsTo: { entity: 'report', id: input => input.id },
    errors: ['report.wrong-state'],
  }),
  'report.withdraw': command<null>()({
    input: z.strictObject({ id, reason: line(400).min(1) }),
    right: 'report.write',
    errors: ['report.wrong-state', 'report.not-author'],
  }),
};
