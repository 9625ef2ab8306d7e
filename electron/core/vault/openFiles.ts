import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, HEADER_FILE } from './header';

/**
 * Notes which file an open vault reads and writes, and gives the function that tells whether it is still the one in the folder, with the
 * header beside it. A system lets an open file be deleted: what is written then goes nowhere, without any error.
 */
export function watchOpenFiles(dir: string): () => boolean {
  const databaseNow = (): string | null => {
    const found = statSync(join(dir, DATABASE_FILE), { bigint: true, throwIfNoEntry: false });
    return found && found.size > 0n ? `${found.dev}/${found.ino}` : null;
  };
  const opened = databaseNow();
  return () => {
    try {
      return databaseNow() === opened && statSync(join(dir, HEADER_FILE), { throwIfNoEntry: false }) !== undefined;
    } catch {
      return false; // a folder that cannot be looked at is not there either
    }
  };
}
