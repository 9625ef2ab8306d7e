import { foldedWords } from '../../../../shared/domain/folding';
import type { Database } from '../../database/connection';

export const drawers = ['transmissible', 'confidences'] as const;
export type Drawer = (typeof drawers)[number];

/** The drawers are indexed apart: a reader without the right to confidences never touches their index (D.113-45 C. pénit.). */
export type DrawerIndexes = Readonly<Record<Drawer, string>>;

/** Each word once, in their order: what stands in an index does not give the text back. */
export const wordsOf = (...texts: readonly (string | null)[]): string =>
  [...new Set(texts.flatMap(text => foldedWords(text ?? '')))].sort().join(' ');

/** Keeps the words of one record, each drawer in its own index; a record without a word stands in none. */
export function keepWords(db: Database, indexes: DrawerIndexes, rid: number, words: Readonly<Record<Drawer, string>>): void {
  for (const drawer of drawers) {
    const table = indexes[drawer];
    const before = db.get<{ words: string }>(`SELECT words FROM ${table} WHERE rowid = ?`, [rid])?.words;
    if ((before ?? '') === words[drawer]) continue;
    if (before !== undefined) db.run(`DELETE FROM ${table} WHERE rowid = ?`, [rid]);
    if (words[drawer] !== '') db.run(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`, [rid, words[drawer]]);
  }
}
