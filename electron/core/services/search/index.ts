import { parsePhone } from '../../../../shared/base/phone';
import { ok } from '../../../../shared/base/result';
import { type Territory } from '../../../../shared/base/territory';
import { territorySchema } from '../../../../shared/base/territorySchema';
import type { SearchHit } from '../../../../shared/contract';
import { foldedWords, oneDeletions, withinOneError } from '../../../../shared/domain/folding';
import { phoneForms, plainNumber } from '../../../../shared/domain/searchNumbers';
import type { Database } from '../../database/connection';
import { NO_DATE } from '../../journal/projections/caseLines';
import { nextDeadline } from '../deadlineLines';
import { currentSite, type Handlers, type Workspace } from '../workspace';
import { textSearchHandlers } from './notes';

/** Candidates read from the index before ranking; beyond it the user must type more. */
const CANDIDATES = 200;
/** Below this many letters a word is looked up in the sorted names: the word index would give half the persons. */
const WORD_INDEX_FROM = 3;
const SHORTEST_CORRECTED = 4;

interface Found {
  readonly person: string;
  readonly matched: SearchHit['matched'];
  /** Smaller is better. */
  readonly rank: number;
}

const upTo = (prefix: string): string => `${prefix}\u{10ffff}`;

interface NameRow {
  readonly rid: number;
  readonly names: string;
}

const hasPrefixes = (names: string, words: readonly string[]): boolean =>
  words.every(word => names.startsWith(word) || names.includes(` ${word}`));

/** Whole first names of the person's own words, family name first; then their beginning; then anything else. */
function nameRank(names: string, words: readonly string[]): number {
  const typed = words.join(' ');
  if (names === typed || names.startsWith(`${typed} `)) return 0;
  if (names.startsWith(typed)) return 1;
  return names.startsWith(words[0] ?? '') ? 2 : 3;
}

/** Persons by the word index. Ranked on the indexed names alone: only those that will be shown are then looked up. */
function byName(db: Database, words: readonly string[], matched: SearchHit['matched'], match: string, limit: number): Found[] {
  const short = words.filter(word => word.length < WORD_INDEX_FROM);
  const offset = matched === 'near-name' ? 10 : 0;
  return db
    .all<NameRow>('SELECT rowid AS rid, names FROM person_search WHERE person_search MATCH ? LIMIT ?', [match, CANDIDATES])
    .filter(row => hasPrefixes(row.names, short))
    .map(row => ({ ...row, rank: offset + nameRank(row.names, words) }))
    .sort((a, b) => a.rank - b.rank || (a.names < b.names ? -1 : 1))
    .slice(0, limit + 1)
    .flatMap(({ rid, rank }) => {
      const row = db.get<{ id: string }>('SELECT id FROM person WHERE rid = ?', [rid]);
      return row ? [{ person: row.id, matched, rank }] : [];
    });
}

function byPrefix(db: Database, prefix: string): Found[] {
  // open cases first: each half is read in the order of the index
  return [0, 1].flatMap(closed =>
    db
      .all<{ person: string }>(
        'SELECT person FROM case_line WHERE closed = ? AND sort_name >= ? AND sort_name < ? ORDER BY sort_name LIMIT 60',
        [closed, prefix, upTo(prefix)],
      )
      .map(row => ({ person: row.person, matched: 'name' as const, rank: 1 + closed })),
  );
}

/** Words of the index that are one typing error away from a word: a letter added, missing, wrong, or two swapped. */
export function nearTokens(db: Database, word: string): string[] {
  if (word.length < SHORTEST_CORRECTED) return [];
  const tokens = new Set<string>();
  for (const variant of oneDeletions(word)) {
    for (const row of db.all<{ token: string }>('SELECT token FROM name_variant WHERE variant = ? LIMIT 50', [variant])) {
      if (row.token !== word && withinOneError(word, row.token)) tokens.add(row.token);
    }
  }
  return [...tokens].slice(0, 30);
}

const asPrefix = (word: string): string => `"${word}"*`;
const indexedWords = (words: readonly string[]): readonly string[] => words.filter(word => word.length >= WORD_INDEX_FROM);

function byNearName(db: Database, words: readonly string[], limit: number): Found[] {
  const clauses = indexedWords(words).map(word => {
    const near = nearTokens(db, word).map(token => `"${token}"`);
    return `(${[asPrefix(word), ...near].join(' OR ')})`;
  });
  return byName(db, words, 'near-name', clauses.join(' AND '), limit);
}

/** What a phone is kept under, when the whole of one was typed, however it was written. */
function typedPhone(text: string, territory: Territory): string[] {
  const phone = parsePhone(text, territory);
  return phone.ok ? phoneForms(phone.value.e164) : [];
}

function byDigits(db: Database, text: string, territory: Territory): Found[] {
  const value = plainNumber(text);
  if (value.length < 3 || !/\d/.test(value)) return [];
  const forms = new Set([value, ...(text.trim().startsWith('+') ? phoneForms(text) : []), ...typedPhone(text, territory)]);
  return [...forms].flatMap(form =>
    db
      .all<{ person: string; kind: string; value: string }>(
        'SELECT person, kind, value FROM search_number WHERE value >= ? AND value < ? ORDER BY value LIMIT 40',
        [form, upTo(form)],
      )
      .map(row => ({
        person: row.person,
        matched: row.kind === 'phone' ? ('phone' as const) : ('number' as const),
        rank: row.value === form ? 0 : 4,
      })),
  );
}

const BIRTH = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/;

function byBirthDate(db: Database, text: string): Found[] {
  const parts = BIRTH.exec(text.trim());
  if (!parts) return [];
  const [, day = '', month = '', year = ''] = parts;
  return db
    .all<{ id: string }>('SELECT id FROM person WHERE birth_date = ? AND removed IS NULL LIMIT 60', [
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    ])
    .map(row => ({ person: row.id, matched: 'birth-date', rank: 1 }));
}

/** The agent's own cases, which are few: they are found whatever else bears the same name. */
function byOwnCase(db: Database, agent: string | null, words: readonly string[]): { own: ReadonlySet<string>; found: Found[] } {
  const rows = db.all<{ person: string; sort_name: string }>(
    'SELECT c.person, c.sort_name FROM caseload_member m JOIN case_line c ON c.person = m.person WHERE m.agent = ?',
    [agent ?? ''],
  );
  const found = rows.flatMap((row): Found[] => {
    const names = row.sort_name.replace(',', '');
    return words.length > 0 && hasPrefixes(names, words)
      ? [{ person: row.person, matched: 'name', rank: nameRank(names, words) }]
      : [];
  });
  return { own: new Set(rows.map(row => row.person)), found };
}

/**
 * Finds persons by what was typed: name (accents, particles, hyphens, order and one error do not matter), number, phone or
 * birth date. Best first, each person once; among equals, those that `agent` follows come first.
 */
export function findPersons(
  db: Database,
  text: string,
  limit: number,
  agent: string | null = null,
  territory: Territory = 'metropole',
): { found: Found[]; more: boolean } {
  const words = foldedWords(text).slice(0, 6);
  const { own, found: ownFound } = byOwnCase(db, agent, words);
  const found: Found[] = [...ownFound, ...byBirthDate(db, text), ...byDigits(db, text, territory)];
  const indexed = indexedWords(words);
  if (indexed.length === 0) {
    if (words.length > 0) found.push(...byPrefix(db, words.join(' ')));
  } else {
    if (words.length === 1 && words.every(word => word.length === WORD_INDEX_FROM)) found.push(...byPrefix(db, words.join(' ')));
    found.push(...byName(db, words, 'name', indexed.map(asPrefix).join(' '), limit));
    if (found.length < limit) found.push(...byNearName(db, words, limit));
  }
  const best = new Map<string, Found>();
  for (const one of found) {
    const kept = best.get(one.person);
    if (!kept || one.rank < kept.rank) best.set(one.person, one);
  }
  const away = (one: Found): number => (own.has(one.person) ? 0 : 1);
  const sorted = [...best.values()].sort((a, b) => a.rank - b.rank || away(a) - away(b));
  return { found: sorted.slice(0, limit), more: sorted.length > limit };
}

interface HitRow {
  family_name: string;
  used_name: string | null;
  given_names: string;
  aliases: string | null;
  birth_date: string | null;
  sex: SearchHit['sex'];
  measures: string;
  restricted: number;
  due: string;
  soon_from: string;
  due_label: string | null;
  due_label_en: string | null;
  due_article: string | null;
  next_day: string;
  next_time: string | null;
  mine: number;
}

function hit(workspace: Workspace, found: Found): SearchHit[] {
  const row = workspace.db.get<HitRow>(
    `SELECT c.*, p.aliases, p.sex, (SELECT count(*) FROM caseload_member m WHERE m.agent = ? AND m.person = c.person) AS mine
     FROM case_line c JOIN person p ON p.id = c.person WHERE c.person = ?`,
    [workspace.agent.id, found.person],
  );
  if (!row) return [];
  const mine = row.mine > 0;
  const hidden = row.restricted === 1 && !mine;
  return [
    {
      person: found.person,
      familyName: row.family_name,
      usedName: row.used_name,
      givenNames: row.given_names,
      aliases: row.aliases,
      birthDate: row.birth_date,
      sex: row.sex,
      measures: hidden ? [] : (JSON.parse(row.measures) as string[]), // own column
      mine,
      restricted: row.restricted === 1,
      nextDeadline: hidden ? null : nextDeadline(row, workspace.today()),
      nextAppointment: hidden || row.next_day === NO_DATE ? null : { day: row.next_day, time: row.next_time },
      matched: found.matched,
    },
  ];
}

export const searchHandlers: Handlers<'search.find' | 'search.notes' | 'search.files'> = {
  ...textSearchHandlers,

  'search.find': (workspace, input) => {
    const known = territorySchema.safeParse(currentSite(workspace).territory);
    const territory = known.success ? known.data : 'metropole';
    const { found, more } = findPersons(workspace.db, input.text, input.limit, workspace.agent.id, territory);
    return ok({ hits: found.flatMap(one => hit(workspace, one)), more });
  },
};
