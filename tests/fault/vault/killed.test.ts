import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBackup, listBackups, restoreBackup, type OpenVault, type VaultStore } from '../../../electron/core/vault';
import {
  AGENT,
  foundVault,
  HandClock,
  LOGIN,
  notesOf,
  openStore,
  optionsFor,
  PASSWORD,
  removeFolder,
  valueOf,
} from '../../integration/vault/temporaryVault';
import { NEW_PASSWORD } from './faultyProcess';
import { runFaulty, type Outcome } from './runFaulty';

const timeZone = 'Europe/Paris';
const clock = new HandClock();
const WRITE_STEPS = ['opened', 'written', 'synced', 'renamed', 'directory-synced'];
const BACKUP_STEPS = ['started', 'database-copied', 'described', 'verified', 'published', 'rotated'];
const RESTORE_STEPS = ['staged', 'decided', 'old-aside', 'database-placed', 'placed', 'finished'];
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jalon-killed-'));
  const { store, vault } = await foundVault(optionsFor(join(root, 'sound'), clock), 50);
  valueOf(await createBackup(vault, { dir: join(root, 'backups'), now: clock.wall, timeZone, reason: 'daily' }));
  vault.database.run("INSERT INTO note (body) VALUES ('since the backup')");
  store.close();
});

afterAll(() => removeFolder(root));

function copyOf(what: 'sound' | 'empty' | 'backups'): string {
  const dir = mkdtempSync(join(root, 'case-'));
  if (what === 'empty') mkdirSync(dir, { recursive: true });
  else cpSync(join(root, what), dir, { recursive: true });
  return dir;
}

function expectKilled(outcome: Outcome): void {
  expect(outcome.errors).toBe('');
  expect(outcome.signal).toBe('SIGKILL');
}

async function opened<T>(
  dir: string,
  use: (store: VaultStore, unlock: (password: string) => Promise<OpenVault | null>) => Promise<T>,
): Promise<T> {
  const store = await openStore(optionsFor(dir, clock));
  try {
    return await use(store, async password => {
      const result = await store.unlock(LOGIN, password);
      return result.ok ? result.value : null;
    });
  } finally {
    store.close();
  }
}

describe('kill -9', () => {
  it.each(WRITE_STEPS)('while founding, header %s: no vault, or one that opens', async killAt => {
    const dir = copyOf('empty');
    expectKilled(await runFaulty({ dir, backups: root, action: 'found', killAt }));
    await opened(dir, async (store, unlock) => {
      expect(store.isFounded).toBe(WRITE_STEPS.indexOf(killAt) >= WRITE_STEPS.indexOf('renamed'));
      if (!store.isFounded) valueOf(await store.found({ login: LOGIN, password: PASSWORD, agentId: AGENT }));
      expect(await unlock(PASSWORD)).not.toBeNull();
    });
  });

  it.each(WRITE_STEPS)('while changing the password, header %s: one of the two passwords opens', async killAt => {
    const dir = copyOf('sound');
    expectKilled(await runFaulty({ dir, backups: root, action: 'change-password', killAt }));
    const changed = WRITE_STEPS.indexOf(killAt) >= WRITE_STEPS.indexOf('renamed');
    await opened(dir, async (_store, unlock) => {
      expect(await unlock(changed ? PASSWORD : NEW_PASSWORD)).toBeNull();
      const vault = await unlock(changed ? NEW_PASSWORD : PASSWORD);
      expect(vault && notesOf(vault)).toBe(51);
    });
  });

  it.each(BACKUP_STEPS)(
    'while backing up, %s: the vault opens, every backup shown restores, the next one works',
    async killAt => {
      const [dir, backups] = [copyOf('sound'), copyOf('backups')];
      expectKilled(await runFaulty({ dir, backups, action: 'back-up', killAt }));
      const listed = listBackups(backups);
      expect(listed.unreadable).toEqual([]);
      expect(listed.backups).toHaveLength(BACKUP_STEPS.indexOf(killAt) >= BACKUP_STEPS.indexOf('published') ? 2 : 1);
      for (const backup of listed.backups) {
        valueOf(await restoreBackup({ backup: backup.path, dir: copyOf('empty'), now: clock.wall, timeZone }));
      }
      await opened(dir, async (_store, unlock) => {
        const vault = await unlock(PASSWORD);
        expect(vault && notesOf(vault)).toBe(51);
        if (vault) valueOf(await createBackup(vault, { dir: backups, now: clock.wall, timeZone, reason: 'daily' }));
      });
      expect(readdirSync(backups).filter(name => !name.endsWith('.backup'))).toEqual([]);
    },
  );

  it.each(RESTORE_STEPS)(
    'while restoring, %s: the old vault whole, or the restored one whole and the old one aside',
    async killAt => {
      const dir = copyOf('sound');
      expectKilled(await runFaulty({ dir, backups: join(root, 'backups'), action: 'restore', killAt }));
      const decided = RESTORE_STEPS.indexOf(killAt) >= RESTORE_STEPS.indexOf('decided');
      await opened(dir, async (_store, unlock) => {
        const vault = await unlock(PASSWORD);
        expect(vault && notesOf(vault)).toBe(decided ? 50 : 51);
      });
      const aside = readdirSync(dir).filter(name => name.startsWith('replaced-'));
      expect(aside).toHaveLength(decided ? 1 : 0);
      for (const name of aside) {
        await opened(join(dir, name), async (_store, unlock) => {
          const vault = await unlock(PASSWORD);
          expect(vault && notesOf(vault)).toBe(51);
        });
      }
      expect(readdirSync(dir)).not.toContain('restoring');
    },
  );

  it.each([1, 7, 40])('while writing, after %d rows: every row told as saved is there', async killAfterRows => {
    const dir = copyOf('sound');
    const outcome = await runFaulty({ dir, backups: root, action: 'write-rows' }, { killAfterRows });
    expectKilled(outcome);
    await opened(dir, async (_store, unlock) => {
      const vault = await unlock(PASSWORD);
      expect(vault && notesOf(vault)).toBeGreaterThanOrEqual(51 + outcome.rows);
      expect(vault?.database.pragma('integrity_check')).toBe('ok');
    });
  });
});
