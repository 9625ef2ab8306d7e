import { Database as NativeDatabase } from '@signalapp/sqlcipher';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result';
import { databaseErrorCode } from '../database/connection';

const LOCK_FILE = 'vault.lock';

interface LockError {
  readonly code: 'vault.in-use' | 'vault.read-only' | 'vault.unreachable';
}

export interface FolderLock {
  release(): void;
}

/**
 * Takes the vault's folder for this process. The lock is SQLite's own, around a change never written: the system drops it when the process ends,
 * killed or not, so there is no stale lock to guess about.
 */
export function lockFolder(dir: string): Result<FolderLock, LockError> {
  const taken = takeLock(dir);
  if (taken !== 'garbage') return taken;
  // whoever holds the lock keeps others from reading the file at all: nobody does, and it never holds anything
  rmSync(join(dir, LOCK_FILE), { force: true });
  const again = takeLock(dir);
  return again === 'garbage' ? err({ code: 'vault.unreachable' }) : again;
}

function takeLock(dir: string): Result<FolderLock, LockError> | 'garbage' {
  let file: NativeDatabase | null = null;
  try {
    const opened = new NativeDatabase(join(dir, LOCK_FILE));
    file = opened;
    opened.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 1');
    return ok({ release: () => opened.close() });
  } catch (error) {
    file?.close();
    const code = databaseErrorCode(error);
    if (code === 'database.busy') return err({ code: 'vault.in-use' });
    if (code === 'database.read-only' || code === 'database.missing') return err({ code: 'vault.read-only' });
    if (code === 'database.wrong-key' || code === 'database.corrupt') return 'garbage';
    if (code !== null) return err({ code: 'vault.unreachable' });
    throw error;
  }
}
