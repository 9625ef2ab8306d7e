import { err, ok, type Result } from '../../../../shared/base/result';
import type { AssignmentLine } from '../../../../shared/contract';
import { person } from '../../../../shared/domain/person';
import { followsPersons } from '../../../../shared/domain/rights';
import { agent, assignment, type Assignment } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { checkAccess, may, type Handlers, type Workspace } from '../workspace';

/** In force on that day, its last day included: as the caseload counts it. */
export const inForce = (one: Assignment, day: string): boolean => one.to === null || one.to >= day;
/** Follows the person with no end planned before today is over. */
export const goesOn = (one: Assignment, day: string): boolean => one.to === null || one.to > day;

export const assignmentsOf = (workspace: Workspace, personId: string): Assignment[] =>
  selectRecords(workspace.db, assignment, 'person = ? ORDER BY "from" DESC, rid DESC', [personId]);

/** How the assignment of a former referent ends on the first day of `next`, the assignment of who takes over: its day, and what was planned. */
export const endOfFormer = (one: Assignment, from: string, next: string): Partial<Assignment> => ({
  to: one.from !== null && one.from > from ? one.from : from,
  endedBy: next,
  plannedTo: one.to,
});

/** True when that agent can be given a case: still at the service, in a role that does follow-up. */
export function isAssignable(workspace: Workspace, id: string): boolean {
  const record = findRecord(workspace.db, agent, id);
  if (!record || (record.leftOn !== null && record.leftOn <= workspace.today())) return false;
  return followsPersons(record.role);
}

/** Whether the caller may make that agent the referent of a new case: themselves, or anyone for those who assign. */
export function checkFirstReferent(
  workspace: Workspace,
  referent: string | null,
): Result<null, { code: 'rights.denied' | 'assignment.not-available' }> {
  if (referent === null || referent === workspace.agent.id) return ok(null);
  if (!may(workspace, 'case.assign')) return err({ code: 'rights.denied' });
  return isAssignable(workspace, referent) ? ok(null) : err({ code: 'assignment.not-available' });
}

/** An officer takes a case that nobody follows as its referent. */
const takesUnassigned = (workspace: Workspace, input: { agent: string; part: string }, current: readonly Assignment[]): boolean =>
  workspace.agent.role === 'officer' &&
  input.agent === workspace.agent.id &&
  input.part === 'referent' &&
  !current.some(one => one.part === 'referent' && goesOn(one, workspace.today()));

export const assignmentHandlers: Handlers<'assignment.list' | 'assignment.set' | 'assignment.end'> = {
  'assignment.list': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const nameOf = agentNames(workspace.db);
    const today = workspace.today();
    return ok(
      assignmentsOf(workspace, input.person).map((one): AssignmentLine => ({
        id: one.id,
        agent: nameOf(one.agent) ?? { id: one.agent, familyName: '', givenNames: '' },
        part: one.part,
        from: one.from,
        to: one.to,
        note: one.note,
        returnNote: one.returnNote,
        current: inForce(one, today),
      })),
    );
  },

  'assignment.set': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const today = workspace.today();
    const all = assignmentsOf(workspace, input.person);
    if (!may(workspace, 'case.assign') && !takesUnassigned(workspace, input, all)) return err({ code: 'rights.denied' });
    if (!isAssignable(workspace, input.agent)) return err({ code: 'assignment.not-available' });
    // the lists have no notion of a follow-up that has not begun
    if (input.from > today || (input.to !== null && input.to < input.from)) return err({ code: 'assignment.dates' });
    const going = all.filter(one => goesOn(one, today));
    if (going.some(one => one.agent === input.agent && one.part === input.part)) return err({ code: 'assignment.already' });
    const id = workspace.journal.commit(workspace.actor, transaction => {
      const { person: owner, agent: agentId, part, from, to, note } = input;
      const made = transaction.add(assignment, { person: owner, agent: agentId, part, from, to, note });
      for (const one of part === 'referent' ? going : []) {
        if (one.part === 'referent') transaction.set(assignment, one.id, endOfFormer(one, from, made));
      }
      return made;
    });
    return ok({ id });
  },

  'assignment.end': (workspace, { id, on }) => {
    const record = findRecord(workspace.db, assignment, id);
    if (!record || !findRecord(workspace.db, person, record.person)) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    if (record.from !== null && on < record.from) return err({ code: 'assignment.dates' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(assignment, id, { to: on }));
    return ok(null);
  },
};
