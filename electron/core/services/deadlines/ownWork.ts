import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { AppointmentLine, DueLine } from '../../../../shared/contract';
import { deadlineQuery } from '../../../../shared/contract';
import { appointmentLines } from '../appointments';
import type { Workspace } from '../workspace';
import { dueLines } from './deadlinePages';

/** More than anybody follows: what is beyond is no longer a list to work from. */
const MOST_DEADLINES = 2000;

export interface OwnWork {
  /** Open deadlines of the agent's own cases up to the last day, late ones first. */
  readonly deadlines: readonly DueLine[];
  /** Appointments of the agent that are still to come. */
  readonly appointments: readonly AppointmentLine[];
  readonly until: CalendarDate;
}

/** What awaits the agent within `days` days. */
export function ownWork(workspace: Workspace, days: number): OwnWork {
  const today = workspace.today();
  const until = addDays(today, days);
  return {
    until,
    deadlines: dueLines(workspace, deadlineQuery.parse({ scope: 'mine' }), 0, MOST_DEADLINES).filter(line => line.due <= until),
    appointments: appointmentLines(
      workspace,
      "a.agent = ? AND a.day >= ? AND a.day <= ? AND a.attendance IN ('planned', 'arrived') ORDER BY a.day, a.time, a.rid",
      [workspace.agent.id, today, until],
    ),
  };
}

/**
 * True when the name of an appointment's person may leave on paper or in a file: a restricted case is named only to those who follow it, or
 * who gave a purpose (R.113-53 C. pénit.).
 */
export function mayName(workspace: Workspace, person: string): boolean {
  const row = workspace.db.get<{ restricted: number; mine: number }>(
    'SELECT restricted, (SELECT count(*) FROM caseload_member m WHERE m.agent = ? AND m.person = c.person) AS mine FROM case_line c WHERE person = ?',
    [workspace.agent.id, person],
  );
  return row !== undefined && (row.restricted === 0 || row.mine > 0 || workspace.opened.has(person));
}
