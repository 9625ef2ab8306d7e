import { err, ok } from '../../../../shared/base/result';
import type { AbsenceLine, AbsenceOfDay, Excuse } from '../../../../shared/contract';
import { excuseStates } from '../../../../shared/contract/absences';
import { isAbsence } from '../../../../shared/domain/absencePath';
import { appointment, document, type Appointment } from '../../../../shared/domain/followUp';
import { findRecord, selectRecords } from '../../database/records';
import { NO_EXCUSE } from '../appointments';
import { isReported } from '../reported';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { caseAbsences } from './pathFacts';

const excuseOf = (record: Appointment): Excuse => ({
  attendance: excuseStates.find(one => one === record.attendance) ?? 'planned',
  note: record.attendanceNote,
  due: record.excuseDue,
  receivedOn: record.excuseReceivedOn,
  proof: record.excuseProof,
  document: record.excuseDocument,
});

/** The absences of the agent's day, with what is proposed next in each case. */
export function absencesOfDay(workspace: Workspace, day: string): AbsenceOfDay[] {
  const missed = selectRecords(
    workspace.db,
    appointment,
    "day = ? AND agent = ? AND person IS NOT NULL AND attendance IN ('absent', 'absent-pending', 'excused') ORDER BY time, rid",
    [day, workspace.agent.id],
  );
  return missed.flatMap(one => {
    if (one.person === null) return [];
    const { path } = caseAbsences(workspace, one.person);
    return [{ appointment: one.id, excuse: excuseOf(one), next: path.last === one.id ? path.next : null }];
  });
}

export const excuseHandlers: Handlers<'absence.path' | 'absence.setExcuse' | 'absence.withdrawSummons'> = {
  'absence.path': (workspace, { person }) => {
    const allowed = checkAccess(workspace, person);
    if (!allowed.ok) return allowed;
    const { path, appointments, draft } = caseAbsences(workspace, person);
    return ok({
      path,
      absences: appointments.flatMap((one): AbsenceLine[] =>
        isAbsence(one.attendance) && one.day !== null
          ? [
              {
                id: one.id,
                day: one.day,
                time: one.time,
                type: one.type,
                attendance: one.attendance,
                excuse: excuseOf(one),
              },
            ]
          : [],
      ),
      draft: draft && {
        id: draft.id,
        day: draft.day,
        measure: draft.measure,
        recipient: draft.recipient,
        text: draft.text ?? '',
        document: draft.document,
      },
    });
  },

  'absence.setExcuse': (workspace, { appointment: id, excuse }) => {
    const record = findRecord(workspace.db, appointment, id);
    if (!record || record.person === null || record.day === null) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok && record.agent !== workspace.agent.id) return allowed;
    if (isReported(workspace, id)) return err({ code: 'absence.reported' });
    const { due, receivedOn } = excuse;
    const outOfOrder = (due !== null && due < record.day) || (receivedOn !== null && receivedOn > workspace.today());
    if (outOfOrder || (excuse.attendance !== 'planned' && record.day > workspace.today())) return err({ code: 'absence.dates' });
    if (excuse.document !== null && findRecord(workspace.db, document, excuse.document)?.person !== record.person)
      return err({ code: 'record.not-found' });
    const kept = isAbsence(excuse.attendance)
      ? { excuseDue: due, excuseReceivedOn: receivedOn, excuseProof: excuse.proof, excuseDocument: excuse.document }
      : NO_EXCUSE;
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(appointment, id, { attendance: excuse.attendance, attendanceNote: excuse.note, ...kept }),
    );
    return ok(null);
  },

  'absence.withdrawSummons': (workspace, { appointment: id }) => {
    const record = findRecord(workspace.db, appointment, id);
    if (!record || record.person === null) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    const { path } = caseAbsences(workspace, record.person);
    if (path.undo?.kind !== 'withdraw-summons' || path.undo.record !== id) return err({ code: 'summons.sent' });
    const letters = selectRecords(workspace.db, document, "appointment = ? AND kind = 'summons'", [id]);
    workspace.journal.commit(workspace.actor, transaction => {
      for (const letter of letters) transaction.remove(document, letter.id, 'summons withdrawn');
      transaction.remove(appointment, id, 'summons withdrawn');
    });
    return ok(null);
  },
};
