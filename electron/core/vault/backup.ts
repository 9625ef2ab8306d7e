import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../../shared/base/identifier';
import { assert, err, ok, required, type Result } from '../../../shared/base/result';
import { databaseErrorCode, type Database, type DatabaseErrorCode } from '../database/connection';
import { syncDirectory, writeFileAtomically } from './atomicFile';
import { MANIFEST_FILE, manifestSchema, readManifest, type BackupManifest, type BackupReason } from './backupManifest';
import { backupName, backupsToKeep, DEFAULT_RETENTION, type BackupRetention } from './backupSchedule';
import { copyFileHashed } from './copyFile';
import { folderErrorCode, type FolderErrorCode } from './fileErrorCode';
import { DATABASE_FILE, HEADER_FILE } from './header';
import { hasItsSizes } from './intactBackup';
import type { OpenVault } from './openVault';
import { countsOf, isSoundCopy } from './verifyCopy';

export type BackupErrorCode =
  | FolderErrorCode
  | DatabaseErrorCode
  /** The vault was locked, or the file changed, while it was copied: nothing is kept of that copy. */
  | 'backup.interrupted'
  /** The copy does not pass its checks. */
  | 'backup.damaged';

/** The moments of a backup, in order. */
export type BackupStep = 'started' | 'database-copied' | 'described' | 'verified' | 'published' | 'rotated';

export interface BackupOptions {
  /** Where the backups of this vault live; made when missing. */
  readonly dir: string;
  /** ms since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly reason: BackupReason;
  readonly keep?: BackupRetention;
  /** From 0 to 1: half for the copy, half for the checks. */
  readonly onProgress?: (share: number) => void;
  readonly onStep?: (step: BackupStep) => void;
}

export interface Backup extends BackupManifest {
  readonly path: string;
}

const PARTIAL = '.partial';

/**
 * Copies an open vault into a folder `jalon-….backup` (database under its own key, header, manifest), checks the copy by opening it,
 * then applies the rotation to this vault's backups. Work may go on meanwhile: what is written after the start is not in the copy.
 */
export async function createBackup(
  vault: Pick<OpenVault, 'dir' | 'vaultId' | 'database' | 'databaseKey'>,
  options: BackupOptions,
): Promise<Result<Backup, { code: BackupErrorCode }>> {
  const partial = join(options.dir, `jalon-${vault.vaultId}${PARTIAL}`);
  const step = options.onStep ?? (() => undefined);
  try {
    mkdirSync(options.dir, { recursive: true, mode: 0o700 });
    rmSync(partial, { recursive: true, force: true });
    if (!(await hasRoom(options.dir, vault.dir))) return err({ code: 'vault.disk-full' });
    mkdirSync(partial, { mode: 0o700 });
    step('started');
    const manifest = await copyVault(vault, partial, options);
    if (manifest === null) return err({ code: 'backup.interrupted' });
    writeFileAtomically(join(partial, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    step('described');
    if (vault.databaseKey.isErased) return err({ code: 'backup.interrupted' });
    const key = new Uint8Array(vault.databaseKey.reveal());
    const sound = await isSoundCopy(join(partial, DATABASE_FILE), key, manifest, (done, total) =>
      options.onProgress?.(0.5 + (0.5 * done) / total),
    );
    key.fill(0);
    if (!sound) return err({ code: 'backup.damaged' });
    step('verified');
    const path = join(
      options.dir,
      backupName(options.now, options.timeZone, name => existsSync(join(options.dir, name))),
    );
    syncDirectory(partial);
    renameSync(partial, path);
    syncDirectory(options.dir);
    step('published');
    rotate(options, vault.vaultId, path);
    step('rotated');
    return ok({ ...manifest, path });
  } catch (error) {
    const code = databaseErrorCode(error) ?? folderErrorCode(error);
    if (code === null) throw error;
    return err({ code });
  } finally {
    sweep(partial);
  }
}

const isFolder = (dir: string): boolean => statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Removes what is left of a copy. Where that is not possible the outcome is already told, and the next backup sweeps. */
function sweep(partial: string): void {
  try {
    rmSync(partial, { recursive: true, force: true });
  } catch (error) {
    if (folderErrorCode(error) === null) throw error;
  }
}

/** The backups of a folder, newest first, and the names of those whose manifest cannot be read or whose files are cut short. */
export function listBackups(dir: string): { backups: Backup[]; unreadable: string[] } {
  const names = isFolder(dir) ? readdirSync(dir).filter(name => /^jalon-.+\.backup$/.test(name)) : [];
  const read = names.map(name => {
    const path = join(dir, name);
    const manifest = readManifest(path);
    return { name, path, manifest: manifest && hasItsSizes(path, manifest) ? manifest : null };
  });
  const backups = read.flatMap(({ path, manifest }) => (manifest ? [{ ...manifest, path }] : []));
  return {
    backups: backups.sort((a, b) => b.createdAt - a.createdAt),
    unreadable: read.flatMap(({ name, manifest }) => (manifest ? [] : [name])),
  };
}

/**
 * Copies the database file itself. It cannot change meanwhile: the write-ahead log was just emptied into it, and is not emptied again
 * before the end. Null when it changed all the same (vault locked).
 */
async function copyVault(
  vault: Pick<OpenVault, 'dir' | 'vaultId' | 'database'>,
  partial: string,
  options: BackupOptions,
): Promise<BackupManifest | null> {
  const { database } = vault;
  const file = join(vault.dir, DATABASE_FILE);
  const release = holdFile(database);
  try {
    if (release === null) return null;
    const counts = countsOf(database);
    const before = statSync(file, { bigint: true });
    const header = readFileSync(join(vault.dir, HEADER_FILE));
    writeFileAtomically(join(partial, HEADER_FILE), header.toString('utf8'));
    const total = Math.max(1, Number(before.size));
    const copied = await copyFileHashed(file, join(partial, DATABASE_FILE), done => options.onProgress?.((0.5 * done) / total));
    options.onStep?.('database-copied');
    const after = statSync(file, { bigint: true });
    if (!database.isOpen || after.mtimeNs !== before.mtimeNs || after.size !== before.size) return null;
    return manifestSchema.parse({
      format: 1,
      vaultId: vault.vaultId,
      createdAt: options.now,
      reason: options.reason,
      ...counts,
      database: copied,
      header: { bytes: header.length, sha256: createHash('sha256').update(header).digest('hex') },
    });
  } finally {
    release?.();
  }
}

/** Empties the write-ahead log and keeps it from being emptied again until released; null when another connection is in the way. */
function holdFile(database: Database): (() => void) | null {
  database.exec('PRAGMA wal_autocheckpoint = 0');
  const release = (): void => {
    if (database.isOpen) database.exec('PRAGMA wal_autocheckpoint = 1000');
  };
  const emptied = required(database.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)'), 'the outcome of the checkpoint');
  if (emptied.busy === 0) return release;
  release();
  return null;
}

async function hasRoom(dir: string, vaultDir: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize > statSync(join(vaultDir, DATABASE_FILE)).size;
}

function rotate(options: BackupOptions, vaultId: Id, newest: string): void {
  const ours = listBackups(options.dir).backups.filter(backup => backup.vaultId === vaultId);
  const keep = backupsToKeep(ours, options.keep ?? DEFAULT_RETENTION, options.timeZone);
  for (const backup of ours) {
    if (keep.has(backup) || backup.path === newest) continue;
    assert(backup.path.endsWith('.backup'), 'only backups are removed');
    rmSync(backup.path, { recursive: true, force: true });
  }
}
