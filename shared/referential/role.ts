import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { roleLevels } from './vocabulary';

/** A function in the service or around it. */
export const roleSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  level: z.enum(roleLevels),
  mission: z.string(),
  specialities: z.array(codeSchema),
  otherSpecialities: z.array(z.string().min(1)),
  ...provenance,
});
export type Role = z.infer<typeof roleSchema>;

/** A field in which an agent is the one to ask. */
export const specialitySchema = z.strictObject({ code: codeSchema, label: localisedTextSchema, ...provenance });
export type Speciality = z.infer<typeof specialitySchema>;

/** A kind of partner of the service. */
export const partnerKindSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  examples: z.string(),
  ...provenance,
});
export type PartnerKind = z.infer<typeof partnerKindSchema>;
