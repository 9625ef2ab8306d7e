import { addDays } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import type { RecentFile, TaskLine } from '../../../../shared/contract';
import { task } from '../../../../shared/domain/followUp';
import { findRecord } from '../../database/records';
import { NO_DATE } from '../../journal/projections/caseLines';
import { absencesOfDay } from '../absences';
import { appointmentLines } from '../appointments';
import { DEADLINE_ROWS, deadlineLine, type DeadlineRow } from '../deadlineLines';
import { currentSite, type Handlers, type Workspace } from '../workspace';

// the signs + keep SQLite from walking the deadlines of the whole service by date: one's own are a hundred persons'
const MINE =
  'd.person IN (SELECT person FROM caseload_member WHERE agent = ?) AND d.met_on IS NULL AND d.waived_on IS NULL AND +c.closed = 0';
const SHOWN = 60;
const NEAR_DAYS = 14;

const deadlines = (workspace: Workspace, condition: string, ...days: string[]) =>
  workspace.db
    .all<DeadlineRow>(`${DEADLINE_ROWS} WHERE ${MINE} AND ${condition} ORDER BY +d.due, d.key LIMIT ${SHOWN}`, [
      workspace.agent.id,
      ...days,
    ])
    .map(row => deadlineLine(row, workspace.today()));

const countDeadlines = (workspace: Workspace, condition: string, ...days: string[]): number =>
  total(
    workspace,
    `SELECT count(*) AS total FROM due_deadline d JOIN case_line c ON c.person = d.person WHERE ${MINE} AND ${condition}`,
    workspace.agent.id,
    ...days,
  );

function tasks(workspace: Workspace): TaskLine[] {
  return workspace.db
    .all<{
      id: string;
      title: string;
      person: string | null;
      family_name: string | null;
      given_names: string | null;
      due: string | null;
      urgent: number;
      done_at: number | null;
    }>(
      `SELECT t.id, t.title, t.person, p.family_name, p.given_names, t.due, t.urgent, t.done_at FROM task t LEFT JOIN person p ON p.id = t.person
       WHERE t.agent = ? AND t.removed IS NULL AND (t.done_at IS NULL OR t.done_at >= ?) ORDER BY t.done_at IS NOT NULL, t.due IS NULL, t.due, t.rid LIMIT 100`,
      [workspace.agent.id, workspace.now() - 86_400_000],
    )
    .map(row => ({
      id: row.id,
      title: row.title,
      person: row.person,
      personName: row.family_name === null ? null : { familyName: row.family_name, givenNames: row.given_names ?? '' },
      due: row.due,
      urgent: row.urgent === 1,
      doneAt: row.done_at,
    }));
}

/** Files that the agent opened last, each once. */
function recent(workspace: Workspace): RecentFile[] {
  return workspace.db
    .all<{ person: string; family_name: string; given_names: string; at: number }>(
      `SELECT c.person, c.family_name, c.given_names, max(a.at) AS at FROM (SELECT person, at FROM access WHERE agent = ? AND kind = 'read' AND person IS NOT NULL ORDER BY at DESC LIMIT 200) a
       JOIN case_line c ON c.person = a.person GROUP BY c.person ORDER BY at DESC LIMIT 8`,
      [workspace.agent.id],
    )
    .map(row => ({ person: row.person, familyName: row.family_name, givenNames: row.given_names, at: row.at }));
}

const total = (workspace: Workspace, sql: string, ...parameters: string[]): number =>
  workspace.db.get<{ total: number }>(sql, parameters)?.total ?? 0;

const timeAtSite = (workspace: Workspace): string =>
  new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: currentSite(workspace).timeZone }).format(
    workspace.now(),
  );

const ownTask = (workspace: Workspace, id: string) => {
  const record = findRecord(workspace.db, task, id);
  return record?.agent === workspace.agent.id ? record : null;
};

export const todayHandlers: Handlers<'today.get' | 'task.add' | 'task.setDone' | 'task.remove'> = {
  'today.get': (workspace, input) => {
    const today = workspace.today();
    const shown = input.day ?? today;
    return ok({
      day: shown,
      now: timeAtSite(workspace),
      appointments: appointmentLines(
        workspace,
        "a.day = ? AND a.agent = ? AND a.attendance NOT IN ('moved', 'cancelled-by-service', 'cancelled-by-person') ORDER BY a.time",
        [shown, workspace.agent.id],
      ),
      late: deadlines(workspace, '+d.due < ?', today),
      soon: deadlines(workspace, '+d.due >= ? AND (d.soon_from <= ? OR +d.due <= ?)', today, today, addDays(today, NEAR_DAYS)),
      lateTotal: countDeadlines(workspace, '+d.due < ?', today),
      soonTotal: countDeadlines(workspace, '+d.due >= ? AND d.soon_from <= ?', today, today),
      tasks: tasks(workspace),
      recent: recent(workspace),
      withoutAppointment: total(
        workspace,
        'SELECT count(*) AS total FROM case_line WHERE +closed = 0 AND +next_day = ? AND person IN (SELECT person FROM caseload_member WHERE agent = ?)',
        NO_DATE,
        workspace.agent.id,
      ),
      flagsToReview: total(
        workspace,
        `SELECT count(DISTINCT p.id) AS total FROM person p, json_each(p.flags) f WHERE p.removed IS NULL AND p.closed_on IS NULL AND p.id IN (SELECT person FROM caseload_member WHERE agent = ?)
         AND json_extract(f.value, '$.removedOn') IS NULL AND json_extract(f.value, '$.reviewOn') <= ?`,
        workspace.agent.id,
        today,
      ),
      absences: absencesOfDay(workspace, shown),
    });
  },

  'task.add': (workspace, input) => {
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(task, { agent: workspace.agent.id, ...input }),
    );
    return ok({ id });
  },

  'task.setDone': (workspace, input) => {
    if (!ownTask(workspace, input.id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(task, input.id, { doneAt: input.done ? workspace.now() : null }),
    );
    return ok(null);
  },

  'task.remove': (workspace, { id }) => {
    if (!ownTask(workspace, id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.remove(task, id, 'removed-by-owner'));
    return ok(null);
  },
};
