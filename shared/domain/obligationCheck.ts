import { addDays, addMonths, type CalendarDate } from '../base/calendarDate';
import type { ObligationChecks } from '../referential';

/** What the checks of an obligation say: `none` when nothing was ever proved nor is to be checked. */
export type ObligationState = 'none' | 'proved' | 'due-soon' | 'late';

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
  return nextCheck <= addDays(today, checks.leadDays) ? 'due-soon' : 'proved';
}
