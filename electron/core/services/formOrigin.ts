import { z } from 'zod';

/** Where a form of the resources comes from, and how sure it is. */
export const formOrigin = z.strictObject({
  version: z.string(),
  establishedOn: z.iso.date(),
  certainty: z.string(),
  source: z.string(),
  notes: z.string(),
});
