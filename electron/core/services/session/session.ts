import { err, ok, required, type Result } from '../../../../shared/base/result';
import type { BackupLine, Contract, InputOf, OutputOf, SessionStatus } from '../../../../shared/contract';
import type { VaultStore } from '../../vault';
import { may, type Workspace } from '../workspace';
import { demoFounding } from './demoFounding';
import { HeldVault } from './heldVault';
import type { OpenSession } from './openSession';
import type { CoreDependencies } from './openWorkspace';
import { SessionBackups } from './sessionBackups';
import { saysUnusable, sessionError, type SessionError } from './sessionError';
import type { SessionOptions } from './sessionOptions';
import { sessionStatus } from './sessionStatus';
import { addVaultUser, changeOwnPassword, removeVaultUser, renewRecoveryCode, vaultUsers } from './sessionUsers';
import { enterVault, foundVault } from './wayIn';

/** Founds, opens, locks and leaves the vault of this workstation. One at a time is open. */
export class Session {
  readonly #options: SessionOptions & CoreDependencies;
  readonly #held: HeldVault;
  readonly #backups: SessionBackups;
  #open: OpenSession | null = null;
  /** Why the database did not open although the password was right. */
  #damage: string | null = null;

  constructor(options: SessionOptions) {
    this.#options = {
      ...options,
      vaultAgents: () => this.#held.store?.listUsers().map(user => user.agentId) ?? [],
      confirmPassword: async (vault, password) => {
        const confirmed = await required(this.#held.store, 'the store of the open vault').confirm(vault, password);
        return confirmed.ok ? confirmed : err(sessionError(confirmed.error));
      },
    };
    this.#held = new HeldVault(options);
    this.#backups = new SessionBackups({
      now: options.now,
      failed: code => options.emit({ type: 'backup-failed', code }),
    });
  }

  /** The workspace of the agent at work, or null while locked. */
  get workspace(): Workspace | null {
    return this.#open?.workspace ?? null;
  }

  /** Takes the vault's folder. What prevents it is kept for `status`. */
  start(): Promise<void> {
    return this.#held.take();
  }

  /** Tries again after a failed start; does nothing when the folder is already held. */
  async reopen(): Promise<Result<SessionStatus, SessionError>> {
    await this.start();
    this.#changed();
    return ok(this.status());
  }

  status(): SessionStatus {
    return sessionStatus(this.#options, this.#held, this.#open, this.#damage);
  }

  setLockMinutes(minutes: number): void {
    this.#present().open.lockMinutes = minutes;
    this.#changed();
  }

  async found(
    input: InputOf<Contract['session.found']>,
  ): Promise<Result<{ status: SessionStatus; recoveryCode: string }, SessionError>> {
    const store = await this.#held.open();
    if (!store.ok) return store;
    const founded = await foundVault(store.value, input, this.#held.isDemo, this.#options);
    if (!founded.ok) return founded;
    founded.value.session.tellCode('shown');
    this.#enter(founded.value.session);
    return ok({ status: this.status(), recoveryCode: founded.value.recoveryCode });
  }

  async unlock(login: string, password: string, tellsResets = true): Promise<Result<SessionStatus, SessionError>> {
    if (this.#open) return ok(this.status());
    const store = await this.#held.open();
    if (!store.ok) return store;
    const unlocked = await store.value.unlock(login, password);
    if (!unlocked.ok) {
      this.#noteDamage(unlocked.error.code);
      return err(sessionError(unlocked.error));
    }
    this.#damage = null;
    const vault = unlocked.value;
    const entered = await enterVault(vault, this.#options, () =>
      this.#backups.make(vault, this.#held.backupsDir, this.#timeZone(), 'before-migration'),
    );
    if (!entered.ok) {
      this.#noteDamage(entered.error.code);
      if (entered.error.details?.['unfinished'] === true) {
        await this.#held.setUnfinishedAside();
        this.#changed();
      }
      return entered;
    }
    if (!tellsResets) entered.value.hideResets();
    this.#enter(entered.value);
    return ok(this.status());
  }

  async recover(login: string, code: string, newPassword: string): Promise<Result<SessionStatus, SessionError>> {
    const store = await this.#held.open();
    if (!store.ok) return store;
    const reset = await store.value.resetWithRecoveryCode({ login, code, newPassword });
    // whoever just reset it knows: its owner is told at the openings to come
    return reset.ok ? this.unlock(login, newPassword, false) : err(sessionError(reset.error));
  }

  /** Locks at once: long work is stopped, the database closed, the keys erased. */
  lock(): void {
    this.#shut();
    this.#changed();
  }

  /**
   * Called every few seconds with those since the last movement in the system: locks after the delay, follows the day, watches the
   * files and makes the backup of the day. Not at the opening itself: a copy would slow the first screens of the morning.
   */
  idle(seconds: number): void {
    if (!this.#open) return;
    if (seconds >= this.#open.lockMinutes * 60) {
      this.lock();
      return;
    }
    if (this.#open.lookAtFiles()) this.#changed();
    if (this.#open.followDay()) this.#options.emit({ type: 'changed', changes: [{ entity: 'day', ids: [] }] });
    this.#dailyBackup();
  }

  changePassword(input: InputOf<Contract['session.changePassword']>): Promise<Result<null, SessionError>> {
    const { store, open } = this.#present();
    return changeOwnPassword(store, open, input);
  }

  async renewRecoveryCode(password: string): Promise<Result<{ recoveryCode: string }, SessionError>> {
    const { store, open } = this.#present();
    const renewed = await renewRecoveryCode(store, open, password);
    if (renewed.ok) this.#changed();
    return renewed;
  }

  /** The recovery code that was shown is noted. */
  recoveryCodeNoted(): SessionStatus {
    this.#present().open.tellCode('noted');
    this.#changed();
    return this.status();
  }

  /** The agent at work knows that their password was reset with the recovery code. */
  async acknowledgeResets(): Promise<Result<SessionStatus, SessionError>> {
    const { store, open } = this.#present();
    const written = await store.acknowledgeResets(open.vault);
    if (!written.ok) return err(sessionError(written.error));
    this.#changed();
    return ok(this.status());
  }

  users(): OutputOf<Contract['vault.users']> {
    const { store, open } = this.#present();
    return vaultUsers(store, open);
  }

  async addUser(input: InputOf<Contract['vault.addUser']>): Promise<Result<null, SessionError>> {
    const { store, open } = this.#present();
    const added = await addVaultUser(store, open, input);
    if (added.ok) this.#changed();
    return added;
  }

  async removeUser(login: string): Promise<Result<null, SessionError>> {
    const { store, open } = this.#present();
    const removed = await removeVaultUser(store, open, login);
    if (removed.ok) this.#changed();
    return removed;
  }

  backups(): { lines: BackupLine[]; folder: string } {
    const folder = this.#held.backupsDir;
    return { folder, lines: this.#backups.list(folder) };
  }

  createBackup(): Promise<Result<BackupLine, SessionError>> {
    return this.#backups.ask(this.#present().open.vault, this.#held.backupsDir, this.#timeZone());
  }

  /**
   * Puts a backup in place of the vault. A sound vault is not rolled back without its password: whoever is at work needs the right
   * to manage it, unless they are its only user.
   */
  async restore(name: string): Promise<Result<SessionStatus, SessionError>> {
    const refusal = this.#restoreRefusal();
    if (refusal !== null) return err({ code: refusal });
    const { backupsDir, dir } = this.#held;
    const checked = await this.#backups.check(name, backupsDir);
    if (!checked.ok) return checked;
    if (this.#open) this.lock();
    this.#held.release();
    const restored = await this.#backups.restore(name, backupsDir, dir);
    this.#damage = null;
    await this.start();
    return restored.ok ? ok(this.status()) : restored;
  }

  /** Leaves the site for a new demo site of that many persons. */
  async openDemo(persons: number): Promise<Result<SessionStatus, SessionError>> {
    if (this.#open) this.lock();
    await this.#held.turnToDemo();
    const founded = await this.found(demoFounding);
    if (!founded.ok) {
      await this.#held.turnToSite();
      return founded;
    }
    this.#options.fillDemo(required(this.workspace, 'the demo workspace'), persons);
    return ok(this.status());
  }

  /** Goes back to the site, and removes the demo. */
  async leaveDemo(): Promise<Result<SessionStatus, SessionError>> {
    if (!this.#held.isDemo) return ok(this.status());
    this.#shut(); // the screens hear of it once the other vault is found
    await this.#held.turnToSite();
    this.#changed();
    return ok(this.status());
  }

  /** Locks, and gives the folder back. */
  close(): void {
    this.lock();
    this.#held.release();
  }

  #changed(): void {
    this.#options.emit({ type: 'session' });
  }

  #enter(open: OpenSession): void {
    this.#open?.shut(); // of two unlockings at once, the second one counts
    this.#open = open;
    this.#changed();
  }

  #shut(): void {
    const open = this.#open;
    this.#open = null;
    open?.shut();
  }

  /** Remembers that only a backup helps, and lets the screens offer it. */
  #noteDamage(code: string): void {
    if (!saysUnusable(code)) return;
    this.#damage = code;
    this.#changed();
  }

  #restoreRefusal(): 'session.locked' | 'rights.denied' | null {
    if (this.#open) {
      const alone = (this.#held.store?.listUsers().length ?? 0) <= 1;
      return alone || may(this.#open.workspace, 'vault.manage') ? null : 'rights.denied';
    }
    const sound = this.#held.store?.isFounded === true && this.#damage === null;
    return sound ? 'session.locked' : null;
  }

  #timeZone(): string {
    return this.#open?.timeZone ?? 'Europe/Paris';
  }

  #dailyBackup(): void {
    if (!this.#open || this.#held.isDemo) return;
    void this.#backups.daily(this.#open.vault, this.#held.backupsDir, this.#timeZone());
  }

  #present(): { store: VaultStore; open: OpenSession } {
    return { store: required(this.#held.store, 'the vault store'), open: required(this.#open, 'the open session') };
  }
}
