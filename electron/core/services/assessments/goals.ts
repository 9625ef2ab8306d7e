import { err, ok } from '../../../../shared/base/result';
import type { GoalLine } from '../../../../shared/contract';
import { planGoal, type GoalStep, type PlanGoal } from '../../../../shared/domain/planGoal';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { checkAccess, type Handlers, type Workspace } from '../workspace';

/** Most steps of a goal: beyond, the goal is several. */
const MOST_STEPS = 20;

/** Goals of a person: the open ones first, then by domain in the order of the reference data, then the oldest first. */
export function goalLines(workspace: Workspace, personId: string): GoalLine[] {
  const nameOf = agentNames(workspace.db);
  const ranks = new Map(workspace.legal.referential.needDomains.all.map((domain, rank) => [domain.code, rank]));
  const rank = (one: PlanGoal): number => (one.state === 'open' ? 0 : 1000) + (ranks.get(one.domain) ?? 999);
  return selectRecords(workspace.db, planGoal, 'person = ? ORDER BY opened_on, rid', [personId])
    .sort((a, b) => rank(a) - rank(b))
    .map(({ person: _person, author, ...goal }) => ({
      ...goal,
      author: nameOf(author) ?? { id: author, familyName: '', givenNames: '' },
    }));
}

type StepInput = Omit<GoalStep, 'on'> | null;

/** The steps that change, each with the day of its state; an untouched one is not written again. */
function stepChanges(
  before: PlanGoal['steps'],
  given: Readonly<Record<string, StepInput>>,
  today: string,
): Record<string, GoalStep | null> {
  const changes: Record<string, GoalStep | null> = {};
  for (const [key, step] of Object.entries(given)) {
    const known = before[key];
    if (step === null) {
      if (known) changes[key] = null;
    } else if (!known) changes[key] = { ...step, on: step.state === 'to-do' ? null : today };
    else if (known.text !== step.text || known.due !== step.due || known.state !== step.state)
      changes[key] = { ...step, on: known.state === step.state ? known.on : today };
  }
  return changes;
}

/** The goal, when the agent may open its case. */
function goalOf(workspace: Workspace, id: string) {
  const goal = findRecord(workspace.db, planGoal, id);
  if (!goal) return err({ code: 'record.not-found' as const });
  const allowed = checkAccess(workspace, goal.person);
  return allowed.ok ? ok(goal) : allowed;
}

export const goalHandlers: Handlers<'plan.goals' | 'plan.saveGoal' | 'plan.setStep' | 'plan.setGoalState' | 'plan.agree'> = {
  'plan.goals': (workspace, { person }) => {
    const allowed = checkAccess(workspace, person);
    return allowed.ok ? ok(goalLines(workspace, person)) : allowed;
  },

  'plan.saveGoal': (workspace, { id, person, steps, ...values }) => {
    const allowed = checkAccess(workspace, person);
    if (!allowed.ok) return allowed;
    if (workspace.legal.referential.needDomains.byCode(values.domain) === null) return err({ code: 'plan.unknown-domain' });
    const today = workspace.today();
    if (id === null) {
      const added = stepChanges({}, steps, today);
      if (Object.keys(added).length > MOST_STEPS) return err({ code: 'plan.too-many-steps' });
      const created = workspace.journal.commit(workspace.actor, transaction =>
        transaction.add(planGoal, {
          ...values,
          person,
          author: workspace.agent.id,
          openedOn: today,
          steps: Object.fromEntries(Object.entries(added).flatMap(([key, step]) => (step === null ? [] : [[key, step]]))),
          state: 'open',
        }),
      );
      return ok({ id: created });
    }
    const goal = findRecord(workspace.db, planGoal, id);
    if (goal?.person !== person) return err({ code: 'record.not-found' });
    if (goal.state !== 'open') return err({ code: 'plan.goal-closed' });
    const changedSteps = stepChanges(goal.steps, steps, today);
    const left = Object.entries({ ...goal.steps, ...changedSteps }).filter(([, step]) => step !== null);
    if (left.length > MOST_STEPS) return err({ code: 'plan.too-many-steps' });
    const changed: Record<string, unknown> = Object.fromEntries(
      Object.entries(values).filter(([name, value]) => goal[name as keyof typeof values] !== value), // a name of `values`
    );
    // what was agreed to was said of other words, or of someone else's part
    if (('text' in changed || 'actor' in changed) && goal.agreement !== null)
      Object.assign(changed, { agreement: null, agreementOn: null, agreementWords: null });
    if (Object.keys(changedSteps).length > 0) changed['steps'] = changedSteps;
    if (Object.keys(changed).length > 0)
      workspace.journal.commit(workspace.actor, transaction => transaction.set(planGoal, id, changed));
    return ok({ id });
  },

  'plan.setStep': (workspace, { id, step, state }) => {
    const found = goalOf(workspace, id);
    if (!found.ok) return found;
    const known = found.value.steps[step];
    if (!known) return err({ code: 'record.not-found' });
    if (found.value.state !== 'open') return err({ code: 'plan.goal-closed' });
    if (known.state !== state)
      workspace.journal.commit(workspace.actor, transaction =>
        transaction.set(planGoal, id, { steps: { [step]: { ...known, state, on: workspace.today() } } }),
      );
    return ok(null);
  },

  'plan.setGoalState': (workspace, { id, state, note }) => {
    const found = goalOf(workspace, id);
    if (!found.ok) return found;
    if (state === 'dropped' && (note ?? '').length < 3) return err({ code: 'plan.reason-missing' });
    const closed = state !== 'open';
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(planGoal, id, {
        state,
        closedOn: closed ? workspace.today() : null,
        closingNote: closed ? note : null,
      }),
    );
    return ok(null);
  },

  'plan.agree': (workspace, { person, goals, on, answer, words }) => {
    const allowed = checkAccess(workspace, person);
    if (!allowed.ok) return allowed;
    if (on > workspace.today()) return err({ code: 'case.dates' });
    for (const id of goals) {
      const goal = findRecord(workspace.db, planGoal, id);
      if (goal?.person !== person) return err({ code: 'record.not-found' });
      if (goal.state !== 'open') return err({ code: 'plan.goal-closed' });
    }
    workspace.journal.commit(workspace.actor, transaction => {
      for (const id of goals)
        transaction.set(planGoal, id, { agreement: answer, agreementOn: on, agreementWords: words === '' ? null : words });
    });
    return ok(null);
  },
};
