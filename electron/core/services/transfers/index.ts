import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import type { OpenTransferLine } from '../../../../shared/contract';
import { deadline } from '../../../../shared/domain/followUp';
import { measure } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import { retentionTerm } from '../../../../shared/domain/retention';
import { transfer } from '../../../../shared/domain/transfer';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { mayClose } from '../confidences';
import { checkAccess, isMine, type Handlers, type Workspace } from '../workspace';
import { answerHandlers } from './answers';
import { contentsOf, neverGoes } from './contents';
import { transferLine } from './lines';
import { areSendable, piecesOf } from './pieces';
import { takeBackHandlers } from './takeBack';

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/** Until when a case is kept; null while it is open. */
function termOf({ db, legal }: Workspace, id: string) {
  const closedOn = findRecord(db, person, id)?.closedOn ?? null;
  const measures = selectRecords(db, measure, 'person = ?', [id]);
  return retentionTerm(
    {
      closedOn: asDate(closedOn),
      measures: measures.map(one => ({ status: one.status, endDate: asDate(one.endDate) })),
    },
    legal.referential.retention.cases,
  );
}

const offerHandlers: Handlers<'transfer.list' | 'transfer.pieces' | 'transfer.contents' | 'transfer.offer' | 'transfer.awaited'> =
  {
    'transfer.list': (workspace, input) => {
      const allowed = checkAccess(workspace, input.person);
      if (!allowed.ok) return allowed;
      const nameOf = agentNames(workspace.db);
      const all = selectRecords(workspace.db, transfer, 'person = ? ORDER BY offered_on DESC, rid DESC', [input.person]);
      return ok({ transfers: all.map(one => transferLine(workspace, one, nameOf)), term: termOf(workspace, input.person) });
    },

    'transfer.pieces': (workspace, input) => {
      const allowed = checkAccess(workspace, input.person);
      return allowed.ok ? ok({ ...piecesOf(workspace, input.person), left: neverGoes(workspace, input.person) }) : allowed;
    },

    'transfer.contents': (workspace, { id }) => {
      const record = findRecord(workspace.db, transfer, id);
      if (!record) return err({ code: 'record.not-found' });
      const allowed = checkAccess(workspace, record.person);
      return allowed.ok ? ok(contentsOf(workspace, record)) : allowed;
    },

    'transfer.offer': (workspace, input) => {
      const { db, legal } = workspace;
      const allowed = checkAccess(workspace, input.person);
      if (!allowed.ok) return allowed;
      const owner = findRecord(db, person, input.person);
      if (!owner) return err({ code: 'record.not-found' });
      if (!mayClose(workspace, owner)) return err({ code: 'rights.denied' });
      if (selectRecords(db, transfer, 'person = ? AND answer IS NULL', [owner.id]).length > 0)
        return err({ code: 'transfer.open' });
      if (legal.referential.transferReasons.byCode(input.reason) === null) return err({ code: 'transfer.unknown-reason' });
      if (input.answerBy < workspace.today()) return err({ code: 'transfer.dates' });
      if (!areSendable(workspace, owner.id, input)) return err({ code: 'transfer.piece' });
      const id = workspace.journal.commit(workspace.actor, transaction => {
        const waits = transaction.add(deadline, {
          person: owner.id,
          measure: null,
          rule: null,
          due: input.answerBy,
          author: workspace.agent.id,
        });
        return transaction.add(transfer, {
          ...input,
          offeredOn: workspace.today(),
          offeredBy: workspace.agent.id,
          reminders: [],
          deadline: waits,
        });
      });
      return ok({ id });
    },

    'transfer.awaited': workspace => {
      const { db } = workspace;
      const nameOf = agentNames(db);
      return ok(
        selectRecords(db, transfer, 'answer IS NULL ORDER BY answer_by, rid').flatMap((one): OpenTransferLine[] => {
          const owner = findRecord(db, person, one.person);
          if (!owner) return [];
          const withheld = owner.restricted && !isMine(workspace, owner.id);
          const line = transferLine(workspace, one, nameOf);
          const nothing = {
            service: '',
            department: null,
            contact: null,
            reason: '',
            reasonLabel: { fr: '', en: '' },
            reasonNote: null,
            takenBackReason: null,
          };
          return [
            {
              ...line,
              ...(withheld && nothing),
              personName: { familyName: owner.familyName, givenNames: owner.givenNames },
              withheld,
            },
          ];
        }),
      );
    },
  };

export const transferHandlers = { ...offerHandlers, ...answerHandlers, ...takeBackHandlers };
