import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema, validity } from './code';
import { durationCases, measureCategories, measurePhases } from './vocabulary';

/** Bounds of the length that a court may set, in `unit`; null when the text sets none. */
export const measureDurationSchema = z.strictObject({
  unit: z.enum(['days', 'months', 'years', 'hours']).nullable(),
  min: z.int().positive().nullable(),
  max: z.int().positive().nullable(),
  /** Longest total after renewals, in `unit`. */
  maxTotal: z.int().positive().nullable(),
  /** Months within which hours or a course must be done. */
  executionMonths: z.int().positive().nullable(),
  /** The maximum in the words of the text, when `max` only comes near it. */
  maxAsWritten: z.string().min(1).optional(),
  variants: z.array(
    z.strictObject({
      case: z.enum(durationCases),
      min: z.int().positive().nullable(),
      max: z.int().positive().nullable(),
    }),
  ),
  note: z.string(),
});

/** A kind of measure entrusted to the service. Valid on the days when a court could pronounce it, not serve it. */
export const measureTypeSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  acronym: z.string().min(1),
  /** Older or spoken names, for the search. */
  aliases: z.array(z.string().min(1)),
  phase: z.enum(measurePhases),
  category: z.enum(measureCategories),
  legalBasis: z.array(z.string().min(1)),
  mandator: z.string(),
  ...validity,
  duration: measureDurationSchema,
  inCustodyRegister: z.boolean(),
  obligationArticles: z.array(z.string().min(1)),
  reports: z.array(codeSchema),
  replaces: codeSchema.nullable(),
  replacedBy: codeSchema.nullable(),
  ...provenance,
});
export type MeasureType = z.infer<typeof measureTypeSchema>;
