import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { placeModes } from './vocabulary';

/** A kind of appointment, with what the form proposes for it. */
export const appointmentTypeSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  origin: z.string(),
  mode: z.enum(placeModes),
  defaultPlace: z.string(),
  defaultMinutes: z.int().positive(),
  defaultMinutesBasis: z.string(),
  weekendPossible: z.boolean(),
  legalBasis: z.array(z.string().min(1)),
  ...provenance,
});
export type AppointmentType = z.infer<typeof appointmentTypeSchema>;

/** States known to the reminder service, for exchanges with it; our own are those of the appointment entity. */
export const appointmentStateSchema = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  label: localisedTextSchema,
  ...provenance,
});
export type AppointmentState = z.infer<typeof appointmentStateSchema>;
