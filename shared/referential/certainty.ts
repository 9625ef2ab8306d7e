import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';

/** How sure we are of an entry of the law, from a text read recently to a value that must be checked. */
export const certaintyCodes = ['sourced', 'sourced-old', 'known', 'practice', 'to-check'] as const;
export const certaintyCodeSchema = z.enum(certaintyCodes);
export type Certainty = (typeof certaintyCodes)[number];

/** A level of certainty as shown: the higher the rank, the less sure. */
export const certaintyLevelSchema = z.strictObject({
  code: certaintyCodeSchema,
  rank: z.int().min(0),
  label: localisedTextSchema,
  meaning: localisedTextSchema,
});
export type CertaintyLevel = z.infer<typeof certaintyLevelSchema>;

/** Where an entry comes from and how much to trust it: carried by every entry. */
export const provenance = {
  certainty: certaintyCodeSchema,
  source: z.string().default(''),
  notes: z.string().default(''),
};

/** The least sure of several certainties: a computed value is no surer than its weakest part. */
export function weakestCertainty(first: Certainty, ...others: readonly (Certainty | null)[]): Certainty {
  let weakest = first;
  for (const other of others) {
    if (other !== null && certaintyCodes.indexOf(other) > certaintyCodes.indexOf(weakest)) weakest = other;
  }
  return weakest;
}
