import { z } from 'zod';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { measureCategories } from './vocabulary';

/** What the law says of hours of work served at a host. */
export const communityWorkSchema = z.strictObject({
  /** Category of the measures that are served by hours of work. */
  category: z.enum(measureCategories),
  /** The delay that says how long a host is authorised; `leadDays`: from when its renewal is prepared. */
  authorisation: z.strictObject({ delay: codeSchema, leadDays: z.int().positive().max(730), ...provenance }),
  /** Report that certifies the hours done. */
  certificate: codeSchema,
  /** The decision usually proposed once every hour is done; none for a measure that goes on. */
  completion: z
    .array(
      z.strictObject({
        measures: z.array(codeSchema).min(1),
        decision: z.enum(['early-end', 'end']).nullable(),
        article: z.string().min(1),
        ...provenance,
      }),
    )
    .min(1),
});
export type CommunityWorkRules = z.infer<typeof communityWorkSchema>;
