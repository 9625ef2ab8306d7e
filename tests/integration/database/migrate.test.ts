import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../electron/core/database/connection';
import { migrate, schemaVersion, type Migration } from '../../../electron/core/database/migrate';
import { err, ok, type Result } from '../../../shared/base/result';
import { codeOf, removeFolder, temporaryFolder, valueOf } from '../vault/temporaryVault';

const first: Migration = { version: 10, name: 'note', sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT) STRICT' };
const second: Migration = {
  version: 20,
  name: 'tag',
  sql: 'CREATE TABLE tag (note INTEGER NOT NULL REFERENCES note (id), word TEXT NOT NULL) STRICT',
};
let dir: string;
let database: Database;
let backups: string[];

beforeEach(() => {
  dir = temporaryFolder();
  database = valueOf(openDatabase({ file: join(dir, 'vault.db'), key: randomBytes(32), create: true }));
  backups = [];
});

afterEach(() => {
  database.close();
  removeFolder(dir);
});

const run = (
  migrations: Migration[],
  saved: Result<null, { code: 'backup.damaged' }> = ok(null),
): ReturnType<typeof migrate<{ code: 'backup.damaged' }>> =>
  migrate(database, {
    migrations,
    now: () => 1_000,
    backup: (from, to) => {
      backups.push(`${from}→${to}`);
      return Promise.resolve(saved);
    },
  });

const tables = (): unknown[] => database.all("SELECT name FROM sqlite_schema WHERE name IN ('note', 'tag') ORDER BY name");

describe('migrating', () => {
  it('brings a new database to the last version without a backup, and does nothing the second time', async () => {
    expect(await run([first, second])).toEqual(ok({ from: 0, to: 20 }));
    expect(await run([first, second])).toEqual(ok({ from: 20, to: 20 }));
    expect(schemaVersion(database)).toBe(20);
    expect(database.all('SELECT version, name, applied_at FROM migration')).toEqual([
      { version: 10, name: 'note', applied_at: 1_000 },
      { version: 20, name: 'tag', applied_at: 1_000 },
    ]);
    expect(backups).toEqual([]);
  });

  it('saves an older database first, and leaves it alone when that fails', async () => {
    await run([first]);
    database.run("INSERT INTO note (body) VALUES ('kept')");
    expect(await run([first, second], err({ code: 'backup.damaged' }))).toEqual(err({ code: 'backup.damaged' }));
    expect(schemaVersion(database)).toBe(10);
    expect(await run([first, second])).toEqual(ok({ from: 10, to: 20 }));
    expect(backups).toEqual(['10→20', '10→20']);
    expect(database.get('SELECT body FROM note')).toEqual({ body: 'kept' });
  });

  it('refuses a database of a later version, untouched', async () => {
    await run([first, second]);
    expect(codeOf(await run([first]))).toBe('database.newer-version');
    expect(tables()).toEqual([{ name: 'note' }, { name: 'tag' }]);
  });

  it('keeps the steps before a failed one, and undoes the failed one entirely', async () => {
    const broken = { ...second, sql: 'CREATE TABLE tag (id INTEGER); INSERT INTO nowhere VALUES (1)' };
    await expect(run([first, broken])).rejects.toThrow('nowhere');
    expect(schemaVersion(database)).toBe(10);
    expect(tables()).toEqual([{ name: 'note' }]);
    expect(database.pragma('foreign_keys')).toBe(1);
  });

  it('lets a step rebuild a table that others refer to, and refuses broken references', async () => {
    await run([first, second]);
    database.exec("INSERT INTO note (id, body) VALUES (1, 'a'); INSERT INTO tag VALUES (1, 'urgent')");
    const rebuild =
      'CREATE TABLE note2 (id INTEGER PRIMARY KEY, body TEXT) STRICT; DROP TABLE note; ALTER TABLE note2 RENAME TO note';
    const copied = rebuild.replace('DROP', 'INSERT INTO note2 SELECT id, body FROM note; DROP');
    await expect(run([first, second, { version: 30, name: 'lossy', sql: rebuild }])).rejects.toThrow('broken references');
    expect(codeOf(await run([first, second, { version: 30, name: 'rebuilt', sql: copied }]))).toBe('ok');
    expect(database.get('SELECT body FROM note JOIN tag ON note.id = tag.note')).toEqual({ body: 'a' });
  });

  it('names a disk that fills up meanwhile', async () => {
    await run([first]);
    database.pragma(`max_page_count = ${Number(database.pragma('page_count')) + 2}`);
    const large = {
      version: 20,
      name: 'large',
      sql: 'CREATE TABLE large (b BLOB) STRICT; INSERT INTO large VALUES (zeroblob(1000000))',
    };
    expect(codeOf(await run([first, large]))).toBe('database.disk-full');
    expect(schemaVersion(database)).toBe(10);
  });

  it('throws on migrations that were edited once applied, or that do not rise', async () => {
    await run([first]);
    await expect(run([{ ...first, sql: `${first.sql} ` }, second])).rejects.toThrow('migration 10');
    await expect(run([second, first])).rejects.toThrow('comes after');
  });
});
