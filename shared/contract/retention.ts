import { z } from 'zod';
import type { ErasureKind } from '../domain/erasure';
import type { AgentName } from './case';
import { command, id, nothing, query } from './call';

/** An erasure that waits for a second person. */
export interface ErasureProposal {
  id: string;
  by: AgentName | null;
  on: string | null;
  /** The caller proposed it, and so may not countersign it. */
  mine: boolean;
}

/** A closed case whose legal time is over. */
export interface RetentionLine {
  person: string;
  personName: { familyName: string; givenNames: string };
  closedOn: string | null;
  /** End of its last measure. */
  from: string;
  until: string;
  proposal: ErasureProposal | null;
}

/** The traces of access whose legal time is over, as one lot. */
export interface RetentionAccesses {
  count: number;
  /** Day of the last of them. */
  until: string;
  proposal: ErasureProposal | null;
}

/** What is left of an erasure. */
export interface TombstoneLine {
  id: string;
  kind: ErasureKind;
  subject: string | null;
  from: string | null;
  until: string | null;
  proposedBy: AgentName | null;
  countersignedBy: AgentName | null;
  erasedOn: string | null;
  records: number;
}

/** What the legal time is, as the reference data say it. */
export interface RetentionRule {
  value: number;
  unit: 'days' | 'months' | 'years';
  article: string;
  certainty: string;
}

/** The most lines of a list, and the most cases of one act. */
export const MOST_ERASED = 200;
const some = z.array(id).min(1).max(MOST_ERASED);

export const retentionCalls = {
  /** What is to be erased, proposed or not, the oldest first, and the tombstones of what was. `total` counts the cases, shown or not. */
  'retention.list': query<{
    cases: RetentionLine[];
    total: number;
    accesses: RetentionAccesses | null;
    tombstones: TombstoneLine[];
    rules: { cases: RetentionRule; accesses: RetentionRule };
  }>()({ input: nothing, right: 'case.assign' }),
  /** Proposes cases, or the old traces of access, to a second person. Nothing is erased yet. */
  'retention.propose': command<{ proposed: number }>()({
    input: z.strictObject({ persons: z.array(id).max(MOST_ERASED), accesses: z.boolean() }),
    right: 'case.assign',
    errors: ['retention.not-due'],
  }),
  'retention.withdraw': command<null>()({
    input: z.strictObject({ ids: some }),
    right: 'case.assign',
    errors: ['retention.erased'],
  }),
  /**
   * Countersigns proposals of someone else and erases, for good, what they are about. All of them are checked first: one that the caller
   * proposed, or whose time is no longer over, and nothing is erased. `rewritten` is false when the file still has to be rewritten without
   * them, for want of room: nothing of them can be read, and it is done the next time the list is opened.
   */
  'retention.erase': command<{ erased: number; rewritten: boolean }>()({
    input: z.strictObject({ ids: some }),
    right: 'case.assign',
    errors: ['retention.same-agent', 'retention.not-due', 'retention.erased'],
  }),
};
