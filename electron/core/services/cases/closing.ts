import { err, ok } from '../../../../shared/base/result';
import { isRunning, measure } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import { findRecord, selectRecords } from '../../database/records';
import { mayClose } from '../confidences';
import { checkAccess, type Handlers } from '../workspace';

export const closingHandlers: Handlers<'case.close' | 'case.reopen'> = {
  'case.close': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    if (!mayClose(workspace, record)) return err({ code: 'rights.denied' });
    if (record.closedOn !== null) return err({ code: 'case.closed' });
    if (input.on > workspace.today()) return err({ code: 'case.dates' });
    const running = selectRecords(workspace.db, measure, 'person = ?', [record.id]).filter(one => isRunning(one.status));
    if (running.length > 0 && !input.confirmedRunning) {
      return err({ code: 'case.measure-running', details: { measures: running.map(one => one.type) } });
    }
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(person, record.id, { closedOn: input.on, closingReason: input.reason }),
    );
    return ok(null);
  },

  'case.reopen': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    if (!mayClose(workspace, record)) return err({ code: 'rights.denied' });
    if (record.closedOn === null) return err({ code: 'case.not-closed' });
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(person, record.id, { closedOn: null, closingReason: null }),
    );
    return ok(null);
  },
};
