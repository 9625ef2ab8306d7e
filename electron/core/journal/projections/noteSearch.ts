import { interview } from '../../../../shared/domain/followUp';
import type { Database } from '../../database/connection';
import type { DerivedProjection } from '../journal';
import { keepWords, wordsOf, type Drawer, type DrawerIndexes } from './drawerWords';

/** The words of the notes of interviews, drawer by drawer. */
export const noteIndexes: DrawerIndexes = { transmissible: 'note_search', confidences: 'confidence_search' };

interface NoteRow {
  readonly rid: number;
  readonly title: string | null;
  readonly transmissible: string | null;
  readonly confidences: string | null;
  readonly removed: string | null;
}
const NOTE = 'SELECT rid, title, transmissible, confidences, removed FROM interview';

/** The words of each drawer; the subject of a note that holds nothing but confidences is one of them. */
function drawersOf(row: NoteRow): Readonly<Record<Drawer, string>> {
  if (row.removed !== null) return { transmissible: '', confidences: '' };
  const secret = (row.transmissible ?? '').trim() === '';
  return {
    transmissible: secret ? '' : wordsOf(row.title, row.transmissible),
    confidences: secret ? wordsOf(row.title, row.confidences) : wordsOf(row.confidences),
  };
}

const indexNote = (db: Database, row: NoteRow): void => keepWords(db, noteIndexes, row.rid, drawersOf(row));

/** Keeps the words of the notes of interviews, drawer by drawer. */
export function createNoteSearchProjection(db: Database): DerivedProjection {
  return {
    apply(changes) {
      for (const id of changes.get(interview.name) ?? []) {
        const row = db.get<NoteRow>(`${NOTE} WHERE id = ?`, [id]);
        if (row) indexNote(db, row);
      }
    },
  };
}

const INDEXED = 'note-index';

/** Indexes the notes of a vault that was made before they were, once. */
export function indexEarlierNotes(db: Database): void {
  if (db.get('SELECT 1 AS one FROM meta WHERE key = ?', [INDEXED]) !== undefined) return;
  db.transaction(() => {
    for (const row of db.all<NoteRow>(`${NOTE} ORDER BY rid`)) indexNote(db, row);
    db.run('INSERT INTO meta (key, value) VALUES (?, ?)', [INDEXED, '1']);
  });
}
