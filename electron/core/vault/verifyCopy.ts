import { setImmediate } from 'node:timers/promises';
import { databaseErrorCode, openDatabase, type Database } from '../database/connection';

interface Name {
  name: string;
}

/** Counts that a copy must share with its original. */
export interface DatabaseCounts {
  readonly schemaVersion: number;
  /** Operations in the log; null without a log. */
  readonly operations: number | null;
}

/** The counts of a database. */
export function countsOf(database: Database): DatabaseCounts {
  const hasLog = database.get("SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'op'") !== undefined;
  const counted = hasLog ? database.get<{ operations: number }>('SELECT count(*) AS operations FROM op') : undefined;
  return { schemaVersion: Number(database.pragma('user_version')), operations: counted?.operations ?? null };
}

/**
 * Opens a copy with its key, checks every table and index down to the pages' authentication codes, and compares the counts. Table by
 * table, so that the process stays responsive. False when anything is wrong.
 */
export async function isSoundCopy(
  file: string,
  key: Uint8Array,
  expected: DatabaseCounts,
  onTable: (done: number, total: number) => void = () => undefined,
): Promise<boolean> {
  const opened = openDatabase({ file, key, readonly: true });
  if (!opened.ok) return false;
  const database = opened.value;
  try {
    const tables = database.all<Name>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    for (const [index, { name }] of tables.entries()) {
      if (database.pragma(`integrity_check("${name.replaceAll('"', '""')}")`) !== 'ok') return false;
      onTable(index + 1, tables.length);
      await setImmediate();
    }
    const counts = countsOf(database);
    return counts.schemaVersion === expected.schemaVersion && counts.operations === expected.operations;
  } catch (error) {
    if (databaseErrorCode(error) === null) throw error;
    return false;
  } finally {
    database.close();
  }
}
