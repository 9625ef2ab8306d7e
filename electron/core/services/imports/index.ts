import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId, type Id } from '../../../../shared/base/identifier';
import { err, ok, required, type Result } from '../../../../shared/base/result';
import type { ImportCounts } from '../../../../shared/contract';
import type { importCalls } from '../../../../shared/contract/imports';
import { importBatch } from '../../../../shared/domain/importBatch';
import { findRecord } from '../../database/records';
import { PERSONS_FILE_LIMITS, type PersonsFile } from '../../import';
import type { Handlers, Workspace } from '../workspace';
import { batchCases } from './batchCases';
import { beginBatch, countsOf, findBatch, latestBatches, lineOf, working } from './batches';
import { readFileOf } from './importPersons';
import { keptFile } from './keptFile';
import { previewOf } from './preview';
import { outcomeOf, undoBatch } from './undoBatch';
import { undoPlan } from './undoPlan';
import { writeLines } from './writeLines';

export { importPersons, type ImportOptions, type ImportOutcome } from './importPersons';

interface Waiting {
  readonly id: Id;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly file: PersonsFile;
}

/** The list that was read and waits to be written: one for each open vault, in memory only. */
const waiting = new WeakMap<Workspace, Waiting>();

type FileError =
  | { readonly code: 'import.not-readable'; readonly details: { readonly reason: string; readonly line: null } }
  | { readonly code: 'import.too-large'; readonly details: { readonly maxBytes: number } };

async function bytesOf(file: string): Promise<Result<Uint8Array, FileError>> {
  const { maxBytes } = PERSONS_FILE_LIMITS;
  try {
    const { size } = await stat(file);
    return size > maxBytes ? err({ code: 'import.too-large', details: { maxBytes } }) : ok(await readFile(file));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return err({ code: 'import.not-readable', details: { reason: String(error.code), line: null } });
  }
}

/** Writes what is left of a batch. A list that was stopped may be taken up again. */
function write(workspace: Workspace, id: string, file: PersonsFile, job: string) {
  return working<ImportCounts>(workspace, id, job, async signal => {
    const onProgress = (done: number, total: number): void => workspace.emit({ type: 'progress', job, done, total });
    const complete = await writeLines(workspace, id, file, { onProgress, signal });
    if (!complete) return err({ code: 'job.cancelled' });
    if (waiting.get(workspace)?.id === id) waiting.delete(workspace);
    return ok(countsOf(required(findRecord(workspace.db, importBatch, id), 'the batch')));
  });
}

export const importHandlers: Handlers<keyof typeof importCalls> = {
  'import.choose': async workspace => {
    const filters = [{ name: 'CSV, XLSX', extensions: ['csv', 'txt', 'tsv', 'xlsx'] }];
    const chosen = await workspace.host.chooseOpenPath({ filters });
    if (chosen === null) return ok(null);
    const bytes = await bytesOf(chosen);
    if (!bytes.ok) return bytes;
    const file = await readFileOf(workspace, bytes.value);
    if (!file.ok) return err({ code: file.error.code, details: 'details' in file.error ? file.error.details : {} });
    const id = newId(workspace.now(), workspace.randomBytes);
    const fileName = path.basename(chosen);
    const preview = await previewOf(workspace, file.value, { batch: id, fileName });
    waiting.set(workspace, { id, fileName, bytes: bytes.value, file: file.value });
    return ok(preview);
  },

  'import.apply': async (workspace, { batch, job, choices = [] }) => {
    const held = waiting.get(workspace);
    if (held?.id !== batch) return err({ code: 'import.expired' });
    if (findRecord(workspace.db, importBatch, batch) === null) {
      // an officer brings their own list; a director or the secretariat brings that of the service
      const referent = workspace.agent.role === 'officer' ? workspace.agent.id : null;
      beginBatch(workspace, { ...held, referent, choices });
    }
    return write(workspace, batch, held.file, job);
  },

  'import.batches': workspace => ok(latestBatches(workspace)),

  'import.batch': (workspace, { id }) => {
    const batch = findBatch(workspace, id);
    if (!batch.ok) return batch;
    const undo = outcomeOf(undoPlan(workspace, batch.value));
    return ok({ line: lineOf(workspace, batch.value), cases: batchCases(workspace, batch.value), undo });
  },

  'import.resume': async (workspace, { id, job }) => {
    const batch = findBatch(workspace, id);
    if (!batch.ok) return batch;
    const { finishedAt, undoneAt } = batch.value;
    if (finishedAt !== null || undoneAt !== null) return err({ code: 'import.expired' });
    const bytes = keptFile(workspace, batch.value);
    const file = bytes === null ? null : await readFileOf(workspace, bytes);
    return file?.ok ? write(workspace, id, file.value, job) : err({ code: 'import.expired' });
  },

  'import.undo': async (workspace, { id, job }) => {
    const batch = findBatch(workspace, id);
    if (!batch.ok) return batch;
    return working(workspace, id, job, async signal => {
      const onProgress = (done: number, total: number): void => workspace.emit({ type: 'progress', job, done, total });
      const outcome = await undoBatch(workspace, batch.value, { onProgress, signal });
      if (waiting.get(workspace)?.id === id) waiting.delete(workspace);
      return outcome === null ? err({ code: 'job.cancelled' }) : ok(outcome);
    });
  },
};
