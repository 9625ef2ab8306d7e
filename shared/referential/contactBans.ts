import { z } from 'zod';
import { provenance } from './certainty';
import { codeSchema } from './code';

/** The obligations that forbid a person to meet, contact or approach someone named. */
export const contactBansSchema = z.strictObject({ obligations: z.array(codeSchema).min(1), ...provenance });
export type ContactBans = z.infer<typeof contactBansSchema>;
