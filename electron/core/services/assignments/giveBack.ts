import { err, ok } from '../../../../shared/base/result';
import { assignment } from '../../../../shared/domain/site';
import { findRecord } from '../../database/records';
import { inForce } from '../cases';
import { checkAccess, type Handlers } from '../workspace';

export const giveBackHandlers: Handlers<'assignment.giveBack'> = {
  'assignment.giveBack': (workspace, { id, note }) => {
    const record = findRecord(workspace.db, assignment, id);
    if (!record) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    const today = workspace.today();
    const own = record.agent === workspace.agent.id && record.part !== 'referent' && inForce(record, today);
    // the case of a referent goes to another by the hand of a director
    if (!own) return err({ code: 'assignment.not-given' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(assignment, id, { to: today, returnNote: note }));
    return ok(null);
  },
};
