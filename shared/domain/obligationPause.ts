import type { CalendarDate } from '../base/calendarDate';
import { measureDecisionRule, weakestCertainty, type Certainty, type MeasureDecisionRule } from '../referential';
import type { Measure } from './measure';

type Suspended = Pick<Measure, 'type' | 'status' | 'suspensions'>;

/** What the suspension of a measure does to one of its obligations. */
export interface ObligationPause {
  /** Since when the measure is suspended; null when only its state says so. */
  readonly since: CalendarDate | null;
  /** True for an obligation that the suspension leaves in force, as a ban on contact (CP 132-43). */
  readonly goesOn: boolean;
  /** The text; null when none is known for that type of measure, and the obligation goes on. */
  readonly article: string | null;
  readonly certainty: Certainty;
}

interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Periods by their first day; those that end before they begin say nothing. */
function periodsOf({ suspensions }: Suspended): Period[] {
  return Object.values(suspensions)
    .map(one => ({ from: one.from as CalendarDate, to: one.to as CalendarDate | null })) // the entity's schema checked them
    .filter(one => one.to === null || one.to > one.from)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

const covers = ({ from, to }: Period, day: CalendarDate): boolean => from <= day && (to === null || day < to);

/** Since when a measure is suspended on a day; null when it is not, or when no date says it. */
export const suspendedSince = (measure: Suspended, on: CalendarDate): CalendarDate | null =>
  periodsOf(measure).find(one => covers(one, on))?.from ?? null;

function pauseBy(rule: MeasureDecisionRule | null, obligation: string, since: CalendarDate | null): ObligationPause {
  const goOn = rule?.goOn ?? null;
  return {
    since,
    goesOn: goOn === null || goOn.obligations.includes(obligation),
    article: rule?.article ?? null,
    certainty: rule === null ? 'to-check' : weakestCertainty(rule.certainty, goOn?.certainty ?? null),
  };
}

/** What a suspension does to an obligation of that code on a day; null on a day when the measure is not suspended. */
export function obligationPause(
  measure: Suspended,
  obligation: string,
  on: CalendarDate,
  rules: readonly MeasureDecisionRule[],
): ObligationPause | null {
  const since = suspendedSince(measure, on);
  if (since === null && (measure.status !== 'suspended' || periodsOf(measure).length > 0)) return null;
  return pauseBy(measureDecisionRule(rules, 'suspension', measure.type, since ?? on), obligation, since);
}

/** The day itself, or the day when the measure runs again if it falls while the obligation is stopped; null while that is not known. */
export function afterPause(
  measure: Suspended,
  obligation: string,
  day: CalendarDate | null,
  rules: readonly MeasureDecisionRule[],
): CalendarDate | null {
  let moved = day;
  for (const period of periodsOf(measure)) {
    if (moved === null || !covers(period, moved)) continue;
    const rule = measureDecisionRule(rules, 'suspension', measure.type, period.from);
    if (!pauseBy(rule, obligation, period.from).goesOn) moved = period.to;
  }
  return moved;
}
