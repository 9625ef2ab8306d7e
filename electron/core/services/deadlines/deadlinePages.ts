import { ok, required } from '../../../../shared/base/result';
import type { DeadlineQuery, DueLine } from '../../../../shared/contract';
import { deadlinePeriods, periodBounds, type DeadlinePeriod } from '../../../../shared/domain/deadlinePeriod';
import { DEADLINE_COLUMNS, DEADLINE_JOINS, deadlineLine, type DeadlineRow } from '../deadlineLines';
import type { Handlers, Workspace } from '../workspace';
import { decisionId } from './decisions';
import { DUE_ORDER, openDeadlines, type Caller } from './deadlineQuery';

interface DueRow extends DeadlineRow {
  officer: string | null;
  officer_name: string | null;
  antenna: string | null;
  antenna_name: string | null;
  restricted: number;
  mine: number;
}

const callerOf = (workspace: Workspace): Caller => ({
  agent: workspace.agent.id,
  antenna: workspace.agent.antenna?.id ?? null,
  today: workspace.today(),
});

/** Which part of the list a due day falls in. */
function periodOf(due: string, { today }: Caller): DeadlinePeriod {
  return required(
    deadlinePeriods.find(period => {
      const { from, to } = periodBounds(period, today);
      return (from === null || due >= from) && (to === null || due <= to);
    }),
    'the period of a day',
  );
}

function lineOf(workspace: Workspace, row: DueRow, caller: Caller): DueLine {
  const withheld = row.restricted === 1 && row.mine === 0;
  const line: DueLine = {
    ...deadlineLine(row, caller.today),
    period: periodOf(row.due, caller),
    officer: row.officer === null ? null : { id: row.officer, name: row.officer_name ?? '' },
    antenna: row.antenna === null ? null : { id: row.antenna, name: row.antenna_name ?? '' },
    mine: row.mine > 0,
    owner: workspace.legal.deadlineRules.rules.find(one => one.code === row.rule)?.owner ?? 'service',
    withheld,
  };
  if (!withheld) return line;
  // its key names the rule: another one that is as stable stands for it
  const key = decisionId(row.person, row.key);
  const nothing = { label: { fr: '', en: '' }, article: '', measure: null, measureType: null, legalDue: null };
  return { ...line, ...nothing, key, manual: false, local: false, owner: 'service' };
}

/** Deadlines of a query from a rank on, the latest first. */
export function dueLines(workspace: Workspace, query: DeadlineQuery, from: number, limit: number): DueLine[] {
  const caller = callerOf(workspace);
  const { sql, parameters } = openDeadlines(query, query.period, caller);
  // the ranks are found on the indexes alone; only the wanted rows are then read
  const rows = workspace.db.all<DueRow>(
    `SELECT ${DEADLINE_COLUMNS}, d.officer, c.officer_name, d.antenna, a.name AS antenna_name, c.restricted,
       (SELECT count(*) FROM caseload_member m WHERE m.agent = ? AND m.person = d.person) AS mine
     FROM (SELECT d.person, d.key, d.due ${sql} ORDER BY ${DUE_ORDER} LIMIT ? OFFSET ?) wanted
     JOIN due_deadline d ON d.person = wanted.person AND d.key = wanted.key
     ${DEADLINE_JOINS} LEFT JOIN antenna a ON a.id = d.antenna ORDER BY ${DUE_ORDER}`,
    [caller.agent, ...parameters, limit, from],
  );
  return rows.map(row => lineOf(workspace, row, caller));
}

function count(workspace: Workspace, query: DeadlineQuery, period: DeadlinePeriod): number {
  const { sql, parameters } = openDeadlines(query, period, callerOf(workspace));
  return workspace.db.get<{ total: number }>(`SELECT count(*) AS total ${sql}`, parameters)?.total ?? 0;
}

interface Counted {
  readonly filter: string;
  readonly changes: number;
  readonly counts: Record<DeadlinePeriod, number>;
}
const counted = new WeakMap<Workspace, Counted>();

/** How many deadlines each period has, counted once while the pages are read: again when a filter or anything in the vault changes. */
function countsOf(workspace: Workspace, query: DeadlineQuery): Record<DeadlinePeriod, number> {
  const filter = JSON.stringify([{ ...query, period: null }, callerOf(workspace)]);
  const { changes } = required(workspace.db.get<{ changes: number }>('SELECT total_changes() AS changes'), 'the changes');
  const known = counted.get(workspace);
  if (known && known.filter === filter && known.changes === changes) return known.counts;
  const counts = {
    late: count(workspace, query, 'late'),
    week: count(workspace, query, 'week'),
    month: count(workspace, query, 'month'),
    later: count(workspace, query, 'later'),
  };
  counted.set(workspace, { filter, changes, counts });
  return counts;
}

export const deadlinePageHandlers: Handlers<'deadline.page'> = {
  'deadline.page': (workspace, { query, from, limit }) => {
    const counts = countsOf(workspace, query);
    const shown = deadlinePeriods.filter(period => query.period === 'any' || query.period === period);
    return ok({
      total: shown.reduce((sum, period) => sum + counts[period], 0),
      counts,
      rows: dueLines(workspace, query, from, limit),
    });
  },
};
