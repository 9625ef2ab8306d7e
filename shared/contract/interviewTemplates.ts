import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import { appointmentModes } from '../domain/followUp';
import { command, id, nothing, query } from './call';
import type { AgentName } from './case';

const line = (max: number) => z.string().trim().max(max);

/** A template that a note may start from. */
export interface InterviewTemplateLine {
  /** Identifier of a template of the service, or code of the reference data. */
  id: string;
  origin: 'reference' | 'service';
  name: LocalisedText;
  mode: (typeof appointmentModes)[number] | null;
  text: LocalisedText;
  /** Code of the template of the reference data whose place it takes. */
  replaces: string | null;
  version: number | null;
  author: AgentName | null;
  changedOn: string | null;
  archivedOn: string | null;
  /** How sure a template of the reference data is; null for one of the service. */
  certainty: string | null;
  /** False for what was archived, or replaced by a template of the service. */
  offered: boolean;
}

export const interviewTemplateCalls = {
  /** Every template, those of the service first; a note is offered those that are `offered`. */
  'interview.templates': query<InterviewTemplateLine[]>()({ input: nothing, right: 'case.read' }),
  /** Adds a template of the service, or writes its next version. */
  'interview.saveTemplate': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      name: line(120).min(1),
      mode: z.enum(appointmentModes).nullable(),
      replaces: line(40).nullable(),
      text: z.string().min(1).max(10_000),
    }),
    right: 'site.configure',
    errors: ['template.not-new', 'template.unknown-model'],
  }),
  'interview.archiveTemplate': command<null>()({ input: z.strictObject({ id, archived: z.boolean() }), right: 'site.configure' }),
};
