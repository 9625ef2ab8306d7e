import { err, ok, type Result } from '../../../../shared/base/result';
import type { CallError, DeadlineDecision } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useCase } from '../caseContext';

/** Decides about one deadline of the case at hand, by its key; its refusal is the failure. */
export function useDecision(key: string): {
  decide: (decision: DeadlineDecision) => Promise<Result<null, CallError>>;
  running: boolean;
} {
  const { personId: person } = useCase();
  const { run, running } = useCommand('deadline.decide');
  const decide = async (decision: DeadlineDecision): Promise<Result<null, CallError>> => {
    const answer = await run({ items: [{ person, key }], decision });
    if (!answer.ok) return err(answer.error);
    const [refused] = answer.value.refused;
    return refused ? err({ code: refused.code }) : ok(null);
  };
  return { decide, running };
}
