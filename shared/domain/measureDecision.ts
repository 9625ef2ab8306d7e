import { z } from 'zod';
import { measureDecisionKinds, type MeasureDecisionKind } from '../referential';

/** Decisions kept as such; suspensions, which are periods, have a collection of their own. */
export type DecisionKind = Exclude<MeasureDecisionKind, 'suspension'>;
const kindSchema = z.enum(measureDecisionKinds).exclude(['suspension']);
export const decisionKinds: readonly DecisionKind[] = kindSchema.options;

/** A decision taken about a measure. What it does to the end is computed from it, never written in it. */
export const decisionItem = z.object({
  kind: kindSchema,
  /** The day when it was taken. */
  decided: z.iso.date(),
  /** The day from which it counts: the last day of the measure for what ends it; null when it has no such day. */
  effect: z.iso.date().nullable(),
  /** Who decided. */
  authority: z.string().max(160).nullable(),
  /** Length added by an extension; length of imprisonment enforced by a partial revocation. */
  months: z.int().min(0).max(1200).nullable(),
  days: z.int().min(0).max(36_500).nullable(),
  reason: z.string().max(400),
  /** The measure that a conversion opened. */
  into: z.string().length(22).nullable(),
  /** How the measure stood before, so that the decision can be undone. */
  statusBefore: z.string().max(20),
  author: z.string().length(22),
});
export type Decision = z.infer<typeof decisionItem>;

/** True when such a decision ends the measure. A partial revocation does not (CP 132-49). */
export const endsMeasure = (kind: DecisionKind): boolean => kind !== 'extension' && kind !== 'partial-revocation';

interface Lasting {
  readonly durationMonths: number | null;
  readonly durationDays: number | null;
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** The whole length ordered so far, extensions included; null where the judgment's own is not known. */
export function orderedLength(measure: Lasting): { readonly months: number | null; readonly days: number | null } {
  if (measure.durationMonths === null && measure.durationDays === null) return { months: null, days: null };
  const extensions = Object.values(measure.decisions).filter(one => one.kind === 'extension');
  const sum = (own: number | null, part: 'months' | 'days'): number =>
    extensions.reduce((total, one) => total + (one[part] ?? 0), own ?? 0);
  return { months: sum(measure.durationMonths, 'months'), days: sum(measure.durationDays, 'days') };
}
