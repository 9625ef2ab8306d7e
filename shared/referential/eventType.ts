import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { measureDecisionKinds } from './measureDecision';
import { eventCategories, severities } from './vocabulary';

/** Places of a case that a follow-up may lead to, where a form or a list is. */
export const followUpPlaces = ['note', 'measure', 'measures', 'identity'] as const;
export type FollowUpPlace = (typeof followUpPlaces)[number];

/** `code` is unique within its type of event: what was decided about a follow-up is kept under it. */
const common = { code: codeSchema.min(4).max(22), label: localisedTextSchema, ...provenance };
/** Calendar days from the event; what falls on a day off moves to the next working day. */
const days = z.int().min(0).max(366);

/** One thing usually done after an event: proposed, never imposed. */
export const followUpSchema = z.discriminatedUnion('kind', [
  /** Something to do, for whoever accepts it. */
  z.strictObject({ kind: z.literal('task'), days, urgent: z.boolean(), ...common }),
  /** A report to be written, kept as a deadline of the case. */
  z.strictObject({ kind: z.literal('report'), report: codeSchema, days, ...common }),
  z.strictObject({ kind: z.literal('summons'), appointment: codeSchema, ...common }),
  z.strictObject({ kind: z.literal('decision'), decision: z.enum(measureDecisionKinds), ...common }),
  z.strictObject({ kind: z.literal('open'), place: z.enum(followUpPlaces), ...common }),
]);
export type FollowUp = z.infer<typeof followUpSchema>;

/** Something that may happen in the life of a case. */
export const eventTypeSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  category: z.enum(eventCategories),
  severity: z.enum(severities),
  usualFollowUp: z.string(),
  followUps: z.array(followUpSchema).max(6),
  legalBasis: z.array(z.string().min(1)),
  ...provenance,
});
export type EventType = z.infer<typeof eventTypeSchema>;
