import { nameTokens, oneDeletions } from '../../../../shared/domain/folding';
import { phoneForms, plainNumber } from '../../../../shared/domain/searchNumbers';
import { measure } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import type { Database } from '../../database/connection';
import type { DerivedProjection } from '../journal';

/** Shorter words give too many neighbours to be worth correcting. */
const SHORTEST_CORRECTED = 4;
/** Longer ones are nearly all compounds written as one, each nearly alone of its kind: their neighbours would outgrow the names. */
const LONGEST_CORRECTED = 13;

interface SearchedRow {
  rid: number;
  family_name: string | null;
  used_name: string | null;
  given_names: string | null;
  aliases: string | null;
  numbers: string;
  phones: string;
  removed: string | null;
}

const CASE_NUMBERS = 'SELECT case_number AS number FROM measure WHERE person = ? AND removed IS NULL AND case_number IS NOT NULL';

/** Elements of a collection's own column. */
const elements = <T>(json: string): T[] => (json === '{}' ? [] : Object.values(JSON.parse(json) as Record<string, T>));

/** Keeps the search index of persons: names by word and by neighbour, numbers (theirs and those of their measures) and phones by their digits. */
export function createSearchProjection(db: Database): DerivedProjection {
  /** Words known to be in the table, while one act is projected: names come again and again in an import. */
  const learned = new Set<string>();

  const learn = (token: string): void => {
    if (token.length < SHORTEST_CORRECTED || token.length > LONGEST_CORRECTED || learned.has(token)) return;
    learned.add(token);
    if (db.run('INSERT OR IGNORE INTO name_token (token) VALUES (?)', [token]).changes === 0) return;
    for (const variant of oneDeletions(token)) {
      db.run('INSERT OR IGNORE INTO name_variant (variant, token) VALUES (?, ?)', [variant, token]);
    }
  };

  const forget = (token: string): void => {
    learned.delete(token);
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

  const indexNumbers = (id: string, row: SearchedRow | null, isNew: boolean): void => {
    const wanted = new Map<string, string>();
    if (row !== null) {
      for (const number of elements<{ value: string }>(row.numbers)) wanted.set(plainNumber(number.value), 'number');
      for (const one of db.all<{ number: string }>(CASE_NUMBERS, [id])) wanted.set(plainNumber(one.number), 'number');
      for (const phone of elements<{ number: string }>(row.phones))
        for (const form of phoneForms(phone.number)) wanted.set(form, 'phone');
    }
    const present = isNew
      ? []
      : db.all<{ value: string; kind: string }>('SELECT value, kind FROM search_number WHERE person = ?', [id]);
    for (const one of present) {
      if (wanted.get(one.value) === one.kind) wanted.delete(one.value);
      else db.run('DELETE FROM search_number WHERE value = ? AND person = ? AND kind = ?', [one.value, id, one.kind]);
    }
    for (const [value, kind] of wanted) {
      if (value !== '') db.run('INSERT OR IGNORE INTO search_number (value, person, kind) VALUES (?, ?, ?)', [value, id, kind]);
    }
  };

  return {
    apply(changes, added) {
      learned.clear();
      const persons = new Set(changes.get(person.name));
      for (const id of changes.get(measure.name) ?? []) {
        const owner = db.get<{ person: string | null }>('SELECT person FROM measure WHERE id = ?', [id])?.person;
        if (owner) persons.add(owner);
      }
      for (const id of persons) {
        const isNew = added?.has(id) ?? false;
        const inserted = (added?.get(id) ?? null) as SearchedRow | null; // a row of `person`
        const row =
          inserted ??
          db.get<SearchedRow>(
            'SELECT rid, family_name, used_name, given_names, aliases, numbers, phones, removed FROM person WHERE id = ?',
            [id],
          );
        if (!row) continue;
        const present = row.removed === null;
        indexNames(row.rid, present ? nameTokens(row.family_name, row.used_name, row.given_names, row.aliases) : [], isNew);
        indexNumbers(id, present ? row : null, isNew);
      }
    },
  };
}
