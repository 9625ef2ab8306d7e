import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idFromBytes } from '../../../shared/base/identifier';
import type { Result } from '../../../shared/base/result';
import {
  KDF_MEMORY_BYTES,
  openVaultStore,
  type OpenVault,
  type VaultStore,
  type VaultStoreOptions,
} from '../../../electron/core/vault';

export const LOGIN = 'mireille.lefranc';
export const PASSWORD = 'Canari-motdepasse-7391';
export const AGENT = idFromBytes(randomBytes(16));
/** The least work that the vault accepts: tests measure behaviour, not strength. */
export const LIGHTEST = { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES };

/** A clock moved by hand. */
export class HandClock {
  wall = Date.UTC(2026, 10, 24, 8, 30);
  running = 1000;
  now = (): number => this.wall;
  monotonic = (): number => this.running;

  advance(ms: number): void {
    this.wall += ms;
    this.running += ms;
  }
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'jalon-vault-'));
export const removeFolder = (dir: string): void => rmSync(dir, { recursive: true, force: true });

export const optionsFor = (dir: string, clock = new HandClock()): VaultStoreOptions => ({
  dir,
  clock,
  randomBytes,
  kdfCost: LIGHTEST,
});

/** The value of a result that the test expects to succeed. */
export function valueOf<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The code of a result that the test expects to fail. */
export const codeOf = (result: Result<unknown, { code: string }>): string => (result.ok ? 'ok' : result.error.code);

export async function openStore(options: VaultStoreOptions): Promise<VaultStore> {
  return valueOf(await openVaultStore(options));
}

/** Founds a vault with one table, `note`, of some rows. */
export async function foundVault(
  options: VaultStoreOptions,
  rows = 3,
): Promise<{ store: VaultStore; vault: OpenVault; recoveryCode: string }> {
  const store = await openStore(options);
  const founded = valueOf(await store.found({ login: LOGIN, password: PASSWORD, agentId: AGENT }));
  const { database } = founded.vault;
  database.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  database.transaction(() => {
    for (let row = 0; row < rows; row += 1) database.run('INSERT INTO note (body) VALUES (?)', [`Canari-personne ${row}`]);
  });
  return { store, ...founded };
}

export const notesOf = (vault: OpenVault): number =>
  vault.database.get<{ rows: number }>('SELECT count(*) AS rows FROM note')?.rows ?? -1;

/** The vault of one test: its folder, its clock, and every store opened on it. */
export class VaultOfTest {
  readonly dir = temporaryFolder();
  readonly clock = new HandClock();
  options: VaultStoreOptions = optionsFor(this.dir, this.clock);
  /** Closed at the end. */
  stores: VaultStore[] = [];

  async founded(rows?: number): Promise<Awaited<ReturnType<typeof foundVault>>> {
    const made = await foundVault(this.options, rows);
    this.stores.push(made.store);
    return made;
  }

  /** Closes every store and opens one anew, as after a restart. */
  async reopened(changed: Partial<VaultStoreOptions> = {}): Promise<VaultStore> {
    for (const store of this.stores.splice(0)) store.close();
    const store = await openStore({ ...this.options, ...changed });
    this.stores.push(store);
    return store;
  }

  remove(): void {
    for (const store of this.stores) store.close();
    removeFolder(this.dir);
  }
}
