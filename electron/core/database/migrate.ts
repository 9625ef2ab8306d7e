import { createHash } from 'node:crypto';
import { assert, err, ok, type Result } from '../../../shared/base/result';
import { databaseErrorCode, type Database, type DatabaseErrorCode } from './connection';

/** One frozen step of the schema. Versions rise by 10, so that a correction fits between two of them. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export interface MigrateOptions<E> {
  readonly migrations: readonly Migration[];
  /** ms since 1970. */
  readonly now: () => number;
  /** Takes a verified backup before an existing database changes; when it fails nothing is migrated. Not called for a new database. */
  readonly backup: (fromVersion: number, toVersion: number) => Promise<Result<unknown, E>>;
}

interface AppliedMigration {
  version: number;
  name: string;
  hash: string;
}

/**
 * Brings a database to the last version, each migration in its own transaction: after a failure the steps before it stay applied.
 * A database of a later version is refused untouched. Throws when an applied migration was edited since: they are frozen.
 */
export async function migrate<E>(
  database: Database,
  options: MigrateOptions<E>,
): Promise<Result<{ from: number; to: number }, { code: DatabaseErrorCode } | E>> {
  const { migrations } = options;
  assertRising(migrations);
  const from = schemaVersion(database);
  const to = migrations.at(-1)?.version ?? 0;
  if (from > to) return err({ code: 'database.newer-version' });
  assertFrozen(database, migrations, from);
  const pending = migrations.filter(({ version }) => version > from);
  if (pending.length > 0 && from > 0) {
    const saved = await options.backup(from, to);
    if (!saved.ok) return saved;
  }
  try {
    // a migration may rebuild a table that others refer to: references are checked at its end
    database.exec('PRAGMA foreign_keys = OFF');
    for (const migration of pending) apply(database, migration, options.now());
  } catch (error) {
    const code = databaseErrorCode(error);
    if (code === null) throw error;
    return err({ code });
  } finally {
    database.exec('PRAGMA foreign_keys = ON');
  }
  return ok({ from, to });
}

/** Version of the last migration applied; 0 for a new database. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version'));
}

function apply(database: Database, migration: Migration, now: number): void {
  database.transaction(() => {
    database.exec(
      'CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
    );
    database.exec(migration.sql);
    const broken = database.all('PRAGMA foreign_key_check');
    assert(broken.length === 0, `migration ${migration.version} leaves ${broken.length} broken references`);
    database.run('INSERT INTO migration (version, name, hash, applied_at) VALUES (?, ?, ?, ?)', [
      migration.version,
      migration.name,
      hashOf(migration),
      now,
    ]);
    database.exec(`PRAGMA user_version = ${migration.version}`);
  });
}

function assertRising(migrations: readonly Migration[]): void {
  let previous = 0;
  for (const { version, name } of migrations) {
    assert(Number.isSafeInteger(version) && version > previous, `migration ${version} (${name}) comes after ${previous}`);
    previous = version;
  }
}

function assertFrozen(database: Database, migrations: readonly Migration[], from: number): void {
  if (from === 0) return;
  const applied = new Map(
    database.all<AppliedMigration>('SELECT version, name, hash FROM migration').map(({ version, hash }) => [version, hash]),
  );
  for (const migration of migrations) {
    if (migration.version > from) continue;
    assert(applied.get(migration.version) === hashOf(migration), `migration ${migration.version} is the one that was applied`);
  }
}

const hashOf = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex');
