import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';

/** A written act of the service: report, opinion, certificate, note. */
export const reportTypeSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  trigger: z.string(),
  /** The limit as the text states it: a value and unit, or a phrase such as « plus brefs délais ». */
  delay: z.strictObject({
    value: z.int().positive().nullable(),
    unit: z.enum(['months', 'years']).nullable(),
    phrase: z.string().min(1).nullable(),
    from: z.string(),
    direction: z.enum(['after', 'before']),
  }),
  recipient: z.string(),
  legalBasis: z.array(z.string().min(1)),
  /** Who approves it before it is sent; null when nobody must. */
  validatedBy: z.enum(['director', 'head-of-service']).nullable(),
  ...provenance,
});
export type ReportType = z.infer<typeof reportTypeSchema>;
