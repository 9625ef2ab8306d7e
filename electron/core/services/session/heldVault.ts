import path from 'node:path';
import { rename, rm } from 'node:fs/promises';
import { err, ok, type Result } from '../../../../shared/base/result';
import { openVaultStore, type VaultStore } from '../../vault';
import { sessionError, type SessionError } from './sessionError';
import type { SessionOptions } from './sessionOptions';

/** The vault's folder that this process holds: that of the site, or that of the demo. */
export class HeldVault {
  readonly #options: SessionOptions;
  #store: VaultStore | null = null;
  #problem: string | null = null;
  #demo = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Null while the folder is not held. */
  get store(): VaultStore | null {
    return this.#store;
  }

  /** Why the folder could not be taken. */
  get problem(): string | null {
    return this.#problem;
  }

  get isDemo(): boolean {
    return this.#demo;
  }

  get dir(): string {
    return path.join(this.#options.dataDir, this.#demo ? 'demo' : 'vault');
  }

  get backupsDir(): string {
    return path.join(this.#options.dataDir, this.#demo ? 'demo-backups' : 'backups');
  }

  /** Takes the folder; does nothing when it is already held. What prevents it is kept in `problem`. */
  async take(): Promise<void> {
    const opened = await this.open();
    this.#problem = opened.ok ? null : opened.error.code;
  }

  /** The store of the folder, taken if it was not. */
  async open(): Promise<Result<VaultStore, SessionError>> {
    if (this.#store) return ok(this.#store);
    const { now, monotonic, randomBytes, host, kdfCost } = this.#options;
    const store = await openVaultStore({
      dir: this.dir,
      clock: { now, monotonic },
      randomBytes,
      keychain: () => host.keychainSecret(),
      ...(kdfCost ? { kdfCost } : {}),
    });
    if (!store.ok) return err(sessionError(store.error));
    this.#store = store.value;
    return store;
  }

  /** Gives the folder back. */
  release(): void {
    this.#store?.close();
    this.#store = null;
  }

  /** A vault whose founding was cut before its first act holds nothing: its folder makes room for a new founding. */
  async setUnfinishedAside(): Promise<void> {
    this.release();
    await rename(this.dir, `${this.dir}-unfinished-${this.#options.now()}`);
    await this.take();
  }

  /** Leaves the site for an empty demo folder, which is not taken yet. */
  async turnToDemo(): Promise<void> {
    this.release();
    this.#demo = true;
    await rm(this.dir, { recursive: true, force: true });
  }

  /** Goes back to the folder of the site and removes that of the demo. */
  async turnToSite(): Promise<void> {
    this.release();
    const demoDir = this.dir;
    this.#demo = false;
    await this.take();
    await rm(demoDir, { recursive: true, force: true });
  }
}
