/** Every expected failure of a database file, as the screens name it. */
export type DatabaseErrorCode =
  | 'database.wrong-key'
  | 'database.corrupt'
  | 'database.not-a-vault'
  | 'database.newer-version'
  | 'database.read-only'
  | 'database.disk-full'
  | 'database.missing'
  | 'database.busy'
  | 'database.unreachable';

const CODE_BY_SQLITE_ERROR: Readonly<Record<string, DatabaseErrorCode>> = {
  SQLITE_NOTADB: 'database.wrong-key',
  SQLITE_CORRUPT: 'database.corrupt',
  SQLITE_READONLY: 'database.read-only',
  SQLITE_FULL: 'database.disk-full',
  SQLITE_CANTOPEN: 'database.missing',
  SQLITE_BUSY: 'database.busy',
  SQLITE_LOCKED: 'database.busy',
  SQLITE_IOERR: 'database.unreachable',
};

/**
 * Names the expected failure behind an error thrown by SQLite, or null when the error is something else (a bug, a broken constraint).
 * Extended codes such as `SQLITE_IOERR_WRITE` fall back on their family. Codes: https://sqlite.org/rescode.html
 */
export function databaseErrorCode(error: unknown): DatabaseErrorCode | null {
  const code = sqliteErrorCode(error);
  if (code === null) return null;
  const family = code.split('_').slice(0, 2).join('_');
  return CODE_BY_SQLITE_ERROR[family] ?? null;
}

/** The SQLite name of an error (`SQLITE_CONSTRAINT_UNIQUE`…), or null when it does not come from SQLite. */
export function sqliteErrorCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return code;
  // the binding gives no code when the file cannot be opened at all
  return error.message.startsWith('sqlite open error') ? 'SQLITE_CANTOPEN' : null;
}
