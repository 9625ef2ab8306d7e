import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import { instantInZone } from '../../../../shared/base/zonedTime';
import type { TraceLine, TraceQuery } from '../../../../shared/contract';
import { accessedThing } from '../../../../shared/domain/accessDetail';
import { fold, foldedWords } from '../../../../shared/domain/folding';
import type { SqlValue } from '../../database/connection';
import { agentNames } from '../agentNames';
import { currentSite, type Workspace } from '../workspace';

interface TraceRow {
  id: string;
  at: number;
  agent: string | null;
  person: string | null;
  kind: TraceLine['kind'];
  purpose: string | null;
  detail: string | null;
  outside_caseload: number;
  family_name: string | null;
  given_names: string | null;
}

/** The purposes ever given that hold every word, without accents nor capitals: SQLite folds ASCII only. */
const purposesWith = ({ db }: Workspace, words: readonly string[]): string[] =>
  db
    .all<{ purpose: string }>('SELECT DISTINCT purpose FROM "access" WHERE purpose IS NOT NULL')
    .map(row => row.purpose)
    .filter(purpose => {
      const folded = fold(purpose);
      return words.every(word => folded.includes(word));
    });

/** FROM and WHERE of a query over the traces. Every value is bound. Person, agent or kind lead to an index that is in order of time. */
function condition(workspace: Workspace, query: TraceQuery): { readonly where: string; readonly parameters: SqlValue[] } {
  const { timeZone } = currentSite(workspace);
  const start = (day: string): number => instantInZone(day as CalendarDate, '00:00', timeZone); // the contract checked it
  const parts = ['t.removed IS NULL'];
  const parameters: SqlValue[] = [];
  const and = (sql: string, ...values: SqlValue[]): void => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (query.person !== null) and('t.person = ?', query.person);
  const words = foldedWords(query.name);
  if (words.length > 0) {
    const named = words.map(() => '(sort_name LIKE ? OR sort_name LIKE ?)').join(' AND ');
    and(`t.person IN (SELECT person FROM case_line WHERE ${named})`, ...words.flatMap(word => [`${word}%`, `% ${word}%`]));
  }
  // a sign + keeps SQLite on the index that narrows most
  if (query.agent !== null) and(`${query.person === null ? '' : '+'}t.agent = ?`, query.agent);
  const [kind, ...others] = query.kinds;
  const narrowed = query.person !== null || query.agent !== null;
  if (kind !== undefined && others.length === 0) and(`${narrowed ? '+' : ''}t.kind = ?`, kind);
  if (others.length > 0) and(`+t.kind IN (${query.kinds.map(() => '?').join(', ')})`, ...query.kinds);
  if (query.from !== null) and('t.at >= ?', start(query.from));
  if (query.to !== null) and('t.at < ?', start(addDays(query.to as CalendarDate, 1))); // as above
  if (query.outside) and('t.outside_caseload = 1');
  const wanted = fold(query.purpose)
    .split(/\s+/)
    .filter(one => one !== '');
  if (wanted.length > 0) and('t.purpose IN (SELECT value FROM json_each(?))', JSON.stringify(purposesWith(workspace, wanted)));
  return { where: parts.join(' AND '), parameters };
}

/** Traces of a query from a rank on, the latest first. */
export function traceLines(workspace: Workspace, query: TraceQuery, from: number, limit: number): TraceLine[] {
  const { where, parameters } = condition(workspace, query);
  const nameOf = agentNames(workspace.db);
  return workspace.db
    .all<TraceRow>(
      `SELECT t.*, p.family_name, p.given_names FROM (SELECT t.rid FROM "access" t WHERE ${where} ORDER BY t.at DESC, t.rid DESC LIMIT ? OFFSET ?) wanted
       CROSS JOIN "access" t ON t.rid = wanted.rid LEFT JOIN person p ON p.id = t.person AND p.removed IS NULL ORDER BY t.at DESC, t.rid DESC`,
      [...parameters, limit, from],
    )
    .map(row => ({
      id: row.id,
      at: row.at,
      agent: nameOf(row.agent),
      person:
        row.person === null ? null : { id: row.person, familyName: row.family_name ?? '', givenNames: row.given_names ?? '' },
      kind: row.kind,
      what: accessedThing(row.detail),
      purpose: row.purpose,
      outside: row.outside_caseload === 1,
    }));
}

/** How many traces a query has. */
export function traceCount(workspace: Workspace, query: TraceQuery): number {
  const { where, parameters } = condition(workspace, query);
  return workspace.db.get<{ total: number }>(`SELECT count(*) AS total FROM "access" t WHERE ${where}`, parameters)?.total ?? 0;
}
