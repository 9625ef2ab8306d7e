import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createBackup,
  listBackups,
  restoreBackup,
  type Backup,
  type BackupOptions,
  type OpenVault,
  type VaultStore,
} from '../../../electron/core/vault';
import {
  codeOf,
  foundVault,
  HandClock,
  LOGIN,
  notesOf,
  openStore,
  optionsFor,
  PASSWORD,
  removeFolder,
  temporaryFolder,
  valueOf,
} from './temporaryVault';

const DAY = 86_400_000;
const timeZone = 'Europe/Paris';
// each unlocking costs a derivation of 64 MiB, slow on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
let root: string;
let dir: string;
let backups: string;
let clock: HandClock;
let store: VaultStore;
let vault: OpenVault;

beforeEach(async () => {
  root = temporaryFolder();
  [dir, backups] = [join(root, 'vault'), join(root, 'backups')];
  clock = new HandClock();
  ({ store, vault } = await foundVault(optionsFor(dir, clock), 400));
});

afterEach(() => {
  store.close();
  removeFolder(root);
});

const options = (more: Partial<BackupOptions> = {}): BackupOptions => ({
  dir: backups,
  now: clock.wall,
  timeZone,
  reason: 'daily',
  ...more,
});
const backUp = async (more: Partial<BackupOptions> = {}): Promise<Backup> => valueOf(await createBackup(vault, options(more)));
const restore = (backup: string, onStep?: () => void): ReturnType<typeof restoreBackup> =>
  restoreBackup({ backup, dir, now: clock.wall, timeZone, ...(onStep && { onStep }) });

async function reopened(): Promise<OpenVault> {
  store = await openStore(optionsFor(dir, clock));
  return valueOf(await store.unlock(LOGIN, PASSWORD));
}

describe('a backup', () => {
  it('holds what the vault held, encrypted, and says so', async () => {
    vault.database.exec('CREATE TABLE op (seq INTEGER PRIMARY KEY); INSERT INTO op VALUES (1), (2)');
    const shares: number[] = [];
    const backup = await backUp({ onProgress: share => shares.push(share) });
    expect(backup).toMatchObject({
      reason: 'daily',
      operations: 2,
      schemaVersion: 0,
      vaultId: vault.vaultId,
      createdAt: clock.wall,
    });
    expect(backup.path).toBe(join(backups, 'jalon-2026-11-24T0930.backup'));
    expect(readdirSync(backup.path).sort()).toEqual(['backup.json', 'vault.db', 'vault.json']);
    expect(listBackups(backups)).toEqual({ backups: [backup], unreadable: [] });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const name of readdirSync(backup.path)) {
      const content = readFileSync(join(backup.path, name));
      for (const secret of ['Canari', PASSWORD]) expect(content.includes(secret)).toBe(false);
      expect(content.includes(Buffer.from(vault.databaseKey.reveal()))).toBe(false);
    }
  });

  it('lets work go on meanwhile, and holds what was there at its start', async () => {
    const backup = await backUp({
      onStep: step => {
        if (step === 'started') queueMicrotask(() => vault.database.run("INSERT INTO note (body) VALUES ('meanwhile')"));
      },
      onProgress: () => vault.database.run("INSERT INTO note (body) VALUES ('meanwhile')"),
    });
    expect(notesOf(vault)).toBeGreaterThan(401);
    expect(vault.database.pragma('wal_autocheckpoint')).toBe(1000);
    store.close();
    valueOf(await restore(backup.path));
    vault = await reopened();
    expect(notesOf(vault)).toBeLessThanOrEqual(401);
    expect(vault.database.pragma('integrity_check')).toBe('ok');
  });

  it('is given up when the vault is locked meanwhile, and leaves nothing', async () => {
    const locking = await createBackup(vault, options({ onProgress: () => vault.lock() }));
    expect(codeOf(locking)).toBe('backup.interrupted');
    expect(readdirSync(backups)).toEqual([]);
  });

  it('is not kept when the copy does not pass its checks', async () => {
    store.close();
    const file = join(dir, 'vault.db');
    const content = readFileSync(file);
    writeFileSync(file, content.fill(7, content.length - 3 * 4096, content.length - 2 * 4096));
    vault = await reopened();
    expect(codeOf(await createBackup(vault, options()))).toBe('backup.damaged');
    expect(readdirSync(backups)).toEqual([]);
  });

  it('sweeps what a killed one left, and nothing else', async () => {
    mkdirSync(join(backups, `jalon-${vault.vaultId}.partial`), { recursive: true });
    writeFileSync(join(backups, 'notes.txt'), 'mine');
    await backUp();
    expect(readdirSync(backups).sort()).toEqual(['jalon-2026-11-24T0930.backup', 'notes.txt']);
  });

  it('rotates its own vault’s backups and leaves those of others and damaged ones', async () => {
    const keep = { daily: 2, weekly: 0, monthly: 0, recent: 1, structures: 0 };
    const first = await backUp({ keep });
    cpSync(first.path, join(backups, 'jalon-2020-01-01T0000.backup'), { recursive: true });
    const foreign = join(backups, 'jalon-2020-01-01T0000.backup', 'backup.json');
    writeFileSync(foreign, readFileSync(foreign, 'utf8').replace(vault.vaultId, 'AAAAAAAAAAAAAAAAAAAAAA'));
    mkdirSync(join(backups, 'jalon-2020-01-02T0000.backup'));
    for (let day = 0; day < 3; day += 1) {
      clock.advance(DAY);
      await backUp({ keep });
    }
    expect(readdirSync(backups).sort()).toEqual([
      'jalon-2020-01-01T0000.backup',
      'jalon-2020-01-02T0000.backup',
      'jalon-2026-11-26T0930.backup',
      'jalon-2026-11-27T0930.backup',
    ]);
    expect(listBackups(backups).unreadable).toEqual(['jalon-2020-01-02T0000.backup']);
  });

  it('survives a clock set back: the backup just taken stays', async () => {
    const keep = { daily: 1, weekly: 0, monthly: 0, recent: 1, structures: 0 };
    await backUp({ keep });
    clock.wall -= 400 * DAY;
    const old = await backUp({ keep });
    expect(existsSync(old.path)).toBe(true);
  });
});

describe('a backup that cannot be made', () => {
  it('says so when a file stands where its folder should be, and leaves that file', async () => {
    writeFileSync(backups, 'mine');
    expect(codeOf(await createBackup(vault, options()))).toBe('vault.unreachable');
    expect(codeOf(await createBackup(vault, options({ dir: join(backups, 'inside') })))).toBe('vault.unreachable');
    expect(readFileSync(backups, 'utf8')).toBe('mine');
    expect(listBackups(backups)).toEqual({ backups: [], unreadable: [] });
  });

  it('keeps the outcome of a copy whose folder went away meanwhile', async () => {
    const lost = await createBackup(
      vault,
      options({
        onStep: step => {
          if (step !== 'described') return;
          rmSync(backups, { recursive: true });
          writeFileSync(backups, '');
        },
      }),
    );
    expect(['vault.unreachable', 'backup.damaged']).toContain(codeOf(lost));
  });
});

describe('restoring', () => {
  it('brings the vault back and keeps the replaced one aside', async () => {
    const backup = await backUp();
    vault.database.run('DELETE FROM note');
    store.close();
    const { aside } = valueOf(await restore(backup.path));
    expect(aside).toBe('replaced-2026-11-24T0930');
    expect(notesOf(await reopened())).toBe(400);
    store.close();
    const other = join(root, 'other');
    cpSync(join(dir, aside ?? ''), other, { recursive: true });
    store = await openStore(optionsFor(other, clock));
    expect(notesOf(valueOf(await store.unlock(LOGIN, PASSWORD)))).toBe(0);
  });

  it('restores twice in the same minute without losing the first replaced vault', async () => {
    const backup = await backUp();
    store.close();
    const asides = [valueOf(await restore(backup.path)).aside, valueOf(await restore(backup.path)).aside];
    expect(asides).toEqual(['replaced-2026-11-24T0930', 'replaced-2026-11-24T0930-2']);
    expect(notesOf(await reopened())).toBe(400);
  });

  it('fills an empty folder on a new machine', async () => {
    const backup = await backUp();
    store.close();
    dir = join(root, 'new', 'machine');
    expect(valueOf(await restore(backup.path)).aside).toBeNull();
    expect(notesOf(await reopened())).toBe(400);
  });

  it('refuses while the vault is in use', async () => {
    const backup = await backUp();
    expect(codeOf(await restore(backup.path))).toBe('vault.in-use');
    expect(notesOf(vault)).toBe(400);
  });

  const damages: [string, (path: string) => void][] = [
    [
      'one byte changed',
      path => {
        const content = readFileSync(join(path, 'vault.db'));
        content.writeUInt8(content.readUInt8(9000) ^ 1, 9000);
        writeFileSync(join(path, 'vault.db'), content);
      },
    ],
    ['a cut database', path => truncateSync(join(path, 'vault.db'), 8192)],
    ['a longer database', path => appendFileSync(join(path, 'vault.db'), 'x')],
    ['no database', path => rmSync(join(path, 'vault.db'))],
    ['no header', path => rmSync(join(path, 'vault.json'))],
    ['an altered header', path => appendFileSync(join(path, 'vault.json'), ' ')],
    ['no manifest', path => rmSync(join(path, 'backup.json'))],
    ['another manifest', path => writeFileSync(join(path, 'backup.json'), '{"format":1}')],
    ['nothing at all', path => rmSync(path, { recursive: true })],
  ];
  it('refuses every damaged backup and leaves the vault as it was', async () => {
    const sound = await backUp();
    store.close();
    for (const [what, damage] of damages) {
      const path = join(root, what);
      cpSync(sound.path, path, { recursive: true });
      damage(path);
      expect(codeOf(await restore(path)), what).toBe('backup.damaged');
    }
    expect(readdirSync(dir).sort()).toEqual(['vault.db', 'vault.json', 'vault.lock']);
    expect(notesOf(await reopened())).toBe(400);
  });

  it('opens with the password of the time of the backup', async () => {
    const backup = await backUp();
    const newPassword = randomBytes(12).toString('hex');
    valueOf(await store.changePassword({ login: LOGIN, oldPassword: PASSWORD, newPassword }));
    store.close();
    valueOf(await restore(backup.path));
    expect(notesOf(await reopened())).toBe(400);
  });
});
