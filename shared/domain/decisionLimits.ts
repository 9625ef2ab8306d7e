import { addDays, addMonths, daysBetween, type CalendarDate } from '../base/calendarDate';
import type { MeasureDecisionRule } from '../referential';
import type { Measure } from './measure';
import type { Decision } from './measureDecision';

/** A bound of the law that a decision goes beyond, in the unit of the bound (times, months, per cent). */
export interface LimitBreach {
  readonly limit: 'count' | 'length' | 'total' | 'too-early' | 'share' | 'after-end';
  readonly bound: number;
}

type Decided = Pick<Decision, 'kind' | 'decided' | 'effect' | 'months' | 'days'>;
type Known = Pick<
  Measure,
  'startDate' | 'endDate' | 'durationMonths' | 'durationDays' | 'enteredEnd' | 'finalConvictionDate' | 'status' | 'decisions'
>;

/** A day from which lengths can be compared when the measure has no start. */
const SOME_DAY = '2000-01-01' as CalendarDate; // well formed
const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/**
 * The bounds of the law that a decision would go beyond. A court may still have taken it (recidivism, a text read differently):
 * they are shown and confirmed, never an obstacle. What is unknown breaks nothing.
 */
export function limitBreaches(decision: Decided, measure: Known, rule: MeasureDecisionRule): LimitBreach[] {
  const { limits } = rule;
  const breaches: LimitBreach[] = [];
  const report = (limit: LimitBreach['limit'], bound: number | null, broken: (bound: number) => boolean): void => {
    if (bound !== null && broken(bound)) breaches.push({ limit, bound });
  };
  const earlier = Object.values(measure.decisions).filter(one => one.kind === decision.kind);
  const start = asDate(measure.startDate) ?? SOME_DAY;
  const decided = asDate(decision.decided) ?? SOME_DAY;
  const effect = asDate(decision.effect) ?? decided;
  const lasts = (from: CalendarDate, parts: readonly Pick<Decided, 'months' | 'days'>[]): CalendarDate =>
    addDays(
      addMonths(
        from,
        parts.reduce((sum, one) => sum + (one.months ?? 0), 0),
      ),
      parts.reduce((sum, one) => sum + (one.days ?? 0), 0),
    );
  report('count', limits.maxCount, bound => earlier.length >= bound);
  report('length', limits.maxMonths, bound => lasts(start, [decision]) > addMonths(start, bound));
  report('total', limits.maxTotalMonths, bound => {
    const ordered = { months: measure.durationMonths, days: measure.durationDays };
    const known = ordered.months !== null || ordered.days !== null;
    return known && lasts(start, [ordered, ...earlier, decision]) > addMonths(start, bound);
  });
  report('too-early', limits.monthsFromFinalConviction, bound => {
    const conviction = asDate(measure.finalConvictionDate);
    return conviction !== null && decided < addMonths(conviction, bound);
  });
  report('share', limits.percentServed, bound => {
    const end = asDate(measure.endDate);
    if (measure.startDate === null || end === null) return false;
    return daysBetween(start, effect) * 100 < daysBetween(start, end) * bound;
  });
  const over = measure.status === 'ended' ? asDate(measure.endDate) : null;
  report('after-end', limits.monthsAfterEnd, bound => over !== null && decided > addMonths(over, bound));
  return breaches;
}
