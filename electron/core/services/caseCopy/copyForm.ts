import { z } from 'zod';
import { localisedTextSchema } from '../../../../shared/base/localisedText';
import { certaintyCodeSchema } from '../../../../shared/referential';

/** What the blocks about the person can say. */
export const personSources = [
  'familyName',
  'usedName',
  'givenNames',
  'aliases',
  'sex',
  'birthDate',
  'birthPlace',
  'numbers',
  'addresses',
  'phones',
  'emails',
] as const;
/** What the blocks about a measure can say. */
export const measureSources = [
  'type',
  'court',
  'magistrate',
  'caseNumber',
  'judgmentDate',
  'mandateDate',
  'startDate',
  'endDate',
  'duration',
  'hours',
  'officer',
  'obligations',
] as const;
export type PersonSource = (typeof personSources)[number];
export type MeasureSource = (typeof measureSources)[number];

const heading = { code: z.string().regex(/^[a-z][a-z-]*$/), label: localisedTextSchema };
const fields = <S extends string>(sources: readonly S[]) =>
  z.array(z.strictObject({ source: z.enum(sources), label: z.string().min(1) })).min(1);
const latest = z.int().min(1).max(100);

const blockSchema = z.discriminatedUnion('of', [
  z.strictObject({ ...heading, of: z.literal('person'), fields: fields(personSources) }),
  /** One block a measure, those that run first. */
  z.strictObject({ ...heading, of: z.literal('measure'), fields: fields(measureSources) }),
  z.strictObject({ ...heading, of: z.enum(['appointment', 'assessment', 'interview']), latest, fields: z.array(z.never()) }),
]);

/** Which blocks a case is copied in, in which order and under which names: `resources/documents/case-copy.json`. */
export const copyFormSchema = z.strictObject({
  meta: z.strictObject({
    version: z.string(),
    establishedOn: z.iso.date(),
    /** The application that it is copied into. */
    application: z.string().min(1),
    /** How sure the order is. */
    certainty: certaintyCodeSchema,
    source: z.string(),
    notes: z.string(),
  }),
  blocks: z
    .array(blockSchema)
    .min(1)
    .refine(all => new Set(all.map(one => one.code)).size === all.length, { message: 'codes are unique' }),
});
export type CopyForm = z.infer<typeof copyFormSchema>;
