import { z } from 'zod';
import { localisedTextSchema, type Locale } from '../base/localisedText';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { placeModes } from './vocabulary';

/** Headings, with questions, from which the note of an interview may start. No domain of R.113-51 C. pénit. is asked about. */
export const interviewTemplateSchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  /** How such an interview is usually held. */
  mode: z.enum(placeModes),
  sections: z
    .array(z.strictObject({ heading: localisedTextSchema, questions: z.array(localisedTextSchema).max(8) }))
    .min(1)
    .max(12),
  ...provenance,
});
export type InterviewTemplateModel = z.infer<typeof interviewTemplateSchema>;

/** The text that a template puts into an empty note: each heading, its questions, and room to write. */
export const templateText = ({ sections }: Pick<InterviewTemplateModel, 'sections'>, locale: Locale): string =>
  sections
    .map(({ heading, questions }) => [heading[locale], ...questions.map(one => `– ${one[locale]}`), '', ''].join('\n'))
    .join('\n')
    .trimEnd()
    .concat('\n');
