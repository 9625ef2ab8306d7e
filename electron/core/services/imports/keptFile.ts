import { createHash } from 'node:crypto';
import type { ImportBatch } from '../../../../shared/domain/importBatch';
import type { Workspace } from '../workspace';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** Keeps the file of an import in the vault as long as it is not finished. Gives the digest under which it is found. Only inside an act. */
export function keepFile(workspace: Workspace, bytes: Uint8Array): string {
  const hash = hashOf(bytes);
  workspace.db.run('INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)', [hash, bytes]);
  return hash;
}

/** The file of an unfinished import; null when this vault has not got it, or no longer. */
export function keptFile(workspace: Workspace, batch: Pick<ImportBatch, 'contentHash'>): Uint8Array | null {
  if (batch.contentHash === null) return null;
  const row = workspace.db.get<{ bytes: Uint8Array }>('SELECT bytes FROM content WHERE hash = ?', [batch.contentHash]);
  return row !== undefined && hashOf(row.bytes) === batch.contentHash ? row.bytes : null;
}

/** True when the file is there, without reading it. */
export const hasKeptFile = (workspace: Workspace, batch: Pick<ImportBatch, 'contentHash'>): boolean =>
  workspace.db.get('SELECT 1 AS one FROM content WHERE hash = ?', [batch.contentHash]) !== undefined;

/** Drops the file of an import, unless a document or another unfinished import holds the same bytes. Only inside an act. */
export function forgetFile(workspace: Workspace, batch: Pick<ImportBatch, 'id' | 'contentHash'>): void {
  workspace.db.run(
    `DELETE FROM content WHERE hash = $hash
       AND NOT EXISTS (SELECT 1 FROM document WHERE hash = $hash)
       AND NOT EXISTS (SELECT 1 FROM received_file WHERE original_hash = $hash)
       AND NOT EXISTS (SELECT 1 FROM import_batch
         WHERE content_hash = $hash AND id <> $id AND finished_at IS NULL AND undone_at IS NULL)`,
    { hash: batch.contentHash, id: batch.id },
  );
}
