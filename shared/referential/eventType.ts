import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { eventCategories, severities } from './vocabulary';

/** Something that may happen in the life of a case. */
export const eventTypeSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  category: z.enum(eventCategories),
  severity: z.enum(severities),
  usualFollowUp: z.string(),
  legalBasis: z.array(z.string().min(1)),
  ...provenance,
});
export type EventType = z.infer<typeof eventTypeSchema>;
