import { required } from '../base/result';
import type { Certainty, DeadlineRule, Delay, LegalData, MeasureType } from '../referential';
import type { WorkingCalendar } from './calendar';
import { isLimit, type CountedDuration } from './deadlineDuration';

/** A rule with the delay that it applies, ready to be counted. */
export interface AppliedRule {
  readonly rule: DeadlineRule;
  readonly delay: Delay;
  readonly duration: CountedDuration;
  /** Opening of the window, when the text sets one. */
  readonly windowOpens: CountedDuration | null;
  /** What weakens the certainty of the delay itself: a service's own value, a kind of days to check. */
  readonly durationCertainty: Certainty | null;
  /** The delay whose due day ends the series. */
  readonly closedBy: CountedDuration | null;
}

/** The law of deadlines for one territory: the rules of each measure type, and the days worked. */
export interface DeadlineLaw {
  readonly calendar: WorkingCalendar;
  rulesOf(typeCode: string): readonly AppliedRule[];
}

function concerns(rule: DeadlineRule, type: MeasureType): boolean {
  const { measures, categories, phases, reportDue, except } = rule.appliesTo;
  return (
    (measures?.includes(type.code) ?? true) &&
    (categories?.includes(type.category) ?? true) &&
    (phases?.includes(type.phase) ?? true) &&
    (reportDue === null || type.reports.includes(reportDue)) &&
    !except.includes(type.code)
  );
}

function countedDuration(delay: Delay, rule: DeadlineRule | null): CountedDuration {
  const { value, unit, days } = delay.duration;
  const own = value === null ? required(rule?.serviceDuration, `a service duration for ${delay.code}`) : null;
  const counted = own?.days ?? days;
  if (!isLimit(delay.direction)) throw new Error(`The delay ${delay.code} is not a limit`);
  return {
    value: required(own?.value ?? value, `the value of ${delay.code}`),
    unit: required(own?.unit ?? unit, `the unit of ${delay.code}`),
    days: counted === 'to-check' ? required(rule?.unknownDaysCountAs, `the kind of days of ${delay.code}`) : counted,
    direction: delay.direction,
  };
}

function applied(rule: DeadlineRule, data: LegalData): AppliedRule {
  const delayOf = (code: string): Delay => required(data.referential.delays.byCode(code), `the delay ${code}`);
  const delay = delayOf(rule.delay);
  const duration = countedDuration(delay, rule);
  const { min, days } = delay.duration;
  return {
    rule,
    delay,
    duration,
    windowOpens: min === null ? null : { ...duration, value: min },
    durationCertainty:
      days === 'to-check' ? 'to-check' : delay.duration.value === null ? (rule.serviceDuration?.certainty ?? null) : null,
    closedBy: rule.repeat?.closedBy ? countedDuration(delayOf(rule.repeat.closedBy), null) : null,
  };
}

/** Prepares the rules once, so that each measure only pays for those that concern its type. */
export function deadlineLaw(data: LegalData, calendar: WorkingCalendar): DeadlineLaw {
  const rules = data.deadlineRules.rules.map(rule => applied(rule, data));
  const byType = new Map(
    data.referential.measureTypes.all.map(type => [type.code, rules.filter(({ rule }) => concerns(rule, type))]),
  );
  return { calendar, rulesOf: typeCode => byType.get(typeCode) ?? [] };
}
