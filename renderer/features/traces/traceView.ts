import { isCalendarDate } from '../../../shared/base/calendarDate';
import { traceQuery, type TraceQuery } from '../../../shared/contract/traces';

/** What stands in the fields of the search; dates as typed. */
export interface TraceFilters {
  readonly agent: string | null;
  readonly name: string;
  readonly kind: TraceQuery['kinds'][number] | null;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
  readonly outside: boolean;
}

export const everyTrace: TraceFilters = { agent: null, name: '', kind: null, purpose: '', from: '', to: '', outside: false };

/** The query of the fields; a date that is not understood yet narrows nothing. */
export const queryOf = (filters: TraceFilters): TraceQuery =>
  traceQuery.parse({
    agent: filters.agent,
    name: filters.name.trim(),
    kinds: filters.kind === null ? [] : [filters.kind],
    purpose: filters.purpose.trim(),
    from: isCalendarDate(filters.from) ? filters.from : null,
    to: isCalendarDate(filters.to) ? filters.to : null,
    outside: filters.outside,
  });

/** True when something narrows the list. */
export const isNarrowed = (filters: TraceFilters): boolean => JSON.stringify(filters) !== JSON.stringify(everyTrace);
