import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/base/result';
import { syncDirectory, writeFileAtomically } from './atomicFile';
import { backupName } from './backupSchedule';
import { readManifest, type CopiedFile } from './backupManifest';
import { copyFileHashed } from './copyFile';
import { folderErrorCode, type FolderErrorCode } from './fileErrorCode';
import { lockFolder } from './folderLock';
import { DATABASE_FILE, HEADER_FILE, readHeader } from './header';
import { makeFolder } from './vaultFolder';

const STAGE = 'restoring';
const INTENT_FILE = 'restore.json';
const intentSchema = z.strictObject({ aside: z.string().regex(/^replaced-[\w-]+$/) });

/** The moments of a restore, in order. From `decided` on it will end, at the next opening if it is interrupted. */
export type RestoreStep = 'staged' | 'decided' | 'old-aside' | 'database-placed' | 'placed' | 'finished';

export interface RestoreOptions {
  /** The folder of the backup. */
  readonly backup: string;
  /** The vault's folder, closed; made when missing. */
  readonly dir: string;
  /** ms since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly onProgress?: (share: number) => void;
  readonly onStep?: (step: RestoreStep) => void;
}

/**
 * Puts a backup in the place of a vault: checked first against its manifest, then all or nothing. The replaced vault stays in a folder
 * beside it, whose name is returned; null when there was none. Users then unlock with the passwords they had at the time of the backup.
 */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<Result<{ aside: string | null }, { code: 'backup.damaged' | 'vault.in-use' | FolderErrorCode }>> {
  const step = options.onStep ?? (() => undefined);
  try {
    setFileAside(options);
    makeFolder(options.dir);
    const lock = lockFolder(options.dir);
    if (!lock.ok) return lock;
    try {
      // a plan that cannot be read is given up: all that it may have left half done is put aside below
      if (!finishRestore(options.dir).ok) forgetPlan(options.dir);
      if (!(await stage(options))) return err({ code: 'backup.damaged' });
      step('staged');
      const taken = (name: string): boolean => existsSync(join(options.dir, asideFrom(name)));
      const aside = asideFrom(backupName(options.now, options.timeZone, taken));
      const replaces = existsSync(join(options.dir, DATABASE_FILE)) || existsSync(join(options.dir, HEADER_FILE));
      writeFileAtomically(join(options.dir, INTENT_FILE), JSON.stringify({ aside }));
      step('decided');
      finishRestore(options.dir, step);
      return ok({ aside: replaces ? aside : null });
    } finally {
      rmSync(join(options.dir, STAGE), { recursive: true, force: true });
      lock.value.release();
    }
  } catch (error) {
    const code = folderErrorCode(error);
    if (code === null) throw error;
    return err({ code });
  }
}

/**
 * Ends a restore that was decided, or clears one that was not. Does nothing most of the time. Throws the system's error; a plan that
 * cannot be read leaves everything as it is.
 */
export function finishRestore(
  dir: string,
  step: (step: RestoreStep) => void = () => undefined,
): Result<null, { code: 'vault.restore-damaged' }> {
  const intentFile = join(dir, INTENT_FILE);
  const stageDir = join(dir, STAGE);
  if (existsSync(intentFile)) {
    const intent = readIntent(intentFile);
    if (intent === null) return err({ code: 'vault.restore-damaged' });
    const { aside } = intent;
    // what is still staged has not been placed: the file of that name in the vault's folder is the old one
    if (existsSync(join(stageDir, DATABASE_FILE))) {
      for (const name of [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, DATABASE_FILE, HEADER_FILE]) setAside(dir, aside, name);
      syncDirectory(dir);
      step('old-aside');
      renameSync(join(stageDir, DATABASE_FILE), join(dir, DATABASE_FILE));
      step('database-placed');
    }
    if (existsSync(join(stageDir, HEADER_FILE))) renameSync(join(stageDir, HEADER_FILE), join(dir, HEADER_FILE));
    syncDirectory(dir);
    step('placed');
    rmSync(intentFile);
    syncDirectory(dir);
    step('finished');
  }
  rmSync(stageDir, { recursive: true, force: true });
  return ok(null);
}

function readIntent(file: string): z.infer<typeof intentSchema> | null {
  const text = readFileSync(file, 'utf8');
  try {
    return intentSchema.parse(JSON.parse(text));
  } catch {
    return null; // its error would repeat what the file holds
  }
}

function forgetPlan(dir: string): void {
  rmSync(join(dir, INTENT_FILE));
  rmSync(join(dir, STAGE), { recursive: true, force: true });
}

/** A file that stands where the vault's folder should be makes room for it. */
function setFileAside({ dir, now }: Pick<RestoreOptions, 'dir' | 'now'>): void {
  const found = statSync(dir, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) renameSync(dir, `${dir}.aside-${now}`);
}

async function stage(options: RestoreOptions): Promise<boolean> {
  const manifest = readManifest(options.backup);
  if (manifest === null) return false;
  const stageDir = join(options.dir, STAGE);
  mkdirSync(stageDir, { mode: 0o700 });
  const total = manifest.database.bytes;
  const copy = async (name: string, expected: CopiedFile, onChunk?: (done: number) => void): Promise<boolean> => {
    const from = join(options.backup, name);
    if (!existsSync(from)) return false;
    const copied = await copyFileHashed(from, join(stageDir, name), onChunk);
    return copied.bytes === expected.bytes && copied.sha256 === expected.sha256;
  };
  const same =
    (await copy(HEADER_FILE, manifest.header)) &&
    (await copy(DATABASE_FILE, manifest.database, done => options.onProgress?.(Math.min(1, done / total))));
  if (!same) return false;
  const header = readHeader(stageDir);
  syncDirectory(stageDir);
  return header.ok && header.value.vaultId === manifest.vaultId;
}

function setAside(dir: string, aside: string, name: string): void {
  if (!existsSync(join(dir, name))) return;
  mkdirSync(join(dir, aside), { recursive: true, mode: 0o700 });
  renameSync(join(dir, name), join(dir, aside, name));
}

const asideFrom = (backup: string): string => backup.replace(/^jalon-(.+)\.backup$/, 'replaced-$1');
