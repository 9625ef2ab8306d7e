import { err, ok } from '../../../../shared/base/result';
import type { AgentName, DelegationLine } from '../../../../shared/contract';
import { delegation, type Delegation } from '../../../../shared/domain/report';
import { delegationHolds } from '../../../../shared/domain/reportState';
import { holds } from '../../../../shared/domain/rights';
import { agent } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';

/** The delegations given to the caller that hold today. */
export const heldDelegations = (workspace: Workspace): Delegation[] =>
  selectRecords(workspace.db, delegation, '"to" = ? ORDER BY rid', [workspace.agent.id]).filter(one =>
    delegationHolds(one, workspace.today()),
  );

/** Those to whom a director may delegate: others who hold the right and are still of the service. */
const delegates = (workspace: Workspace): AgentName[] =>
  selectRecords(workspace.db, agent, 'left_on IS NULL AND id <> ? ORDER BY family_name COLLATE NOCASE, rid', [workspace.agent.id])
    .filter(one => holds(one.role, 'report.approve'))
    .map(({ id, familyName, givenNames }) => ({ id, familyName, givenNames }));

export const delegationHandlers: Handlers<'delegation.list' | 'delegation.set' | 'delegation.end'> = {
  'delegation.list': workspace => {
    const nameOf = agentNames(workspace.db);
    const delegations = selectRecords(workspace.db, delegation, '1 ORDER BY last_day DESC, rid DESC').map(
      (one): DelegationLine => ({
        id: one.id,
        from: nameOf(one.from),
        to: nameOf(one.to),
        firstDay: one.firstDay ?? '',
        lastDay: one.lastDay ?? '',
        reason: one.reason,
        endedOn: one.endedOn,
        holds: delegationHolds(one, workspace.today()),
        own: one.from === workspace.agent.id,
      }),
    );
    return ok({ delegations, delegates: delegates(workspace) });
  },

  'delegation.set': (workspace, { to, firstDay, lastDay, reason }) => {
    if (lastDay < firstDay || lastDay < workspace.today()) return err({ code: 'delegation.dates' });
    if (!delegates(workspace).some(one => one.id === to)) return err({ code: 'delegation.delegate' });
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(delegation, {
        from: workspace.agent.id,
        to,
        firstDay,
        lastDay,
        reason,
        createdAt: workspace.now(),
        endedOn: null,
      }),
    );
    return ok({ id });
  },

  'delegation.end': (workspace, { id }) => {
    const record = findRecord(workspace.db, delegation, id);
    if (!record) return err({ code: 'record.not-found' });
    if (record.from !== workspace.agent.id) return err({ code: 'delegation.not-own' });
    if (record.endedOn === null)
      workspace.journal.commit(workspace.actor, transaction => transaction.set(delegation, id, { endedOn: workspace.today() }));
    return ok(null);
  },
};
