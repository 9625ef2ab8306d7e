import type { Id } from '../../../../shared/base/identifier';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { CallError, ImportBatchLine, ImportCounts } from '../../../../shared/contract';
import { importBatch, type ImportBatch, type ImportChoice } from '../../../../shared/domain/importBatch';
import type { PersonsFile } from '../../import';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { addAccess, may, type Workspace } from '../workspace';
import { hasKeptFile, keepFile } from './keptFile';

const MOST_BATCHES = 200;

/** Batches being written or undone here, by open vault. */
const underWay = new WeakMap<Workspace, Set<string>>();

/** Runs some work on a batch, under the name by which the screens cancel it; `import.busy` when the batch is being worked on already. */
export async function working<T>(
  workspace: Workspace,
  batch: string,
  job: string,
  work: (signal: AbortSignal) => Promise<Result<T, CallError<'import.busy' | 'job.cancelled'>>>,
): Promise<Result<T, CallError<'import.busy' | 'job.cancelled'>>> {
  const busy = underWay.get(workspace) ?? new Set();
  underWay.set(workspace, busy);
  if (busy.has(batch)) return err({ code: 'import.busy' });
  const controller = new AbortController();
  busy.add(batch);
  workspace.jobs.set(job, controller);
  try {
    return await work(controller.signal);
  } finally {
    busy.delete(batch);
    workspace.jobs.delete(job);
  }
}

/** Where a list comes from and what was decided of it before it is written. */
export interface NewBatch {
  readonly id: Id;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly file: PersonsFile;
  /** Agent who becomes the referent of the new persons; null leaves them unassigned. */
  readonly referent: string | null;
  readonly choices: readonly { readonly line: number; readonly choice: ImportChoice }[];
}

/** Begins a batch: its record, its file and its trace, before any line is written. */
export function beginBatch(workspace: Workspace, batch: NewBatch): void {
  workspace.journal.commit(workspace.actor, transaction => {
    const contentHash = keepFile(workspace, batch.bytes);
    const values = {
      agent: workspace.agent.id,
      startedAt: workspace.now(),
      fileName: batch.fileName.slice(-255),
      contentHash,
      referent: batch.referent,
      lines: batch.file.lines.length,
      choices: Object.fromEntries(batch.choices.map(one => [`line${one.line}`, one.choice])),
      linesDone: 0,
    };
    transaction.add(importBatch, values, batch.id);
    // the trace comes first: it holds even when the import is stopped on its way
    addAccess(workspace, transaction, { person: null, kind: 'import', detail: 'persons, from a list', outsideCaseload: false });
  });
}

export const countsOf = (batch: ImportBatch): ImportCounts => ({
  created: batch.created ?? 0,
  updated: batch.updated ?? 0,
  unchanged: batch.unchanged ?? 0,
  duplicates: batch.duplicates ?? 0,
  rejected: batch.rejected ?? 0,
});

/** The batch, when the agent brought it in or assigns the cases of the service. */
export function findBatch(
  workspace: Workspace,
  id: string,
): Result<ImportBatch, { code: 'record.not-found' } | { code: 'rights.denied' }> {
  const batch = findRecord(workspace.db, importBatch, id);
  if (batch === null) return err({ code: 'record.not-found' });
  return batch.agent === workspace.agent.id || may(workspace, 'case.assign') ? ok(batch) : err({ code: 'rights.denied' });
}

export function lineOf(workspace: Workspace, batch: ImportBatch, nameOf = agentNames(workspace.db)): ImportBatchLine {
  const busy = underWay.get(workspace)?.has(batch.id) ?? false;
  const unfinished = batch.finishedAt === null;
  const state = batch.undoneAt !== null ? 'undone' : busy ? 'running' : unfinished ? 'interrupted' : 'done';
  return {
    ...countsOf(batch),
    id: batch.id,
    agent: nameOf(batch.agent),
    startedAt: batch.startedAt ?? 0,
    fileName: batch.fileName,
    state,
    resumable: state === 'interrupted' && hasKeptFile(workspace, batch),
    lines: batch.lines ?? 0,
    linesDone: batch.linesDone ?? 0,
    undoneAt: batch.undoneAt,
    undoneBy: nameOf(batch.undoneBy),
    withdrawn: batch.withdrawn ?? 0,
    putBack: batch.putBack ?? 0,
    kept: batch.kept ?? 0,
  };
}

/** The latest batches that the agent may see, the last one first. */
export function latestBatches(workspace: Workspace): ImportBatchLine[] {
  const all = may(workspace, 'case.assign');
  const nameOf = agentNames(workspace.db);
  return selectRecords(
    workspace.db,
    importBatch,
    `${all ? '1' : 'agent = $agent'} ORDER BY started_at DESC, rid DESC LIMIT ${MOST_BATCHES}`,
    all ? [] : { agent: workspace.agent.id },
  ).map(one => lineOf(workspace, one, nameOf));
}
