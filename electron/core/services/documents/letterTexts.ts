import { z } from 'zod';
import { letterKinds } from '../../../../shared/domain/letterText';

const quoted = z.strictObject({ text: z.string().min(1), article: z.string().min(1), certainty: z.string() });

const letter = z.strictObject({
  title: z.string().min(1),
  body: z.string().min(1),
  /** True when the warning of the summons, with its article, stands below the text. */
  quotesWarning: z.boolean(),
  /** Title of the list of obligations in force, or null for a letter without. */
  obligations: z.string().min(1).nullable(),
});

const millimetres = z.number().min(0).max(500);
const labelFormat = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  label: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }),
  envelope: z.boolean(),
  page: z.strictObject({ width: millimetres, height: millimetres }),
  columns: z.int().min(1).max(10),
  rows: z.int().min(1).max(30),
  width: millimetres,
  height: millimetres,
  left: millimetres,
  top: millimetres,
  gapX: millimetres,
  gapY: millimetres,
  padding: millimetres,
});
export type LabelFormatText = z.infer<typeof labelFormat>;

/** Texts of the letters that rest on the law: they come from the resources, with their article. The service may change the others. */
export const letterTextsSchema = z.strictObject({
  summons: z.strictObject({ warning: quoted }),
  letters: z.record(z.enum(letterKinds), letter),
  labels: z.array(labelFormat).min(1),
});
export type LetterTexts = z.infer<typeof letterTextsSchema>;
