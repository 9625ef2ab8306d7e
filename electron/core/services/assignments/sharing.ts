import { err, ok } from '../../../../shared/base/result';
import type { BatchLine, LeftReason } from '../../../../shared/contract';
import { assignmentBatch, type AssignmentBatch } from '../../../../shared/domain/assignmentBatch';
import { person, type Person } from '../../../../shared/domain/person';
import { assignment, type Assignment } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { assignmentsOf, endOfFormer, goesOn, isAssignable } from '../cases';
import { isMine, type Handlers, type Workspace } from '../workspace';

/** Sharings out that the screen can take back. */
const RECENT = 30;

/** Why that case stays as it is, or null when it can be given. */
function leftReason(workspace: Workspace, owner: Person | null, going: readonly Assignment[], given: Given): LeftReason | null {
  if (owner === null || owner.closedOn !== null) return 'closed';
  // opening it asks for a purpose and leaves a trace: a restricted case is not given by a list (R.113-53 C. pénit.)
  if (owner.restricted && !isMine(workspace, owner.id) && !workspace.opened.has(owner.id)) return 'restricted';
  return going.some(one => one.agent === given.agent && one.part === given.part) ? 'already' : null;
}

interface Given {
  readonly agent: string;
  readonly part: Assignment['part'];
}

/** True when nobody changed an assignment since the sharing out made it. */
const unchanged = (one: Assignment, batch: AssignmentBatch): boolean =>
  one.to === batch.to && one.agent === batch.agent && one.part === batch.part && one.endedBy === null;

export const sharingHandlers: Handlers<'assignment.share' | 'assignment.batches' | 'assignment.undoShare'> = {
  'assignment.share': (workspace, { persons, agent, part, from, to, note }) => {
    const today = workspace.today();
    if (!isAssignable(workspace, agent)) return err({ code: 'assignment.not-available' });
    if (from > today || (to !== null && to < from)) return err({ code: 'assignment.dates' });
    const left: { person: string; reason: LeftReason }[] = [];
    const given: { id: string; going: Assignment[] }[] = [];
    for (const id of new Set(persons)) {
      const going = assignmentsOf(workspace, id).filter(one => goesOn(one, today));
      const reason = leftReason(workspace, findRecord(workspace.db, person, id), going, { agent, part });
      if (reason === null) given.push({ id, going });
      else left.push({ person: id, reason });
    }
    if (given.length === 0) return err({ code: 'assignment.nothing-to-give', details: { left } });
    const batch = workspace.journal.commit(workspace.actor, transaction => {
      const sharing = transaction.add(assignmentBatch, {
        author: workspace.agent.id,
        at: workspace.now(),
        agent,
        part,
        from,
        to,
        note,
        cases: given.length,
      });
      for (const { id, going } of given) {
        const made = transaction.add(assignment, { person: id, agent, part, from, to, note, sharing });
        for (const one of part === 'referent' ? going : []) {
          if (one.part === 'referent') transaction.set(assignment, one.id, endOfFormer(one, from, made));
        }
      }
      return sharing;
    });
    return ok({ batch, assigned: given.length, left });
  },

  'assignment.batches': workspace => {
    const nameOf = agentNames(workspace.db);
    return ok(
      selectRecords(workspace.db, assignmentBatch, '1 ORDER BY at DESC, rid DESC LIMIT ?', [RECENT]).map((one): BatchLine => ({
        id: one.id,
        at: one.at ?? 0,
        author: nameOf(one.author),
        agent: nameOf(one.agent),
        part: one.part,
        to: one.to,
        note: one.note,
        cases: one.cases ?? 0,
        undone: one.undoneAt === null ? null : { at: one.undoneAt, by: nameOf(one.undoneBy) },
      })),
    );
  },

  'assignment.undoShare': (workspace, { batch: id }) => {
    const batch = findRecord(workspace.db, assignmentBatch, id);
    if (!batch) return err({ code: 'record.not-found' });
    if (batch.undoneAt !== null) return err({ code: 'assignment.undone' });
    const made = selectRecords(workspace.db, assignment, 'sharing = ?', [id]);
    const taken = made.filter(one => unchanged(one, batch));
    workspace.journal.commit(workspace.actor, transaction => {
      for (const one of taken) {
        transaction.remove(assignment, one.id, 'sharing-undone');
        for (const former of assignmentsOf(workspace, one.person)) {
          if (former.endedBy === one.id)
            transaction.set(assignment, former.id, { to: former.plannedTo, endedBy: null, plannedTo: null });
        }
      }
      transaction.set(assignmentBatch, id, { undoneAt: workspace.now(), undoneBy: workspace.agent.id });
    });
    return ok({ undone: taken.length, kept: (batch.cases ?? made.length) - taken.length });
  },
};
