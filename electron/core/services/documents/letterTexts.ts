import { z } from 'zod';

const quoted = z.strictObject({ text: z.string().min(1), article: z.string().min(1), certainty: z.string() });

/** Texts of the letters that rest on the law: they come from the resources, with their article. */
export const letterTextsSchema = z.strictObject({
  summons: z.strictObject({ warning: quoted }),
  caseFile: z.strictObject({ notice: quoted }),
});
export type LetterTexts = z.infer<typeof letterTextsSchema>;
