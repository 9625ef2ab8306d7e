import { z } from 'zod';
import type { CaseEvent, FollowUpState } from '../domain/followUp';
import type { FollowUp } from '../referential';
import { command, day, id, query, time } from './call';
import type { AgentName } from './case';

const line = (max: number) => z.string().trim().max(max);
const key = line(22).min(4);

/** A usual follow-up of an event, and what was decided about it. */
export interface EventFollowUp {
  /** As the reference data describes it. */
  usual: FollowUp;
  state: FollowUpState;
  /** The task or deadline that accepting it made. */
  record: string | null;
  /** The day that accepting it would set; null for what has no date. */
  due: string | null;
}

export interface EventLine extends Omit<CaseEvent, 'person' | 'author' | 'followUps'> {
  author: AgentName | null;
  followUps: EventFollowUp[];
}

export const eventCalls = {
  /** The events of a case, the latest first, with what is usually done next. */
  'event.list': query<EventLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  /** Records an event of the reference data; its usual follow-ups are then proposed. */
  'event.record': command<{ id: string }>()({
    input: z.strictObject({
      person: id,
      type: line(40).min(1),
      /** Today at the latest. */
      day,
      time: time.nullable(),
      measure: id.nullable(),
      detail: line(2000).nullable(),
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['event.unknown-type', 'case.dates'],
  }),
  /** Takes an event back, with the tasks and deadlines that it made and that are still open. */
  'event.remove': command<null>()({ input: z.strictObject({ id, reason: line(300).min(3) }), right: 'case.write' }),
  /** Accepts a proposed follow-up: makes its task or deadline, if it has one. */
  'event.accept': command<{ record: string | null }>()({
    input: z.strictObject({ id, followUp: key }),
    right: 'case.write',
    addsTo: { entity: 'case_event', id: input => input.id },
    errors: ['event.decided'],
  }),
  'event.ignore': command<null>()({
    input: z.strictObject({ id, followUp: key }),
    right: 'case.write',
    errors: ['event.decided'],
  }),
  /** Proposes a follow-up again; the task or deadline that it made is withdrawn. */
  'event.reconsider': command<null>()({ input: z.strictObject({ id, followUp: key }), right: 'case.write' }),
};
