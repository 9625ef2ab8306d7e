import { addDays, dateInZone, type CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import { caseEvent, deadline, document } from '../../../../shared/domain/followUp';
import { isRunning, measure, measureStatuses, type MeasureStatus } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import { transfer, type Transfer } from '../../../../shared/domain/transfer';
import { findRecord, selectRecords } from '../../database/records';
import { fieldHistory } from '../cases';
import { mayClose } from '../confidences';
import { addAccess, checkAccess, currentSite, isMine, type Handlers, type Workspace } from '../workspace';

/**
 * The last day on which an acceptance noted by mistake can be taken back: some days after it was recorded (reference data), as long as
 * no other offer was made since. Null for what is not accepted, or no more to be taken back.
 */
export function takeBackUntil(workspace: Workspace, record: Transfer): CalendarDate | null {
  if (record.answer !== 'accepted') return null;
  const later = selectRecords(workspace.db, transfer, 'person = ? AND rid > (SELECT rid FROM transfer WHERE id = ?)', [
    record.person,
    record.id,
  ]);
  const [recorded] = fieldHistory(workspace, 'transfer', record.id, 'answer');
  if (later.length > 0 || !recorded) return null;
  const { takeBack } = workspace.legal.referential.transfer;
  const until = addDays(dateInZone(recorded.at, currentSite(workspace).timeZone), takeBack.days);
  return until < workspace.today() ? null : until;
}

/** How a measure stood before it was handed over. */
function statusBefore(workspace: Workspace, id: string): MeasureStatus {
  const known = fieldHistory(workspace, 'measure', id, 'status').flatMap(
    ({ value }) => measureStatuses.find(one => one === value) ?? [],
  );
  return known.find(isRunning) ?? 'active';
}

export const takeBackHandlers: Handlers<'transfer.takeBack'> = {
  'transfer.takeBack': (workspace, { id, reason }) => {
    const { db } = workspace;
    const record = findRecord(db, transfer, id);
    const owner = record && findRecord(db, person, record.person);
    if (!record || !owner) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, owner.id);
    if (!allowed.ok) return allowed;
    if (!mayClose(workspace, owner)) return err({ code: 'rights.denied' });
    if (takeBackUntil(workspace, record) === null) return err({ code: 'transfer.kept' });
    const back = selectRecords(db, measure, "person = ? AND status = 'transferred'", [owner.id])
      .filter(one => record.measures.includes(one.id))
      .map(one => ({ id: one.id, status: statusBefore(workspace, one.id) }));
    const { event: type } = workspace.legal.referential.transfer;
    const told = selectRecords(db, caseEvent, 'person = ? AND type = ? AND day = ? AND detail = ?', [
      owner.id,
      type,
      record.answeredOn,
      record.service,
    ]).at(-1);
    const waits = record.deadline === null ? null : findRecord(db, deadline, record.deadline);
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.set(transfer, id, {
        ...{ answer: null, answeredOn: null, answerReason: null, answerRecordedBy: null, sealedDigest: null, slip: null },
        takenBackOn: workspace.today(),
        takenBackBy: workspace.agent.id,
        takenBackReason: reason,
      });
      for (const one of back) transaction.set(measure, one.id, { status: one.status });
      if (waits) transaction.set(deadline, waits.id, { metOn: null, metBy: null });
      if (told) transaction.remove(caseEvent, told.id, reason);
      if (record.slip !== null && findRecord(db, document, record.slip)) transaction.remove(document, record.slip, reason);
      const closedByIt = owner.closedOn === record.answeredOn && owner.closingReason?.endsWith(record.service) === true;
      if (closedByIt) transaction.set(person, owner.id, { closedOn: null, closingReason: null });
      addAccess(workspace, transaction, {
        person: owner.id,
        kind: 'export',
        purpose: reason,
        detail: 'transfer-undone',
        outsideCaseload: !isMine(workspace, owner.id),
      });
    });
    return ok(null);
  },
};
