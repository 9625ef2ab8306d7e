import type { AgentLoad } from '../../../shared/contract';
import { followsPersons } from '../../../shared/domain/rights';
import type { SelectOption } from '../../ui/SelectField';
import { useToday } from '../../ui/today';
import { useQueryCall } from '../connection';
import { useSession } from '../session';
import { agentText } from '../wording';
import { useLoadWords } from './useLoadWords';

/** What the load of an agent shows. */
export const LOAD_WATCHED = ['assignment', 'agent', 'person', 'measure', 'site'] as const;

export interface AgentChoices {
  readonly options: readonly SelectOption<string>[];
  /** The load of that agent; null when the caller does not assign, or until it is known. */
  readonly loadOf: (agent: string) => AgentLoad | null;
}

/** The agents who can be given a case: for those who assign, the least loaded first, with load and specialities in view. */
export function useAgentChoices(): AgentChoices {
  const { agent: self } = useSession();
  const today = useToday();
  const words = useLoadWords();
  const assigns = self.rights.includes('case.assign');
  const site = useQueryCall('site.get', {}, { entities: ['agent'] });
  const loads = useQueryCall('workload.get', {}, { entities: LOAD_WATCHED, enabled: assigns });
  if (!assigns) {
    const own = (site.data?.agents ?? []).filter(
      one => one.id === self.id && followsPersons(one.role) && (one.leftOn === null || one.leftOn > today),
    );
    return { options: own.map(one => ({ value: one.id, label: agentText(one) })), loadOf: () => null };
  }
  const agents = (loads.data?.agents ?? []).filter(one => one.available).sort((a, b) => a.weight - b.weight);
  return {
    options: agents.map(one => ({
      value: one.agent.id,
      label: agentText(one.agent),
      note: words.line(one),
      keywords: words.specialities(one),
    })),
    loadOf: agent => agents.find(one => one.agent.id === agent) ?? null,
  };
}
