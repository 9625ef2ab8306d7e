import { z } from 'zod';

/** What a block of facts tells of a case. Nothing of the confidences drawer has a kind here (D.113-34, D.113-45 C. pénit.). */
export const factKinds = [
  'identity',
  'measures',
  'obligations',
  'attendance',
  'chronology',
  'assessment',
  'plan',
  'interviews',
  'deadlines',
  'absences',
] as const;
export type FactKind = (typeof factKinds)[number];

/** Kinds that are told between two days. */
export const datedFactKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'attendance',
  'chronology',
  'interviews',
  'deadlines',
  'absences',
]);

const line = z.string().max(4000);

/** A piece of what a block of facts shows: data only, so that the screen, the PDF and the difference draw the same. */
export const factPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(60_000) }),
  z.strictObject({ kind: z.literal('heading'), text: line }),
  z.strictObject({ kind: z.literal('pairs'), rows: z.array(z.strictObject({ label: line, value: line })).max(200) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(line).max(1000) }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(line).min(1).max(8),
    rows: z.array(z.array(line).max(8)).max(3000),
  }),
]);
export type FactPart = z.infer<typeof factPart>;

/** What a block of facts shows, with where it comes from: French, as it goes into the report. */
export const factContent = z.strictObject({
  title: line,
  /** Where the facts come from, as the report names it. */
  source: line,
  parts: z.array(factPart).max(400),
});
export type FactContent = z.infer<typeof factContent>;

/** The facts of a block as they stood when the report was submitted. */
export const frozenFact = z.strictObject({
  /** Instant in ms since 1970. */
  takenAt: z.int().min(0),
  content: factContent,
});
export type FrozenFact = z.infer<typeof frozenFact>;

/** Words of the case set in the middle of a sentence. */
export const fieldNames = [
  'person-name',
  'birth-date',
  'birth-place',
  'reference-number',
  'measure',
  'court',
  'magistrate',
  'judgment-date',
  'start-date',
  'end-date',
  'ordered-duration',
  'period-from',
  'period-to',
  'recipient',
  'author',
  'service',
  'city',
  'today',
  'summons-count',
  'attended-count',
  'excused-count',
  'absence-count',
  'hours-done',
  'hours-ordered',
] as const;
export type FieldName = (typeof fieldNames)[number];
