import { parsePhone } from '../../../../shared/base/phone';
import { ok } from '../../../../shared/base/result';
import { territorySchema, type Territory } from '../../../../shared/base/territory';
import type { SearchHit } from '../../../../shared/contract';
import { foldedWords, oneDeletions, withinOneError } from '../../../../shared/domain/folding';
import { phoneForms, plainNumber } from '../../../../shared/domain/searchNumbers';
import type { Database } from '../../database/connection';
import { NO_DATE } from '../../journal/projections/caseLines';
import { nextDeadline } from '../deadlineLines';
import { currentSite, type Handlers, type Workspace } from '../workspace';

/** Candidates read from the index before ranking; beyond it the user must type more. */
const CANDIDATES = 200;
/** From this many letters on, the word index is faster than the sorted names. */
const WORD_INDEX_FROM = 4;
const SHORTEST_CORRECTED = 4;

interface Found {
  readonly person: string;
  readonly matched: SearchHit['matched'];
  /** Smaller is better. */
  readonly rank: number;
}

const upTo = (prefix: string): string => `${prefix}\u{10ffff}`;

function byName(db: Database, words: readonly string[], matched: SearchHit['matched'], match: string): Found[] {
  const rows = db.all<{ person: string; sort_name: string }>(
    `SELECT c.person, c.sort_name FROM (SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ?) f
     JOIN person p ON p.rid = f.rowid JOIN case_line c ON c.person = p.id`,
    [match, CANDIDATES],
  );
  const first = words[0] ?? '';
  const offset = matched === 'near-name' ? 10 : 0;
  return rows
    .sort((a, b) => (a.sort_name < b.sort_name ? -1 : 1))
    .map(row => ({ person: row.person, matched, rank: offset + nameRank(row.sort_name, words, first) }));
}

/** Whole family name first, then its beginning, then anything else. */
function nameRank(sortName: string, words: readonly string[], first: string): number {
  const family = sortName.slice(0, sortName.indexOf(','));
  const typed = words.join(' ');
  if (family === typed || sortName === typed.replace(' ', ', ')) return 0;
  if (family.startsWith(typed)) return 1;
  return family.startsWith(first) ? 2 : 3;
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

function byNearName(db: Database, words: readonly string[]): Found[] {
  const clauses = words.map(word => {
    const near = nearTokens(db, word).map(token => `"${token}"`);
    return `(${[asPrefix(word), ...near].join(' OR ')})`;
  });
  return byName(db, words, 'near-name', clauses.join(' AND '));
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

/** Persons that an agent follows. */
const ownPersons = (db: Database, agent: string | null): ReadonlySet<string> =>
  new Set(db.all<{ person: string }>('SELECT person FROM caseload_member WHERE agent = ?', [agent ?? '']).map(row => row.person));

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
  const found: Found[] = [...byBirthDate(db, text), ...byDigits(db, text, territory)];
  const [only] = words;
  if (words.length === 1 && only !== undefined && only.length < WORD_INDEX_FROM) {
    found.push(...byPrefix(db, only));
    if (found.length < limit && only.length >= 2) found.push(...byName(db, words, 'name', asPrefix(only)));
  } else if (words.length > 0) {
    found.push(...byName(db, words, 'name', words.map(asPrefix).join(' ')));
    if (found.length < limit) found.push(...byNearName(db, words));
  }
  const best = new Map<string, Found>();
  for (const one of found) {
    const kept = best.get(one.person);
    if (!kept || one.rank < kept.rank) best.set(one.person, one);
  }
  const own = ownPersons(db, agent);
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

export const searchHandlers: Handlers<'search.find'> = {
  'search.find': (workspace, input) => {
    const known = territorySchema.safeParse(currentSite(workspace).territory);
    const territory = known.success ? known.data : 'metropole';
    const { found, more } = findPersons(workspace.db, input.text, input.limit, workspace.agent.id, territory);
    return ok({ hits: found.flatMap(one => hit(workspace, one)), more });
  },
};
