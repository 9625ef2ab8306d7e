import { sortKey } from '../../../../shared/domain/folding';
import type { Database } from '../../database/connection';
import type { Row } from '../../database/entityTable';
import type { Changes, DerivedProjection } from '../journal';

/** Sorts after every date; stands for « none » in the sorted columns of case_line. */
export const NO_DATE = '9999-12-31';

const INTENSITY_RANK: Readonly<Record<string, number>> = { reinforced: 0, regular: 1, spaced: 2 };
const LINKED = ['measure', 'assignment', 'appointment', 'interview', 'deadline'] as const;

export interface CaseLineProjection extends DerivedProjection {
  /** Tells which day it is at the site: next appointments and assignments depend on it. Returns how many lines changed. */
  setDay(day: string): number;
  readonly day: string;
}

const COLUMNS = [
  'person',
  'sort_name',
  'family_name',
  'used_name',
  'given_names',
  'birth_date',
  'flags',
  'restricted',
  'closed',
  'measures',
  'start_date',
  'end_date',
  'intensity',
  'intensity_rank',
  'next_day',
  'next_time',
  'due',
  'soon_from',
  'due_label',
  'due_label_en',
  'due_article',
  'last_seen',
  'officer',
  'officer_name',
  'antenna',
] as const;
const INSERT_LINE = `INSERT INTO case_line (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;
const REPLACE_LINE = INSERT_LINE.replace('INSERT', 'INSERT OR REPLACE');
const KNOWN_LINE = `SELECT ${COLUMNS.join(', ')} FROM case_line WHERE person = ?`;

/** Persons to whom some other record of these changes belongs. */
function linkedPersons(db: Database, changes: Changes): Set<string> {
  const persons = new Set<string>();
  for (const entity of LINKED) {
    for (const id of changes.get(entity) ?? []) {
      const row = db.get<{ person: string | null }>(`SELECT person FROM "${entity}" WHERE id = ?`, [id]);
      if (row?.person) persons.add(row.person);
    }
  }
  return persons;
}

interface PersonRow {
  family_name: string | null;
  used_name: string | null;
  given_names: string | null;
  birth_date: string | null;
  flags: string;
  restricted: number;
  closed_on: string | null;
  intensity: string | null;
  antenna: string | null;
  removed: string | null;
}

/**
 * Keeps one line a person for the list of cases, so that 200,000 of them are filtered and sorted by indexes. `moved` holds the persons
 * whose deadlines moved in the same act.
 */
export function createCaseLineProjection(db: Database, moved: Set<string>): CaseLineProjection {
  const storedDay = (): string => db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'day'")?.value ?? '1970-01-01';
  let day = storedDay();

  const activeFlags = (json: string): string[] => {
    if (json === '{}') return [];
    const flags = Object.values(JSON.parse(json) as Record<string, { kind: string; removedOn: string | null }>); // own column
    return [...new Set(flags.filter(one => one.removedOn === null).map(one => one.kind))].sort();
  };

  const members = (person: string): void => {
    const wanted = new Set(
      db
        .all<{ agent: string }>(
          'SELECT DISTINCT agent FROM assignment WHERE person = ? AND removed IS NULL AND ("to" IS NULL OR "to" >= ?)',
          [person, day],
        )
        .map(row => row.agent),
    );
    for (const row of db.all<{ agent: string }>('SELECT agent FROM caseload_member WHERE person = ?', [person])) {
      if (!wanted.delete(row.agent)) db.run('DELETE FROM caseload_member WHERE agent = ? AND person = ?', [row.agent, person]);
    }
    for (const agent of wanted) db.run('INSERT INTO caseload_member (agent, person) VALUES (?, ?)', [agent, person]);
  };

  /** `alone`: nothing else than the person exists yet, so nothing else is looked up. */
  const refresh = (id: string, alone = false, inserted: Row | null = null): void => {
    const row =
      (inserted as PersonRow | null) ?? // a row of `person`
      db.get<PersonRow>(
        'SELECT family_name, used_name, given_names, birth_date, flags, restricted, closed_on, intensity, antenna, removed FROM person WHERE id = ?',
        [id],
      );
    if (!alone) members(id);
    if (!row || row.removed !== null) {
      db.run('DELETE FROM case_line WHERE person = ?', [id]);
      return;
    }
    const measures = alone
      ? []
      : db.all<{ type: string; start_date: string | null; end_date: string | null }>(
          "SELECT type, start_date, end_date FROM measure WHERE person = ? AND removed IS NULL AND status IN ('pending', 'active', 'suspended') ORDER BY start_date, id",
          [id],
        );
    const starts = measures.flatMap(one => one.start_date ?? []).sort();
    const ends = measures.flatMap(one => one.end_date ?? []).sort();
    const next = alone
      ? undefined
      : db.get<{ day: string; time: string | null }>(
          "SELECT day, time FROM appointment WHERE person = ? AND removed IS NULL AND attendance IN ('planned', 'arrived') AND day >= ? ORDER BY day, time LIMIT 1",
          [id, day],
        );
    const seen = alone
      ? undefined
      : db.get<{ last: string | null }>(
          "SELECT max(day) AS last FROM (SELECT day FROM appointment WHERE person = $person AND removed IS NULL AND attendance IN ('arrived', 'complied', 'not-complied') UNION ALL SELECT day FROM interview WHERE person = $person AND removed IS NULL)",
          { person: id },
        );
    const due = alone
      ? undefined
      : db.get<{ due: string; soon_from: string; label: string; label_en: string; article: string }>(
          'SELECT due, soon_from, label, label_en, article FROM due_deadline WHERE person = ? AND met_on IS NULL AND waived_on IS NULL ORDER BY due, key LIMIT 1',
          [id],
        );
    const officer = alone
      ? undefined
      : db.get<{ agent: string; family_name: string | null; given_names: string | null }>(
          `SELECT a.agent, g.family_name, g.given_names FROM assignment a LEFT JOIN agent g ON g.id = a.agent
       WHERE a.person = ? AND a.removed IS NULL AND a.part = 'referent' AND (a."to" IS NULL OR a."to" >= ?) ORDER BY coalesce(a."to", '${NO_DATE}') DESC, a."from" DESC, a.id LIMIT 1`,
          [id, day],
        );
    const line = [
      id,
      sortKey(row.family_name ?? '', row.given_names ?? ''),
      row.family_name ?? '',
      row.used_name,
      row.given_names ?? '',
      row.birth_date,
      JSON.stringify(activeFlags(row.flags)),
      row.restricted,
      row.closed_on === null ? 0 : 1,
      JSON.stringify(measures.map(one => one.type)),
      starts[0] ?? null,
      ends.at(-1) ?? NO_DATE,
      row.intensity,
      INTENSITY_RANK[row.intensity ?? ''] ?? 9,
      next?.day ?? NO_DATE,
      next?.time ?? null,
      due?.due ?? NO_DATE,
      due?.soon_from ?? NO_DATE,
      due?.label ?? null,
      due?.label_en ?? null,
      due?.article ?? null,
      seen?.last ?? '',
      officer?.agent ?? null,
      officer ? `${(officer.family_name ?? '').toUpperCase()} ${officer.given_names ?? ''}` : null,
      row.antenna,
    ];
    if (alone) {
      db.run(INSERT_LINE, line);
      return;
    }
    const known = db.get<Record<string, string | number | null>>(KNOWN_LINE, [id]);
    if (known === undefined || COLUMNS.some((column, at) => known[column] !== line[at])) db.run(REPLACE_LINE, line);
  };

  return {
    get day() {
      return day;
    },
    apply(changes, added) {
      const linked = linkedPersons(db, changes);
      const persons = new Set([...(changes.get('person') ?? []), ...linked]);
      const due = new Set(moved);
      moved.clear();
      for (const person of due) persons.add(person);
      for (const id of persons) refresh(id, (added?.has(id) ?? false) && !linked.has(id) && !due.has(id), added?.get(id) ?? null);
      if (changes.has('agent')) {
        for (const agent of changes.get('agent') ?? []) {
          for (const row of db.all<{ person: string }>('SELECT person FROM case_line WHERE officer = ?', [agent]))
            refresh(row.person);
        }
      }
    },
    setDay(next) {
      if (next === day) return 0;
      const previous = day;
      const [earlier, later] = day < next ? [day, next] : [next, day];
      const turn = (): number => {
        db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('day', ?)", [next]);
        const stale = db.all<{ person: string }>(
          `SELECT person FROM appointment WHERE day >= $earlier AND day <= $later AND person IS NOT NULL
           UNION SELECT person FROM assignment WHERE "to" >= $earlier AND "to" <= $later`,
          { earlier, later },
        );
        for (const row of stale) refresh(row.person);
        return stale.length;
      };
      day = next;
      try {
        return db.transaction(turn);
      } catch (error) {
        day = previous; // the tables are still those of that day
        throw error;
      }
    },
  };
}
