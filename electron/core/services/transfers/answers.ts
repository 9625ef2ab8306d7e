import { err, ok, type Result } from '../../../../shared/base/result';
import { caseEvent, deadline } from '../../../../shared/domain/followUp';
import { isRunning, measure } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { transfer, type Transfer } from '../../../../shared/domain/transfer';
import { findRecord, selectRecords } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import { mayClose } from '../confidences';
import { keepDocument } from '../documents';
import { addAccess, checkAccess, isMine, type Handlers, type Workspace } from '../workspace';
import { sealOf } from './pieces';
import { slipInput } from './slip';

type Refused = { readonly code: 'record.not-found' | 'access.purpose-needed' | 'rights.denied' | 'transfer.answered' };

/** An offer that awaits its answer, of a case that the caller may read and hand over. */
function openOffer(workspace: Workspace, id: string): Result<{ offer: Transfer; owner: Person }, Refused> {
  const record = findRecord(workspace.db, transfer, id);
  const owner = record && findRecord(workspace.db, person, record.person);
  if (!record || !owner) return err({ code: 'record.not-found' });
  const allowed = checkAccess(workspace, record.person);
  if (!allowed.ok) return err({ code: allowed.error.code });
  if (!mayClose(workspace, owner)) return err({ code: 'rights.denied' });
  return record.answer === null ? ok({ offer: record, owner }) : err({ code: 'transfer.answered' });
}

/** The deadline of an offer is met by its answer. */
function meetDeadline(workspace: Workspace, transaction: JournalTransaction, offer: Transfer, on: string): void {
  const waits = offer.deadline === null ? null : findRecord(workspace.db, deadline, offer.deadline);
  if (waits) transaction.set(deadline, waits.id, { metOn: on, metBy: 'transfer' });
}

interface Sealed {
  readonly digest: string;
  readonly paper: { readonly pdf: Uint8Array; readonly pages: number };
}

/** The digest of what goes, and the paper that names it. */
async function seal(workspace: Workspace, owner: Person, offer: Transfer, on: string): Promise<Sealed> {
  const digest = sealOf(workspace, offer);
  return { digest, paper: await workspace.paper.transferSlip(slipInput(workspace, owner, offer, { on, digest })) };
}

/** Seals the pieces, ends the measures that go and, when none runs any more, closes the case. Gives whether it did. */
function handOver(workspace: Workspace, transaction: JournalTransaction, offer: Transfer, on: string, sealed: Sealed): boolean {
  const measures = selectRecords(workspace.db, measure, 'person = ?', [offer.person]);
  const going = measures.filter(one => offer.measures.includes(one.id) && isRunning(one.status));
  const staying = measures.filter(one => !offer.measures.includes(one.id) && isRunning(one.status));
  const { transfer: rules, eventTypes } = workspace.legal.referential;
  const word = eventTypes.byCode(rules.event)?.label.fr ?? rules.event;
  const slip = keepDocument(workspace, transaction, {
    person: offer.person,
    kind: 'other',
    title: 'Bordereau de dessaisissement',
    bytes: sealed.paper.pdf,
    pages: sealed.paper.pages,
    appointment: null,
  });
  transaction.set(transfer, offer.id, { sealedDigest: sealed.digest, slip });
  for (const one of going) transaction.set(measure, one.id, { status: 'transferred' });
  transaction.add(caseEvent, {
    person: offer.person,
    type: rules.event,
    day: on,
    detail: offer.service,
    author: workspace.agent.id,
  });
  addAccess(workspace, transaction, {
    person: offer.person,
    kind: 'export',
    purpose: offer.service,
    detail: 'transfer',
    outsideCaseload: !isMine(workspace, offer.person),
  });
  if (staying.length > 0) return false;
  transaction.set(person, offer.person, { closedOn: on, closingReason: `${word}\u00a0: ${offer.service}` });
  return true;
}

export const answerHandlers: Handlers<'transfer.answer' | 'transfer.withdraw' | 'transfer.remind' | 'transfer.forgetReminder'> = {
  'transfer.answer': async (workspace, { id, answer, on, reason }) => {
    const found = openOffer(workspace, id);
    if (!found.ok) return found;
    const { offer, owner } = found.value;
    if (on > workspace.today() || (offer.offeredOn !== null && on < offer.offeredOn)) return err({ code: 'transfer.dates' });
    if (answer === 'refused' && (reason === null || reason === '')) return err({ code: 'transfer.reason-missing' });
    const sealed = answer === 'accepted' ? await seal(workspace, owner, offer, on) : null;
    // the paper took a moment: someone may have answered meanwhile
    if (findRecord(workspace.db, transfer, id)?.answer !== null) return err({ code: 'transfer.answered' });
    const closed = workspace.journal.commit(workspace.actor, transaction => {
      transaction.set(transfer, id, {
        answer,
        answeredOn: on,
        answerReason: reason === '' ? null : reason,
        answerRecordedBy: workspace.agent.id,
      });
      meetDeadline(workspace, transaction, offer, on);
      return sealed !== null && handOver(workspace, transaction, offer, on, sealed);
    });
    return ok({ closed });
  },

  'transfer.withdraw': (workspace, { id }) => {
    const found = openOffer(workspace, id);
    if (!found.ok) return found;
    const { deadline: waits } = found.value.offer;
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.remove(transfer, id, 'offer withdrawn');
      if (waits !== null && findRecord(workspace.db, deadline, waits)) transaction.remove(deadline, waits, 'offer withdrawn');
    });
    return ok(null);
  },

  'transfer.remind': (workspace, { id }) => {
    const found = openOffer(workspace, id);
    if (!found.ok) return found;
    const reminders = [...new Set([...found.value.offer.reminders, workspace.today()])];
    workspace.journal.commit(workspace.actor, transaction => transaction.set(transfer, id, { reminders }));
    return ok(null);
  },

  'transfer.forgetReminder': (workspace, { id }) => {
    const found = openOffer(workspace, id);
    if (!found.ok) return found;
    const reminders = found.value.offer.reminders.slice(0, -1);
    workspace.journal.commit(workspace.actor, transaction => transaction.set(transfer, id, { reminders }));
    return ok(null);
  },
};
