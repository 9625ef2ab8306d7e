import { z } from 'zod';
import type { ObligationPause } from '../domain/obligationPause';
import type { ObligationState } from '../domain/obligationCheck';
import { command, day, id, query } from './call';

const line = (max: number) => z.string().trim().max(max);
const key = z.string().regex(/^[A-Za-z0-9_-]{4,22}$/);

const proof = {
  date: day,
  label: line(300).min(1),
  /** The paper or the note of an interview that bears the proof. */
  source: z.strictObject({ kind: z.enum(['document', 'interview']), id }).nullable(),
};

export interface ProofLine {
  key: string;
  date: string;
  label: string;
  /** The paper or the note that bears it; null without any, and for those who may not read it. */
  source: { kind: 'document' | 'interview'; id: string } | null;
}

export interface ObligationLine {
  id: string;
  measure: string;
  type: string;
  /** Number and article as cited at the judgment's date, for example « 132-45, 3° ». */
  citation: string;
  label: string;
  particulars: string | null;
  certainty: string;
  from: string | null;
  to: string | null;
  nextCheck: string | null;
  /** The check that is asked for: the one entered, or the day of the resumption when that one fell in a suspension. */
  checkOn: string | null;
  /** What the suspension of the measure does to it; null while the measure is not suspended. */
  pause: ObligationPause | null;
  /** Those that stand, the latest first. */
  proofs: ProofLine[];
  /** Since when nothing proves that it is kept; null when something does. */
  unprovedSince: string | null;
  /** `late` since the date of the next check; `planned`: nothing proved yet, the first check is far. */
  state: ObligationState;
}

export const obligationCalls = {
  'case.obligations': query<ObligationLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  'obligation.add': command<{ id: string }>()({
    input: z.strictObject({ measure: id, type: line(40), particulars: line(1000).nullable(), nextCheck: day.nullable() }),
    right: 'case.write',
    addsTo: { entity: 'measure', id: input => input.measure },
    errors: ['obligation.unknown-type'],
  }),
  'obligation.update': command<null>()({
    input: z.strictObject({
      id,
      particulars: line(1000).nullable().optional(),
      nextCheck: day.nullable().optional(),
      to: day.nullable().optional(),
    }),
    right: 'case.write',
  }),
  /** A proof dates from today at the latest; its paper or note is of the same case. */
  'obligation.addProof': command<null>()({
    input: z.strictObject({ id, ...proof, nextCheck: day.nullable() }),
    right: 'case.write',
    addsTo: { entity: 'obligation', id: input => input.id },
    errors: ['obligation.proof-to-come'],
  }),
  /** Corrects a proof; the history keeps what it said. */
  'obligation.correctProof': command<null>()({
    input: z.strictObject({ id, proof: key, ...proof }),
    right: 'case.write',
    errors: ['obligation.proof-to-come'],
  }),
  /** The proof no longer counts; the history keeps it with the reason. */
  'obligation.withdrawProof': command<null>()({
    input: z.strictObject({ id, proof: key, reason: line(400).min(3) }),
    right: 'case.write',
  }),
};
