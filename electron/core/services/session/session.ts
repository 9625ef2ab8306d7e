import path from 'node:path';
import { rename, rm } from 'node:fs/promises';
import { idFromBytes } from '../../../../shared/base/identifier';
import { err, ok, required, type Result } from '../../../../shared/base/result';
import type { BackupLine, Contract, InputOf, SessionStatus } from '../../../../shared/contract';
import { demoAccess } from '../../../../shared/domain/demoAccess';
import { agent } from '../../../../shared/domain/site';
import { openVaultStore, type KdfCost, type OpenVault, type VaultStore } from '../../vault';
import { currentSite, may, type Workspace } from '../workspace';
import { publishedKeys, writeAgent, writeSite } from './firstAct';
import {
  openJournal,
  openWorkspace,
  readMeta,
  sessionAgent,
  writeMeta,
  type CoreDependencies,
  type OpenedJournal,
} from './openWorkspace';
import { SessionBackups } from './sessionBackups';

/** A failure of the vault, of its files or of the user, as the screens explain it. */
export interface SessionError {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface SessionOptions extends CoreDependencies {
  readonly dataDir: string;
  readonly monotonic: () => number;
  readonly version: string;
  readonly kdfCost?: KdfCost;
  /** Fills a newly founded demo site. Given by the composition root: the demo data is not the session's business. */
  readonly fillDemo: (workspace: Workspace, persons: number) => void;
}

const DEFAULT_LOCK_MINUTES = 15;
/** A clock this far behind the last operation is worth a warning. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

const asError = (error: { code: string; retryAfterMs?: number; reason?: string }): SessionError => {
  const { code, ...details } = error;
  return Object.keys(details).length > 0 ? { code, details } : { code };
};

/** Codes that say that the database itself cannot be used: only a backup helps. */
const UNUSABLE = /^database\.(wrong-key|corrupt|not-a-vault|missing|newer-version)$/;

/** Founds, opens, locks and leaves the vault of this workstation. One at a time is open. */
export class Session {
  readonly #options: SessionOptions;
  #store: VaultStore | null = null;
  #problem: string | null = null;
  #vault: OpenVault | null = null;
  #workspace: Workspace | null = null;
  #opened: OpenedJournal | null = null;
  #demo = false;
  /** Why the database did not open although the password was right. */
  #damage: string | null = null;
  readonly #backups: SessionBackups;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#backups = new SessionBackups({
      now: options.now,
      failed: code => options.emit({ type: 'backup-failed', code }),
    });
  }

  /** The workspace of the agent at work, or null while locked. */
  get workspace(): Workspace | null {
    return this.#workspace;
  }

  get #dir(): string {
    return path.join(this.#options.dataDir, this.#demo ? 'demo' : 'vault');
  }

  get #backupsDir(): string {
    return path.join(this.#options.dataDir, this.#demo ? 'demo-backups' : 'backups');
  }

  /** Takes the vault's folder. What prevents it is kept for `status`. */
  async start(): Promise<void> {
    const opened = await this.#openStore();
    this.#problem = opened.ok ? null : opened.error.code;
  }

  /** Tries again after a failed start; does nothing when the folder is already held. */
  async reopen(): Promise<Result<SessionStatus, SessionError>> {
    await this.start();
    this.#options.emit({ type: 'session' });
    return ok(this.status());
  }

  async #openStore(): Promise<Result<VaultStore, SessionError>> {
    if (this.#store) return ok(this.#store);
    const { now, monotonic, randomBytes, host, kdfCost } = this.#options;
    const store = await openVaultStore({
      dir: this.#dir,
      clock: { now, monotonic },
      randomBytes,
      keychain: () => host.keychainSecret(),
      ...(kdfCost ? { kdfCost } : {}),
    });
    if (!store.ok) return err(asError(store.error));
    this.#store = store.value;
    return store;
  }

  status(): SessionStatus {
    const { now, version } = this.#options;
    const workspace = this.#workspace;
    const service = workspace ? currentSite(workspace) : null;
    const state = workspace ? 'open' : this.#store?.isFounded ? 'locked' : this.#problem ? 'broken' : 'none';
    return {
      state,
      problem: this.#problem ?? this.#damage,
      demo: this.#demo,
      logins: this.#store?.listUsers().map(user => user.login) ?? [],
      agent: workspace ? workspace.agent : null,
      site: service && {
        id: service.id,
        name: service.name,
        demo: service.demo,
        territory: service.territory,
        timeZone: service.timeZone,
      },
      today: workspace ? workspace.today() : new Date(now()).toISOString().slice(0, 10),
      clockSetBack: (workspace?.journal.clockBehind() ?? 0) > CLOCK_TOLERANCE_MS,
      version,
      lockAfterMinutes: this.#lockMinutes(),
    };
  }

  #lockMinutes(): number {
    return this.#vault && !this.#vault.isLocked
      ? Number(readMeta(this.#vault.database, 'lock-minutes') ?? DEFAULT_LOCK_MINUTES)
      : DEFAULT_LOCK_MINUTES;
  }

  setLockMinutes(minutes: number): void {
    writeMeta(required(this.#vault, 'the vault').database, 'lock-minutes', String(minutes));
    this.#options.emit({ type: 'session' });
  }

  async found(
    input: InputOf<Contract['session.found']>,
    demo = false,
  ): Promise<Result<{ status: SessionStatus; recoveryCode: string }, SessionError>> {
    const opened = await this.#openStore();
    if (!opened.ok) return opened;
    const { randomBytes } = this.#options;
    const agentId = idFromBytes(randomBytes(16));
    const founded = await opened.value.found({ login: input.login, password: input.password, agentId, useKeychain: !demo });
    if (!founded.ok) return err(asError(founded.error));
    const { vault, recoveryCode } = founded.value;
    const entered = await this.#entering(vault, async () => {
      const journal = await openJournal<{ code: string }>(vault.database, this.#options, async () => ok(null));
      if (!journal.ok) return err(asError(journal.error));
      writeSite(journal.value.journal, vault, input, demo);
      return this.#enter(vault, journal.value);
    });
    return entered.ok ? ok({ status: this.status(), recoveryCode }) : entered;
  }

  /** Whatever fails on the way in leaves the vault locked, so that one may try again. */
  async #entering(vault: OpenVault, enter: () => Promise<Result<null, SessionError>>): Promise<Result<null, SessionError>> {
    try {
      const entered = await enter();
      if (!entered.ok) vault.lock();
      return entered;
    } catch (error) {
      vault.lock();
      this.lock();
      throw error;
    }
  }

  async unlock(login: string, password: string): Promise<Result<SessionStatus, SessionError>> {
    if (this.#workspace) return ok(this.status());
    const store = await this.#openStore();
    if (!store.ok) return store;
    const unlocked = await store.value.unlock(login, password);
    if (!unlocked.ok) {
      this.#noteDamage(unlocked.error.code);
      return err(asError(unlocked.error));
    }
    this.#damage = null;
    const vault = unlocked.value;
    const entered = await this.#entering(vault, async () => {
      const journal = await openJournal(vault.database, this.#options, () =>
        this.#backups.make(vault, this.#backupsDir, this.#timeZone(), 'before-migration'),
      );
      if (!journal.ok) return err(asError(journal.error));
      if (journal.value.journal.log.isEmpty()) return err({ code: 'vault.missing', details: { unfinished: true } });
      return this.#enter(vault, journal.value);
    });
    if (!entered.ok) {
      this.#noteDamage(entered.error.code);
      if (entered.error.details?.['unfinished'] === true) await this.#setUnfinishedAside();
      return entered;
    }
    this.#dailyBackup();
    return ok(this.status());
  }

  /** Remembers that only a backup helps, and lets the screens offer it. */
  #noteDamage(code: string): void {
    if (!UNUSABLE.test(code)) return;
    this.#damage = code;
    this.#options.emit({ type: 'session' });
  }

  /** A vault whose founding was cut before its first act holds nothing: its folder makes room for a new founding. */
  async #setUnfinishedAside(): Promise<void> {
    this.#store?.close();
    this.#store = null;
    await rename(this.#dir, `${this.#dir}-unfinished-${this.#options.now()}`);
    await this.start();
    this.#options.emit({ type: 'session' });
  }

  #enter(vault: OpenVault, opened: OpenedJournal): Result<null, SessionError> {
    const workspace = openWorkspace(vault, opened, this.#options);
    if (!workspace.ok) return workspace;
    this.#vault = vault;
    this.#opened = opened;
    this.#workspace = workspace.value;
    this.#publishKeys(vault, workspace.value);
    opened.journal.onChange(changes =>
      this.#options.emit({ type: 'changed', changes: [...changes].map(([entity, ids]) => ({ entity, ids: [...ids] })) }),
    );
    this.#options.emit({ type: 'session' });
    return ok(null);
  }

  /** A key that was renewed (recovery code) is published by its owner at the first opening. */
  #publishKeys(vault: OpenVault, workspace: Workspace): void {
    const keys = publishedKeys(vault.identity);
    const known = workspace.db.get<{ signing_key: string | null }>('SELECT signing_key FROM agent WHERE id = ?', [vault.agentId]);
    if (known?.signing_key === keys.signingKey) return;
    workspace.journal.commit(workspace.actor, transaction => transaction.set(agent, vault.agentId, keys));
  }

  /** Locks at once: long work is stopped, the database closed, the keys erased. */
  lock(): void {
    this.#shut();
    this.#options.emit({ type: 'session' });
  }

  #shut(): void {
    for (const job of this.#workspace?.jobs.values() ?? []) job.abort(new Error('locked'));
    this.#workspace = null;
    this.#opened = null;
    this.#vault?.lock();
    this.#vault = null;
  }

  /** Called with the seconds since the last movement in the system: locks after the delay, and follows the day. */
  idle(seconds: number): void {
    if (!this.#workspace) return;
    if (seconds >= this.#lockMinutes() * 60) {
      this.lock();
      return;
    }
    const today = this.#workspace.today();
    if (this.#opened && this.#opened.caseLines.day !== today) {
      this.#opened.caseLines.setDay(today);
      this.#options.emit({ type: 'changed', changes: [{ entity: 'day', ids: [] }] });
    }
    this.#dailyBackup();
  }

  async changePassword(current: string, next: string): Promise<Result<null, SessionError>> {
    const { store, vault } = this.#present();
    const changed = await store.changePassword({ login: vault.login, oldPassword: current, newPassword: next });
    return changed.ok ? changed : err(asError(changed.error));
  }

  async recover(login: string, code: string, newPassword: string): Promise<Result<SessionStatus, SessionError>> {
    const store = await this.#openStore();
    if (!store.ok) return store;
    const reset = await store.value.resetWithRecoveryCode({ login, code, newPassword });
    return reset.ok ? this.unlock(login, newPassword) : err(asError(reset.error));
  }

  async renewRecoveryCode(): Promise<Result<{ recoveryCode: string }, SessionError>> {
    const { store, vault } = this.#present();
    const renewed = await store.renewRecoveryCode(vault);
    return renewed.ok ? ok({ recoveryCode: renewed.value }) : err(asError(renewed.error));
  }

  async addUser(input: InputOf<Contract['vault.addUser']>): Promise<Result<null, SessionError>> {
    const { store, vault, workspace } = this.#present();
    const agentId = idFromBytes(this.#options.randomBytes(16));
    const added = await store.addUser(vault, { login: input.login, password: input.password, agentId });
    if (!added.ok) return err(asError(added.error));
    writeAgent(workspace.journal, workspace.actor, agentId, input.agent, added.value);
    this.#options.emit({ type: 'session' });
    return ok(null);
  }

  async removeUser(login: string): Promise<Result<null, SessionError>> {
    const { store, vault } = this.#present();
    const removed = await store.removeUser(vault, login);
    if (!removed.ok) return err(asError(removed.error));
    this.#options.emit({ type: 'session' });
    return removed;
  }

  users() {
    const { store, workspace } = this.#present();
    return store.listUsers().map(user => {
      const found = sessionAgent(workspace.db, user.agentId);
      return { login: user.login, agent: found && { id: found.id, familyName: found.familyName, givenNames: found.givenNames } };
    });
  }

  backups(): { lines: BackupLine[]; folder: string } {
    return { folder: this.#backupsDir, lines: this.#backups.list(this.#backupsDir) };
  }

  createBackup(): Promise<Result<BackupLine, SessionError>> {
    return this.#backups.ask(this.#present().vault, this.#backupsDir, this.#timeZone());
  }

  #timeZone(): string {
    return this.#workspace ? currentSite(this.#workspace).timeZone : 'Europe/Paris';
  }

  #dailyBackup(): void {
    if (this.#vault && this.#workspace && !this.#demo) void this.#backups.daily(this.#vault, this.#backupsDir, this.#timeZone());
  }

  /**
   * Puts a backup in place of the vault. A sound vault is not rolled back without its password: whoever is at work needs the right
   * to manage it, unless they are its only user.
   */
  async restore(name: string): Promise<Result<SessionStatus, SessionError>> {
    const refusal = this.#restoreRefusal();
    if (refusal !== null) return err({ code: refusal });
    if (!this.#backups.has(name, this.#backupsDir)) return err({ code: 'backup.not-found' });
    if (this.#workspace) this.lock();
    this.#store?.close();
    this.#store = null;
    const restored = await this.#backups.restore(name, this.#backupsDir, this.#dir);
    this.#damage = null;
    await this.start();
    return restored.ok ? ok(this.status()) : restored;
  }

  #restoreRefusal(): 'session.locked' | 'rights.denied' | null {
    if (this.#workspace) {
      const alone = (this.#store?.listUsers().length ?? 0) <= 1;
      return alone || may(this.#workspace, 'vault.manage') ? null : 'rights.denied';
    }
    const sound = this.#store?.isFounded === true && this.#damage === null;
    return sound ? 'session.locked' : null;
  }

  async openDemo(persons: number): Promise<Result<SessionStatus, SessionError>> {
    if (this.#workspace) this.lock();
    this.#store?.close();
    this.#store = null;
    this.#demo = true;
    await rm(this.#dir, { recursive: true, force: true });
    const founded = await this.found(
      {
        site: { name: 'SPIP de démonstration', territory: 'metropole', timeZone: 'Europe/Paris' },
        antenna: { name: 'Antenne de Valbourg', address: ['12 rue des Tilleuls', '00140 Valbourg'], phone: '+33100000140' },
        agent: { familyName: 'Verdier', givenNames: 'Camille', role: 'officer' },
        login: demoAccess.login,
        password: demoAccess.password,
      },
      true,
    );
    if (!founded.ok) {
      await this.#leaveDemoFolder();
      return founded;
    }
    this.#options.fillDemo(required(this.#workspace, 'the demo workspace'), persons);
    return ok(this.status());
  }

  async leaveDemo(): Promise<Result<SessionStatus, SessionError>> {
    if (!this.#demo) return ok(this.status());
    this.#shut(); // the screens hear of it once the other vault is found
    await this.#leaveDemoFolder();
    this.#options.emit({ type: 'session' });
    return ok(this.status());
  }

  async #leaveDemoFolder(): Promise<void> {
    this.#store?.close();
    this.#store = null;
    const demoDir = this.#dir;
    this.#demo = false;
    await this.start();
    await rm(demoDir, { recursive: true, force: true });
  }

  /** Locks, and gives the folder back. */
  close(): void {
    this.lock();
    this.#store?.close();
    this.#store = null;
  }

  #present(): { store: VaultStore; vault: OpenVault; workspace: Workspace } {
    return {
      store: required(this.#store, 'the vault store'),
      vault: required(this.#vault, 'the open vault'),
      workspace: required(this.#workspace, 'the workspace'),
    };
  }
}
