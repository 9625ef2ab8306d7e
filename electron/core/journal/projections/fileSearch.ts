import { document } from '../../../../shared/domain/followUp';
import { receivedFile } from '../../../../shared/domain/receivedFile';
import type { Database } from '../../database/connection';
import type { DerivedProjection } from '../journal';
import { keepWords, wordsOf, type Drawer, type DrawerIndexes } from './drawerWords';

/** The words of files from outside, in the drawer where the file is. */
export const fileIndexes: DrawerIndexes = { transmissible: 'file_search', confidences: 'confidence_file_search' };

interface FileRow {
  readonly rid: number;
  readonly drawer: Drawer;
  readonly title: string | null;
  readonly text: string | null;
  readonly kept: number;
}

const FILE = `SELECT d.rid, d.drawer, d.title, f.text, d.removed IS NULL AND f.removed IS NULL AS kept
  FROM document d JOIN received_file f ON f.document = d.id WHERE d.id = ? ORDER BY f.rid LIMIT 1`;

/** Keeps the words of files from outside: their titles and what they say. */
export function createFileSearchProjection(db: Database): DerivedProjection {
  return {
    apply(changes) {
      const documents = new Set(changes.get(document.name));
      for (const id of changes.get(receivedFile.name) ?? []) {
        const row = db.get<{ document: string | null }>('SELECT document FROM received_file WHERE id = ?', [id]);
        if (row?.document) documents.add(row.document);
      }
      for (const id of documents) {
        const row = db.get<FileRow>(FILE, [id]);
        if (!row) continue;
        const words = row.kept === 1 ? wordsOf(row.title, row.text) : '';
        keepWords(db, fileIndexes, row.rid, { transmissible: '', confidences: '', [row.drawer]: words });
      }
    },
  };
}
