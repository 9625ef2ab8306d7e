import { z } from 'zod';
import { calendarDateSchema } from '../base/calendarDateSchema';
import { localisedTextSchema } from '../base/localisedText';
import type { Result } from '../base/result';
import { territories } from '../base/territory';
import { territorySchema } from '../base/territorySchema';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { readFile, type ReferentialInvalid } from './reading';

/** A public holiday. `offset` counts days from Easter Sunday; `territories` null means everywhere; years are included. */
export const holidaySchema = z.strictObject({
  code: codeSchema,
  label: localisedTextSchema,
  territories: z.array(territorySchema).min(1).nullable(),
  on: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
    z.strictObject({ kind: z.literal('easter'), offset: z.int().min(-60).max(70) }),
  ]),
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
  ...provenance,
});
export type Holiday = z.infer<typeof holidaySchema>;

/** The file of public holidays. */
export const holidayFileSchema = z
  .strictObject({
    meta: z.strictObject({ version: z.string(), establishedOn: calendarDateSchema, notes: z.array(z.string()) }),
    territories: z.array(z.strictObject({ code: territorySchema, label: localisedTextSchema })),
    holidays: z.array(holidaySchema),
  })
  .refine(file => new Set(file.territories.map(entry => entry.code)).size === territories.length, {
    path: ['territories'],
    message: 'every territory is expected once',
  })
  .refine(file => new Set(file.holidays.map(entry => entry.code)).size === file.holidays.length, {
    path: ['holidays'],
    message: 'duplicate code',
  });
export type HolidayFile = z.infer<typeof holidayFileSchema>;

/** Checks the parsed content of `resources/referential/holidays.json`. */
export const loadHolidays = (json: unknown): Result<HolidayFile, ReferentialInvalid> =>
  readFile(holidayFileSchema, json, file => file);
