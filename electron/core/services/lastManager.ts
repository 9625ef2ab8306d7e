import { holds } from '../../../shared/domain/rights';
import { agent } from '../../../shared/domain/site';
import { findRecord } from '../database/records';
import type { Workspace } from './workspace';

function managesAgents({ db }: Workspace, id: string): boolean {
  const record = findRecord(db, agent, id);
  return record !== null && record.leftOn === null && holds(record.role, 'agent.manage');
}

/** True when nobody else who has a password here could manage agents: without this agent, no role could be given any more. */
export const isLastManager = (workspace: Workspace, id: string): boolean =>
  managesAgents(workspace, id) && !workspace.vaultAgents().some(other => other !== id && managesAgents(workspace, other));
