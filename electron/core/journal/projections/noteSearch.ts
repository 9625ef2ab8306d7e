import { foldedWords } from '../../../../shared/domain/folding';
import { interview } from '../../../../shared/domain/followUp';
import type { Database } from '../../database/connection';
import type { DerivedProjection } from '../journal';

/** The drawers of a note are indexed apart: a reader without the right to confidences never touches their index (D.113-45 C. pénit.). */
export const noteIndexes = { transmissible: 'note_search', confidences: 'confidence_search' } as const;

interface NoteRow {
  readonly rid: number;
  readonly title: string | null;
  readonly transmissible: string | null;
  readonly confidences: string | null;
  readonly removed: string | null;
}
const NOTE = 'SELECT rid, title, transmissible, confidences, removed FROM interview';

/** Each word once, in their order: what stands in an index does not give the text back. */
const wordsOf = (...texts: readonly (string | null)[]): string =>
  [...new Set(texts.flatMap(text => foldedWords(text ?? '')))].sort().join(' ');

/** The words of each drawer; the subject of a note that holds nothing but confidences is one of them. */
function drawersOf(row: NoteRow): Readonly<Record<keyof typeof noteIndexes, string>> {
  if (row.removed !== null) return { transmissible: '', confidences: '' };
  const secret = (row.transmissible ?? '').trim() === '';
  return {
    transmissible: secret ? '' : wordsOf(row.title, row.transmissible),
    confidences: secret ? wordsOf(row.title, row.confidences) : wordsOf(row.confidences),
  };
}

function indexNote(db: Database, row: NoteRow): void {
  const drawers = drawersOf(row);
  for (const drawer of ['transmissible', 'confidences'] as const) {
    const table = noteIndexes[drawer];
    const words = drawers[drawer];
    const before = db.get<{ words: string }>(`SELECT words FROM ${table} WHERE rowid = ?`, [row.rid])?.words;
    if ((before ?? '') === words) continue;
    if (before !== undefined) db.run(`DELETE FROM ${table} WHERE rowid = ?`, [row.rid]);
    if (words !== '') db.run(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`, [row.rid, words]);
  }
}

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
