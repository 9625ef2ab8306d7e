import { addDays } from '../../../../shared/base/calendarDate';
import type { Id } from '../../../../shared/base/identifier';
import { deadline } from '../../../../shared/domain/followUp';
import { isRunning, measure } from '../../../../shared/domain/measure';
import { transfer } from '../../../../shared/domain/transfer';
import { selectRecords } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import type { Setting } from './setting';

/** Ranks among the agent's own cases: one offer that awaits its answer, one that was refused. */
const AWAITED = 4;
const REFUSED = 6;

/** Adds two transfers to the cases of the agent at work. */
export function addTransfers({ workspace, today }: Setting, transaction: JournalTransaction, own: readonly Id[]): void {
  const [reason] = workspace.legal.referential.transferReasons.all;
  const offer = (person: Id | undefined, refused: boolean): void => {
    if (person === undefined || reason === undefined) return;
    const measures = selectRecords(workspace.db, measure, 'person = ?', [person]).filter(one => isRunning(one.status));
    const answerBy = addDays(today, 6);
    const waits = transaction.add(deadline, {
      person,
      measure: null,
      rule: null,
      due: answerBy,
      author: workspace.agent.id,
      ...(refused && { metOn: addDays(today, -2), metBy: 'transfer' }),
    });
    transaction.add(transfer, {
      person,
      service: refused ? 'SPIP du Plateau' : 'SPIP de la Rive',
      department: null,
      contact: refused ? null : 'transferts@rive.example',
      reason: reason.code,
      reasonNote: refused ? null : 'Nouveau bail signé le mois dernier.',
      offeredOn: addDays(today, -9),
      offeredBy: workspace.agent.id,
      answerBy,
      reminders: refused ? [] : [addDays(today, -1)],
      ...(refused && {
        answer: 'refused' as const,
        answeredOn: addDays(today, -2),
        answerReason: 'Hébergement provisoire, domicile non établi.',
        answerRecordedBy: workspace.agent.id,
      }),
      measures: measures.map(one => one.id),
      obligations: [],
      interviews: [],
      documents: [],
      deadline: waits,
    });
  };
  offer(own[AWAITED], false);
  offer(own[REFUSED], true);
}
