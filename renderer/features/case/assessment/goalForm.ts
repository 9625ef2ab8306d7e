import type { Result } from '../../../../shared/base/result';
import type { Contract, GoalLine, InputOf } from '../../../../shared/contract';
import { goalActors, stepStates } from '../../../../shared/domain/planGoal';
import { readTyped, type Problems } from '../form/typedValues';

/** A step as it is being typed. */
export interface StepForm {
  readonly key: string;
  readonly text: string;
  readonly due: string;
  readonly state: string;
}

/** A goal as it is being typed. */
export interface GoalForm {
  readonly domain: string;
  readonly text: string;
  readonly actor: string;
  readonly actorName: string;
  readonly steps: readonly StepForm[];
}

export const formOfGoal = (goal: GoalLine | null): GoalForm => ({
  domain: goal?.domain ?? '',
  text: goal?.text ?? '',
  actor: goal?.actor ?? 'person',
  actorName: goal?.actorName ?? '',
  steps: Object.entries(goal?.steps ?? {}).map(([key, step]) => ({
    key,
    text: step.text,
    due: step.due ?? '',
    state: step.state,
  })),
});

type Saved = Omit<InputOf<Contract['plan.saveGoal']>, 'id' | 'person'>;

/** What to save of a goal, or what is wrong by field. A step without words is left out; one that was there is removed. */
export function goalOf(form: GoalForm, before: GoalLine | null): Result<Saved, Problems> {
  return readTyped(reader => {
    const kept = form.steps.filter(step => step.text.trim() !== '');
    const gone = Object.keys(before?.steps ?? {}).filter(key => !kept.some(step => step.key === key));
    return {
      domain: reader.requiredText('domain', form.domain),
      text: reader.reason('text', form.text),
      actor: goalActors.find(one => one === form.actor) ?? 'person',
      actorName: reader.text(form.actorName),
      steps: {
        ...Object.fromEntries(
          kept.map(step => [
            step.key,
            {
              text: step.text.trim(),
              due: reader.date(`due-${step.key}`, step.due),
              state: stepStates.find(one => one === step.state) ?? 'to-do',
            },
          ]),
        ),
        ...Object.fromEntries(gone.map(key => [key, null])),
      },
    };
  });
}
