import { z } from 'zod';
import { collection, date, entity, oneOf, optionalOneOf, optionalText, reference, text, type RecordOf } from './entity';

/** Who carries a goal. */
export const goalActors = ['person', 'service', 'partner', 'together'] as const;
export type GoalActor = (typeof goalActors)[number];

export const goalStates = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];

export const stepStates = ['to-do', 'doing', 'done', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];

export const agreements = ['yes', 'partly', 'no'] as const;
export type Agreement = (typeof agreements)[number];

/** A step towards a goal. `on`: the day of its last change of state. */
export const stepItem = z.object({
  text: z.string().min(1).max(300),
  due: z.iso.date().nullable(),
  state: z.enum(stepStates),
  on: z.iso.date().nullable(),
});
export type GoalStep = z.infer<typeof stepItem>;

/** A goal of the plan of support, with its steps and what the person says of it. Every version stays in its history. */
export const planGoal = entity('plan_goal', 31, ['Objectif du plan', 'Goal of the plan'], {
  person: reference(1, ['Personne', 'Person']),
  author: reference(2, ['Auteur', 'Author']),
  domain: text(3, ['Domaine', 'Domain'], 40),
  text: text(4, ['Objectif', 'Goal'], 600),
  actor: oneOf(5, ['Porté par', 'Carried by'], goalActors),
  actorName: optionalText(6, ['Précision', 'Who'], 160),
  openedOn: date(7, ['Fixé le', 'Set on']),
  steps: collection(8, ['Étapes', 'Steps'], stepItem),
  state: oneOf(9, ['État', 'State'], goalStates, { critical: true }),
  closedOn: date(10, ['Clos le', 'Closed on']),
  closingNote: optionalText(11, ['Constat', 'Finding'], 400),
  agreement: optionalOneOf(12, ['Accord de la personne', 'The person’s agreement'], agreements),
  agreementOn: date(13, ['Recueilli le', 'Taken on']),
  agreementWords: optionalText(14, ['Ses mots', 'In their words'], 600),
});
export type PlanGoal = RecordOf<typeof planGoal>;

/** The next step that is still to be made: the first dated one, else the first written. */
export function nextStep(steps: PlanGoal['steps']): (GoalStep & { readonly key: string }) | null {
  const open = Object.entries(steps)
    .filter(([, step]) => step.state === 'to-do' || step.state === 'doing')
    .map(([key, step]) => ({ key, ...step }));
  return (
    open.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0))[0] ?? null
  );
}
