import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import type { CallError, Contract, InputOf } from '../../../../shared/contract';
import { isAbsence } from '../../../../shared/domain/absencePath';
import { appointment } from '../../../../shared/domain/followUp';
import { findRecord } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import { isReported } from '../reported';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { collisions, siteCalendar } from './collisions';

export { appointmentLines } from './appointmentLines';
export { firstFreeSlot, siteCalendar } from './collisions';

/** What an excuse leaves on an appointment where nobody is absent. */
export const NO_EXCUSE = { excuseDue: null, excuseReceivedOn: null, excuseProof: null, excuseDocument: null } as const;

type Slot = InputOf<Contract['appointment.create']>;

/** Says why a slot cannot be taken as it is, or null. Collisions and days off are warnings that the user may confirm. */
export function slotProblem(
  workspace: Workspace,
  slot: Pick<Slot, 'person' | 'day' | 'time' | 'minutes' | 'confirmedCollision'>,
): CallError<'appointment.collision' | 'appointment.not-working-day'> | null {
  if (slot.confirmedCollision) return null;
  const calendar = siteCalendar(workspace);
  const day = slot.day as CalendarDate; // the contract checked it
  if (!calendar.isWorkingDay(day)) {
    return { code: 'appointment.not-working-day', details: { holiday: calendar.holidayOn(day)?.label ?? null } };
  }
  const others = collisions(workspace, slot);
  return others.length > 0 ? { code: 'appointment.collision', details: { others } } : null;
}

/** Adds an appointment of the agent at work within an act. */
export function addAppointment(
  workspace: Workspace,
  transaction: JournalTransaction,
  slot: Omit<Slot, 'confirmedCollision'> & { documentsToBring: readonly string[] },
) {
  return transaction.add(appointment, {
    person: slot.person,
    agent: workspace.agent.id,
    antenna: workspace.agent.antenna?.id ?? null,
    type: slot.type,
    mode: slot.mode,
    day: slot.day,
    time: slot.time,
    minutes: slot.minutes,
    place: slot.place,
    title: slot.title,
    attendance: 'planned',
    documentsToBring: [...slot.documentsToBring],
  });
}

export const appointmentHandlers: Handlers<'appointment.create' | 'appointment.setAttendance'> = {
  'appointment.create': (workspace, input) => {
    if (input.person !== null) {
      const allowed = checkAccess(workspace, input.person);
      if (!allowed.ok) return allowed;
    }
    const problem = slotProblem(workspace, input);
    if (problem) return err(problem);
    const id = workspace.journal.commit(workspace.actor, transaction =>
      addAppointment(workspace, transaction, { ...input, documentsToBring: [] }),
    );
    return ok({ id });
  },

  'appointment.setAttendance': (workspace, input) => {
    const record = findRecord(workspace.db, appointment, input.id);
    if (!record) return err({ code: 'record.not-found' });
    if (record.person !== null) {
      const allowed = checkAccess(workspace, record.person);
      if (!allowed.ok && record.agent !== workspace.agent.id) return allowed;
    }
    if (isReported(workspace, input.id)) return err({ code: 'absence.reported' });
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(appointment, input.id, {
        attendance: input.attendance,
        attendanceNote: input.note,
        // no excuse is left where nobody is absent
        ...(isAbsence(record.attendance) && !isAbsence(input.attendance) ? NO_EXCUSE : {}),
        ...(input.attendance === 'arrived' ? { arrivedAt: workspace.now() } : {}),
      }),
    );
    return ok(null);
  },
};
