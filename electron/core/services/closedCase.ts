import type { Workspace } from './workspace';

/** True for a closed case, to which nothing is added until it is reopened. */
export const isClosed = (workspace: Workspace, person: string): boolean =>
  workspace.db.get('SELECT 1 AS one FROM person WHERE id = ? AND closed_on IS NOT NULL', [person]) !== undefined;
