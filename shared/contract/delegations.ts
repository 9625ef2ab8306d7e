import { z } from 'zod';
import { command, day, id, nothing, query } from './call';
import type { AgentName } from './case';

export interface DelegationLine {
  id: string;
  from: AgentName | null;
  to: AgentName | null;
  firstDay: string;
  lastDay: string;
  reason: string;
  endedOn: string | null;
  /** It holds today. */
  holds: boolean;
  own: boolean;
}

/** Who decides in the place of a director who is away. */
export const delegationCalls = {
  'delegation.list': query<{ delegations: DelegationLine[]; delegates: AgentName[] }>()({
    input: nothing,
    right: 'report.approve',
  }),
  'delegation.set': command<{ id: string }>()({
    input: z.strictObject({ to: id, firstDay: day, lastDay: day, reason: z.string().trim().max(300).min(1) }),
    right: 'report.approve',
    errors: ['delegation.dates', 'delegation.delegate'],
  }),
  /** Ends one's own at once, or takes back one that has not begun. */
  'delegation.end': command<null>()({ input: z.strictObject({ id }), right: 'report.approve', errors: ['delegation.not-own'] }),
};
