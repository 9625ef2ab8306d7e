import type { AddsTo } from '../../../shared/contract';
import { checkAccess, type Workspace } from './workspace';

/**
 * True when a call would add to a closed case, to which nothing is added until it is reopened. False for a case that the caller may not
 * read: the call itself says so.
 */
export function addsToClosed(workspace: Workspace, { entity, id }: AddsTo<unknown>, input: unknown): boolean {
  const record = id(input);
  if (record === null) return false;
  const column = entity === 'person' ? 'id' : 'person';
  const person = workspace.db.get<{ id: string }>(`SELECT ${column} AS id FROM "${entity}" WHERE id = ? AND removed IS NULL`, [
    record,
  ]);
  if (person === undefined || !checkAccess(workspace, person.id).ok) return false;
  return workspace.db.get('SELECT 1 AS one FROM person WHERE id = ? AND closed_on IS NOT NULL', [person.id]) !== undefined;
}
