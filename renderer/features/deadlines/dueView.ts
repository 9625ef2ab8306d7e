import { deadlineQuery, type DeadlineQuery, type DueLine } from '../../../shared/contract/deadlines';
import { deadlinePeriods, type DeadlinePeriod } from '../../../shared/domain/deadlinePeriod';

export type DueScope = DeadlineQuery['scope'];
export type DueColumn = 'when' | 'day' | 'what' | 'measure' | 'person' | 'officer' | 'antenna';

/** Every open deadline of a scope. */
export const plainQuery = (scope: DueScope): DeadlineQuery => ({
  scope,
  period: 'any',
  rules: [],
  measureTypes: [],
  officer: null,
  antenna: null,
});

/** Another scope keeps the filters that mean something there. */
export const withScope = (query: DeadlineQuery, scope: DueScope): DeadlineQuery => ({
  ...query,
  scope,
  officer: scope === 'mine' ? null : query.officer,
  antenna: scope === 'all' ? query.antenna : null,
});

/** True when nothing but the period narrows the list. */
export const isPlain = (query: DeadlineQuery): boolean =>
  query.rules.length === 0 && query.measureTypes.length === 0 && query.officer === null && query.antenna === null;

/** Reads what was kept in the vault, perhaps by an older version; null when it no longer means anything. */
export function readView(stored: unknown): DeadlineQuery | null {
  const query = deadlineQuery.safeParse(stored);
  return query.success ? query.data : null;
}

const MINE = ['when', 'day', 'what', 'measure', 'person'] as const;

/** The columns that a scope needs. */
export const columnsOf = (scope: DueScope): readonly DueColumn[] =>
  scope === 'mine' ? MINE : scope === 'antenna' ? [...MINE, 'officer'] : [...MINE, 'officer', 'antenna'];

/** Where each period that has deadlines begins in the list. */
export function sectionStarts(
  query: DeadlineQuery,
  counts: Readonly<Record<DeadlinePeriod, number>>,
): readonly { readonly period: DeadlinePeriod; readonly at: number; readonly count: number }[] {
  let at = 0;
  return deadlinePeriods.flatMap(period => {
    const count = counts[period];
    if (count === 0 || (query.period !== 'any' && query.period !== period)) return [];
    const start = { period, at, count };
    at += count;
    return [start];
  });
}

/** Names a deadline among all: its person, then its key. */
export const dueId = (line: Pick<DueLine, 'person' | 'key'>): string => `${line.person} ${line.key}`;

/** The deadline that a name stands for. */
export function dueItem(id: string): { person: string; key: string } {
  const space = id.indexOf(' ');
  return { person: id.slice(0, space), key: id.slice(space + 1) };
}
