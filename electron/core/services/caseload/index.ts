import { err, ok, required } from '../../../../shared/base/result';
import { caseloadQuery, type CaseLine, type CaseloadQuery, type SavedViewLine } from '../../../../shared/contract';
import { savedView } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import { NO_DATE } from '../../journal/projections/caseLines';
import { nextDeadline } from '../deadlineLines';
import type { Handlers, Workspace } from '../workspace';
import { caseloadCondition, caseloadOrder, caseloadRanks, withheldLast, type Caller, type LinePart } from './caseloadQuery';
import { exportCaseload } from './caseloadExport';

interface CaseLineRow {
  person: string;
  family_name: string;
  used_name: string | null;
  given_names: string;
  birth_date: string | null;
  flags: string;
  restricted: number;
  measures: string;
  start_date: string | null;
  end_date: string;
  intensity: CaseLine['intensity'];
  next_day: string;
  next_time: string | null;
  due: string;
  soon_from: string;
  due_label: string | null;
  due_label_en: string | null;
  due_article: string | null;
  last_seen: string;
  officer: string | null;
  officer_name: string | null;
  antenna: string | null;
  antenna_name: string | null;
  mine: number;
}

/** Longest list written to a file: beyond it a spreadsheet is of no help, and the export is a risk. */
export const EXPORT_LIMIT = 250_000;

const callerOf = (workspace: Workspace): Caller => ({
  agent: workspace.agent.id,
  antenna: workspace.agent.antenna?.id ?? null,
  today: workspace.today(),
});

/**
 * Lines of the caseload from a rank on, in the order of the query. Restricted cases of others come last, by identifier, when the order
 * would tell what their lines withhold.
 */
export function caseLines(workspace: Workspace, query: CaseloadQuery, from: number, limit: number): CaseLine[] {
  if (!withheldLast(query)) return linesOf(workspace, query, 'all', from, limit);
  const shown = linesOf(workspace, query, 'shown', from, limit);
  if (shown.length === limit) return shown;
  const before = shown.length > 0 ? from + shown.length : count(workspace, query, 'shown');
  return [...shown, ...linesOf(workspace, query, 'withheld', Math.max(0, from - before), limit - shown.length)];
}

function linesOf(workspace: Workspace, query: CaseloadQuery, part: LinePart, from: number, limit: number): CaseLine[] {
  const ranks = caseloadRanks(query, callerOf(workspace), part);
  const today = workspace.today();
  // the ranks are found on the indexes alone; only the wanted rows are then read
  const rows = workspace.db.all<CaseLineRow>(
    `SELECT c.*, a.name AS antenna_name, (SELECT count(*) FROM caseload_member m WHERE m.agent = ? AND m.person = c.person) AS mine
     FROM (${ranks.sql}) wanted CROSS JOIN case_line c ON c.person = wanted.person LEFT JOIN antenna a ON a.id = c.antenna
     ORDER BY ${caseloadOrder(query, part, 'c')}`,
    [workspace.agent.id, ...ranks.parameters, limit, from],
  );
  return rows.map(row => (row.restricted === 1 && row.mine === 0 ? withheld(lineOf(row, today)) : lineOf(row, today)));
}

/** A restricted case of others shows that it exists and who follows it, nothing of what is in it. */
const withheld = (line: CaseLine): CaseLine => ({
  ...line,
  flags: [],
  measures: [],
  start: null,
  end: null,
  intensity: null,
  nextAppointment: null,
  nextDeadline: null,
  lastSeen: null,
});

function lineOf(row: CaseLineRow, today: string): CaseLine {
  return {
    person: row.person,
    familyName: row.family_name,
    usedName: row.used_name,
    givenNames: row.given_names,
    birthDate: row.birth_date,
    flags: JSON.parse(row.flags) as string[], // own column
    restricted: row.restricted === 1,
    measures: JSON.parse(row.measures) as string[], // own column
    start: row.start_date,
    end: row.end_date === NO_DATE ? null : row.end_date,
    intensity: row.intensity,
    nextAppointment: row.next_day === NO_DATE ? null : { day: row.next_day, time: row.next_time },
    nextDeadline: nextDeadline(row, today),
    lastSeen: row.last_seen === '' ? null : row.last_seen,
    officer: row.officer === null ? null : { id: row.officer, name: row.officer_name ?? '' },
    antenna: row.antenna === null ? null : { id: row.antenna, name: row.antenna_name ?? '' },
    mine: row.mine > 0,
  };
}

function count(workspace: Workspace, query: CaseloadQuery, part: LinePart = 'all'): number {
  const { where, parameters } = caseloadCondition(query, callerOf(workspace), part);
  return workspace.db.get<{ total: number }>(`SELECT count(*) AS total FROM case_line WHERE ${where}`, parameters)?.total ?? 0;
}

interface Total {
  readonly filter: string;
  readonly changes: number;
  readonly total: number;
}
const totals = new WeakMap<Workspace, Total>();

/** The length of a list, counted once while its pages are read: again when its filters or anything in the vault change. */
function totalOf(workspace: Workspace, query: CaseloadQuery): number {
  const filter = JSON.stringify([{ ...query, sort: null }, callerOf(workspace)]);
  const { changes } = required(workspace.db.get<{ changes: number }>('SELECT total_changes() AS changes'), 'the changes');
  const known = totals.get(workspace);
  if (known && known.filter === filter && known.changes === changes) return known.total;
  const total = count(workspace, query);
  totals.set(workspace, { filter, changes, total });
  return total;
}

const viewLine = (
  workspace: Workspace,
  view: { id: string; name: string; query: string; shared: boolean; agent: string },
): SavedViewLine | null => {
  const stored = JSON.parse(view.query) as { query?: unknown; columns?: unknown }; // own record, checked just below
  const parsed = caseloadQuery.safeParse(stored.query);
  if (!parsed.success) return null;
  const columns = Array.isArray(stored.columns) ? stored.columns.filter(one => typeof one === 'string') : [];
  return {
    id: view.id,
    name: view.name,
    query: parsed.data,
    columns,
    shared: view.shared,
    own: view.agent === workspace.agent.id,
  };
};

export const caseloadHandlers: Handlers<
  | 'caseload.page'
  | 'caseload.counts'
  | 'caseload.filters'
  | 'caseload.export'
  | 'caseload.views'
  | 'caseload.saveView'
  | 'caseload.removeView'
> = {
  'caseload.page': (workspace, input) =>
    ok({ total: totalOf(workspace, input.query), rows: caseLines(workspace, input.query, input.from, input.limit) }),

  'caseload.counts': (workspace, { scope }) => {
    const base = caseloadQuery.parse({ scope });
    return ok({
      all: count(workspace, base),
      thisWeek: count(workspace, { ...base, appointment: 'this-week' }),
      deadlines: count(workspace, { ...base, dueWithinDays: 14 }),
      withoutAppointment: count(workspace, { ...base, appointment: 'none' }),
      endingSoon: count(workspace, { ...base, endsWithinDays: 91 }),
    });
  },

  'caseload.filters': workspace =>
    ok({
      officers: workspace.db.all<{ id: string; name: string }>(
        `SELECT id, upper(family_name) || ' ' || given_names AS name FROM agent WHERE removed IS NULL AND left_on IS NULL
         AND role IN ('officer', 'director', 'head', 'social-worker') ORDER BY family_name, given_names`,
      ),
      antennas: workspace.db.all<{ id: string; name: string }>(
        'SELECT id, name FROM antenna WHERE removed IS NULL ORDER BY name',
      ),
      measureTypes: workspace.db
        .all<{ type: string }>('SELECT DISTINCT type FROM measure WHERE removed IS NULL ORDER BY type')
        .map(row => row.type),
    }),

  'caseload.export': (workspace, input) => {
    const total = count(workspace, input.query);
    if (total > EXPORT_LIMIT) return err({ code: 'export.too-many', details: { total, limit: EXPORT_LIMIT } });
    return exportCaseload(workspace, input, () => caseLines(workspace, input.query, 0, EXPORT_LIMIT));
  },

  'caseload.views': workspace =>
    ok(
      selectRecords(workspace.db, savedView, '(agent = ? OR shared = 1) ORDER BY name', [workspace.agent.id]).flatMap(
        view => viewLine(workspace, view) ?? [],
      ),
    ),

  'caseload.saveView': (workspace, input) => {
    const query = JSON.stringify({ query: input.query, columns: input.columns });
    const values = { name: input.name, query, shared: input.shared };
    const { id: record } = input;
    if (record === null) {
      const id = workspace.journal.commit(workspace.actor, transaction =>
        transaction.add(savedView, { agent: workspace.agent.id, ...values }),
      );
      return ok({ id });
    }
    const view = findRecord(workspace.db, savedView, record);
    if (view?.agent !== workspace.agent.id) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(savedView, record, values));
    return ok({ id: record });
  },

  'caseload.removeView': (workspace, { id }) => {
    const view = findRecord(workspace.db, savedView, id);
    if (view?.agent !== workspace.agent.id) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.remove(savedView, id, 'removed-by-owner'));
    return ok(null);
  },
};
