import type { CalendarDate } from '../base/calendarDate';
import { measureDecisionRule, weakestCertainty, type Certainty, type LegalData, type MeasureDecisionRule } from '../referential';
import { computeEndDate, type EndDatePart } from './deadlineMeasureEnd';
import type { Measure } from './measure';
import { endsMeasure, type Decision, type DecisionKind } from './measureDecision';

/** What the end of a measure depends on. */
export type EndFacts = Pick<
  Measure,
  'type' | 'startDate' | 'durationMonths' | 'durationDays' | 'suspensions' | 'decisions' | 'enteredEnd' | 'countedInEnd'
>;

/** Where a step comes from: its article in the legal data, null when it is a plain fact. */
export interface StepSource {
  readonly article: string | null;
  readonly certainty: Certainty;
}

/** What one fact does to the end. `date` is the end that it leads to, null while nobody can tell. */
export type EndStep =
  | (Exclude<EndDatePart, { kind: 'open-suspension' | 'ignored-suspension' }> & StepSource)
  | ({ readonly kind: 'open-suspension'; readonly from: CalendarDate; readonly date: null } & StepSource)
  | ({
      readonly kind: 'ignored-suspension';
      readonly from: CalendarDate;
      readonly to: CalendarDate | null;
      readonly reason: 'before-start' | 'after-end' | 'ends-before-it-begins' | 'runs-on' | 'counted';
      readonly date: CalendarDate | null;
    } & StepSource)
  | ({
      readonly kind: 'partial-revocation' | 'counted-extension';
      readonly decided: CalendarDate;
      readonly months: number;
      readonly days: number;
      readonly date: CalendarDate | null;
    } & StepSource)
  | ({
      readonly kind: 'closing';
      readonly decision: DecisionKind;
      readonly decided: CalendarDate;
      readonly effect: CalendarDate;
      readonly date: CalendarDate | null;
    } & StepSource)
  | ({ readonly kind: 'end'; readonly date: CalendarDate } & StepSource);

export interface EndExplanation {
  /** The last day of the measure; null when it is not known, or while the measure is suspended. */
  readonly end: CalendarDate | null;
  /** The weakest certainty of the steps that move the end. */
  readonly certainty: Certainty;
  /** In the order of the computation; when the end is known, the last step is that end. */
  readonly steps: readonly EndStep[];
}

type Law = Pick<LegalData, 'referential' | 'deadlineRules'>;

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it
const asKnownDate = (text: string): CalendarDate => text as CalendarDate; // idem

interface DatedDecision extends Decision {
  readonly key: string;
  readonly counted: boolean;
  readonly rule: MeasureDecisionRule | null;
}

/** The decisions of a measure by date, then key: the order in which they were entered changes nothing. */
function decisionsOf(facts: EndFacts, law: Law): DatedDecision[] {
  return Object.entries(facts.decisions)
    .map(([key, one]) => ({
      ...one,
      key,
      counted: facts.countedInEnd.includes(key),
      rule: measureDecisionRule(law.referential.measureDecisions.all, one.kind, facts.type, asKnownDate(one.decided)),
    }))
    .sort((a, b) => (a.decided === b.decided ? (a.key < b.key ? -1 : 1) : a.decided < b.decided ? -1 : 1));
}

const sourceOf = (rule: MeasureDecisionRule | null): StepSource =>
  rule === null ? { article: null, certainty: 'to-check' } : { article: rule.article, certainty: rule.certainty };

interface DatedSuspension {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly reason: 'counted' | 'runs-on' | null;
}

/**
 * The end of a measure, explained: start and length (or the end that someone entered), extensions, suspensions where the law
 * of that type of measure lets them move the end, then what ends it before its term. A decision that ends the measure after
 * its term leaves the term as the end. See {@link computeEndDate} for the conventions of counting.
 */
export function explainEnd(facts: EndFacts, law: Law): EndExplanation {
  const convention = law.deadlineRules.endConvention;
  const plain: StepSource = { article: null, certainty: 'sourced' };
  const decisions = decisionsOf(facts, law);
  const suspensions: DatedSuspension[] = Object.entries(facts.suspensions)
    .map(([key, one]) => {
      const from = asKnownDate(one.from);
      const rule = measureDecisionRule(law.referential.measureDecisions.all, 'suspension', facts.type, from);
      const counted = facts.countedInEnd.includes(key);
      return { from, to: asDate(one.to), reason: counted ? 'counted' : rule?.movesEnd === false ? 'runs-on' : null } as const;
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : (a.to ?? '9') < (b.to ?? '9') ? -1 : 1));
  const suspensionSource = (from: CalendarDate): StepSource => {
    const rule = measureDecisionRule(law.referential.measureDecisions.all, 'suspension', facts.type, from);
    return rule === null ? { article: convention.article, certainty: convention.certainty } : sourceOf(rule);
  };
  const extensions = decisions.filter(one => one.kind === 'extension');
  const added = extensions.filter(one => !one.counted);
  const computed = computeEndDate(
    {
      startDate: asDate(facts.startDate),
      durationMonths: facts.durationMonths,
      durationDays: facts.durationDays,
      enteredEnd: asDate(facts.enteredEnd),
      suspensions: suspensions.filter(one => one.reason === null),
      extensions: added.map(one => ({ months: one.months ?? 0, days: one.days ?? 0 })),
    },
    convention,
  );

  const steps: EndStep[] = [];
  let date: CalendarDate | null = null;
  let extension = 0;
  for (const part of computed.parts) {
    if (part.kind === 'open-suspension') {
      date = null;
      steps.push({ ...part, date, ...suspensionSource(part.from) });
    } else if (part.kind === 'ignored-suspension') {
      steps.push({ ...part, date, ...suspensionSource(part.from) });
    } else if (part.kind === 'suspension') {
      date = part.date;
      steps.push({ ...part, ...suspensionSource(part.from) });
    } else if (part.kind === 'extension') {
      date = part.date;
      steps.push({ ...part, ...sourceOf(added[extension++]?.rule ?? null) });
    } else if (part.kind === 'duration') {
      date = part.date;
      steps.push({ ...part, article: convention.article, certainty: convention.certainty });
    } else {
      if (part.kind === 'entered') date = part.date;
      steps.push({ ...part, ...plain });
    }
  }
  for (const { from, to, reason } of suspensions) {
    if (reason !== null) steps.push({ kind: 'ignored-suspension', from, to, reason, date, ...suspensionSource(from) });
  }
  for (const one of decisions) {
    const base = { decided: asKnownDate(one.decided), months: one.months ?? 0, days: one.days ?? 0 };
    if (one.kind === 'extension' && one.counted) steps.push({ kind: 'counted-extension', ...base, date, ...sourceOf(one.rule) });
    if (one.kind === 'partial-revocation') steps.push({ kind: 'partial-revocation', ...base, date, ...sourceOf(one.rule) });
  }
  for (const one of decisions.filter(decision => endsMeasure(decision.kind))) {
    const effect = asKnownDate(one.effect ?? one.decided);
    if (!one.counted && (date === null || effect < date)) date = effect;
    const decided = asKnownDate(one.decided);
    steps.push({ kind: 'closing', decision: one.kind, decided, effect, date, ...sourceOf(one.rule) });
  }
  const certainty = certaintyOf(steps);
  if (date !== null) steps.push({ kind: 'end', date, article: null, certainty });
  return { end: date, certainty, steps };
}

/** A closing hides what came before it: only what the end still rests on weakens it. */
function certaintyOf(steps: readonly EndStep[]): Certainty {
  const end = steps.at(-1)?.date ?? null;
  const closing = steps.find(step => step.kind === 'closing' && step.effect === end);
  if (closing) return closing.certainty;
  return weakestCertainty(
    'sourced',
    ...steps.map(step => (step.kind === 'ignored-suspension' || step.kind === 'closing' ? null : step.certainty)),
  );
}
