import path from 'node:path';
import { rename, rm } from 'node:fs/promises';
import { idFromBytes } from '../../../../shared/base/identifier';
import { err, ok, required, type Result } from '../../../../shared/base/result';
import type { BackupLine, Contract, InputOf, SessionStatus } from '../../../../shared/contract';
import { demoAccess } from '../../../../shared/domain/demoAccess';
import { agent, antenna, site } from '../../../../shared/domain/site';
import {
  createBackup,
  isBackupDue,
  listBackups,
  openVaultStore,
  restoreBackup,
  type KdfCost,
  type OpenVault,
  type VaultStore,
} from '../../vault';
import type { Actor, Journal } from '../../journal/journal';
import { currentSite, type Workspace } from '../workspace';
import {
  openJournal,
  openWorkspace,
  readMeta,
  sessionAgent,
  writeMeta,
  type CoreDependencies,
  type OpenedJournal,
} from './openWorkspace';

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

const publicKeyText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Founds, opens, locks and leaves the vault of this workstation. One at a time is open. */
export class Session {
  readonly #options: SessionOptions;
  #store: VaultStore | null = null;
  #problem: string | null = null;
  #vault: OpenVault | null = null;
  #workspace: Workspace | null = null;
  #opened: OpenedJournal | null = null;
  #demo = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The workspace of the agent at work, or null while locked. */
  get workspace(): Workspace | null {
    return this.#workspace;
  }

  get #dir(): string {
    return path.join(this.#options.dataDir, this.#demo ? 'demo' : 'vault');
  }

  get #backups(): string {
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
      problem: this.#problem,
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
      this.#writeSite(journal.value.journal, vault, input, demo);
      return this.#enter(vault, journal.value);
    });
    return entered.ok ? ok({ status: this.status(), recoveryCode }) : entered;
  }

  /** The first act of a vault: its site, its antenna and its first agent. */
  #writeSite(journal: Journal, vault: OpenVault, input: InputOf<Contract['session.found']>, demo: boolean): void {
    const { agentId } = vault;
    const actor: Actor = { agent: agentId, signer: vault.identity };
    journal.commit(actor, transaction => {
      const siteId = transaction.add(site, {
        name: input.site.name,
        letterhead: input.antenna.address,
        phone: input.antenna.phone,
        email: null,
        territory: input.site.territory,
        timeZone: input.site.timeZone,
        demo,
        documentsToBring: ['Pièce d’identité', 'Justificatif de domicile', 'Justificatifs de ressources ou d’activité'],
      });
      const antennaId = transaction.add(antenna, { site: siteId, ...input.antenna, email: null, access: null });
      transaction.add(
        agent,
        {
          ...input.agent,
          antenna: antennaId,
          specialities: [],
          phone: null,
          email: null,
          signingKey: publicKeyText(vault.identity.publicKey),
          sealingKey: publicKeyText(vault.identity.boxPublicKey),
          leftOn: null,
        },
        agentId,
      );
    });
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
    if (!unlocked.ok) return err(asError(unlocked.error));
    const vault = unlocked.value;
    const entered = await this.#entering(vault, async () => {
      const journal = await openJournal(vault.database, this.#options, () => this.#backup(vault, 'before-migration'));
      if (!journal.ok) return err(asError(journal.error));
      if (journal.value.journal.log.isEmpty()) return err({ code: 'vault.missing', details: { unfinished: true } });
      return this.#enter(vault, journal.value);
    });
    if (!entered.ok) {
      if (entered.error.details?.['unfinished'] === true) await this.#setUnfinishedAside();
      return entered;
    }
    void this.#dailyBackup();
    return ok(this.status());
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
    const signingKey = publicKeyText(vault.identity.publicKey);
    const known = workspace.db.get<{ signing_key: string | null }>('SELECT signing_key FROM agent WHERE id = ?', [vault.agentId]);
    if (known?.signing_key === signingKey) return;
    const sealingKey = publicKeyText(vault.identity.boxPublicKey);
    workspace.journal.commit(workspace.actor, transaction => transaction.set(agent, vault.agentId, { signingKey, sealingKey }));
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
    void this.#dailyBackup();
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
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(
        agent,
        {
          ...input.agent,
          specialities: [],
          phone: null,
          email: null,
          signingKey: publicKeyText(added.value.publicKey),
          sealingKey: publicKeyText(added.value.boxPublicKey),
          leftOn: null,
        },
        agentId,
      ),
    );
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
    const { backups, unreadable } = listBackups(this.#backups);
    return {
      folder: this.#backups,
      lines: [
        ...backups.map(one => ({ name: path.basename(one.path), at: one.createdAt, bytes: one.database.bytes, verified: true })),
        ...unreadable.map(name => ({ name, at: 0, bytes: 0, verified: false })),
      ],
    };
  }

  async createBackup(): Promise<Result<BackupLine, SessionError>> {
    const made = await this.#backup(this.#present().vault, 'asked');
    return made.ok
      ? ok({ name: path.basename(made.value.path), at: made.value.createdAt, bytes: made.value.database.bytes, verified: true })
      : made;
  }

  #lastBackup: Promise<unknown> = Promise.resolve();

  /** One backup at a time: the one asked for waits for the daily one, even that of the session before. */
  #backup(vault: OpenVault, reason: 'daily' | 'asked' | 'before-migration') {
    const zone = this.#workspace ? currentSite(this.#workspace).timeZone : 'Europe/Paris';
    const dir = this.#backups;
    const made = this.#lastBackup.then(async () => {
      try {
        return await createBackup(vault, { dir, now: this.#options.now(), timeZone: zone, reason });
      } catch (error) {
        if (vault.isLocked) return err({ code: 'backup.interrupted' as const }); // its database closed under the copy
        throw error;
      }
    });
    this.#lastBackup = made.catch(() => undefined); // whoever asked for it gets the error
    return made;
  }

  #backingUp = false;
  async #dailyBackup(): Promise<void> {
    const vault = this.#vault;
    const workspace = this.#workspace;
    if (this.#backingUp || !vault || !workspace || this.#demo) return;
    if (!isBackupDue(listBackups(this.#backups).backups, this.#options.now(), currentSite(workspace).timeZone)) return;
    this.#backingUp = true;
    try {
      const made = await this.#backup(vault, 'daily');
      // a failed backup is told, never fatal: the vault itself is untouched
      if (!made.ok) this.#options.emit({ type: 'backup-failed', code: made.error.code });
    } finally {
      this.#backingUp = false;
    }
  }

  async restore(name: string): Promise<Result<SessionStatus, SessionError>> {
    const backup = listBackups(this.#backups).backups.find(one => path.basename(one.path) === name);
    if (!backup) return err({ code: 'backup.not-found' });
    if (this.#workspace) this.lock();
    this.#store?.close();
    this.#store = null;
    await this.#lastBackup;
    const restored = await restoreBackup({
      backup: backup.path,
      dir: this.#dir,
      now: this.#options.now(),
      timeZone: 'Europe/Paris',
    });
    await this.start();
    return restored.ok ? ok(this.status()) : err(restored.error);
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
