import type { AgentName } from '../../../shared/contract';
import type { Database } from '../database/connection';

/** Names of agents, each read once. */
export function agentNames(db: Database): (id: string | null) => AgentName | null {
  const known = new Map<string, AgentName | null>();
  return id => {
    if (id === null) return null;
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const row = db.get<{ family_name: string | null; given_names: string | null }>(
      'SELECT family_name, given_names FROM agent WHERE id = ?',
      [id],
    );
    const name = row ? { id, familyName: row.family_name ?? '', givenNames: row.given_names ?? '' } : null;
    known.set(id, name);
    return name;
  };
}
