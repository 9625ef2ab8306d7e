import { Database as NativeDatabase, setLogger } from '@signalapp/sqlcipher';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { assert, err, ok, type Result } from '../../../shared/base/result';
import { EncryptedDatabase, type Database } from './encryptedDatabase';
import { databaseErrorCode, type DatabaseErrorCode } from './errorCode';

export type { Database, SqlParameters, SqlValue } from './encryptedDatabase';
export { databaseErrorCode, sqliteErrorCode, type DatabaseErrorCode } from './errorCode';

// SQLite's own log quotes statements on the standard error stream
setLogger(() => undefined);

const PAGE_BYTES = 4096;
const SALT_BYTES = 16;
const PLAIN_SQLITE = 'SQLite format 3\0';

export interface OpenDatabaseOptions {
  readonly file: string;
  /** 32 raw bytes, used as they are: no derivation happens at open. Not kept by the connection. */
  readonly key: Uint8Array;
  /** Refuses every write, and leaves the journal mode as it is. */
  readonly readonly?: boolean;
  /** Creates the file when it is missing; without it a missing file is an error. */
  readonly create?: boolean;
}

/**
 * Opens an encrypted database and checks, in a few milliseconds whatever its size, that the key opens it, that its schema can be read
 * and that it can be written. Damage further inside appears later as `database.corrupt`; backups are checked entirely.
 * `database.wrong-key` also stands for a damaged first page: the file alone cannot tell the two apart.
 */
export function openDatabase(options: OpenDatabaseOptions): Result<Database, { code: DatabaseErrorCode }> {
  assert(options.key.length === 32, 'a database key has 32 bytes');
  const bytes = fileSize(options.file);
  if (bytes === null && !options.create) return err({ code: 'database.missing' });
  if (bytes === 0 && !options.create) return err({ code: 'database.corrupt' });
  let native: NativeDatabase | null = null;
  try {
    native = new NativeDatabase(options.file, { cacheStatements: true });
    return ok(setUp(native, options));
  } catch (error) {
    native?.close();
    const code = databaseErrorCode(error);
    if (code === null) throw error;
    return err({ code: refine(code, options.file) });
  }
}

/** The first 16 bytes of a database file: SQLCipher's salt, in clear, which tells one database from another. Null without a file. */
export function databaseSalt(file: string): Uint8Array | null {
  const head = readHead(file);
  return head === null || head.length < SALT_BYTES ? null : head;
}

function setUp(native: NativeDatabase, options: OpenDatabaseOptions): Database {
  // exec, not pragma: pragma would keep the key in the cache of statements
  native.exec(`PRAGMA key = "x'${Buffer.from(options.key).toString('hex')}'"; PRAGMA cipher_log_level = NONE`);
  // a copy that is only checked is read once from end to end: keeping its pages would cost memory for nothing
  native.exec(`PRAGMA cache_size = ${options.readonly ? -4000 : -64000}`);
  native.exec('PRAGMA busy_timeout = 2000; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON');
  native.exec('SELECT count(*) FROM sqlite_schema');
  if (options.readonly) {
    native.exec('PRAGMA query_only = ON');
  } else {
    native.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864');
    // BEGIN alone succeeds on a read-only file; a change does not, and this one is never written
    native.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${Number(native.pragma('user_version', { simple: true }))}; ROLLBACK`);
  }
  return new EncryptedDatabase(native);
}

function refine(code: DatabaseErrorCode, file: string): DatabaseErrorCode {
  if (code === 'database.missing') return fileSize(file) === null ? code : 'database.read-only';
  if (code !== 'database.wrong-key') return code;
  const bytes = fileSize(file) ?? 0;
  const plain = Buffer.from(readHead(file) ?? []).toString('latin1') === PLAIN_SQLITE;
  return plain || bytes < PAGE_BYTES || bytes % PAGE_BYTES !== 0 ? 'database.not-a-vault' : code;
}

function fileSize(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

function readHead(file: string): Uint8Array | null {
  if (fileSize(file) === null) return null;
  const descriptor = openSync(file, 'r');
  try {
    const head = new Uint8Array(SALT_BYTES);
    return head.subarray(0, readSync(descriptor, head, 0, SALT_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
