import { useDraftForm, type DraftForm, type DraftFormPlan } from '../../../app/form';
import { useT } from '../../../i18n';
import type { FieldProblem, Problems } from './typedValues';

/** The words of a field's problem, or undefined. */
export function useProblemText(problems: Problems): (name: string) => string | undefined {
  const t = useT();
  return name => {
    const problem = problems[name];
    return problem === undefined ? undefined : t(`form.problems.${problem}`);
  };
}

/** A form of a case: text as it is typed, read when it is sent. */
export function useTypedForm<F extends object, V, A>(
  plan: Omit<DraftFormPlan<F, V, A, FieldProblem>, 'words'>,
): DraftForm<F, FieldProblem> {
  const t = useT();
  return useDraftForm({ ...plan, words: problem => t(`form.problems.${problem}`) });
}
