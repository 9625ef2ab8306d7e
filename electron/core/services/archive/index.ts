import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatName } from '../../../../shared/base/frenchFormat';
import { err, ok } from '../../../../shared/base/result';
import { archivePackage } from '../../../../shared/domain/archivePackage';
import { document } from '../../../../shared/domain/followUp';
import { measure } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { findRecord, selectRecords } from '../../database/records';
import { archivedParts } from '../caseFile';
import { keptBytes } from '../documents';
import { saveFile } from '../savedFile';
import { addAccess, checkAccess, isMine, type Handlers, type Workspace } from '../workspace';
import { formatOf } from './archiveForm';
import { sedaManifest, type ArchivedCase, type ArchivedFile } from './manifest';

const EXTENSION = /\.([a-z0-9]{1,5})$/i;
const PDF = 'application/pdf';

export const archiveHandlers: Handlers<'archive.create'> = {
  'archive.create': async (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    if (record.closedOn === null) return err({ code: 'archive.case-open' });
    const controller = new AbortController();
    workspace.jobs.set(input.job, controller);
    try {
      const parts = await archivedParts(workspace, record, {
        onProgress: ({ done, total }) => workspace.emit({ type: 'progress', job: input.job, done, total }),
        signal: controller.signal,
      });
      const { contents, files, damaged } = gathered(workspace, record, parts);
      const archived = describedCase(workspace, record, record.closedOn, files);
      const { zipSync } = await import('fflate'); // loaded late: few sessions archive
      const manifest = Buffer.from(sedaManifest(workspace.archiveForm, archived), 'utf8');
      // papers are packed already
      const bytes = zipSync({ 'manifest.xml': manifest, ...contents }, { level: 0, mtime: workspace.now() });
      const filters = [{ name: 'ZIP', extensions: ['zip'] }];
      const saved = await saveFile(workspace, { defaultName: `${archived.message}.zip`, filters }, bytes, () =>
        workspace.journal.commit(workspace.actor, transaction => {
          const outsideCaseload = !isMine(workspace, record.id);
          addAccess(workspace, transaction, {
            person: record.id,
            kind: 'export',
            detail: `archive ${files.length}`,
            outsideCaseload,
          });
          transaction.add(archivePackage, {
            ...{ person: record.id, message: archived.message, digest: sha512(bytes), bytes: bytes.length },
            ...{ objects: files.length, author: workspace.agent.id, createdAt: workspace.now() },
          });
        }),
      );
      return saved.ok ? ok({ ...saved.value, objects: files.length, damaged }) : saved;
    } catch (error) {
      if (controller.signal.aborted) return err({ code: 'job.cancelled' });
      throw error;
    } finally {
      workspace.jobs.delete(input.job);
    }
  },
};

const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');

interface Gathered {
  readonly contents: Record<string, Uint8Array>;
  readonly files: ArchivedFile[];
  readonly damaged: string[];
}

/** The files of the package: what Jalon writes of the case, then its papers as they were kept. The confidences drawer is not read. */
function gathered(workspace: Workspace, record: Person, parts: Uint8Array): Gathered {
  const { archiveForm, db } = workspace;
  const [contents, files, damaged]: [Record<string, Uint8Array>, ArchivedFile[], string[]] = [{}, [], []];
  const add = (title: string, day: string | null, mediaType: string, bytes: Uint8Array): void => {
    const format = formatOf(archiveForm, mediaType, bytes);
    const extension = format?.extension ?? EXTENSION.exec(title)?.[1]?.toLowerCase() ?? 'bin';
    const uri = `content/ID${files.length + 10}.${extension}`;
    contents[uri] = bytes;
    files.push({ title, day, uri, mediaType, format, sha512: sha512(bytes), size: bytes.length });
  };
  add(`Dossier de suivi de ${formatName(record)}`, workspace.today(), PDF, parts);
  const papers = selectRecords(
    db,
    document,
    "person = ? AND drawer = 'transmissible' AND kind <> 'case-file' ORDER BY day, rid",
    [record.id],
  );
  for (const paper of papers) {
    const bytes = keptBytes(workspace, paper.hash);
    if (bytes) add(paper.title, paper.day, paper.mediaType, bytes);
    else damaged.push(paper.title);
  }
  return { contents, files, damaged };
}

function describedCase(workspace: Workspace, record: Person, closedOn: string, files: readonly ArchivedFile[]): ArchivedCase {
  const measures = selectRecords(workspace.db, measure, 'person = ?', [record.id]);
  const days = measures.flatMap(one => one.startDate ?? one.judgmentDate ?? []).sort();
  const ends = measures.flatMap(one => one.endDate ?? []).filter(day => day <= closedOn);
  const to = [closedOn, ...ends].sort().at(-1) ?? closedOn;
  const stamp = new Date(workspace.now()).toISOString();
  return {
    message: `JALON-${(workspace.today() satisfies CalendarDate).replaceAll('-', '')}-${record.id}`,
    at: `${stamp.slice(0, 19)}Z`,
    title: `Dossier de suivi de ${formatName(record)}`,
    from: days[0] !== undefined && days[0] <= to ? days[0] : null,
    to,
    files,
  };
}

export { archiveFormSchema, type ArchiveForm } from './archiveForm';
