import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import { letterKinds, type LetterKind } from '../domain/letterText';
import { command, day, id, nothing, query } from './call';
import type { AgentName } from './case';
import { caseloadQuery } from './caseload';
import { meeting } from './paper';

/** Why no letter nor label is made for someone. */
export type LetterRefusal =
  'no-address' | 'closed' | 'restricted' | 'outside' | 'has-letter' | 'no-time' | 'busy' | 'no-phone' | 'not-listed';

export interface RefusedPerson {
  person: string;
  familyName: string;
  givenNames: string;
  reason: LetterRefusal;
}

export interface LetterTextLine {
  letter: LetterKind;
  title: string;
  body: string;
  /** Who changed the text that comes with Jalon, and when; null while nobody did. */
  author: AgentName | null;
  changedOn: string | null;
  own: boolean;
}

export interface LabelFormatLine {
  code: string;
  label: LocalisedText;
  envelope: boolean;
  /** Labels on a sheet; 1 for an envelope. */
  perSheet: number;
}

export interface AttendedLine {
  id: string;
  day: string;
  time: string | null;
}

/** Those for whom letters or labels are made: expected on a day, or in a list of cases. */
export const letterPeople = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('day'), day, scope: z.enum(['mine', 'antenna']) }),
  z.strictObject({
    from: z.literal('list'),
    query: caseloadQuery,
    /** The chosen persons: those listed, or all but those listed. */
    selection: z.strictObject({ all: z.boolean(), ids: z.array(id).max(5000) }),
  }),
]);
export type LetterPeople = z.output<typeof letterPeople>;

/** The appointments that a batch makes; null when it writes letters for those that exist. */
const slot = z.strictObject({
  ...meeting,
  /** All at that hour, or one after the other from it on in the free time of the agent. */
  spread: z.enum(['together', 'in-turn']),
});
const purpose = z.string().trim().min(3).max(300).nullable();

export const letterCalls = {
  /** What the form of a letter opens with. */
  'letter.proposal': query<{
    title: string;
    body: string;
    /** Appointments to which the person came, the last one first. */
    attended: AttendedLine[];
    /** How many obligations in force a reminder lists. */
    obligations: number;
    /** False when the person has no address: the letter is then handed over. */
    hasAddress: boolean;
  }>()({ input: z.strictObject({ person: id, letter: z.enum(letterKinds) }), right: 'case.write' }),
  /** Writes a letter and keeps it in the case. */
  'letter.create': command<{ document: string }>()({
    input: z.strictObject({
      person: id,
      letter: z.enum(letterKinds),
      subject: z.string().trim().max(200),
      body: z.string().trim().min(1).max(4000),
      /** Whom a liaison sheet is for, then the lines of their address; empty for the other letters. */
      addressee: z.string().trim().max(600),
      /** The appointment that a certificate is about. */
      appointment: id.nullable(),
      /** True when a liaison sheet names the measures. */
      measures: z.boolean(),
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['letter.not-attended', 'letter.no-obligation', 'letter.no-addressee'],
  }),
  'letter.texts': query<LetterTextLine[]>()({ input: nothing, right: 'session' }),
  /** Changes what the service writes in a letter; null gives back the text that comes with Jalon. */
  'letter.saveText': command<null>()({
    input: z.strictObject({ letter: z.enum(letterKinds), body: z.string().trim().min(1).max(4000).nullable() }),
    right: 'site.configure',
  }),
  /** Who would get a letter, and who would not and why. */
  'summons.batchPlan': query<{ ready: number; refused: RefusedPerson[] }>()({
    input: z.strictObject({ people: letterPeople, slot: slot.nullable(), purpose }),
    right: 'case.summon',
    errors: ['letter.too-many'],
  }),
  /** Writes and keeps a summons for each, and gives one file to print. Progress arrives as events. */
  'summons.batch': command<{
    documents: string[];
    bytes: Uint8Array | null;
    pages: number;
    refused: RefusedPerson[];
  }>()({
    input: z.strictObject({
      people: letterPeople,
      slot: slot.nullable(),
      purpose,
      job: z.string().max(40),
      confirmedDayOff: z.boolean(),
    }),
    right: 'case.summon',
    errors: ['letter.too-many', 'appointment.not-working-day', 'letter.past-day'],
  }),
  /** Records that letters were sent to the printer together. */
  'summons.batchPrinted': command<null>()({
    input: z.strictObject({ documents: z.array(id).min(1).max(500) }),
    right: 'case.summon',
  }),
  'label.formats': query<LabelFormatLine[]>()({ input: nothing, right: 'session' }),
  /** Writes addresses on sheets of labels or on envelopes. */
  'label.make': command<{
    bytes: Uint8Array | null;
    pages: number;
    labels: number;
    refused: RefusedPerson[];
    saved: boolean;
    fileName: string | null;
  }>()({
    input: z.strictObject({
      people: letterPeople,
      format: z.string().max(40),
      /** Labels already used on the first sheet. */
      skip: z.int().min(0).max(100),
      purpose,
      to: z.enum(['screen', 'print', 'file']),
    }),
    right: 'case.summon',
    errors: ['letter.too-many', 'label.unknown-format', 'file.not-writable', 'file.own-folder'],
  }),
  /** Writes who is expected on a day, place by place, for the reception. */
  'reception.list': command<{
    bytes: Uint8Array | null;
    pages: number;
    visits: number;
    saved: boolean;
    fileName: string | null;
  }>()({
    input: z.strictObject({ day, antenna: id.nullable(), to: z.enum(['screen', 'print', 'file']) }),
    right: 'case.summon',
    errors: ['file.not-writable', 'file.own-folder'],
  }),
};
