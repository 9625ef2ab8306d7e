import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import { deadlinePeriods, type DeadlinePeriod } from '../domain/deadlinePeriod';
import type { DelayUnit } from '../referential';
import { command, day, id, nothing, query } from './call';
import type { AgentName } from './case';
import type { DeadlineLine } from './caseload';

/** Filters of the list of open deadlines, always the latest first. */
export const deadlineQuery = z.strictObject({
  /** `mine`: of the cases that the caller follows, whatever their part. */
  scope: z.enum(['mine', 'antenna', 'all']),
  period: z.enum(['any', ...deadlinePeriods]).default('any'),
  /** Codes of rules; `manual` for the deadlines added by hand. Empty for all. */
  rules: z.array(z.string().max(60)).max(60).default([]),
  measureTypes: z.array(z.string().max(40)).max(60).default([]),
  /** Referent of the case. */
  officer: id.nullable().default(null),
  antenna: id.nullable().default(null),
});
export type DeadlineQuery = z.output<typeof deadlineQuery>;

/** An open deadline in the list of a service. */
export interface DueLine extends DeadlineLine {
  period: DeadlinePeriod;
  officer: { id: string; name: string } | null;
  antenna: { id: string; name: string } | null;
  mine: boolean;
  /** Who must act: what awaits others is shown for information. */
  owner: DeadlineKind['owner'];
  /** A restricted case of others: that something is due shows, not what. */
  withheld: boolean;
}

/** A kind of deadline, with the lead time of the law's data and that of the service. */
export interface DeadlineKind {
  /** Code of the rule; `manual` for the deadlines added by hand. */
  rule: string;
  /** Null for those added by hand. */
  label: LocalisedText | null;
  article: string;
  certainty: string;
  owner: 'service' | 'magistrate' | 'prison';
  /** Days. */
  usualLeadDays: number;
  /** How long the law's data says; null for those added by hand. */
  duration: { value: number; unit: DelayUnit } | null;
  /** What the service set instead, null where it set nothing. `value` is in the unit of the duration. */
  set: {
    leadDays: number | null;
    value: number | null;
    reason: string | null;
    author: AgentName | null;
    on: string | null;
  } | null;
}

export interface LocalRuleLine {
  id: string;
  measureType: string;
  label: string;
  everyMonths: number;
  leadDays: number;
  author: AgentName | null;
  on: string | null;
}

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('met'), on: day, by: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('waived'), reason: z.string().trim().min(3).max(400) }),
  z.strictObject({ kind: z.literal('reopened') }),
]);
export type DeadlineDecision = z.output<typeof decision>;

/** Longest span of the fallback list and of the calendar file, in days from today. */
export const LONGEST_SPAN = 366;

export const deadlineCalls = {
  /** A page of the open deadlines of a query. `counts` are those of its filters whatever the period; `total` that of the period. */
  'deadline.page': query<{ total: number; counts: Record<DeadlinePeriod, number>; rows: DueLine[] }>()({
    input: z.strictObject({ query: deadlineQuery, from: z.int().min(0), limit: z.int().min(1).max(500) }),
    right: 'case.read',
  }),
  /**
   * Decides about several deadlines in one act: all those that the caller may decide about. `refused` names the others, with why: no access
   * to the case, or already closed.
   */
  'deadline.decide': command<{
    decided: number;
    refused: { person: string; key: string; code: 'access.purpose-needed' | 'record.not-found' | 'deadline.closed' }[];
  }>()({
    input: z.strictObject({
      items: z
        .array(z.strictObject({ person: id, key: z.string().max(120) }))
        .min(1)
        .max(200),
      decision,
    }),
    right: 'case.write',
    errors: ['deadline.dates'],
  }),
  /** Kinds of deadlines, those in use first by label, and the rules that the service gave itself. */
  'deadline.settings': query<{ kinds: DeadlineKind[]; localRules: LocalRuleLine[] }>()({ input: nothing, right: 'case.read' }),
  /**
   * Sets the lead time and the duration of a kind of deadline for the whole service; null goes back to those of the reference data. A
   * duration of the service's own needs a reason.
   */
  'deadline.setRule': command<null>()({
    input: z.strictObject({
      rule: z.string().max(60),
      leadDays: z.int().min(0).max(366).nullable(),
      value: z.int().min(1).max(400).nullable(),
      reason: z.string().trim().min(3).max(300).nullable(),
    }),
    right: 'site.configure',
    errors: ['deadline.unknown-rule', 'deadline.reason-missing'],
  }),
  'deadline.addLocalRule': command<{ id: string }>()({
    input: z.strictObject({
      measureType: z.string().max(40),
      label: z.string().trim().min(1).max(200),
      everyMonths: z.int().min(1).max(60),
      leadDays: z.int().min(0).max(366),
    }),
    right: 'site.configure',
    errors: ['measure.unknown-type'],
  }),
  /** Withdraws a rule of the service: its deadlines that are still open are no longer asked for. */
  'deadline.removeLocalRule': command<null>()({ input: z.strictObject({ id }), right: 'site.configure' }),
  /**
   * The caller's own deadlines (late ones included) and appointments of the next `days` days on paper, against a breakdown. `file` asks
   * where to write it; `screen` gives the bytes, to be looked at and printed. Both leave a trace.
   */
  'deadline.fallbackList': command<{ bytes: Uint8Array | null; pages: number; saved: boolean; fileName: string | null }>()({
    input: z.strictObject({ days: z.int().min(1).max(LONGEST_SPAN), to: z.enum(['screen', 'file']) }),
    right: 'case.export',
    errors: ['file.not-writable', 'file.own-folder'],
  }),
  /**
   * The caller's own deadlines and appointments of the next `days` days as a calendar file (RFC 5545) that the user chooses. Neither names nor
   * measures are in it unless asked. `saved` is false when the user gave up.
   */
  'deadline.exportCalendar': command<{ saved: boolean; events: number; fileName: string | null }>()({
    input: z.strictObject({ days: z.int().min(1).max(LONGEST_SPAN), names: z.boolean(), details: z.boolean() }),
    right: 'case.export',
    errors: ['file.not-writable', 'file.own-folder'],
  }),
};
