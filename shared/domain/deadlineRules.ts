import { addMonths, type CalendarDate } from '../base/calendarDate';
import { unreachable } from '../base/result';
import { weakestCertainty, type Certainty, type MeasureFact, type RuleCondition } from '../referential';
import type { AppliedRule } from './appliedRule';
import { countFrom } from './deadlineDuration';
import type { ComputedDeadline, MeasureFacts } from './deadlineFacts';
import type { DeadlineLaw } from './deadlineLaw';

interface Start {
  readonly fact: MeasureFact;
  readonly date: CalendarDate;
  readonly certainty: Certainty | null;
}

function lastsLongerThan(facts: MeasureFacts, months: number): boolean {
  const { startDate, endDate } = facts;
  const days = facts.durationDays ?? 0;
  if (typeof facts.durationMonths === 'number')
    return facts.durationMonths > months || (facts.durationMonths === months && days > 0);
  if (!startDate || !endDate) return false;
  return endDate > addMonths(startDate, months);
}

function holds(condition: RuleCondition, facts: MeasureFacts): boolean {
  switch (condition.kind) {
    case 'fact':
      return Boolean(facts[condition.fact]) === condition.present;
    case 'disposition':
      return (facts.dispositions?.includes(condition.disposition) ?? false) === condition.present;
    case 'lasts-longer-than':
      return lastsLongerThan(facts, condition.value);
    default:
      return unreachable(condition);
  }
}

function startOf({ rule }: AppliedRule, facts: MeasureFacts): Start | null {
  for (const { fact, certainty } of rule.start) {
    const date = facts[fact];
    if (date) return { fact, date, certainty };
  }
  return null;
}

/** The article to cite, or null when no text said so on the day that matters. */
function textInForce(
  { rule, delay }: AppliedRule,
  start: CalendarDate,
  due: CalendarDate,
): { article: string; certainty: Certainty } | null {
  const on = rule.inForceOn === 'start' ? start : due;
  if (delay.validFrom === null || on >= delay.validFrom) return { article: delay.article, certainty: delay.certainty };
  const earlier = rule.earlierArticles.find(text => on <= text.until);
  return earlier ? { article: earlier.article, certainty: weakestCertainty(delay.certainty, earlier.certainty) } : null;
}

function workedDay(mode: AppliedRule['rule']['shift']['mode'], { calendar }: DeadlineLaw, day: CalendarDate): CalendarDate {
  if (mode === 'forward') return calendar.nextWorkingDay(day);
  return mode === 'backward' ? calendar.previousWorkingDay(day) : day;
}

function deadlineOf(
  applied: AppliedRule,
  law: DeadlineLaw,
  start: Start,
  legalDue: CalendarDate,
  occurrence: number,
): ComputedDeadline | null {
  const { rule, delay } = applied;
  const text = textInForce(applied, start.date, legalDue);
  if (text === null) return null;
  const due = workedDay(rule.shift.mode, law, legalDue);
  const shifted = due !== legalDue;
  return {
    ruleCode: rule.code,
    occurrence,
    due,
    legalDue,
    shifted,
    earliest: applied.windowOpens === null ? null : countFrom(start.date, applied.windowOpens, law.calendar),
    article: text.article,
    label: delay.label,
    certainty: weakestCertainty(
      text.certainty,
      start.certainty,
      applied.durationCertainty,
      shifted ? rule.shift.certainty : null,
    ),
    leadDays: rule.leadDays,
    metBy: rule.metBy,
    nature: rule.nature,
    owner: rule.owner,
    start: { fact: start.fact, date: start.date },
  };
}

/** The legal days of a rule, from the first to the last before the end of its series and up to the horizon. */
function* legalDays(applied: AppliedRule, law: DeadlineLaw, facts: MeasureFacts, start: CalendarDate, horizon: CalendarDate) {
  const { rule, duration, closedBy } = applied;
  const until = rule.repeat === null ? null : (facts[rule.repeat.until] ?? null);
  const close = until !== null && closedBy !== null ? countFrom(until, closedBy, law.calendar) : until;
  for (let times = 1; ; times += 1) {
    const day = countFrom(start, duration, law.calendar, times);
    if (day > horizon || (close !== null && day >= close)) return;
    yield day;
    if (rule.repeat === null) return;
  }
}

/**
 * A series of which each deadline counts from the act before it (« at least once a year »): each is met by the next act, however late;
 * only the last one is open. Those that fell due before the service followed the person are not asked for.
 */
function deadlinesFromActs(
  applied: AppliedRule,
  law: DeadlineLaw,
  facts: MeasureFacts,
  start: Start,
  horizon: CalendarDate,
): ComputedDeadline[] {
  const { rule, duration } = applied;
  const until = rule.repeat === null ? null : (facts[rule.repeat.until] ?? null);
  const acts = (facts.assessments ?? []).filter(act => act >= start.date);
  const deadlines: ComputedDeadline[] = [];
  [start.date, ...acts].forEach((from, occurrence) => {
    const next = acts[occurrence] ?? null;
    const tooEarly = (day: CalendarDate): boolean =>
      workedDay(rule.shift.mode, law, day) < (facts.followedFrom ?? '') && (next === null || next > day);
    let times = 1;
    while (tooEarly(countFrom(from, duration, law.calendar, times))) times += 1;
    const day = countFrom(from, duration, law.calendar, times);
    if (day > horizon || (until !== null && day >= until)) return;
    const deadline = deadlineOf(applied, law, { ...start, date: from }, day, occurrence);
    if (deadline !== null) deadlines.push(next === null ? deadline : { ...deadline, metOn: next });
  });
  return deadlines;
}

function deadlinesOfRule(applied: AppliedRule, law: DeadlineLaw, facts: MeasureFacts, horizon: CalendarDate): ComputedDeadline[] {
  const { rule } = applied;
  if (!rule.conditions.every(condition => holds(condition, facts))) return [];
  const term = rule.setBy === null ? null : (facts[rule.setBy] ?? null);
  if (rule.setBy !== null && term !== null) {
    const deadline =
      term <= horizon ? deadlineOf(applied, law, { fact: rule.setBy, date: term, certainty: null }, term, 0) : null;
    return deadline === null ? [] : [deadline];
  }
  const start = startOf(applied, facts);
  if (start === null || (applied.duration.direction === 'after' && start.date > horizon)) return [];
  if (rule.repeat?.countsFrom === 'act') return deadlinesFromActs(applied, law, facts, start, horizon);
  const deadlines: ComputedDeadline[] = [];
  let occurrence = 0;
  for (const day of legalDays(applied, law, facts, start.date, horizon)) {
    const deadline = deadlineOf(applied, law, start, day, occurrence);
    if (deadline !== null) deadlines.push(deadline);
    occurrence += 1;
  }
  return deadlines;
}

/**
 * The deadlines that the law gives to a measure, up to `horizon` included (legal day), sorted by due day then by rule.
 * Only what is known is computed: a missing fact gives no deadline, never a guess. An unknown measure type gives none.
 */
export function computeDeadlines(facts: MeasureFacts, law: DeadlineLaw, horizon: CalendarDate): ComputedDeadline[] {
  return law
    .rulesOf(facts.typeCode)
    .flatMap(applied => deadlinesOfRule(applied, law, facts, horizon))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
