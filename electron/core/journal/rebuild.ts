import { entities, entityByCode } from '../../../shared/domain/entities';
import { decodeOperation } from '../../../shared/protocol/operation';
import { required } from '../../../shared/base/result';
import { databaseErrorCode, type Database, type SqlValue } from '../database/connection';
import { carriesOut, createErasureReplay, erasureOf } from './erasure';
import type { DerivedProjection } from './journal';
import { openLog } from './log';
import { createRecordProjection } from './projections/records';
import type { VerifySignature } from './segment';
import { verifyLog, type LogProblem } from './verifyLog';

/** A table made of the log, before and after it was rebuilt. */
export interface TableComparison {
  readonly table: string;
  readonly rows: number;
  readonly rebuilt: number;
  readonly different: number;
  /** The first rows that differ, and in which columns; no value is shown. */
  readonly examples: readonly string[];
}

export interface RebuildReport {
  readonly ok: boolean;
  readonly operations: number;
  readonly seals: number;
  readonly problems: readonly LogProblem[];
  readonly tables: readonly TableComparison[];
  /** Tables that are neither compared nor known to be something else than a projection. */
  readonly unknownTables: readonly string[];
}

/** Tables made of the log, with the columns that tell one row from another. */
const COMPARED = new Map<string, readonly string[]>([
  ...entities.map((one): [string, string[]] => [one.name, ['id']]),
  ['awaited', ['record', 'register', 'device', 'n']],
  ['due_deadline', ['person', 'key']],
  ['case_line', ['person']],
  ['caseload_member', ['agent', 'person']],
  ['search_number', ['value', 'person', 'kind']],
  ['name_token', ['token']],
  ['name_variant', ['variant', 'token']],
  ['person_search', ['rowid']],
  ['note_search', ['rowid']],
  ['confidence_search', ['rowid']],
  ['file_search', ['rowid']],
  ['confidence_file_search', ['rowid']],
]);
/** Full-text indexes, with the one column that they hold; the tables that SQLite makes for them bear their names. */
const INDEXES: Readonly<Record<string, string>> = {
  person_search: 'names',
  note_search: 'words',
  confidence_search: 'words',
  file_search: 'words',
  confidence_file_search: 'words',
};
/** The log itself, and what belongs to the workstation alone. */
const NOT_PROJECTED = new Set(['device', 'op', 'seal', 'meta', 'draft', 'content', 'migration']);
/** Their keys are words of names or numbers: not to be shown. */
const PERSONAL_KEYS = new Set(['search_number', 'name_token', 'name_variant']);
const EXAMPLES = 10;
const PAGE = 1000;

type Row = Readonly<Record<string, SqlValue>>;

const allTables = (db: Database): string[] =>
  db
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .map(row => row.name)
    .filter(name => !Object.keys(INDEXES).some(index => name.startsWith(`${index}_`)));

/**
 * Replays the log of `source` into the empty tables of `target`, which has the same migrations. The derived tables are brought up to
 * date once, at the end, for the day of the source: nothing of them may depend on the order in which acts came.
 */
export function replayLog(
  source: Database,
  target: Database,
  projectionsOf: (db: Database) => readonly DerivedProjection[],
): void {
  const own = required(
    source.get<{ value: string }>("SELECT value FROM meta WHERE key = 'device'"),
    'the device of the vault',
  ).value;
  target.transaction(() => {
    for (const row of source.all<{ key: string; value: string }>("SELECT key, value FROM meta WHERE key IN ('device', 'day')"))
      target.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [row.key, row.value]);
    const devices = source.all<{ ix: number; id: string }>('SELECT ix, id FROM device ORDER BY ix');
    for (const { ix, id } of devices) target.run('INSERT INTO device (ix, id) VALUES (?, ?)', [ix, id]);
    const idOf = new Map(devices.map(({ ix, id }) => [ix, id]));
    const records = createRecordProjection(target, openLog(target, own));
    const erasures = createErasureReplay(target);
    const changes = new Map<string, Set<string>>();
    for (let after = 0; ;) {
      const rows = source.all<Row & { seq: number; device: number; record: string; entity: number; body: Uint8Array }>(
        'SELECT seq, device, n, entity, record, stamp, author, body, hash FROM op WHERE seq > ? ORDER BY seq LIMIT ?',
        [after, PAGE],
      );
      for (const row of rows) {
        const names = Object.keys(row);
        target.run(
          `INSERT INTO op (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
          names.map(name => row[name] ?? null),
        );
        const known = entityByCode(row.entity);
        if (!known) continue;
        const erasureId = erasureOf(row.body);
        if (erasureId !== null) {
          erasures.tombstone(erasureId, known, row.record);
          continue;
        }
        const operation = decodeOperation(required(idOf.get(row.device), 'the device'), row.body);
        if (carriesOut(operation)) erasures.carryOut(operation.record);
        const entity = records.apply(operation)?.entity;
        if (entity) changes.set(entity.name, (changes.get(entity.name) ?? new Set()).add(row.record));
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last.seq;
    }
    for (const projection of projectionsOf(target)) projection.apply(changes);
  });
}

const columnsRead = (table: string): string => (table in INDEXES ? `rowid, ${INDEXES[table]}` : '*');

/** Rows of a table in pages, by key. */
function* rowsOf(db: Database, table: string, key: readonly string[]): Generator<Row> {
  const columns = columnsRead(table);
  const names = key.map(name => `"${name}"`).join(', ');
  const marks = key.map(() => '?').join(', ');
  let last: Row | undefined;
  for (;;) {
    const rows: Row[] = last
      ? db.all<Row>(
          `SELECT ${columns} FROM "${table}" WHERE (${names}) > (${marks}) ORDER BY ${names} LIMIT ${PAGE}`,
          key.map(name => last?.[name] ?? null),
        )
      : db.all<Row>(`SELECT ${columns} FROM "${table}" ORDER BY ${names} LIMIT ${PAGE}`);
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

const countOf = (db: Database, table: string): number =>
  db.get<{ total: number }>(`SELECT count(*) AS total FROM "${table}"`)?.total ?? 0;

/** Compares one table row by row, both ways. */
function compareTable(source: Database, target: Database, table: string, key: readonly string[]): TableComparison {
  const examples: string[] = [];
  let different = 0;
  const differs = (row: Row, what: string): void => {
    different += 1;
    const name = PERSONAL_KEYS.has(table) ? '(a word)' : key.map(column => row[column]).join(' ');
    if (examples.length < EXAMPLES) examples.push(`${name}: ${what}`);
  };
  const columns = columnsRead(table);
  const where = key.map(name => `"${name}" = ?`).join(' AND ');
  const find = (db: Database, row: Row): Row | undefined =>
    db.get<Row>(
      `SELECT ${columns} FROM "${table}" WHERE ${where}`,
      key.map(name => row[name] ?? null),
    );
  let found = 0;
  for (const row of rowsOf(source, table, key)) {
    const rebuilt = find(target, row);
    if (!rebuilt) {
      differs(row, 'is not in the log');
      continue;
    }
    found += 1;
    const columnsThatDiffer = Object.keys(row).filter(name => row[name] !== rebuilt[name]);
    if (columnsThatDiffer.length > 0) differs(row, columnsThatDiffer.join(', '));
  }
  const rebuilt = countOf(target, table);
  if (rebuilt > found) {
    for (const row of rowsOf(target, table, key)) if (!find(source, row)) differs(row, 'is missing');
  }
  return { table, rows: countOf(source, table), rebuilt, different, examples };
}

/** A search index checks itself against the words that it holds: https://sqlite.org/fts5.html §6.8 */
function searchIndexIsSound(db: Database, index: string): boolean {
  try {
    db.run(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
    return true;
  } catch (error) {
    if (databaseErrorCode(error) === 'database.corrupt') return false;
    throw error;
  }
}

/**
 * Proves that a vault is what its log says: checks the chain and every signature, rebuilds every table from the log into `target`
 * (empty, same migrations) and compares them row by row.
 */
export function rebuildCheck(
  source: Database,
  target: Database,
  options: { verify: VerifySignature; projectionsOf: (db: Database) => readonly DerivedProjection[] },
): RebuildReport {
  const log = verifyLog(source, options.verify);
  const readable = log.problems.every(one => one.code !== 'not-understood');
  // a log that cannot be read cannot be replayed: its operations are named, and nothing is compared
  if (readable) replayLog(source, target, options.projectionsOf);
  const tables = readable ? [...COMPARED].map(([table, key]) => compareTable(source, target, table, key)) : [];
  tables.forEach((one, at) => {
    if (one.table in INDEXES && !searchIndexIsSound(source, one.table))
      tables[at] = { ...one, different: one.different + 1, examples: [...one.examples, 'the index is damaged'] };
  });
  const unknownTables = allTables(source).filter(name => !COMPARED.has(name) && !NOT_PROJECTED.has(name));
  const ok = log.problems.length === 0 && unknownTables.length === 0 && readable && tables.every(one => one.different === 0);
  return { ok, ...log, tables, unknownTables };
}
