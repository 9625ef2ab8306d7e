import { z } from 'zod';
import { appointmentModes } from '../domain/followUp';
import { command, day, id, query, time } from './call';
import type { AgentName } from './case';

export interface InterviewLine {
  id: string;
  day: string | null;
  time: string | null;
  mode: (typeof appointmentModes)[number];
  title: string | null;
  author: AgentName;
  transmissible: string | null;
  /** null when empty, or when the caller may not read confidences (`confidencesHidden`). */
  confidences: string | null;
  confidencesHidden: boolean;
  signedAt: number | null;
  corrects: string | null;
  correctedBy: string | null;
  own: boolean;
  conflict: boolean;
}

export const interviewCalls = {
  'interview.list': query<InterviewLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  'interview.save': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      person: id,
      day,
      time: time.nullable(),
      mode: z.enum(appointmentModes),
      title: z.string().trim().max(200).nullable(),
      transmissible: z.string().max(200_000).nullable(),
      confidences: z.string().max(200_000).nullable(),
      corrects: id.nullable(),
      appointment: id.nullable(),
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => (input.id === null && input.corrects === null ? input.person : null) },
    errors: ['interview.signed', 'interview.not-author', 'interview.empty'],
  }),
  /** Locks the note: its author signs it, and any correction becomes a new note. */
  'interview.sign': command<null>()({
    input: z.strictObject({ id }),
    right: 'case.write',
    errors: ['interview.signed', 'interview.not-author', 'interview.empty'],
  }),
};
