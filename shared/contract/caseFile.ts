import { z } from 'zod';
import {
  caseFileRecipients,
  MOST_PIECES,
  withheldFields,
  type CaseFileEntry,
  type CaseFilePart,
  type WithheldField,
} from '../domain/caseFile';
import { command, id, query } from './call';

/** A piece that a case file may hold, in the order proposed. */
export interface CaseFilePieceLine {
  /** `identity`…, or what it is made from: `interview:<id>`, `paper:<id>`. */
  readonly key: string;
  readonly part: CaseFilePart;
  /** Title of a paper or of a note; null for a part of the case, which screens name. */
  readonly title: string | null;
  readonly day: string | null;
  readonly pages: number | null;
  /** Proposed for this recipient. */
  readonly included: boolean;
  /** How something of it may be masked: passages of its text, or whole pages; null when not at all. */
  readonly mask: 'passages' | 'pages' | null;
  /** Its signed original is attached as long as no page of it is left out. */
  readonly signed: boolean;
}

export interface WithheldLine {
  readonly field: WithheldField;
  /** Left out for this recipient whatever one wishes. */
  readonly fixed: boolean;
  readonly proposed: boolean;
}

/** A passage shorter than this would be found everywhere. */
export const SHORTEST_PASSAGE = 2;
const key = z.string().regex(/^([a-z]+|(interview|paper):[A-Za-z0-9_-]{22})$/);
const recipientKind = z.enum(caseFileRecipients);

export const caseFileCalls = {
  /** What a case file for that kind of recipient would hold: pieces in their order, fields withheld, and the recipient known. */
  'caseFile.pieces': query<{ pieces: CaseFilePieceLine[]; withheld: WithheldLine[]; recipient: string }>()({
    input: z.strictObject({ person: id, kind: recipientKind }),
    right: 'case.export',
  }),
  /** The text of a note, from which passages may be masked. */
  'caseFile.text': query<{ paragraphs: readonly string[] }>()({
    input: z.strictObject({ person: id, key }),
    right: 'case.export',
  }),
  /**
   * Assembles the case file for a recipient. Progress arrives as events; confidences are never in it. `pieces`: those chosen, in their
   * order; null for those proposed. A passage is masked wherever it stands in its piece; pages are numbered from 1. The answer names, among
   * the pieces, the ones whose file could not be read: the rest is there.
   */
  'caseFile.create': command<{ document: string; pages: number; entries: CaseFileEntry[] }>()({
    input: z.strictObject({
      person: id,
      kind: recipientKind,
      recipient: z.string().trim().min(1).max(200),
      job: z.string().max(40),
      pieces: z
        .array(
          z.strictObject({
            key,
            passages: z.array(z.string().trim().min(SHORTEST_PASSAGE).max(20_000)).max(100),
            leftOut: z.array(z.int().min(1).max(20_000)).max(5000),
          }),
        )
        .min(1)
        .max(MOST_PIECES)
        .nullable(),
      /** null for those proposed. */
      withheld: z.array(z.enum(withheldFields)).max(withheldFields.length).nullable(),
    }),
    right: 'case.export',
    errors: ['job.cancelled', 'caseFile.piece-gone', 'caseFile.passage-gone', 'caseFile.no-page-left'],
  }),
};
