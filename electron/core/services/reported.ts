import type { Workspace } from './workspace';

/** True when an incident report that was sent tells that absence: it is then settled. */
export const isReported = (workspace: Pick<Workspace, 'db'>, appointment: string): boolean =>
  workspace.db.get(
    'SELECT 1 AS one FROM incident_report r, json_each(r.appointments) a WHERE r.removed IS NULL AND r.sent_on IS NOT NULL AND a.value = ? LIMIT 1',
    [appointment],
  ) !== undefined;
