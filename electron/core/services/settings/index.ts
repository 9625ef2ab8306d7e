import { err, ok } from '../../../../shared/base/result';
import { holds } from '../../../../shared/domain/rights';
import { agent, antenna, site } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import { isLastManager } from '../lastManager';
import { currentSite, type Handlers } from '../workspace';

export const settingsHandlers: Handlers<'site.get' | 'site.update' | 'antenna.save' | 'agent.save'> = {
  'site.get': workspace =>
    ok({
      site: currentSite(workspace),
      antennas: selectRecords(workspace.db, antenna, '1 ORDER BY name'),
      agents: selectRecords(workspace.db, agent, 'left_on IS NULL ORDER BY family_name, given_names'),
    }),

  'site.update': (workspace, input) => {
    const { id } = currentSite(workspace);
    workspace.journal.commit(workspace.actor, transaction => transaction.set(site, id, input));
    return ok(null);
  },

  'antenna.save': (workspace, { id, ...values }) => {
    if (id === null) {
      const of = currentSite(workspace).id;
      return ok({
        id: workspace.journal.commit(workspace.actor, transaction => transaction.add(antenna, { site: of, ...values })),
      });
    }
    if (!findRecord(workspace.db, antenna, id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(antenna, id, values));
    return ok({ id });
  },

  'agent.save': (workspace, { id, ...values }) => {
    if (id === null) {
      const added = { ...values, signingKey: null, sealingKey: null, leftOn: null };
      return ok({ id: workspace.journal.commit(workspace.actor, transaction => transaction.add(agent, added)) });
    }
    if (!findRecord(workspace.db, agent, id)) return err({ code: 'record.not-found' });
    if (!holds(values.role, 'agent.manage') && isLastManager(workspace, id)) return err({ code: 'agent.last-manager' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(agent, id, values));
    return ok({ id });
  },
};
