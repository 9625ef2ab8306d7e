import { z } from 'zod';
import { importChoices, type ImportChoice } from '../domain/importBatch';
import type { Label } from '../domain/entity';
import type { AgentName } from './case';
import { command, id, nothing, query } from './call';

export interface ImportVerdict {
  line: number;
  verdict: 'new' | 'update' | 'unchanged' | 'duplicate' | 'rejected';
  name: string;
  problems: { code: string; column: string | null; value: string | null }[];
  /** What may be decided of a duplicate instead of leaving it out: complete the person found, or add another one. */
  choices: ImportChoice[];
}

export interface ImportPreview {
  batch: string;
  fileName: string;
  /** Of a text; `XLSX` for a workbook. */
  encoding: string;
  /** Null for a workbook. */
  separator: string | null;
  /** Headings that mean nothing to Jalon: their values are left out. */
  unknownColumns: string[];
  lines: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  verdicts: ImportVerdict[];
}

export interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  rejected: number;
}

/** One list that was brought in, as the settings show it. */
export interface ImportBatchLine extends ImportCounts {
  id: string;
  agent: AgentName | null;
  startedAt: number;
  fileName: string;
  /** `interrupted`: stopped or cut on its way. */
  state: 'running' | 'interrupted' | 'done' | 'undone';
  /** The file is still in this vault: an interrupted import can be finished from it. */
  resumable: boolean;
  lines: number;
  linesDone: number;
  undoneAt: number | null;
  undoneBy: AgentName | null;
  withdrawn: number;
  putBack: number;
  kept: number;
}

/** A case that the undoing of an import leaves as it is, and why. The name is withheld for a restricted case of others. */
export interface ImportKept {
  person: string;
  name: string | null;
  /** `changed`: what the import wrote was written over; `used`: something was added to the case; `restricted`: closed to the agent. */
  reason: 'changed' | 'used' | 'restricted';
  /** What was changed or added: fields or kinds of records. */
  what: Label[];
}

/** What undoing a batch does, or did: cases withdrawn, cases put back as they were, cases kept. */
export interface ImportUndo {
  withdrawn: number;
  putBack: number;
  kept: ImportKept[];
}

export interface ImportedCase {
  person: string;
  /** Null for a restricted case of others. */
  name: string | null;
  effect: 'created' | 'updated';
  /** The case is no longer there. */
  withdrawn: boolean;
}

const job = z.string().max(40);
const MOST_CHOICES = 5000;

export const importCalls = {
  /** Asks for a list of persons (CSV or XLSX), reads it and says what each line would do. Nothing is written yet. */
  'import.choose': command<ImportPreview | null>()({
    input: nothing,
    right: 'import.run',
    errors: ['import.not-readable', 'import.wrong-encoding', 'import.missing-columns', 'import.empty', 'import.too-large'],
  }),
  'import.apply': command<ImportCounts>()({
    input: z.strictObject({
      batch: z.string().max(40),
      job,
      choices: z
        .array(z.strictObject({ line: z.int().min(1), choice: z.enum(importChoices) }))
        .max(MOST_CHOICES)
        .optional(),
    }),
    right: 'import.run',
    errors: ['import.expired', 'import.busy', 'job.cancelled'],
  }),
  /** The latest imports: one's own, or all of the service for whoever assigns cases. */
  'import.batches': query<ImportBatchLine[]>()({ input: nothing, right: 'import.run' }),
  /** The cases that a batch created or completed, and what undoing it would do now. */
  'import.batch': query<{ line: ImportBatchLine; cases: ImportedCase[]; undo: ImportUndo }>()({
    input: z.strictObject({ id }),
    right: 'import.run',
  }),
  /** Finishes an import that was stopped or cut, from the file kept in the vault. */
  'import.resume': command<ImportCounts>()({
    input: z.strictObject({ id, job }),
    right: 'import.run',
    errors: ['import.expired', 'import.busy', 'job.cancelled'],
  }),
  /** Withdraws what a batch added and puts back what it changed, except where someone wrote since. May be called again. */
  'import.undo': command<ImportUndo>()({
    input: z.strictObject({ id, job }),
    right: 'import.run',
    errors: ['import.busy', 'job.cancelled'],
  }),
};
