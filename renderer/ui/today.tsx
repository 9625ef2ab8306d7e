import { createContext, use, type ReactNode } from 'react';
import { assert } from '../../shared/base/result';
import type { CalendarDate } from '../../shared/base/calendarDate';

const TodayContext = createContext<CalendarDate | null>(null);

/** Gives the day to every component: it comes from the core's clock, not from the window's. */
export function TodayProvider({ today, children }: { readonly today: CalendarDate; readonly children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>;
}

/** The current day. Throws outside a TodayProvider. */
export function useToday(): CalendarDate {
  const today = use(TodayContext);
  assert(today !== null, 'a TodayProvider stands above every date');
  return today;
}
