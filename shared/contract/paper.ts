import { z } from 'zod';
import { appointmentModes } from '../domain/followUp';
import { command, day, id, query, time } from './call';
import type { DocumentLine } from './case';

/** What a summons says of the appointment. */
export const meeting = {
  type: z.string().max(40),
  mode: z.enum(appointmentModes),
  day,
  time,
  minutes: z.int().min(5).max(1440),
  place: z.string().trim().max(200).nullable(),
  documentsToBring: z.array(z.string().trim().min(1).max(160)).max(12),
};

export const paperCalls = {
  'document.list': query<DocumentLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  'document.bytes': query<{ bytes: Uint8Array; mediaType: string; title: string }>()({
    input: z.strictObject({ id }),
    right: 'case.read',
    errors: ['document.damaged'],
  }),
  /** Writes the document to a file that the user chooses, and beside a case file its index. `saved` is false when they gave up. */
  'document.save': command<{ saved: boolean; fileName: string | null }>()({
    input: z.strictObject({ id }),
    right: 'case.read',
    errors: ['document.damaged', 'file.not-writable', 'file.own-folder'],
  }),
  /** Records that the document was sent to the printer from the preview. */
  'document.printed': command<null>()({ input: z.strictObject({ id }), right: 'case.read' }),
  /** Makes the appointment and its summons letter in one act: day, hour, place, contact, papers to bring, warning. */
  'summons.create': command<{ appointment: string; document: string }>()({
    input: z.strictObject({
      person: id,
      ...meeting,
      confirmedCollision: z.boolean(),
    }),
    right: 'case.summon',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['appointment.collision', 'appointment.not-working-day', 'summons.no-letterhead'],
  }),
  /** What the summons form opens with: the first free slot from the usual day of the next interview (a week on without an intensity), the usual place, the papers. */
  'summons.proposal': query<{
    day: string;
    time: string;
    minutes: number;
    type: string;
    place: string;
    documentsToBring: string[];
  }>()({ input: z.strictObject({ person: id }), right: 'case.summon' }),
  'job.cancel': command<null>()({ input: z.strictObject({ job: z.string().max(40) }), right: 'session' }),
};
