import { z } from 'zod';
import { calendarDateSchema } from '../base/calendarDateSchema';
import { localisedTextSchema } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { dayKinds } from './vocabulary';

export const delayUnits = ['days', 'months', 'years'] as const;
export type DelayUnit = (typeof delayUnits)[number];

/** A limit set by a text. `min` opens a window (between 10 and 15 days); `phrase` replaces a value that the text does not give. */
export const delaySchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  article: z.string().min(1),
  duration: z.strictObject({
    value: z.int().positive().nullable(),
    min: z.int().positive().nullable(),
    unit: z.enum(delayUnits).nullable(),
    phrase: z.string().min(1).nullable(),
    days: z.enum(dayKinds),
  }),
  from: z.string(),
  /** `from-then`: the right opens on that day; `rule`: a way of counting, not a limit. */
  direction: z.enum(['after', 'before', 'from-then', 'rule']),
  /** Code of the report that meets it, or `purge`. */
  target: z.union([codeSchema, z.literal('purge')]).nullable(),
  validFrom: calendarDateSchema.nullable(),
  ...provenance,
});
export type Delay = z.infer<typeof delaySchema>;
