import { addDays, addMonths, type CalendarDate } from '../base/calendarDate';
import type { ObligationChecks } from '../referential';

/**
 * What the checks of an obligation say: `none` when nothing was ever proved nor is to be checked, `planned` when nothing was
 * proved yet and the first check is still far; `suspended` while nothing is asked, since the measure is suspended.
 */
export type ObligationState = 'none' | 'planned' | 'proved' | 'due-soon' | 'late' | 'suspended';

/** The day proposed for the next check of an obligation, counted from its start or from the last check. */
export function nextCheckAfter(day: CalendarDate, checks: ObligationChecks): CalendarDate {
  return addMonths(day, checks.everyMonths);
}

/** The state of an obligation on a day. A check on its very day is soon due; the day after, it is late. */
export function obligationState(
  obligation: { readonly nextCheck: CalendarDate | null; readonly proofs: number },
  today: CalendarDate,
  checks: ObligationChecks,
): ObligationState {
  const { nextCheck, proofs } = obligation;
  if (nextCheck === null) return proofs > 0 ? 'proved' : 'none';
  if (nextCheck < today) return 'late';
  if (nextCheck <= addDays(today, checks.leadDays)) return 'due-soon';
  return proofs > 0 ? 'proved' : 'planned';
}

/**
 * Since when nothing proves that an obligation is kept: since it began when nothing ever did, since the check that was missed
 * otherwise. Null while it is proved, before it begins, once it is lifted, and when its start is not known.
 */
export function unprovedSince(
  obligation: {
    readonly from: CalendarDate | null;
    readonly to: CalendarDate | null;
    readonly nextCheck: CalendarDate | null;
    readonly proofs: number;
  },
  today: CalendarDate,
): CalendarDate | null {
  const { from, to, nextCheck, proofs } = obligation;
  if (to !== null && to <= today) return null;
  if (proofs === 0) return from !== null && from < today ? from : null;
  return nextCheck !== null && nextCheck < today ? nextCheck : null;
}
