import type { CaseloadQuery } from '../../../../shared/contract';
import { addDays, weekday, type CalendarDate } from '../../../../shared/base/calendarDate';
import { foldedWords } from '../../../../shared/domain/folding';
import type { SqlValue } from '../../database/connection';
import { NO_DATE } from '../../journal/projections/caseLines';

const SORT_COLUMNS = {
  name: ['sort_name'],
  measures: ['measures'],
  end: ['end_date'],
  intensity: ['intensity_rank'],
  appointment: ['next_day', 'next_time'],
  deadline: ['due'],
  seen: ['last_seen'],
  officer: ['officer_name'],
} as const;

/** A warning of the person still shown after its date of review. */
const FLAG_TO_REVIEW = `EXISTS (SELECT 1 FROM person p, json_each(p.flags) f WHERE p.id = case_line.person
  AND json_extract(f.value, '$.removedOn') IS NULL AND json_extract(f.value, '$.reviewOn') <= ?)`;

/** Restricted cases that the caller does not follow: their lines withhold what is in them. */
const WITHHELD = `person IN (SELECT r.person FROM case_line r WHERE r.restricted = 1
  AND NOT EXISTS (SELECT 1 FROM caseload_member m WHERE m.agent = ? AND m.person = r.person))`;

/** Orders by what every line shows, restricted or not. */
const OPEN_SORTS: ReadonlySet<CaseloadQuery['sort']['by']> = new Set(['name', 'officer']);

/** True when the lines of some cases withhold what the list is put in order by: they then come last, by identifier. */
export const withheldLast = (query: Pick<CaseloadQuery, 'sort' | 'scope'>): boolean =>
  query.scope !== 'mine' && !OPEN_SORTS.has(query.sort.by);

/** True when a filter asks about what a withheld line does not show: it would tell what is in the case. */
const asksWithheld = (query: CaseloadQuery): boolean =>
  query.measureTypes.length > 0 ||
  query.deadline !== 'any' ||
  query.appointment !== 'any' ||
  query.intensity !== 'any' ||
  query.flags !== 'any' ||
  query.endsWithinDays !== null ||
  query.dueWithinDays !== null;

/** Which lines of a list: all of them, those that show what is in the case, or those that withhold it. */
export type LinePart = 'all' | 'shown' | 'withheld';

export interface SqlCondition {
  readonly where: string;
  readonly parameters: readonly SqlValue[];
}

/** Who asks, and when. */
export interface Caller {
  readonly agent: string;
  readonly antenna: string | null;
  readonly today: CalendarDate;
}

/**
 * The filters of a list of cases, in SQL over case_line. Every value is bound. A case that withholds what a filter asks about is
 * in no filtered list: being found would tell.
 */
export function caseloadCondition(query: CaseloadQuery, caller: Caller, part: LinePart = 'all'): SqlCondition {
  const parts: string[] = [];
  const parameters: SqlValue[] = [];
  const and = (sql: string, ...values: SqlValue[]): void => {
    parts.push(sql);
    parameters.push(...values);
  };

  // one's own cases are few: the sign + keeps SQLite from walking those of the whole service in the order of a date
  const own = query.scope === 'mine' ? '+' : '';
  if (query.scope === 'mine') and('person IN (SELECT person FROM caseload_member WHERE agent = ?)', caller.agent);
  if (query.scope === 'antenna') and(`${own}antenna = ?`, caller.antenna ?? '');
  if (query.status !== 'any') and(`${own}closed = ?`, query.status === 'closed' ? 1 : 0);
  if (query.officer !== null) and(`${own}officer = ?`, query.officer);
  if (query.antenna !== null) and(`${own}antenna = ?`, query.antenna);
  if (query.intensity !== 'any') and('intensity = ?', query.intensity);
  if (query.flags === 'to-review') and(FLAG_TO_REVIEW, caller.today);
  if (query.deadline === 'late') and(`${own}due < ?`, caller.today);
  if (query.deadline === 'soon') and('soon_from <= ? AND due >= ?', caller.today, caller.today);
  if (query.deadline === 'late-or-soon') and('soon_from <= ?', caller.today);
  if (query.deadline === 'none') and(`${own}due = ?`, NO_DATE);
  if (query.appointment === 'none') and(`${own}next_day = ?`, NO_DATE);
  if (query.appointment === 'this-week') and(`${own}next_day <= ?`, endOfWeek(caller.today));
  if (query.dueWithinDays !== null) and(`${own}due <= ?`, addDays(caller.today, query.dueWithinDays));
  if (query.endsWithinDays !== null) and(`${own}end_date <= ?`, addDays(caller.today, query.endsWithinDays));
  if (query.measureTypes.length > 0) {
    const marks = query.measureTypes.map(() => '?').join(', ');
    and(`EXISTS (SELECT 1 FROM json_each(measures) WHERE value IN (${marks}))`, ...query.measureTypes);
  }
  for (const word of foldedWords(query.text)) and(`(sort_name LIKE ? OR sort_name LIKE ?)`, `${word}%`, `% ${word}%`);
  if (query.scope !== 'mine') {
    if (part === 'shown' || asksWithheld(query)) and(`NOT (${WITHHELD})`, caller.agent);
    if (part === 'withheld') and(WITHHELD, caller.agent);
  }
  return { where: parts.length > 0 ? parts.join(' AND ') : '1', parameters };
}

/** Sunday of the week of a day. */
const endOfWeek = (day: CalendarDate): CalendarDate => addDays(day, 7 - weekday(day));

/** Columns of case_line that put a list of cases in order, all in the same direction. The last one makes the order total, so that pages do not overlap. */
const orderColumns = (query: Pick<CaseloadQuery, 'sort' | 'scope'>): string[] => {
  const columns: string[] = [...SORT_COLUMNS[query.sort.by]];
  if (query.scope !== 'all' && query.sort.by !== 'name') columns.push('sort_name');
  return [...columns, 'person'];
};

/** Persons in the order of their identifiers, which tells nothing of what is in their cases. */
const BY_IDENTIFIER = { columns: ['person'], direction: 'ASC' };

const orderOf = (query: Pick<CaseloadQuery, 'sort' | 'scope'>, part: LinePart): { columns: string[]; direction: string } =>
  part === 'withheld' ? BY_IDENTIFIER : { columns: orderColumns(query), direction: query.sort.descending ? 'DESC' : 'ASC' };

/**
 * The ORDER BY of a list of cases. Equal lines of one's own or of an antenna's cases come by name; in the list of all cases they come
 * as registered, which the indexes give for nothing.
 */
export function caseloadOrder(query: Pick<CaseloadQuery, 'sort' | 'scope'>, part: LinePart, table: string): string {
  const { columns, direction } = orderOf(query, part);
  return columns.map(column => `${table}.${column} ${direction}`).join(', ');
}

/**
 * The persons of a page of a list, in order; the last two parameters are its length and its rank. Open and closed cases are read
 * apart and merged, so that each comes in order from an index that starts with `closed`.
 */
export function caseloadRanks(
  query: CaseloadQuery,
  caller: Caller,
  part: LinePart,
): { readonly sql: string; readonly parameters: readonly SqlValue[] } {
  const { columns, direction } = orderOf(query, part);
  const statuses = query.status === 'any' ? (['open', 'closed'] as const) : [query.status];
  const conditions = statuses.map(status => caseloadCondition({ ...query, status }, caller, part));
  const parts = conditions.map(({ where }) => `SELECT ${columns.join(', ')} FROM case_line WHERE ${where}`);
  const order = columns.map(column => `${column} ${direction}`).join(', ');
  return {
    sql: `${parts.join(' UNION ALL ')} ORDER BY ${order} LIMIT ? OFFSET ?`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}
