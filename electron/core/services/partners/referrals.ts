import { err, ok } from '../../../../shared/base/result';
import type { ReferralLine } from '../../../../shared/contract';
import { obligation } from '../../../../shared/domain/measure';
import { partner, referral, type Referral } from '../../../../shared/domain/partner';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { checkAccess, type Handlers, type Workspace } from '../workspace';

function referralLines(workspace: Workspace, person: string): ReferralLine[] {
  const nameOf = agentNames(workspace.db);
  const partners = new Map(selectRecords(workspace.db, partner, '1').map(one => [one.id, one]));
  const types = new Map(
    selectRecords(workspace.db, obligation, 'person = ?', [person]).map((one): [string, string] => [one.id, one.type]),
  );
  const order = "person = ? ORDER BY state = 'ended', day DESC, rid DESC";
  return selectRecords(workspace.db, referral, order, [person]).map(one => {
    const to = partners.get(one.partner);
    return {
      ...one,
      partnerName: to?.name ?? '',
      partnerKind: to?.kind ?? '',
      partnerPhone: to?.phone ?? null,
      authorName: nameOf(one.author),
      obligationType: one.obligation === null ? null : (types.get(one.obligation) ?? null),
    };
  });
}

/** A referral that the caller may write in. */
function ownReferral(workspace: Workspace, id: string) {
  const record = findRecord(workspace.db, referral, id);
  if (!record) return err({ code: 'record.not-found' as const });
  const allowed = checkAccess(workspace, record.person);
  return allowed.ok ? ok<Referral>(record) : allowed;
}

export const referralHandlers: Handlers<'referral.list' | 'referral.save' | 'referral.setState' | 'referral.remove'> = {
  'referral.list': (workspace, { person }) => {
    const allowed = checkAccess(workspace, person);
    return allowed.ok ? ok(referralLines(workspace, person)) : allowed;
  },

  'referral.save': (workspace, { id, ...values }) => {
    const allowed = checkAccess(workspace, values.person);
    if (!allowed.ok) return allowed;
    const before = id === null ? null : findRecord(workspace.db, referral, id);
    if (id !== null && before?.person !== values.person) return err({ code: 'record.not-found' });
    const to = findRecord(workspace.db, partner, values.partner);
    if (!to) return err({ code: 'record.not-found' });
    if (!to.active && before?.partner !== to.id) return err({ code: 'partner.inactive' });
    if (values.day > workspace.today()) return err({ code: 'referral.dates' });
    if (before !== null && before.state !== 'proposed' && before.stateOn !== null && values.day > before.stateOn)
      return err({ code: 'referral.dates' });
    const duty = values.obligation === null ? null : findRecord(workspace.db, obligation, values.obligation);
    if (values.obligation !== null && duty?.person !== values.person) return err({ code: 'referral.obligation' });
    const { person, ...changes } = values;
    const saved = workspace.journal.commit(workspace.actor, transaction => {
      if (id === null) {
        const added = { person, ...changes, state: 'proposed' as const, stateOn: changes.day, author: workspace.agent.id };
        return transaction.add(referral, { ...added, outcome: null });
      }
      transaction.set(referral, id, before?.state === 'proposed' ? { ...changes, stateOn: changes.day } : changes);
      return id;
    });
    return ok({ id: saved });
  },

  'referral.setState': (workspace, { id, state, on, outcome }) => {
    const own = ownReferral(workspace, id);
    if (!own.ok) return own;
    if (on > workspace.today() || (own.value.day !== null && on < own.value.day)) return err({ code: 'referral.dates' });
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(referral, id, { state, stateOn: on, ...(outcome !== null && { outcome }) }),
    );
    return ok(null);
  },

  'referral.remove': (workspace, { id }) => {
    const own = ownReferral(workspace, id);
    if (!own.ok) return own;
    workspace.journal.commit(workspace.actor, transaction => transaction.remove(referral, id, 'withdrawn-by-agent'));
    return ok(null);
  },
};
