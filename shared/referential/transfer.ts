import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';

/** Why a case goes to another service. `article` is empty when no text says it. */
export const transferReasonSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  article: z.string(),
  ...provenance,
});
export type TransferReason = z.infer<typeof transferReasonSchema>;

/** How a case is handed over to another service. */
export const transferRulesSchema = z.strictObject({
  reasons: z.array(transferReasonSchema).min(1),
  /** The answer awaited, and the calendar days proposed for it. */
  answer: z.strictObject({
    label: localisedTextSchema,
    days: z.int().positive().max(365),
    ...provenance,
  }),
  /** Calendar days during which an acceptance noted by mistake can be taken back. */
  takeBack: z.strictObject({ days: z.int().positive().max(365), ...provenance }),
  /** The text that says what may go and what stays. */
  sealing: z.strictObject({ article: z.string().min(1), ...provenance }),
  /** Code of the event that an accepted transfer leaves in the case. */
  event: codeSchema,
});
export type TransferRules = z.infer<typeof transferRulesSchema>;

/** Codes of the delays after which data are erased. */
export const retentionSchema = z.strictObject({ cases: codeSchema, accesses: codeSchema });
