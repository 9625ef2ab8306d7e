import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../../../shared/base/result';
import { document, type Document, type DocumentKind } from '../../../../shared/domain/followUp';
import { findRecord } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import { checkAccess, may, type Workspace } from '../workspace';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** Keeps a paper made by Jalon: its bytes under their hash in the vault, and its record in the journal. */
export function keepDocument(
  workspace: Workspace,
  transaction: JournalTransaction,
  paper: { person: string; kind: DocumentKind; title: string; bytes: Uint8Array; pages: number; appointment: string | null },
): string {
  const hash = hashOf(paper.bytes);
  workspace.db.run('INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)', [hash, paper.bytes]);
  return transaction.add(document, {
    person: paper.person,
    kind: paper.kind,
    drawer: 'transmissible',
    title: paper.title,
    origin: 'generated',
    day: workspace.today(),
    pages: paper.pages,
    bytes: paper.bytes.length,
    mediaType: 'application/pdf',
    hash,
    author: workspace.agent.id,
    appointment: paper.appointment,
    createdAt: workspace.now(),
  });
}

/** Condition on the drawer of the papers that the caller may see (D.113-45 C. pénit.). */
export const readableDrawers = (workspace: Workspace): string =>
  may(workspace, 'case.read-confidences') ? '1' : "drawer = 'transmissible'";

type ReadError = { readonly code: 'record.not-found' | 'rights.denied' | 'access.purpose-needed' | 'document.damaged' };

/**
 * A document and its bytes, checked against their hash, when the caller may read them. `through`: they may read the report whose paper it is,
 * which was checked.
 */
export function readDocument(
  workspace: Workspace,
  id: string,
  through: 'case' | 'report' = 'case',
): Result<{ record: Document; bytes: Uint8Array }, ReadError> {
  const record = findRecord(workspace.db, document, id);
  if (!record) return err({ code: 'record.not-found' });
  if (record.drawer === 'confidences' && !may(workspace, 'case.read-confidences')) return err({ code: 'rights.denied' });
  if (record.person !== null && through === 'case') {
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
  }
  const bytes = keptBytes(workspace, record.hash);
  return bytes === null ? err({ code: 'document.damaged' }) : ok({ record, bytes });
}

/** The bytes kept under a hash; null when they are lost or are no longer the same. */
export function keptBytes(workspace: Pick<Workspace, 'db'>, hash: string): Uint8Array | null {
  const row = workspace.db.get<{ bytes: Uint8Array }>('SELECT bytes FROM content WHERE hash = ?', [hash]);
  return row && hashOf(row.bytes) === hash ? row.bytes : null;
}
