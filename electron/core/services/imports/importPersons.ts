import { newId } from '../../../../shared/base/identifier';
import { required, ok, type Result } from '../../../../shared/base/result';
import { territorySchema } from '../../../../shared/base/territorySchema';
import type { ImportCounts } from '../../../../shared/contract';
import { importBatch } from '../../../../shared/domain/importBatch';
import { findRecord } from '../../database/records';
import { readPersonsList, type PersonsFile, type PersonsFileError, type PersonsFileLimits } from '../../import';
import { currentSite, type Workspace } from '../workspace';
import { beginBatch, countsOf } from './batches';
import { writeLines, type WriteOptions } from './writeLines';

/** Reads a list of persons as this site understands it: its phones and its day. */
export function readFileOf(
  workspace: Workspace,
  bytes: Uint8Array,
  limits?: PersonsFileLimits,
): Promise<Result<PersonsFile, PersonsFileError>> {
  const territory = territorySchema.safeParse(currentSite(workspace).territory);
  return readPersonsList(bytes, {
    today: workspace.today(),
    territory: territory.success ? territory.data : 'metropole',
    legal: workspace.legal,
    ...(limits ? { limits } : {}),
  });
}

export interface ImportOptions extends WriteOptions {
  /** Agent who becomes the referent of the new persons; null leaves them unassigned. */
  readonly referent: string | null;
  readonly fileName?: string;
  readonly limits?: PersonsFileLimits;
}

export interface ImportOutcome extends ImportCounts {
  readonly batch: string;
  readonly lines: number;
  /** False when it was stopped between two acts. */
  readonly complete: boolean;
}

/** Reads and writes a list of persons in one go, without the preview: for the demo and the tools. */
export async function importPersons(
  workspace: Workspace,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Result<ImportOutcome, PersonsFileError>> {
  const file = await readFileOf(workspace, bytes, options.limits);
  if (!file.ok) return file;
  const id = newId(workspace.now(), workspace.randomBytes);
  const { fileName = 'list.csv', referent } = options;
  beginBatch(workspace, { id, fileName, bytes, file: file.value, referent, choices: [] });
  const complete = await writeLines(workspace, id, file.value, options);
  const counts = countsOf(required(findRecord(workspace.db, importBatch, id), 'the batch'));
  return ok({ ...counts, batch: id, lines: file.value.lines.length, complete });
}
