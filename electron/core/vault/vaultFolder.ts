import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, required, type Result } from '../../../shared/base/result';
import { databaseSalt, openDatabase, type Database, type DatabaseErrorCode } from '../database/connection';
import { syncDirectory } from './atomicFile';
import { fromText, toText } from './bytesText';
import { folderErrorCode, type FolderErrorCode } from './fileErrorCode';
import { DATABASE_FILE, type Header } from './header';

const DATABASE_FILES = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`];

/** Runs a change of the vault's folder; a full disk, a read-only folder or a folder gone becomes an error, the rest throws. */
export function onFolder<T>(action: () => T): Result<T, { code: FolderErrorCode }> {
  try {
    return ok(action());
  } catch (error) {
    const code = folderErrorCode(error);
    if (code === null) throw error;
    return err({ code });
  }
}

/** Makes the vault's folder, readable by this user only, and throws when it cannot be written. */
export function makeFolder(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  accessSync(dir, constants.W_OK);
}

/**
 * Creates the empty database of a new vault, and returns it with its salt as the header writes it. A database without header is never
 * overwritten: it is renamed aside.
 */
export function createVaultDatabase(
  dir: string,
  key: Uint8Array,
  now: number,
): Result<{ database: Database; salt: string }, { code: DatabaseErrorCode }> {
  for (const name of DATABASE_FILES) {
    if (existsSync(join(dir, name))) renameSync(join(dir, name), join(dir, `${name}.aside-${now}`));
  }
  const file = join(dir, DATABASE_FILE);
  const created = openDatabase({ file, key, create: true });
  if (!created.ok) return created;
  syncDirectory(dir);
  return ok({ database: created.value, salt: toText(required(databaseSalt(file), 'the salt of the new database')) });
}

/** A founding that was cut leaves a database without tables, far smaller; one with its tables is larger. */
const EMPTY_DATABASE_BYTES = 64 * 1024;

/** True when a folder holds a database with something in it. */
export const holdsData = (dir: string): boolean =>
  DATABASE_FILES.some(name => (statSync(join(dir, name), { throwIfNoEntry: false })?.size ?? 0) > EMPTY_DATABASE_BYTES);

/** Undoes `createVaultDatabase` when the header could not follow: the new key is lost, and the file holds nothing. */
export function removeNewDatabase(dir: string): void {
  for (const name of DATABASE_FILES) rmSync(join(dir, name), { force: true });
}

/** Opens the vault's database with its authentic key: a file that this key does not open is damaged, or another vault's. */
export function openVaultDatabase(dir: string, header: Header, key: Uint8Array): Result<Database, { code: DatabaseErrorCode }> {
  const file = join(dir, DATABASE_FILE);
  const opened = openDatabase({ file, key });
  if (opened.ok || !['database.wrong-key', 'database.not-a-vault'].includes(opened.error.code)) return opened;
  const salt = databaseSalt(file);
  const ours = salt !== null && Buffer.from(salt).equals(fromText(header.databaseSalt));
  return ours ? err({ code: 'database.corrupt' }) : opened;
}
