import { z } from 'zod';
import { documentKinds, type DocumentKind } from '../domain/followUp';
import type { removedParts } from '../domain/receivedFile';
import { command, day, id, query } from './call';

/** Largest file let in, in bytes. */
export const LARGEST_FILE = 60 * 1024 * 1024;

/** A file that was looked at and waits to be filed; it is forgotten when the vault is locked. */
export interface StagedFile {
  token: string;
  fileName: string;
  /** What its content is, whatever its name says. */
  type: string;
  pages: number | null;
  bytes: number;
  title: string;
  kind: DocumentKind;
  drawer: 'transmissible' | 'confidences';
  day: string | null;
  /** What was taken out of it: scripts, attached files… */
  removed: (typeof removedParts)[number][];
  /** The document of this case that holds the same content already. */
  duplicate: { id: string; title: string } | null;
}

const filed = {
  kind: z.enum(documentKinds).exclude(['case-file']),
  drawer: z.enum(['transmissible', 'confidences']),
  title: z.string().trim().min(1).max(200),
  day: day.nullable(),
};
const REFUSALS = [
  'file.unknown-type',
  'file.damaged',
  'file.encrypted',
  'file.too-many-pages',
  'file.too-large-picture',
  'file.unsafe-archive',
  'file.macros',
  'file.entities',
  'file.too-heavy',
] as const;

export const fileCalls = {
  /** Looks at a file from outside in a process apart, takes what acts out of it, and proposes how to file it. */
  'file.inspect': command<StagedFile>()({
    input: z.strictObject({
      person: id,
      name: z.string().min(1).max(400),
      bytes: z.instanceof(Uint8Array<ArrayBufferLike>).refine(bytes => bytes.length > 0 && bytes.length <= LARGEST_FILE),
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => input.person },
    errors: REFUSALS,
  }),
  /** Files what was looked at. */
  'file.keep': command<{ document: string }>()({
    input: z.strictObject({ person: id, token: id, ...filed }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['file.expired'],
  }),
  /** Makes a new document of pages of others, turned and in the order asked; those that it is made of stay. */
  'file.arrange': command<{ document: string }>()({
    input: z.strictObject({
      person: id,
      pages: z
        .array(z.strictObject({ document: id, page: z.int().min(0).max(100_000), turn: z.literal([0, 90, 180, 270]) }))
        .min(1)
        .max(1000),
      ...filed,
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => input.person },
    errors: [...REFUSALS, 'file.not-pdf', 'document.damaged'],
  }),
  /** Corrects how a file from outside was filed. */
  'file.correct': command<null>()({
    input: z.strictObject({ id, ...filed }),
    right: 'case.write',
    addsTo: { entity: 'document', id: input => input.id },
    errors: ['file.made-here'],
  }),
  /** Withdraws a file from outside, for a reason: it stays in the history until the case is erased. */
  'file.remove': command<null>()({
    input: z.strictObject({ id, reason: z.string().trim().min(3).max(300) }),
    right: 'case.write',
    addsTo: { entity: 'document', id: input => input.id },
    errors: ['file.made-here'],
  }),
  /** What a text document says, for those that have no pages to show. */
  'file.text': query<{ text: string; fileName: string; removed: (typeof removedParts)[number][] }>()({
    input: z.strictObject({ id }),
    right: 'case.read',
  }),
};
