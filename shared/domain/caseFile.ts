import { z } from 'zod';
import { date, entity, narrative, oneOf, reference, text, type RecordOf } from './entity';

/** For whom a case file is made: what it holds depends on it. */
export const caseFileRecipients = ['judge', 'prosecutor', 'service', 'person'] as const;
export type CaseFileRecipient = (typeof caseFileRecipients)[number];

/** What a piece of a case file is made from. */
export const caseFileParts = [
  'identity',
  'measures',
  'deadlines',
  'chronology',
  'assessments',
  'plan',
  'interview',
  'report',
  'letter',
  'scan',
] as const;
export type CaseFilePart = (typeof caseFileParts)[number];

/** What may be withheld from the parts that Jalon writes itself. */
export const withheldFields = [
  'identity.reach',
  'identity.numbers',
  'obligations.particulars',
  'obligations.proofs',
  'chronology.details',
  'assessments.texts',
  'plan.agreement',
] as const;
export type WithheldField = (typeof withheldFields)[number];

/** The most pieces of one case file. */
export const MOST_PIECES = 2000;

/** A line of the index of a case file. */
export const caseFileEntry = z.object({
  cote: z.string().max(10),
  title: z.string().max(300),
  part: z.enum(caseFileParts),
  day: z.iso.date().nullable(),
  firstPage: z.int().min(1),
  pages: z.int().min(0),
  /** Something of the piece was withheld: passages, pages or fields. */
  masked: z.boolean(),
  /** Why the pages of the piece are not in it. */
  damage: z.enum(['damaged', 'encrypted', 'format']).nullable(),
  attachedAs: z.string().max(100).nullable(),
  /** SHA-256 of the paper kept in the case, in base64url. */
  hash: z.string().max(64).nullable(),
});
export type CaseFileEntry = z.infer<typeof caseFileEntry>;
export const caseFileEntries = z.array(caseFileEntry).max(MOST_PIECES);

/** What a case file was made of and for whom: its paper alone would not tell an index. Written once, with the paper. */
export const caseFile = entity(
  'case_file',
  57,
  ['Dossier assemblé', 'Case file'],
  {
    person: reference(1, ['Personne', 'Person']),
    document: reference(2, ['Document', 'Document']),
    recipientKind: oneOf(3, ['Nature du destinataire', 'Kind of recipient'], caseFileRecipients),
    recipient: text(4, ['Destinataire', 'Recipient'], 200),
    /** JSON of `caseFileEntries`. */
    entries: narrative(5, ['Pièces', 'Pieces'], 2_000_000),
    author: reference(6, ['Auteur', 'Author']),
    createdOn: date(7, ['Établi le', 'Made on']),
  },
  { appendOnly: true },
);
export type CaseFile = RecordOf<typeof caseFile>;
