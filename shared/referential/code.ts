import { z } from 'zod';
import { calendarDateSchema } from '../base/calendarDateSchema';

/** Code of an entry: a capital, then letters, digits and `_`, at most 40 characters. Stable for ever, since case files keep it. */
export const codeSchema = z.string().regex(/^[A-Z][A-Za-z0-9_]{0,39}$/);

/** First and last day, both included, of an entry; null when open or unknown. */
export const validity = { validFrom: calendarDateSchema.nullable(), validTo: calendarDateSchema.nullable() };
