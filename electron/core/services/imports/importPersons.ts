import { territorySchema } from '../../../../shared/base/territorySchema';
import { ok, type Result } from '../../../../shared/base/result';
import { readPersonsFile, type PersonsFile, type PersonsFileError, type PersonsFileLimits } from '../../import';
import { currentSite, type Workspace } from '../workspace';
import { writePersons, type ImportCounts, type WriteOptions } from './writePersons';

/** Reads a list of persons as this site understands it: its phones and its day. */
export function readFileOf(
  workspace: Workspace,
  bytes: Uint8Array,
  limits?: PersonsFileLimits,
): Result<PersonsFile, PersonsFileError> {
  const territory = territorySchema.safeParse(currentSite(workspace).territory);
  return readPersonsFile(bytes, {
    today: workspace.today(),
    territory: territory.success ? territory.data : 'metropole',
    legal: workspace.legal,
    ...(limits ? { limits } : {}),
  });
}

export interface ImportOptions extends WriteOptions {
  readonly limits?: PersonsFileLimits;
}

/** Reads and writes a list of persons in one go, without the preview: for the demo and the tools. */
export async function importPersons(
  workspace: Workspace,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Result<ImportCounts & { readonly complete: boolean; readonly lines: number }, PersonsFileError>> {
  const file = readFileOf(workspace, bytes, options.limits);
  if (!file.ok) return file;
  return ok({ ...(await writePersons(workspace, file.value, options)), lines: file.value.lines.length });
}
