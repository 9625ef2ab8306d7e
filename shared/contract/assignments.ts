import { z } from 'zod';
import type { WorkloadKey } from '../domain/workload';
import { assignmentParts, type AgentRole } from '../domain/site';
import type { Certainty } from '../referential';
import { command, day, id, nothing, query } from './call';
import type { AgentName } from './case';

const note = z.string().trim().max(2000).nullable();

/** What an agent carries today: open cases by part, and what they weigh together. */
export interface AgentLoad {
  agent: AgentName;
  role: AgentRole;
  /** False for who left, or does no follow-up any more, with cases that wait for others. */
  available: boolean;
  antenna: string | null;
  antennaName: string | null;
  /** Codes of the reference data. */
  specialities: string[];
  cases: { readonly [part in (typeof assignmentParts)[number]]: number };
  /** Sum of the weights of those cases. */
  weight: number;
}

/** A weight as it stands, and who set it when it is not the usual one. */
export interface WorkloadWeight {
  key: WorkloadKey;
  usual: number;
  set: { weight: number; author: AgentName | null; on: string } | null;
}

/** Cases that the screen of assignments lists. */
export const assignableCases = ['unassigned', 'ending', 'agent', 'open'] as const;

export const assignableQuery = z.strictObject({
  /** Without referent; followed by someone for a time that ends within 30 days; followed by `agent`; every open case. */
  show: z.enum(assignableCases),
  agent: id.nullable(),
  antenna: id.nullable(),
  text: z.string().max(100),
});
export type AssignableQuery = z.output<typeof assignableQuery>;

/** A case that can be given. What it holds is withheld when it is restricted and not one's own. */
export interface AssignableCase {
  person: string;
  familyName: string;
  givenNames: string;
  restricted: boolean;
  withheld: boolean;
  measures: string[];
  intensity: 'reinforced' | 'regular' | 'spaced' | null;
  antennaName: string | null;
  /** What it weighs for a referent; null when withheld. */
  weight: number | null;
  followers: { agent: AgentName; part: (typeof assignmentParts)[number]; to: string | null }[];
}

/** Why a case was left as it is: followed by that agent already, restricted and not opened with a purpose, or closed meanwhile. */
export type LeftReason = 'already' | 'restricted' | 'closed';

export interface BatchLine {
  id: string;
  at: number;
  author: AgentName | null;
  agent: AgentName | null;
  part: (typeof assignmentParts)[number];
  to: string | null;
  note: string | null;
  cases: number;
  undone: { at: number; by: AgentName | null } | null;
}

/** Spreading the work of a service over its agents. */
export const assignmentCalls = {
  'workload.get': query<{ agents: AgentLoad[]; unassigned: number; ending: number }>()({
    input: nothing,
    right: 'case.assign',
  }),
  'workload.weights': query<{ weights: WorkloadWeight[]; certainty: Certainty; notes: string }>()({
    input: nothing,
    right: 'case.assign',
  }),
  /** Sets a weight for the service; null goes back to the usual one. */
  'workload.setWeight': command<null>()({
    input: z.strictObject({ key: z.string().max(22), weight: z.number().min(0).max(10).nullable() }),
    right: 'site.configure',
    errors: ['workload.unknown-weight'],
  }),
  'assignment.cases': query<{ total: number; rows: AssignableCase[] }>()({
    input: z.strictObject({ query: assignableQuery, from: z.int().min(0), limit: z.int().min(1).max(500) }),
    right: 'case.assign',
  }),
  /** Gives several cases to an agent in one act; those that cannot be given are named with the reason. */
  'assignment.share': command<{ batch: string; assigned: number; left: { person: string; reason: LeftReason }[] }>()({
    input: z.strictObject({
      persons: z.array(id).min(1).max(500),
      agent: id,
      part: z.enum(assignmentParts),
      from: day,
      to: day.nullable(),
      note,
    }),
    right: 'case.assign',
    errors: ['assignment.not-available', 'assignment.dates', 'assignment.nothing-to-give'],
  }),
  'assignment.batches': query<BatchLine[]>()({ input: nothing, right: 'case.assign' }),
  /** Takes a sharing out back: who followed the cases before follows them again. Assignments changed since are kept. */
  'assignment.undoShare': command<{ undone: number; kept: number }>()({
    input: z.strictObject({ batch: id }),
    right: 'case.assign',
    errors: ['assignment.undone'],
  }),
  /** A stand-in or a second officer gives a case back, today as the last day. */
  'assignment.giveBack': command<null>()({
    input: z.strictObject({ id, note }),
    right: 'case.write',
    errors: ['assignment.not-given'],
  }),
};
