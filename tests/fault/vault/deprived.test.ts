import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../electron/core/database/connection';
import {
  foundVault,
  LOGIN,
  notesOf,
  openStore,
  optionsFor,
  PASSWORD,
  removeFolder,
  valueOf,
} from '../../integration/vault/temporaryVault';
import { runFaulty } from './runFaulty';

const NOBODY = 65_534;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let root: string;
let dir: string;
let backups: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'jalon-deprived-'));
  [dir, backups] = [join(root, 'vault'), join(root, 'backups')];
  mkdirSync(backups);
  chmodSync(root, 0o755);
  const { store, vault } = await foundVault(optionsFor(dir), 100);
  vault.database.exec("CREATE TABLE page AS SELECT printf('%.*c', 400000, 'x') AS body");
  store.close();
});

afterEach(() => {
  for (const path of [dir, backups]) chmodSync(path, 0o755);
  removeFolder(root);
});

/** Rights do not stop root: there, the process becomes nobody and the files are given to it. */
function asOrdinaryUser(...paths: string[]): { uid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const path of paths) {
    chownSync(path, NOBODY, NOBODY);
    for (const name of readdirSync(path)) chownSync(join(path, name), NOBODY, NOBODY);
  }
  return { uid: NOBODY };
}

async function expectIntact(): Promise<void> {
  const store = await openStore(optionsFor(dir));
  expect(notesOf(valueOf(await store.unlock(LOGIN, PASSWORD)))).toBe(100);
  store.close();
}

describe('a read-only folder', () => {
  it('is named when the vault is opened', async () => {
    const as = asOrdinaryUser(dir);
    chmodSync(dir, 0o555);
    expect(await runFaulty({ dir, backups, action: 'open-store', ...as })).toMatchObject({ code: 'vault.read-only', errors: '' });
  });

  it('is named when it holds a database left with its log', async () => {
    const database = valueOf(openDatabase({ file: join(backups, 'vault.db'), key: new Uint8Array(32), create: true }));
    database.exec('CREATE TABLE note (id INTEGER)');
    cpSync(join(backups, 'vault.db'), join(dir, 'vault.db'));
    cpSync(join(backups, 'vault.db-wal'), join(dir, 'vault.db-wal'));
    database.close();
    const as = asOrdinaryUser(dir);
    for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o444);
    chmodSync(dir, 0o555);
    expect(await runFaulty({ dir, backups, action: 'open-database', ...as })).toMatchObject({
      code: 'database.read-only',
      errors: '',
    });
  });

  it('is named when it becomes so in use, the old password still valid', async () => {
    const as = asOrdinaryUser(dir);
    expect(await runFaulty({ dir, backups, action: 'made-read-only', ...as })).toMatchObject({
      code: 'vault.read-only',
      errors: '',
    });
    chmodSync(dir, 0o755);
    await expectIntact();
  });

  it('is named when backups should go there', async () => {
    const as = asOrdinaryUser(dir, backups);
    chmodSync(backups, 0o555);
    expect(await runFaulty({ dir, backups, action: 'back-up', ...as })).toMatchObject({ code: 'vault.read-only', errors: '' });
    expect(readdirSync(backups)).toEqual([]);
    await expectIntact();
  });
});

describe('a full disk', () => {
  it('leaves the header as it was, and the old password valid', async () => {
    const before = readFileSync(join(dir, 'vault.json'));
    const outcome = await runFaulty({ dir, backups, action: 'change-password' }, { fileBlocks: 1 });
    expect(outcome).toMatchObject({ code: 'vault.disk-full', errors: '' });
    expect(readFileSync(join(dir, 'vault.json'))).toEqual(before);
    expect(readdirSync(dir).sort()).toEqual(['vault.db', 'vault.json', 'vault.lock']);
    await expectIntact();
  });

  it('leaves nothing of a backup', async () => {
    const outcome = await runFaulty({ dir, backups, action: 'back-up' }, { fileBlocks: 128 });
    expect(outcome).toMatchObject({ code: 'vault.disk-full', errors: '' });
    expect(readdirSync(backups)).toEqual([]);
    await expectIntact();
  });
});
