import { required } from '../base/result';
import type { DeadlineRule, Delay, LegalData, MeasureType } from '../referential';
import type { AppliedRule } from './appliedRule';
import type { WorkingCalendar } from './calendar';
import { isLimit, type CountedDuration } from './deadlineDuration';
import { appliedLocalRule, type LocalRule } from './localRule';

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

/** The same rule with the number that the service applies: a practice, whatever the text says. */
const withServiceDuration = (rule: AppliedRule, value: number): AppliedRule => ({
  ...rule,
  duration: { ...rule.duration, value },
  durationCertainty: 'practice',
});

/** What a service decided beside the law: lead times and durations of its own, by rule, and rules of its own. */
export interface ServicePractice {
  /** Days. */
  readonly leadDays: ReadonlyMap<string, number>;
  /** In the unit of the law's own duration. */
  readonly durations: ReadonlyMap<string, number>;
  readonly localRules: readonly LocalRule[];
}

/** Prepares the rules once, so that each measure only pays for those that concern its type. */
export function deadlineLaw(data: LegalData, calendar: WorkingCalendar, practice: ServicePractice | null = null): DeadlineLaw {
  const rules = data.deadlineRules.rules.map(rule => {
    const leadDays = practice?.leadDays.get(rule.code);
    const ofLaw = applied(leadDays === undefined ? rule : { ...rule, leadDays }, data);
    const value = practice?.durations.get(rule.code);
    return value === undefined ? ofLaw : withServiceDuration(ofLaw, value);
  });
  const usualLeadDays = data.deadlineRules.manualDeadlines.leadDays;
  const localRules = (practice?.localRules ?? []).map(local => appliedLocalRule(local, usualLeadDays));
  const byType = new Map(
    data.referential.measureTypes.all.map(type => [
      type.code,
      [...rules, ...localRules].filter(({ rule }) => concerns(rule, type)),
    ]),
  );
  return { calendar, rulesOf: typeCode => byType.get(typeCode) ?? [] };
}
