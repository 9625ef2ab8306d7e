import { z } from 'zod';
import type { CalendarDate } from '../base/calendarDate';
import { localisedTextSchema } from '../base/localisedText';
import { certaintyCodeSchema, provenance } from './certainty';
import { codeSchema, validity } from './code';

/** What a court or the service may decide about a measure that runs. */
export const measureDecisionKinds = [
  'suspension',
  'extension',
  'partial-revocation',
  'total-revocation',
  'conversion',
  'early-end',
  'end',
] as const;
export type MeasureDecisionKind = (typeof measureDecisionKinds)[number];

const bound = z.int().positive().nullable();

/** A decision that suits some types of measure, with the bounds that its text sets; null where it sets none. */
export const measureDecisionRuleSchema = z.strictObject({
  code: codeSchema,
  kind: z.enum(measureDecisionKinds),
  label: localisedTextSchema,
  /** Types of measure that it suits; null for all of them. The first rule that suits a type counts. */
  measures: z.array(codeSchema).min(1).nullable(),
  /** Types of measure that a conversion may open. */
  into: z.array(codeSchema).min(1).nullable(),
  /** Of a suspension: whether the end of the measure moves by as many days. */
  movesEnd: z.boolean().nullable(),
  /** Of a suspension: the only obligations that it leaves in force; null when it stops none. */
  goOn: z.strictObject({ obligations: z.array(codeSchema), certainty: certaintyCodeSchema }).nullable(),
  limits: z.strictObject({
    /** How many times in the life of a measure. */
    maxCount: bound,
    /** Months of one decision. */
    maxMonths: bound,
    /** Months of the whole measure, extensions included, suspensions not. */
    maxTotalMonths: bound,
    /** Months from the final conviction before which it may not be taken. */
    monthsFromFinalConviction: bound,
    /** Share of the measure, in per cent, that must have run. */
    percentServed: bound,
    /** Months after the end of the measure during which it may still be taken; null: only while the measure runs. */
    monthsAfterEnd: bound,
  }),
  /** The text; null for what needs none. */
  article: z.string().min(1).nullable(),
  ...validity,
  ...provenance,
});
export type MeasureDecisionRule = z.infer<typeof measureDecisionRuleSchema>;

/** The rule by which a decision of that kind may be taken about that type of measure on that day, or null. */
export function measureDecisionRule(
  rules: readonly MeasureDecisionRule[],
  kind: MeasureDecisionKind,
  measureType: string,
  on: CalendarDate,
): MeasureDecisionRule | null {
  return (
    rules.find(
      rule =>
        rule.kind === kind &&
        (rule.measures === null || rule.measures.includes(measureType)) &&
        (rule.validFrom === null || rule.validFrom <= on) &&
        (rule.validTo === null || on <= rule.validTo),
    ) ?? null
  );
}
