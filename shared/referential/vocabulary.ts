import { z } from 'zod';
import { localisedTextSchema } from '../base/localisedText';

export const measurePhases = ['pre-sentence', 'post-sentence'] as const;
export const measureCategories = [
  'supervision',
  'enquiry',
  'electronic-monitoring',
  'unpaid-work',
  'sentence-adjustment',
  'safety',
  'course',
  'voluntary-help',
  'custody',
] as const;
export const eventCategories = ['procedure', 'incident', 'situation', 'appointment', 'security', 'contact'] as const;
export const severities = ['info', 'low', 'medium', 'high'] as const;
export const roleLevels = ['headship', 'management', 'field', 'support', 'external'] as const;
export const placeModes = ['office', 'phone', 'home', 'video', 'other-place'] as const;
export const obligationKinds = ['control', 'particular', 'judicial-supervision'] as const;
export const durationCases = [
  'recidivism',
  'second-recidivism',
  'felony',
  'misdemeanour-with-reasons',
  'felony-punished-by-30-years',
  'life-sentence',
  'petty-offence-of-class-5',
] as const;
/**
 * How days are counted. `ouvrable`: all but Sundays and public holidays; `ouvre`: Monday to Friday but public
 * holidays; `to-check`: the text was not read closely enough to tell.
 */
export const dayKinds = ['calendar', 'ouvrable', 'ouvre', 'to-check'] as const;
export type DayKind = (typeof dayKinds)[number];

export type MeasurePhase = (typeof measurePhases)[number];
export type MeasureCategory = (typeof measureCategories)[number];

const words = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .array(z.strictObject({ code: z.enum(codes), label: localisedTextSchema }))
    .refine(entries => entries.length === codes.length, {
      message: 'one label per code is expected',
    });

/** The French and English names of every closed list used by the reference data. */
export const vocabulariesSchema = z.strictObject({
  phases: words(measurePhases),
  measureCategories: words(measureCategories),
  durationCases: words(durationCases),
  eventCategories: words(eventCategories),
  severities: words(severities),
  roleLevels: words(roleLevels),
  appointmentModes: words(placeModes),
  obligationKinds: words(obligationKinds),
  dayKinds: words(dayKinds),
});
export type Vocabularies = z.infer<typeof vocabulariesSchema>;
