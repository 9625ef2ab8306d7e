import { Database as PlainDatabase } from '@signalapp/sqlcipher';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseErrorCode, openDatabase, type Database } from '../../../electron/core/database/connection';

const key = randomBytes(32);
let dir: string;
let file: string;
let opened: Database[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'jalon-connection-'));
  file = join(dir, 'vault.db');
  opened = [];
});

afterEach(() => {
  for (const database of opened) database.close();
  rmSync(dir, { recursive: true, force: true });
});

function openOrThrow(options: { file?: string; readonly?: boolean; create?: boolean } = {}): Database {
  const result = openDatabase({ file, key, ...options });
  if (!result.ok) throw new Error(result.error.code);
  opened.push(result.value);
  return result.value;
}

function openingCode(openedWith: Uint8Array = key): string {
  const result = openDatabase({ file, key: openedWith });
  if (!result.ok) return result.error.code;
  opened.push(result.value);
  return 'ok';
}

function fill(rows: number): Database {
  const database = openOrThrow({ create: true });
  database.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, body BLOB) STRICT');
  database.transaction(() => {
    for (let row = 0; row < rows; row += 1) database.run('INSERT INTO note (body) VALUES (?)', [randomBytes(1000)]);
  });
  return database;
}

describe('opening a database', () => {
  it('opens what it created, in WAL with full synchronisation and foreign keys', () => {
    fill(3).close();
    const database = openOrThrow();
    expect(database.get('SELECT count(*) AS rows FROM note')).toEqual({ rows: 3 });
    expect(database.pragma('journal_mode')).toBe('wal');
    expect(database.pragma('synchronous')).toBe(2);
    expect(database.pragma('foreign_keys')).toBe(1);
    expect(database.pragma('temp_store')).toBe(2);
  });

  it('names a missing file, and creates one only when asked', () => {
    expect(openingCode()).toBe('database.missing');
    openOrThrow({ create: true });
  });

  it('names a wrong key', () => {
    fill(3).close();
    expect(openingCode(randomBytes(32))).toBe('database.wrong-key');
  });

  it('names a file of zero bytes', () => {
    writeFileSync(file, '');
    expect(openingCode()).toBe('database.corrupt');
  });

  it.each([
    ['a text', Buffer.from('bonjour')],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(50_000)])],
  ])('names %s put in its place', (_what, content) => {
    writeFileSync(file, content);
    expect(openingCode()).toBe('database.not-a-vault');
  });

  it('names a plain SQLite database', () => {
    const plain = new PlainDatabase(file);
    plain.exec('CREATE TABLE note (id INTEGER)');
    plain.close();
    expect(openingCode()).toBe('database.not-a-vault');
  });

  it.each([0.9, 0.5, 0.1])('names a file cut to %d of its length', share => {
    fill(500).close();
    const bytes = readFileSync(file).length;
    truncateSync(file, Math.floor((bytes * share) / 4096) * 4096 + 100);
    expect(openingCode()).toBe('database.corrupt');
  });

  it('names damage met later, in use', () => {
    fill(500).close();
    const content = readFileSync(file);
    content.fill(7, 4096 * 60, 4096 * 61);
    writeFileSync(file, content);
    const database = openOrThrow();
    expect(codeOf(() => database.all('SELECT sum(length(body)) FROM note'))).toBe('database.corrupt');
  });

  it('names a folder in its place and a folder that does not exist', () => {
    mkdirSync(file);
    expect(openingCode()).not.toBe('ok');
    file = join(dir, 'none', 'vault.db');
    expect(openingCode()).toBe('database.missing');
  });

  it('refuses writes when opened for reading', () => {
    fill(3).close();
    const database = openOrThrow({ readonly: true });
    expect(database.get('SELECT count(*) AS rows FROM note')).toEqual({ rows: 3 });
    expect(codeOf(() => database.run('DELETE FROM note'))).toBe('database.read-only');
  });
});

describe('using a database', () => {
  it('names a full disk and keeps what was saved', () => {
    const database = fill(50);
    const pages = Number(database.pragma('page_count'));
    database.pragma(`max_page_count = ${pages + 10}`);
    const code = codeOf(() =>
      database.transaction(() => {
        for (let row = 0; row < 500; row += 1) database.run('INSERT INTO note (body) VALUES (?)', [randomBytes(1000)]);
      }),
    );
    expect(code).toBe('database.disk-full');
    expect(database.get('SELECT count(*) AS rows FROM note')).toEqual({ rows: 50 });
    database.run('DELETE FROM note WHERE id = 1');
    expect(database.get('SELECT count(*) AS rows FROM note')).toEqual({ rows: 49 });
  });

  it('refuses to go on in a transaction that SQLite ended by itself', () => {
    const database = fill(50);
    database.pragma(`max_page_count = ${Number(database.pragma('page_count')) + 5}`);
    expect(() =>
      database.transaction(() => {
        expect(() => database.run('INSERT INTO note (body) VALUES (zeroblob(200000))')).toThrow();
        database.run("UPDATE note SET body = x'00'");
      }),
    ).toThrow(/rolled back/);
    expect(database.get("SELECT count(*) AS rows FROM note WHERE body = x'00'")).toEqual({ rows: 0 });
    expect(database.transaction(() => database.run('DELETE FROM note').changes)).toBe(50);
  });

  it('undoes a failed transaction and a failed inner one', () => {
    const database = fill(0);
    const insert = (id: number): unknown => database.run('INSERT INTO note (id) VALUES (?)', [id]);
    expect(() =>
      database.transaction(() => {
        insert(1);
        throw new Error('refused');
      }),
    ).toThrow('refused');
    database.transaction(() => {
      insert(2);
      expect(() =>
        database.transaction(() => {
          insert(3);
          database.transaction(() => insert(4));
          throw new Error('inner');
        }),
      ).toThrow('inner');
      database.transaction(() => insert(5));
    });
    expect(database.all('SELECT id FROM note ORDER BY id')).toEqual([{ id: 2 }, { id: 5 }]);
  });

  it('refuses asynchronous work and keeps nothing of it', () => {
    const database = fill(0);
    expect(() => database.transaction(async () => database.run('INSERT INTO note (id) VALUES (1)'))).toThrow(TypeError);
    expect(() =>
      database.transaction(() => {
        database.run('INSERT INTO note (id) VALUES (1)');
        return Promise.resolve();
      }),
    ).toThrow(TypeError);
    expect(database.all('SELECT id FROM note')).toEqual([]);
  });

  it('leaves broken constraints to the caller', () => {
    const database = fill(1);
    expect(codeOf(() => database.run('INSERT INTO note (id) VALUES (1)'))).toBe(null);
  });

  it('is closed once and for all', () => {
    const database = fill(1);
    database.close();
    database.close();
    expect(database.isOpen).toBe(false);
    expect(() => database.all('SELECT 1')).toThrow('closed');
  });
});

function codeOf(action: () => unknown): string | null {
  try {
    action();
  } catch (error) {
    return databaseErrorCode(error);
  }
  return 'no error';
}
