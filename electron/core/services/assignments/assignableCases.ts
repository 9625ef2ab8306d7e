import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import { ok } from '../../../../shared/base/result';
import type { AssignableCase, AssignableQuery } from '../../../../shared/contract';
import { foldedWords } from '../../../../shared/domain/folding';
import type { assignmentParts } from '../../../../shared/domain/site';
import { caseWeight } from '../../../../shared/domain/workload';
import type { Intensity } from '../../../../shared/referential';
import type { SqlValue } from '../../database/connection';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';
import { categoriesOf, serviceWeights } from './weights';

/** Days ahead for which a follow-up that ends is announced. */
const ENDING_WITHIN = 30;

/** Conditions over case_line. */
export const UNASSIGNED = 'case_line.officer IS NULL';
/** Parameters: today, and `endingUntil`. */
export const ENDING = `EXISTS (SELECT 1 FROM assignment a WHERE a.person = case_line.person AND a.removed IS NULL
  AND a."to" >= ? AND a."to" <= ?)`;

/** Last day of the follow-ups that are announced as ending. */
export const endingUntil = (today: CalendarDate): CalendarDate => addDays(today, ENDING_WITHIN);

interface Row {
  person: string;
  family_name: string;
  given_names: string;
  restricted: number;
  measures: string;
  intensity: Intensity | null;
  antenna_name: string | null;
  mine: number;
}

function condition(query: AssignableQuery, today: CalendarDate): { where: string; parameters: SqlValue[] } {
  const parts = ['case_line.closed = 0'];
  const parameters: SqlValue[] = [];
  const and = (sql: string, ...values: SqlValue[]): void => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (query.show === 'unassigned') and(UNASSIGNED);
  if (query.show === 'ending') and(ENDING, today, endingUntil(today));
  if (query.show === 'agent') and('case_line.person IN (SELECT person FROM caseload_member WHERE agent = ?)', query.agent ?? '');
  if (query.antenna !== null) and('case_line.antenna = ?', query.antenna);
  for (const word of foldedWords(query.text)) and('(sort_name LIKE ? OR sort_name LIKE ?)', `${word}%`, `% ${word}%`);
  return { where: parts.join(' AND '), parameters };
}

function followersOf(workspace: Workspace): (person: string) => AssignableCase['followers'] {
  const nameOf = agentNames(workspace.db);
  return person =>
    workspace.db
      .all<{ agent: string; part: (typeof assignmentParts)[number]; to: string | null }>(
        `SELECT agent, part, "to" FROM assignment WHERE person = ? AND removed IS NULL AND ("to" IS NULL OR "to" >= ?)
         ORDER BY part = 'referent' DESC, "from" DESC, rid DESC`,
        [person, workspace.today()],
      )
      .map(one => ({ ...one, agent: nameOf(one.agent) ?? { id: one.agent, familyName: '', givenNames: '' } }));
}

export const assignableHandlers: Handlers<'assignment.cases'> = {
  'assignment.cases': (workspace, { query, from, limit }) => {
    const { where, parameters } = condition(query, workspace.today());
    const total =
      workspace.db.get<{ total: number }>(`SELECT count(*) AS total FROM case_line WHERE ${where}`, parameters)?.total ?? 0;
    const rows = workspace.db.all<Row>(
      `SELECT case_line.*, a.name AS antenna_name,
         (SELECT count(*) FROM caseload_member m WHERE m.agent = ? AND m.person = case_line.person) AS mine
       FROM case_line LEFT JOIN antenna a ON a.id = case_line.antenna
       WHERE ${where} ORDER BY case_line.sort_name, case_line.person LIMIT ? OFFSET ?`,
      [workspace.agent.id, ...parameters, limit, from],
    );
    const weights = serviceWeights(workspace);
    const followers = followersOf(workspace);
    return ok({
      total,
      rows: rows.map((row): AssignableCase => {
        const restricted = row.restricted === 1;
        const withheld = restricted && row.mine === 0 && !workspace.opened.has(row.person);
        const facts = { categories: categoriesOf(workspace, row.measures), intensity: row.intensity, part: 'referent' as const };
        return {
          person: row.person,
          familyName: row.family_name,
          givenNames: row.given_names,
          restricted,
          withheld,
          measures: withheld ? [] : (JSON.parse(row.measures) as string[]), // own column
          intensity: withheld ? null : row.intensity,
          antennaName: row.antenna_name,
          weight: withheld ? null : caseWeight(weights, facts),
          followers: followers(row.person),
        };
      }),
    });
  },
};
