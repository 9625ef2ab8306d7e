import path from 'node:path';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { BackupLine } from '../../../../shared/contract';
import {
  createBackup,
  isBackupDue,
  isIntactBackup,
  listBackups,
  restoreBackup,
  type Backup,
  type BackupErrorCode,
  type OpenVault,
} from '../../vault';

type BackupReason = 'daily' | 'asked' | 'before-migration';
type Made = Result<Backup, { code: BackupErrorCode }>;

const lineOf = (backup: Backup): BackupLine => ({
  name: path.basename(backup.path),
  at: backup.createdAt,
  bytes: backup.database.bytes,
  verified: true,
});

/** The backups of the vault of this workstation: one is made at a time. */
export class SessionBackups {
  readonly #now: () => number;
  readonly #failed: (code: string) => void;
  #last: Promise<unknown> = Promise.resolve();
  #daily = false;

  /** `failed` hears of a daily backup that did not succeed: it is told, never fatal. */
  constructor(options: { now: () => number; failed: (code: string) => void }) {
    this.#now = options.now;
    this.#failed = options.failed;
  }

  /** Newest first; those that cannot be read come last. */
  list(dir: string): BackupLine[] {
    const { backups, unreadable } = listBackups(dir);
    return [...backups.map(lineOf), ...unreadable.map(name => ({ name, at: 0, bytes: 0, verified: false }))];
  }

  /** Makes a verified backup, after the one under way, even that of the session before. */
  make(vault: OpenVault, dir: string, timeZone: string, reason: BackupReason): Promise<Made> {
    const made = this.#last.then(async (): Promise<Made> => {
      try {
        return await createBackup(vault, { dir, now: this.#now(), timeZone, reason });
      } catch (error) {
        if (vault.isLocked) return err({ code: 'backup.interrupted' }); // its database closed under the copy
        throw error;
      }
    });
    this.#last = made.catch(() => undefined); // whoever asked for it gets the error
    return made;
  }

  async ask(vault: OpenVault, dir: string, timeZone: string): Promise<Result<BackupLine, { code: BackupErrorCode }>> {
    const made = await this.make(vault, dir, timeZone, 'asked');
    return made.ok ? ok(lineOf(made.value)) : made;
  }

  /** Makes the backup of the day when it is due. */
  async daily(vault: OpenVault, dir: string, timeZone: string): Promise<void> {
    if (this.#daily) return;
    this.#daily = true;
    try {
      if (!isBackupDue(listBackups(dir).backups, this.#now(), timeZone)) return;
      const made = await this.make(vault, dir, timeZone, 'daily');
      if (!made.ok) this.#failed(made.error.code);
    } catch (error) {
      // a folder of backups that cannot even be listed must not end the day's work
      process.stderr.write(`The daily backup failed: ${error instanceof Error ? error.name : 'unknown error'}\n`);
      this.#failed('vault.unreachable');
    } finally {
      this.#daily = false;
    }
  }

  /** Puts a backup in the place of a closed vault. */
  async restore(name: string, from: string, dir: string): Promise<Result<null, { code: string }>> {
    const backup = listBackups(from).backups.find(one => path.basename(one.path) === name);
    if (!backup) return err({ code: 'backup.not-found' });
    await this.#last;
    const restored = await restoreBackup({ backup: backup.path, dir, now: this.#now(), timeZone: 'Europe/Paris' });
    return restored.ok ? ok(null) : err({ code: restored.error.code });
  }

  /** Reads a backup whole before anything is given up for it. */
  async check(name: string, dir: string): Promise<Result<null, { code: 'backup.not-found' | 'backup.damaged' }>> {
    const line = this.list(dir).find(one => one.name === name);
    if (!line) return err({ code: 'backup.not-found' });
    const intact = line.verified && (await isIntactBackup(path.join(dir, name)));
    return intact ? ok(null) : err({ code: 'backup.damaged' });
  }
}
