import { nameTokens, oneDeletions } from '../../../../shared/domain/folding';
import { phoneForms, plainNumber } from '../../../../shared/domain/searchNumbers';
import type { Person } from '../../../../shared/domain/person';
import { person } from '../../../../shared/domain/person';
import type { Database } from '../../database/connection';
import { recordFromRow, type Row } from '../../database/entityTable';
import type { DerivedProjection } from '../journal';

/** Shorter words give too many neighbours to be worth correcting. */
const SHORTEST_CORRECTED = 4;

/** Keeps the search index of persons: names by word and by neighbour, numbers and phones by their digits. */
export function createSearchProjection(db: Database): DerivedProjection {
  const learn = (token: string): void => {
    if (token.length < SHORTEST_CORRECTED || token.length > 40) return;
    if (db.run('INSERT OR IGNORE INTO name_token (token) VALUES (?)', [token]).changes === 0) return;
    for (const variant of oneDeletions(token)) {
      db.run('INSERT OR IGNORE INTO name_variant (variant, token) VALUES (?, ?)', [variant, token]);
    }
  };

  const forget = (token: string): void => {
    if (db.get('SELECT 1 AS one FROM person_search WHERE person_search MATCH ? LIMIT 1', [`"${token}"`]) !== undefined) return;
    if (db.run('DELETE FROM name_token WHERE token = ?', [token]).changes === 0) return;
    for (const variant of oneDeletions(token))
      db.run('DELETE FROM name_variant WHERE variant = ? AND token = ?', [variant, token]);
  };

  const indexNames = (rid: number, tokens: readonly string[], isNew: boolean): void => {
    const before = isNew ? undefined : db.get<{ names: string }>('SELECT names FROM person_search WHERE rowid = ?', [rid])?.names;
    const names = tokens.join(' ');
    if (before === names) return;
    if (before !== undefined) db.run('DELETE FROM person_search WHERE rowid = ?', [rid]);
    if (names !== '') db.run('INSERT INTO person_search (rowid, names) VALUES (?, ?)', [rid, names]);
    for (const token of tokens) learn(token);
    if (before !== undefined) for (const token of before.split(' ')) if (!tokens.includes(token)) forget(token);
  };

  const indexNumbers = (id: string, record: Person | null, isNew: boolean): void => {
    const wanted = new Map<string, string>();
    for (const number of Object.values(record?.numbers ?? {})) wanted.set(plainNumber(number.value), 'number');
    for (const phone of Object.values(record?.phones ?? {}))
      for (const form of phoneForms(phone.number)) wanted.set(form, 'phone');
    const present = isNew
      ? []
      : db.all<{ value: string; kind: string }>('SELECT value, kind FROM search_number WHERE person = ?', [id]);
    for (const row of present) {
      if (wanted.get(row.value) === row.kind) wanted.delete(row.value);
      else db.run('DELETE FROM search_number WHERE value = ? AND person = ? AND kind = ?', [row.value, id, row.kind]);
    }
    for (const [value, kind] of wanted) {
      if (value !== '') db.run('INSERT OR IGNORE INTO search_number (value, person, kind) VALUES (?, ?, ?)', [value, id, kind]);
    }
  };

  return {
    apply(changes, added) {
      for (const id of changes.get(person.name) ?? []) {
        const isNew = added?.has(id) ?? false;
        const row = db.get<Row>('SELECT * FROM person WHERE id = ?', [id]);
        if (!row) continue;
        const record = row['removed'] === null ? (recordFromRow(person, row) as unknown as Person) : null; // the row is of that entity
        indexNames(
          Number(row['rid']),
          record ? nameTokens(record.familyName, record.usedName, record.givenNames, record.aliases) : [],
          isNew,
        );
        indexNumbers(id, record, isNew);
      }
    },
  };
}
