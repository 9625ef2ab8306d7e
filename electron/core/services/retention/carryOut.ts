import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { entityByName } from '../../../../shared/domain/entities';
import type { Entity } from '../../../../shared/domain/entity';
import { erasure, type Erasure } from '../../../../shared/domain/erasure';
import { access, document } from '../../../../shared/domain/followUp';
import { receivedFile } from '../../../../shared/domain/receivedFile';
import { person } from '../../../../shared/domain/person';
import { databaseErrorCode, type Database } from '../../database/connection';
import { recordsAbout } from '../../journal/erasure';
import { textIndexes } from '../../journal/projections';
import type { Workspace } from '../workspace';
import { dueAccesses } from './due';

/** What outlives a case: the traces of who read it have a time of their own, and the rest is of the service or names it by its identifier. */
const KEPT = new Set([access.name, erasure.name, 'import_batch', 'assignment_batch', 'saved_view']);

/** Drops the bytes of papers that no remaining paper nor unfinished import holds. */
function forgetContents(db: Database, hashes: readonly string[]): void {
  for (const hash of hashes) {
    db.run(
      `DELETE FROM content WHERE hash = $hash AND NOT EXISTS (SELECT 1 FROM document WHERE hash = $hash)
         AND NOT EXISTS (SELECT 1 FROM received_file WHERE original_hash = $hash)
         AND NOT EXISTS (SELECT 1 FROM import_batch WHERE content_hash = $hash AND finished_at IS NULL AND undone_at IS NULL)`,
      { hash },
    );
  }
}

/** Drops the drafts of forms about these records: their keys and their texts name them. */
function forgetDrafts(db: Database, ids: ReadonlySet<string>): void {
  const all = db.all<{ agent: string; key: string; body: string }>('SELECT agent, key, body FROM draft');
  for (const { agent, key, body } of all) {
    if ([...ids].some(id => key.includes(id) || body.includes(id)))
      db.run('DELETE FROM draft WHERE agent = ? AND key = ?', [agent, key]);
  }
}

function recordsOf(workspace: Workspace, proposal: Erasure): Map<Entity, Set<string>> {
  if (proposal.kind === 'case' && proposal.subject !== null) return recordsAbout(workspace.db, person, proposal.subject, KEPT);
  const traces = dueAccesses(workspace, proposal.until as CalendarDate); // the entity's schema checked it
  return new Map([[entityByName(access.name), new Set(traces?.ids ?? [])]]);
}

/**
 * Erases what a proposal is about, in one act signed by the one who countersigns: rows, derived tables, search index, drafts, bytes of
 * papers, and the operations' bytes in the journal. What stays is the erasure's own record.
 */
export function carryOut(workspace: Workspace, proposal: Erasure): void {
  const { db } = workspace;
  const records = recordsOf(workspace, proposal);
  const papers = [...(records.get(document) ?? [])];
  const hashes = papers.flatMap(
    id => db.get<{ hash: string | null }>('SELECT hash FROM document WHERE id = ?', [id])?.hash ?? [],
  );
  const originals = [...(records.get(receivedFile) ?? [])].flatMap(
    id => db.get<{ hash: string | null }>('SELECT original_hash AS hash FROM received_file WHERE id = ?', [id])?.hash ?? [],
  );
  const ids = new Set([...records.values()].flatMap(set => [...set]));
  // what is deleted is overwritten, not only forgotten
  db.exec('PRAGMA secure_delete = ON');
  try {
    workspace.journal.commit(workspace.actor, transaction => {
      const done = transaction.erase(proposal.id, records);
      db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('rewrite', '1')");
      forgetContents(db, [...hashes, ...originals]);
      if (proposal.kind === 'case') forgetDrafts(db, ids);
      transaction.set(erasure, proposal.id, {
        countersignedBy: workspace.agent.id,
        erasedOn: workspace.today(),
        erasedAt: workspace.now(),
        ...done,
      });
    });
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
  if (proposal.subject !== null) workspace.opened.delete(proposal.subject);
}

/**
 * Rewrites the file without what was erased, when that is still to be done: freed pages, the search index's old words, the write-ahead
 * log. It takes the room of a copy; false when there is none, or the file is in use: it is then done the next time.
 */
export function rewriteFile(db: Database): boolean {
  if (db.get("SELECT 1 AS one FROM meta WHERE key = 'rewrite'") === undefined) return true;
  try {
    rewrite(db);
    return true;
  } catch (error) {
    if (databaseErrorCode(error) === null) throw error;
    return false;
  }
}

function rewrite(db: Database): void {
  for (const index of textIndexes) db.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
  db.exec('VACUUM');
  db.run("DELETE FROM meta WHERE key = 'rewrite'");
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
