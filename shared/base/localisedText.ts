import { z } from 'zod';

/** Languages of the interface. */
export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A wording in every language of the interface. */
export const localisedTextSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type LocalisedText = z.infer<typeof localisedTextSchema>;
