import { z } from 'zod';
import { type CalendarDate } from '../base/calendarDate';
import { calendarDateSchema } from '../base/calendarDateSchema';
import { localisedTextSchema } from '../base/localisedText';
import { certaintyCodeSchema, provenance } from './certainty';
import { codeSchema, validity } from './code';
import { obligationKinds } from './vocabulary';

/** The number under which judgments of a period cite the obligation. `scope` narrows it when the text had several. */
export const citationSchema = z.strictObject({
  number: z.string().min(1),
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
  scope: z.string(),
  certainty: certaintyCodeSchema,
});
export type Citation = z.infer<typeof citationSchema>;

/** An obligation, ban or control measure that a court may impose. `number` is today's. */
export const obligationTypeSchema = z.strictObject({
  code: codeSchema,
  kind: z.enum(obligationKinds),
  article: z.string().min(1),
  number: z.string().min(1),
  label: localisedTextSchema,
  numbers: z.array(citationSchema).min(1),
  ...validity,
  usualProofs: z.array(z.string().min(1)),
  ...provenance,
});
export type ObligationType = z.infer<typeof obligationTypeSchema>;

const within = (at: CalendarDate, from: CalendarDate | null, to: CalendarDate | null): boolean =>
  (from === null || from <= at) && (to === null || at <= to);

/** The numbers by which a judgment of that day cites the obligation: CP 132-45 was renumbered on 2020-03-24. */
export function citationsAt(obligation: ObligationType, judgmentDate: CalendarDate): readonly Citation[] {
  if (!within(judgmentDate, obligation.validFrom, obligation.validTo)) return [];
  return obligation.numbers.filter(citation => within(judgmentDate, citation.from, citation.to));
}
