import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';

/** A domain of need in which a professional assesses a situation. `guide`: what to look at; never a grid to be added up. */
export const needDomainSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  guide: localisedTextSchema,
  ...provenance,
});
export type NeedDomain = z.infer<typeof needDomainSchema>;
