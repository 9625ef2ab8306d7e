import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result';
import type { FileFilter } from './host';
import type { Workspace } from './workspace';

export type SavedFile = { readonly saved: boolean; readonly fileName: string | null };

/** Asks where to write a file, lets `trace` record it, then writes: a file never exists without its trace. */
export async function saveFile(
  workspace: Workspace,
  request: { defaultName: string; filters: readonly FileFilter[] },
  content: Uint8Array | string,
  trace: () => void,
): Promise<Result<SavedFile, { code: 'file.own-folder' } | { code: 'file.not-writable'; details: { reason: string } }>> {
  const target = await workspace.host.chooseSavePath(request);
  if (target === null) return ok({ saved: false, fileName: null });
  if (workspace.isOwnFolder(target)) return err({ code: 'file.own-folder' });
  trace();
  try {
    await writeFile(target, content);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return err({ code: 'file.not-writable', details: { reason: String(error.code) } });
    throw error;
  }
  return ok({ saved: true, fileName: path.basename(target) });
}
