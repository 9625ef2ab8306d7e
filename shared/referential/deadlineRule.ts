import { z } from 'zod';
import { calendarDateSchema } from '../base/calendarDateSchema';
import { localisedTextSchema } from '../base/localisedText';
import { certaintyCodeSchema } from './certainty';
import { codeSchema } from './code';
import { delayUnits } from './delay';
import { dayKinds, measureCategories, measurePhases } from './vocabulary';

/** Dates of a measure from which the law counts. */
export const measureFacts = [
  'judgmentDate',
  'notificationDate',
  'mandateDate',
  'startDate',
  'endDate',
  'releaseDate',
  'decisionDate',
  'finalConvictionDate',
  'incidentDate',
  'prosecutorNoticeDate',
  'referralHearingDate',
  'remainderReachedDate',
] as const;
export type MeasureFact = (typeof measureFacts)[number];
const factSchema = z.enum(measureFacts);

/** Particulars of a judgment that change which limit applies. */
export const dispositions = ['provisional-enforcement', 'socio-judicial-incurred', 'detained'] as const;
export type Disposition = (typeof dispositions)[number];

/** How close a follow-up is, from the closest. */
export const intensityCodes = ['reinforced', 'regular', 'spaced'] as const;
export type Intensity = (typeof intensityCodes)[number];

/** What must be true of the measure. An unknown length fulfils no `lasts-longer-than`. */
export const ruleConditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), fact: factSchema, present: z.boolean() }),
  z.strictObject({ kind: z.literal('disposition'), disposition: z.enum(dispositions), present: z.boolean() }),
  z.strictObject({ kind: z.literal('lasts-longer-than'), value: z.int().positive(), unit: z.literal('months') }),
]);
export type RuleCondition = z.infer<typeof ruleConditionSchema>;

/** The act that meets a deadline: a report or an appointment of that type, or a signed assessment. */
export const meetingActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['report', 'appointment']), code: codeSchema }),
  z.strictObject({ kind: z.literal('assessment') }),
]);
export type MeetingAct = z.infer<typeof meetingActSchema>;

/** How one delay of the reference data becomes a deadline of a measure. */
export const deadlineRuleSchema = z.strictObject({
  code: codeSchema,
  /** The delay that gives duration, direction, article, label and certainty. */
  delay: codeSchema,
  nature: z.enum(['summons', 'report', 'assessment', 'fitting', 'execution', 'decision', 'notice', 'window']),
  /** Who must act. Deadlines of others are shown for information. */
  owner: z.enum(['service', 'magistrate', 'prison']),
  /** Every criterion given must hold; null means any. */
  appliesTo: z.strictObject({
    measures: z.array(codeSchema).min(1).nullable(),
    categories: z.array(z.enum(measureCategories)).min(1).nullable(),
    phases: z.array(z.enum(measurePhases)).min(1).nullable(),
    /** The measure type owes this report. */
    reportDue: codeSchema.nullable(),
    except: z.array(codeSchema),
  }),
  conditions: z.array(ruleConditionSchema),
  /** The first known of these facts is the start. `certainty` weakens the result when that fact is a stand-in. */
  start: z.array(z.strictObject({ fact: factSchema, certainty: certaintyCodeSchema.nullable() })).min(1),
  /** Whether the text must be in force on the start or on the due day. */
  inForceOn: z.enum(['start', 'due']),
  /** Texts that said the same before the delay's `validFrom`; `until` is their last day. */
  earlierArticles: z.array(
    z.strictObject({ article: z.string().min(1), until: calendarDateSchema, certainty: certaintyCodeSchema }),
  ),
  /** The service's own limit, when the text only gives a phrase. */
  serviceDuration: z
    .strictObject({ value: z.int().positive(), unit: z.enum(delayUnits), days: z.enum(dayKinds), certainty: certaintyCodeSchema })
    .nullable(),
  unknownDaysCountAs: z.enum(['calendar', 'ouvrable', 'ouvre']).nullable(),
  /**
   * Comes back after each duration, before `until`; a series with `closedBy` also stops where that delay falls due. `countsFrom`: each from
   * the start, or from the last act that met one (« at least once a year »).
   */
  repeat: z
    .strictObject({
      until: factSchema,
      closedBy: codeSchema.nullable(),
      countsFrom: z.enum(['start', 'act']).default('start'),
    })
    .nullable(),
  /** When this fact is known, it is the due day itself (a term set by the court). */
  setBy: factSchema.nullable(),
  /**
   * What becomes of a due day that is not worked, and how sure that is: carried over (`forward`, CPP 801), brought back to the
   * last worked day before it (`backward`, where no text gives more time), or kept.
   */
  shift: z.strictObject({ mode: z.enum(['forward', 'backward', 'none']), certainty: certaintyCodeSchema.nullable() }),
  /** Days before the due day from which the deadline is « soon », by default. */
  leadDays: z.int().min(0).max(366),
  metBy: z.array(meetingActSchema),
  notes: z.string(),
});
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;

const named = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.array(z.strictObject({ code: z.enum(codes), label: localisedTextSchema }));

/** The file of rules, with the conventions for the end of a measure. */
export const deadlineRuleFileSchema = z.strictObject({
  meta: z.strictObject({
    version: z.string(),
    establishedOn: calendarDateSchema,
    /** The delay that states the carrying over to a working day. */
    shiftDelay: codeSchema,
    notes: z.array(z.string()),
  }),
  dispositions: named(dispositions),
  facts: named(measureFacts),
  endConvention: z.strictObject({
    months: z.literal('same-day-number'),
    article: z.string().min(1),
    certainty: certaintyCodeSchema,
    notes: z.string(),
  }),
  /** How often the service checks that an obligation is kept, and how many days before a check it is « soon ». */
  obligationChecks: z.strictObject({
    everyMonths: z.int().positive().max(24),
    leadDays: z.int().min(0).max(366),
    article: z.string().min(1),
    certainty: certaintyCodeSchema,
    notes: z.string(),
  }),
  /** What keeps confidences in the service, out of reports and case files. */
  confidences: z.strictObject({ article: z.string().min(1), certainty: certaintyCodeSchema, notes: z.string() }),
  /** How close the follow-up of a person is: words that a professional chooses and justifies, with the usual days between two interviews. */
  intensities: z.strictObject({
    levels: z
      .array(z.strictObject({ code: z.enum(intensityCodes), intervalDays: z.int().positive().max(366) }))
      .length(intensityCodes.length)
      .refine(levels => new Set(levels.map(level => level.code)).size === levels.length, { message: 'each intensity once' }),
    article: z.string().min(1),
    certainty: certaintyCodeSchema,
    notes: z.string(),
  }),
  /** How many days before they fall due deadlines that someone added are « soon ». */
  manualDeadlines: z.strictObject({ leadDays: z.int().min(0).max(366), certainty: certaintyCodeSchema, notes: z.string() }),
  rules: z.array(deadlineRuleSchema),
});
export type DeadlineRuleFile = z.infer<typeof deadlineRuleFileSchema>;
export type EndConvention = DeadlineRuleFile['endConvention'];
export type ObligationChecks = DeadlineRuleFile['obligationChecks'];
export type Intensities = DeadlineRuleFile['intensities'];
