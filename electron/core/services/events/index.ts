import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import type { EventFollowUp, EventLine } from '../../../../shared/contract';
import type { Entity } from '../../../../shared/domain/entity';
import { caseEvent, deadline, task, type CaseEvent, type FollowUpDecision } from '../../../../shared/domain/followUp';
import { measure } from '../../../../shared/domain/measure';
import type { FollowUp } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import { agentNames } from '../agentNames';
import { siteCalendar } from '../appointments';
import { checkAccess, type Handlers, type Workspace } from '../workspace';

const usualOf = (workspace: Workspace, type: string): readonly FollowUp[] =>
  workspace.legal.referential.eventTypes.byCode(type)?.followUps ?? [];

/** The working day that a follow-up aims at, never past; null for what has no date. */
function dueOf(workspace: Workspace, event: Pick<CaseEvent, 'day'>, usual: FollowUp): CalendarDate | null {
  if (usual.kind !== 'task' && usual.kind !== 'report') return null;
  const today = workspace.today();
  const aimed = addDays((event.day as CalendarDate | null) ?? today, usual.days); // the entity's schema checked it
  return siteCalendar(workspace).nextWorkingDay(aimed < today ? today : aimed);
}

/** Follow-ups of an event recorded in Jalon, in the order of the reference data; those that it no longer knows are left out. */
function followUpsOf(workspace: Workspace, event: CaseEvent): EventFollowUp[] {
  return usualOf(workspace, event.type).flatMap(usual => {
    const decided = event.followUps[usual.code];
    return decided ? [{ usual, state: decided.state, record: decided.record, due: dueOf(workspace, event, usual) }] : [];
  });
}

function eventLines(workspace: Workspace, personId: string): EventLine[] {
  const nameOf = agentNames(workspace.db);
  return selectRecords(workspace.db, caseEvent, 'person = ? ORDER BY day DESC, time DESC, rid DESC', [personId]).map(event => {
    const { person: _person, author, ...rest } = event;
    return { ...rest, author: nameOf(author), followUps: followUpsOf(workspace, event) };
  });
}

/** The event, when the agent may open its case. */
function ownEvent(workspace: Workspace, id: string) {
  const event = findRecord(workspace.db, caseEvent, id);
  if (!event) return err({ code: 'record.not-found' as const });
  const allowed = checkAccess(workspace, event.person);
  return allowed.ok ? ok(event) : allowed;
}

/** The event and one of its follow-ups that still awaits a decision. */
function proposed(workspace: Workspace, input: { id: string; followUp: string }) {
  const found = ownEvent(workspace, input.id);
  if (!found.ok) return found;
  const event = found.value;
  const usual = usualOf(workspace, event.type).find(one => one.code === input.followUp);
  const decided = event.followUps[input.followUp];
  if (!usual || !decided) return err({ code: 'record.not-found' as const });
  return decided.state === 'proposed' ? ok({ event, usual }) : err({ code: 'event.decided' as const });
}

/** What accepting a follow-up adds to the case. */
function made(workspace: Workspace, transaction: JournalTransaction, event: CaseEvent, usual: FollowUp): string | null {
  const due = dueOf(workspace, event, usual);
  if (usual.kind === 'task')
    return transaction.add(task, {
      agent: workspace.agent.id,
      person: event.person,
      title: usual.label.fr,
      due,
      urgent: usual.urgent,
    });
  if (usual.kind === 'report')
    return transaction.add(deadline, {
      person: event.person,
      measure: event.measure,
      label: usual.label.fr,
      due,
      author: workspace.agent.id,
    });
  return null;
}

/** Withdraws what a follow-up made, unless it was carried out meanwhile. */
function withdraw(workspace: Workspace, transaction: JournalTransaction, usual: FollowUp, record: string | null): void {
  if (record === null) return;
  const gone = (entity: Entity): void => transaction.remove(entity, record, 'follow-up taken back');
  if (usual.kind === 'task' && findRecord(workspace.db, task, record)?.doneAt === null) gone(task);
  const due = usual.kind === 'report' ? findRecord(workspace.db, deadline, record) : null;
  if (due && due.metOn === null && due.waivedOn === null) gone(deadline);
}

export const eventHandlers: Handlers<
  'event.list' | 'event.record' | 'event.remove' | 'event.accept' | 'event.ignore' | 'event.reconsider'
> = {
  'event.list': (workspace, { person }) => {
    const allowed = checkAccess(workspace, person);
    return allowed.ok ? ok(eventLines(workspace, person)) : allowed;
  },

  'event.record': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const type = workspace.legal.referential.eventTypes.byCode(input.type);
    if (!type) return err({ code: 'event.unknown-type' });
    if (input.day > workspace.today()) return err({ code: 'case.dates' });
    if (input.measure !== null && findRecord(workspace.db, measure, input.measure)?.person !== input.person)
      return err({ code: 'record.not-found' });
    const open: FollowUpDecision = { state: 'proposed', record: null, on: null, author: null };
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(caseEvent, {
        ...input,
        author: workspace.agent.id,
        severity: type.severity,
        followUps: Object.fromEntries(type.followUps.map(one => [one.code, open])),
      }),
    );
    return ok({ id });
  },

  'event.remove': (workspace, { id, reason }) => {
    const found = ownEvent(workspace, id);
    if (!found.ok) return found;
    const event = found.value;
    workspace.journal.commit(workspace.actor, transaction => {
      for (const { usual, record } of followUpsOf(workspace, event)) withdraw(workspace, transaction, usual, record);
      transaction.remove(caseEvent, id, reason);
    });
    return ok(null);
  },

  'event.accept': (workspace, input) => {
    const found = proposed(workspace, input);
    if (!found.ok) return found;
    const { event, usual } = found.value;
    const record = workspace.journal.commit(workspace.actor, transaction => {
      const added = made(workspace, transaction, event, usual);
      const decided: FollowUpDecision = {
        state: 'accepted',
        record: added,
        on: workspace.today(),
        author: workspace.agent.id,
      };
      transaction.set(caseEvent, event.id, { followUps: { [usual.code]: decided } });
      return added;
    });
    return ok({ record });
  },

  'event.ignore': (workspace, input) => {
    const found = proposed(workspace, input);
    if (!found.ok) return found;
    const { event, usual } = found.value;
    const decided: FollowUpDecision = { state: 'ignored', record: null, on: workspace.today(), author: workspace.agent.id };
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(caseEvent, event.id, { followUps: { [usual.code]: decided } }),
    );
    return ok(null);
  },

  'event.reconsider': (workspace, { id, followUp }) => {
    const found = ownEvent(workspace, id);
    if (!found.ok) return found;
    const event = found.value;
    const usual = usualOf(workspace, event.type).find(one => one.code === followUp);
    const decided = event.followUps[followUp];
    if (!usual || !decided) return err({ code: 'record.not-found' });
    if (decided.state === 'proposed') return ok(null);
    workspace.journal.commit(workspace.actor, transaction => {
      withdraw(workspace, transaction, usual, decided.record);
      const open: FollowUpDecision = { state: 'proposed', record: null, on: null, author: null };
      transaction.set(caseEvent, id, { followUps: { [followUp]: open } });
    });
    return ok(null);
  },
};
