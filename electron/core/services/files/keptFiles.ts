import { createHash } from 'node:crypto';
import { document } from '../../../../shared/domain/followUp';
import { receivedFile, type ReceivedFile } from '../../../../shared/domain/receivedFile';
import { selectRecords } from '../../database/records';
import { readableDrawers } from '../documents';
import type { Workspace } from '../workspace';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** Keeps bytes in the vault under their digest, once whatever refers to them. Only inside an act. */
export function keepContent(workspace: Workspace, bytes: Uint8Array): string {
  const hash = hashOf(bytes);
  workspace.db.run('INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)', [hash, bytes]);
  return hash;
}

/** Where a document comes from; null for one that Jalon made. */
export const ownFile = (workspace: Workspace, id: string): ReceivedFile | null =>
  selectRecords(workspace.db, receivedFile, 'document = ? LIMIT 1', [id])[0] ?? null;

/** The document of the case, among those that the caller may see, that holds the same content. */
export function duplicateOf(
  workspace: Workspace,
  person: string,
  original: Uint8Array,
  kept: Uint8Array,
): { id: string; title: string } | null {
  const hashes = [hashOf(original), hashOf(kept)];
  const [found] = selectRecords(
    workspace.db,
    document,
    `person = ? AND ${readableDrawers(workspace)} AND (hash IN (?, ?)
       OR id IN (SELECT document FROM received_file WHERE removed IS NULL AND original_hash IN (?, ?))) LIMIT 1`,
    [person, ...hashes, ...hashes],
  );
  return found ? { id: found.id, title: found.title } : null;
}
