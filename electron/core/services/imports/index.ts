import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { idFromBytes } from '../../../../shared/base/identifier';
import { err, ok, type Result } from '../../../../shared/base/result';
import { PERSONS_FILE_LIMITS, type PersonsFile } from '../../import';
import { recordAccess, type Handlers, type Workspace } from '../workspace';
import { readFileOf } from './importPersons';
import { previewOf } from './preview';
import { writePersons } from './writePersons';

export { importPersons, type ImportOptions } from './importPersons';

/** The list that was read and waits to be written: one for each open vault, in memory only. */
const waiting = new WeakMap<Workspace, { readonly batch: string; readonly file: PersonsFile }>();

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

export const importHandlers: Handlers<'import.choose' | 'import.apply'> = {
  'import.choose': async workspace => {
    const chosen = await workspace.host.chooseOpenPath({ filters: [{ name: 'CSV', extensions: ['csv', 'txt', 'tsv'] }] });
    if (chosen === null) return ok(null);
    const bytes = await bytesOf(chosen);
    if (!bytes.ok) return bytes;
    const file = readFileOf(workspace, bytes.value);
    if (!file.ok) return err({ code: file.error.code, details: 'details' in file.error ? file.error.details : {} });
    const batch = idFromBytes(workspace.randomBytes(16));
    const preview = await previewOf(workspace, file.value, { batch, fileName: path.basename(chosen) });
    waiting.set(workspace, { batch, file: file.value });
    return ok(preview);
  },

  'import.apply': async (workspace, { batch, job }) => {
    const held = waiting.get(workspace);
    if (held?.batch !== batch) return err({ code: 'import.expired' });
    const controller = new AbortController();
    workspace.jobs.set(job, controller);
    // the trace comes first: it holds even when the import is stopped on its way
    recordAccess(workspace, { person: null, kind: 'import', detail: 'persons, from a list', outsideCaseload: false });
    try {
      const { complete, ...counts } = await writePersons(workspace, held.file, {
        // an officer brings their own list; a director or the secretariat brings that of the service
        referent: workspace.agent.role === 'officer' ? workspace.agent.id : null,
        onProgress: (done, total) => workspace.emit({ type: 'progress', job, done, total }),
        signal: controller.signal,
      });
      // a list that was stopped may be taken up again: what is written is then found unchanged
      if (!complete) return err({ code: 'job.cancelled', details: counts });
      waiting.delete(workspace);
      return ok(counts);
    } finally {
      workspace.jobs.delete(job);
    }
  },
};
