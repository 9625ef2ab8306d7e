import type { TransferLine } from '../../../../shared/contract';
import type { Transfer } from '../../../../shared/domain/transfer';
import { agentNames } from '../agentNames';
import type { Workspace } from '../workspace';
import { takeBackUntil } from './takeBack';

/** What screens show of a transfer. */
export function transferLine(workspace: Workspace, record: Transfer, nameOf = agentNames(workspace.db)): TransferLine {
  const label = workspace.legal.referential.transferReasons.byCode(record.reason)?.label;
  return {
    id: record.id,
    person: record.person,
    service: record.service,
    department: record.department,
    contact: record.contact,
    reason: record.reason,
    reasonLabel: label ?? { fr: record.reason, en: record.reason },
    reasonNote: record.reasonNote,
    offeredOn: record.offeredOn,
    offeredBy: nameOf(record.offeredBy),
    answerBy: record.answerBy,
    late: record.answer === null && record.answerBy !== null && record.answerBy < workspace.today(),
    reminders: record.reminders,
    answer: record.answer,
    answeredOn: record.answeredOn,
    answerReason: record.answerReason,
    pieces: {
      measures: record.measures.length,
      obligations: record.obligations.length,
      interviews: record.interviews.length,
      documents: record.documents.length,
    },
    sealedDigest: record.sealedDigest,
    slip: record.slip,
    takeBackUntil: takeBackUntil(workspace, record),
    takenBackOn: record.takenBackOn,
    takenBackReason: record.takenBackReason,
  };
}
