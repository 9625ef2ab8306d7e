import { z } from 'zod';
import type { AccessedThing } from '../domain/accessDetail';
import { accessKinds } from '../domain/followUp';
import { command, day, id, nothing, query } from './call';
import type { AgentName } from './case';

/** What to look for among the traces of access. */
export const traceQuery = z.strictObject({
  agent: id.nullable().default(null),
  person: id.nullable().default(null),
  /** Beginnings of words of the person’s name. */
  name: z.string().max(100).default(''),
  kinds: z.array(z.enum(accessKinds)).max(accessKinds.length).default([]),
  /** First and last day, at the site. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  /** Words of the purpose. */
  purpose: z.string().max(100).default(''),
  /** Only what was read outside the reader's own cases. */
  outside: z.boolean().default(false),
});
export type TraceQuery = z.output<typeof traceQuery>;

/** Who read, took out or brought in what, when and why (R.113-57 C. pénit.). */
export interface TraceLine {
  id: string;
  at: number;
  agent: AgentName | null;
  /** Null when it is about no one person; the names are empty once the case was erased. */
  person: { id: string; familyName: string; givenNames: string } | null;
  kind: (typeof accessKinds)[number];
  what: AccessedThing;
  purpose: string | null;
  outside: boolean;
}

export const traceCalls = {
  /** The traces of a query, the latest first. */
  'trace.page': query<{ total: number; rows: TraceLine[] }>()({
    input: z.strictObject({ query: traceQuery, from: z.int().min(0), limit: z.int().min(1).max(500) }),
    right: 'trace.read',
  }),
  /** Agents who left a trace, or may leave one. */
  'trace.agents': query<AgentName[]>()({ input: nothing, right: 'trace.read' }),
  /**
   * The access report of a person: who read, took out or brought in what of their case, when and why, from a day to another. It is traced
   * with its purpose. `screen` gives its bytes; `file` writes it where the user says.
   */
  'trace.report': command<{ bytes: Uint8Array | null; pages: number; saved: boolean; fileName: string | null }>()({
    input: z.strictObject({
      person: id,
      from: day,
      to: day,
      purpose: z.string().trim().min(3).max(300),
      target: z.enum(['screen', 'file']),
    }),
    right: 'trace.read',
    errors: ['trace.dates', 'file.not-writable', 'file.own-folder'],
  }),
};
