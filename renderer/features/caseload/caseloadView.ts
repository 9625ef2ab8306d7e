import { caseloadColumns, caseloadQuery, type CaseloadQuery } from '../../../shared/contract/caseload';

export type CaseloadColumn = (typeof caseloadColumns)[number];
export type CaseloadScope = CaseloadQuery['scope'];

/** How the list is shown: kept in the vault, so that it comes back after a lock. */
export interface CaseloadView {
  readonly query: CaseloadQuery;
  /** Columns chosen, or null for those of the scope. */
  readonly columns: readonly CaseloadColumn[] | null;
  /** The saved view that was chosen last: what saving proposes to update. */
  readonly savedView: string | null;
}

/** The open cases of a scope, the nearest deadline first. */
export const plainQuery = (scope: CaseloadScope): CaseloadQuery => ({
  scope,
  text: '',
  measureTypes: [],
  deadline: 'any',
  appointment: 'any',
  intensity: 'any',
  status: 'open',
  flags: 'any',
  officer: null,
  antenna: null,
  endsWithinDays: null,
  dueWithinDays: null,
  sort: { by: 'deadline', descending: false },
});

export const initialView: CaseloadView = { query: plainQuery('mine'), columns: null, savedView: null };

/** The views that everyone has, in the order of the bar; `counts` of the core names the same. */
export const standingViews = {
  all: {},
  thisWeek: { appointment: 'this-week' },
  deadlines: { dueWithinDays: 14 },
  withoutAppointment: { appointment: 'none' },
  endingSoon: { endsWithinDays: 91 },
} as const satisfies Readonly<Record<string, Partial<CaseloadQuery>>>;
export type StandingView = keyof typeof standingViews;
export const standingViewIds = Object.keys(standingViews) as StandingView[]; // the keys written just above

/** Views that another screen may ask for: the standing ones, and warnings to review. */
export const askedViews = { ...standingViews, flagsToReview: { flags: 'to-review' } } as const;
export type AskedView = keyof typeof askedViews;
export const askedViewIds = Object.keys(askedViews) as AskedView[]; // the keys written just above

/** The query of a standing view: its filters only, in the scope and order at hand. */
export const standingQuery = (view: AskedView, now: Pick<CaseloadQuery, 'scope' | 'sort'>): CaseloadQuery => ({
  ...plainQuery(now.scope),
  ...askedViews[view],
  sort: now.sort,
});

/** True when two queries keep the same cases, whatever their order. */
export function sameFilters(a: CaseloadQuery, b: CaseloadQuery): boolean {
  const filters = ({ sort: _, ...rest }: CaseloadQuery): string =>
    JSON.stringify(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)));
  return filters(a) === filters(b);
}

/** The standing view that these filters are, or null. */
export const standingViewOf = (query: CaseloadQuery): StandingView | null =>
  standingViewIds.find(view => sameFilters(standingQuery(view, query), query)) ?? null;

const MINE_COLUMNS = ['name', 'flags', 'measures', 'end', 'intensity', 'appointment', 'deadline', 'seen'] as const;
const TEAM_COLUMNS = ['name', 'flags', 'measures', 'end', 'appointment', 'deadline', 'officer'] as const;

/** The columns shown: those chosen, else those that a scope needs. The name is always there. */
export function shownColumns(view: CaseloadView): readonly CaseloadColumn[] {
  const chosen = view.columns ?? (view.query.scope === 'mine' ? MINE_COLUMNS : TEAM_COLUMNS);
  return caseloadColumns.filter(column => column === 'name' || chosen.includes(column));
}

const isColumn = (name: unknown): name is CaseloadColumn => caseloadColumns.some(column => column === name);

/** The known columns among stored names, or null when none is left. */
export function readColumns(names: readonly unknown[]): readonly CaseloadColumn[] | null {
  const known = names.filter(isColumn);
  return known.length > 0 ? known : null;
}

/** Reads what was kept in the vault, perhaps by an older version; null when it no longer means anything. */
export function readView(stored: unknown): CaseloadView | null {
  if (typeof stored !== 'object' || stored === null || !('query' in stored)) return null;
  const query = caseloadQuery.safeParse(stored.query);
  if (!query.success) return null;
  const columns = 'columns' in stored && Array.isArray(stored.columns) ? readColumns(stored.columns) : null;
  const savedView = 'savedView' in stored && typeof stored.savedView === 'string' ? stored.savedView : null;
  return { query: query.data, columns, savedView };
}
