import type { Delegation, Report } from '../../../../shared/domain/report';
import { agent, type AgentRole } from '../../../../shared/domain/site';
import { findRecord } from '../../database/records';
import type { Workspace } from '../workspace';
import { heldDelegations } from './delegations';
import { typeOf } from './reportLines';

/** True for a role that approves that type, leaving aside who wrote the report. */
function approves(workspace: Workspace, role: AgentRole, type: string): boolean {
  const wanted = typeOf(workspace, type)?.validatedBy ?? 'director';
  return wanted === 'head-of-service' ? role === 'head' : role === 'director' || role === 'head';
}

const antennaOf = ({ db }: Workspace, personId: string): string | null =>
  db.get<{ antenna: string | null }>('SELECT antenna FROM case_line WHERE person = ?', [personId])?.antenna ?? null;

/** True for a report of the caller's own antenna; where one of the two has none, it is everybody's. */
function ofOwnAntenna(workspace: Workspace, record: Report): boolean {
  const own = workspace.agent.antenna?.id ?? null;
  const at = antennaOf(workspace, record.person);
  return own === null || at === null || at === own;
}

/**
 * The delegation that the caller needs today to decide of a report: their own role does not approve its type, or it is of the antenna of
 * who is away. Null when they decide in their own name, or when none was given that serves.
 */
export function delegationFor(workspace: Workspace, record: Report): Delegation | null {
  const own = approves(workspace, workspace.agent.role, record.type);
  if (own && ofOwnAntenna(workspace, record)) return null;
  const at = antennaOf(workspace, record.person);
  const serves = ({ from }: Delegation): boolean => {
    const away = findRecord(workspace.db, agent, from);
    // who wrote it could not have decided of it either
    if (away === null || away.leftOn !== null || away.id === record.author) return false;
    return approves(workspace, away.role, record.type) && (!own || away.antenna === at);
  };
  return heldDelegations(workspace).find(serves) ?? null;
}

/** True when the agent may approve a report today, in their own name or in the place of who is away, leaving aside who wrote it. */
export const mayReview = (workspace: Workspace, record: Report): boolean =>
  approves(workspace, workspace.agent.role, record.type) || delegationFor(workspace, record) !== null;

/** Reports of the scope: of the caller's antenna, of those for whom they decide, and of no antenna; or all. */
export const inScope = (workspace: Workspace, scope: 'antenna' | 'all', record: Report): boolean =>
  scope === 'all' || ofOwnAntenna(workspace, record) || delegationFor(workspace, record) !== null;
