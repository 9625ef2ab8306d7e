import { statSync } from 'node:fs';
import sodium from 'libsodium-wrappers-sumo';
import { idFromBytes } from '../../../shared/base/identifier';
import { assert, err, ok, type Result } from '../../../shared/base/result';
import type { Database } from '../database/connection';
import { warmArgon2 } from './argon2';
import { acceptCredentials, normalizedLogin } from './credentials';
import { lockFolder, type FolderLock } from './folderLock';
import { newHeader, readHeader, slotOf, withSlot, type Header, type Slot } from './header';
import { IDENTITY_SECRET_BYTES, identityFromSecret, publicKeysOf, type PublicKeys } from './identity';
import { calibrateKdf, kdfCostSchema } from './keyDerivation';
import { OpenVault } from './openVault';
import { newRecoveryCode } from './recoveryCode';
import { finishRestore } from './restore';
import { SecretBytes } from './secretBytes';
import { eraseSecrets, openBoxKey, recoverSecrets, sealRecoverySlot, sealSlot, type SlotContext, type UserSecrets } from './slot';
import { UserSlots } from './userSlots';
import type { VaultError } from './vaultError';
import { createVaultDatabase, holdsData, makeFolder, onFolder, openVaultDatabase, removeNewDatabase } from './vaultFolder';
import type { NewUser, PasswordChange, PasswordReset, VaultStoreOptions, VaultUser } from './vaultTypes';

/** Resets of one password whose times are kept. */
const RESETS_KEPT = 20;

/** Takes a vault's folder, made when missing, for this process alone, and reads its header; finishes a restore that was interrupted. */
export async function openVaultStore(options: VaultStoreOptions): Promise<Result<VaultStore, VaultError>> {
  await sodium.ready;
  const made = onFolder(() => {
    const found = statSync(options.dir, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) return err({ code: 'vault.not-a-folder' as const });
    makeFolder(options.dir);
    return ok(null);
  });
  const folder = made.ok ? made.value : made;
  if (!folder.ok) return folder;
  const lock = lockFolder(options.dir);
  if (!lock.ok) return lock;
  const read = onFolder(() => {
    const finished = finishRestore(options.dir);
    return finished.ok ? readHeader(options.dir) : finished;
  });
  const header = read.ok ? read.value : read;
  const orphan = !header.ok && header.error.code === 'vault.missing' && holdsData(options.dir);
  if (orphan) {
    lock.value.release();
    return err({ code: 'vault.header-missing' });
  }
  if (header.ok || header.error.code === 'vault.missing') {
    return ok(new VaultStore(options, lock.value, header.ok ? header.value : null));
  }
  lock.value.release();
  return header;
}

/** The users' door to one vault: founding, unlocking, passwords. Calls run one after the other. */
export class VaultStore {
  readonly #options: VaultStoreOptions;
  readonly #lock: FolderLock;
  readonly #slots: UserSlots;
  readonly #opened = new Set<OpenVault>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: VaultStoreOptions, lock: FolderLock, header: Header | null) {
    this.#options = options;
    this.#lock = lock;
    this.#slots = new UserSlots(options, header);
    if (header) warmArgon2();
  }

  get isFounded(): boolean {
    return this.#slots.header !== null;
  }

  /** Users of this workstation, in the order they were added. */
  listUsers(): VaultUser[] {
    return this.#slots.header?.slots.map(({ login, agentId, usesKeychain }) => ({ login, agentId, usesKeychain })) ?? [];
  }

  /** ms before this login may try a password; 0 when it may now. */
  waitFor(login: string): number {
    return this.#slots.waitFor(normalizedLogin(login));
  }

  /**
   * Creates the vault, its first user and its recovery code, which is returned once and kept nowhere. The keychain is used when there
   * is one, unless `useKeychain` is false. Interrupted, it leaves no vault.
   */
  found(user: NewUser): Promise<Result<{ vault: OpenVault; recoveryCode: string }, VaultError>> {
    return this.#inTurn(async () => {
      if (this.#slots.header) return err({ code: 'vault.exists' });
      const accepted = acceptCredentials(user);
      if (!accepted.ok) return accepted;
      const { clock, randomBytes, dir } = this.#options;
      const kdfCost = kdfCostSchema.parse(this.#options.kdfCost ?? calibrateKdf());
      const context: SlotContext = { vaultId: idFromBytes(randomBytes(16)), randomBytes, kdfCost };
      const secrets = { databaseKey: randomBytes(32), identitySecret: randomBytes(IDENTITY_SECRET_BYTES) };
      const recoveryCode = newRecoveryCode(randomBytes);
      const recovery = sealRecoverySlot(context, recoveryCode, secrets.databaseKey);
      const keychainSecret = await this.#slots.keychainSecret(user.useKeychain ?? true);
      const slot = sealSlot(context, { ...accepted.value, agentId: user.agentId, keychainSecret }, secrets, recovery.publicKey);
      const created = onFolder(() => createVaultDatabase(dir, secrets.databaseKey, clock.now()));
      const result = created.ok ? created.value : created;
      if (!result.ok) return result;
      const { database, salt } = result.value;
      const { vaultId } = context;
      const written = this.#slots.write(
        newHeader({ vaultId, createdAt: clock.now(), databaseSalt: salt, kdfCost, slots: [slot], recovery }),
      );
      if (!written.ok) {
        database.close();
        removeNewDatabase(dir);
        return written;
      }
      return ok({ vault: this.#keep(slot, secrets, database), recoveryCode });
    });
  }

  /**
   * Opens the vault. An unknown user is answered like a wrong password, after the same work. Three tries are free; then each failure
   * makes the next one wait, restarts included.
   */
  unlock(login: string, password: string): Promise<Result<OpenVault, VaultError>> {
    return this.#inTurn(async () => {
      const opened = await this.#slots.open(login, password);
      if (!opened.ok) return opened;
      const { slot, secrets } = opened.value;
      const database = onFolder(() => openVaultDatabase(this.#options.dir, this.#slots.founded, secrets.databaseKey));
      const result = database.ok ? database.value : database;
      if (result.ok) return ok(this.#keep(slot, secrets, result.value));
      eraseSecrets(secrets);
      return result;
    });
  }

  /** Wraps the same keys under a new password. */
  changePassword(change: PasswordChange): Promise<Result<null, VaultError>> {
    return this.#inTurn(async () => {
      const accepted = acceptCredentials({ login: change.login, password: change.newPassword });
      if (!accepted.ok) return accepted;
      const opened = await this.#slots.open(change.login, change.oldPassword);
      if (!opened.ok) return opened;
      const { slot, secrets } = opened.value;
      const sealed = await this.#slots.seal(
        { ...accepted.value, agentId: slot.agentId, codeResets: slot.codeResets },
        secrets,
        change.useKeychain ?? slot.usesKeychain,
      );
      eraseSecrets(secrets);
      return this.#slots.write(withSlot(this.#slots.founded, sealed));
    });
  }

  /** Adds a user to a vault that another one opened. Their keys are new: the public halves go to the journal. */
  addUser(vault: OpenVault, user: NewUser): Promise<Result<PublicKeys, VaultError>> {
    return this.#inTurn(async () => {
      const header = this.#headerOf(vault);
      const accepted = acceptCredentials(user);
      if (!accepted.ok) return accepted;
      if (slotOf(header, accepted.value.login)) return err({ code: 'vault.login-taken' });
      const secrets = {
        databaseKey: vault.databaseKey.reveal(),
        identitySecret: this.#options.randomBytes(IDENTITY_SECRET_BYTES),
      };
      const slot = await this.#slots.seal({ ...accepted.value, agentId: user.agentId }, secrets, user.useKeychain ?? false);
      const keys = publicKeysOf(secrets.identitySecret);
      secrets.identitySecret.fill(0);
      const written = this.#slots.write({ ...header, slots: [...header.slots, slot] });
      return written.ok ? ok(keys) : written;
    });
  }

  /** Removes a user's slot from this workstation. Backups made before still open with their password. The last user stays. */
  removeUser(vault: OpenVault, login: string): Promise<Result<null, VaultError>> {
    return this.#inTurn(async () => {
      const header = this.#headerOf(vault);
      const slot = slotOf(header, normalizedLogin(login));
      if (!slot) return err({ code: 'vault.unknown-user' });
      if (header.slots.length === 1) return err({ code: 'vault.last-user' });
      return this.#slots.write({ ...header, slots: header.slots.filter(other => other !== slot) });
    });
  }

  /**
   * Gives a user who forgot their password a new one. What was sealed to them stays readable; their signing key is replaced, since
   * nobody may sign in another's name: the public halves go to the journal. The slot does without the keychain, and keeps the time of
   * every such reset: its owner is told of them all again, those that another may have hidden included.
   */
  resetWithRecoveryCode(reset: PasswordReset): Promise<Result<PublicKeys, VaultError>> {
    return this.#inTurn(async () => {
      const header = this.#slots.header;
      if (!header) return err({ code: 'vault.missing' });
      const accepted = acceptCredentials({ login: reset.login, password: reset.newPassword });
      if (!accepted.ok) return accepted;
      const recovered = recoverSecrets(header.vaultId, header.recovery, reset.code);
      if (!recovered.ok) return recovered;
      const { databaseKey, privateKey } = recovered.value;
      const slot = slotOf(header, accepted.value.login);
      if (!slot) return err({ code: 'vault.unknown-user' });
      const { randomBytes } = this.#options;
      const boxKey = openBoxKey(slot.recoverableBoxKey, header.recovery, privateKey) ?? randomBytes(32);
      const secrets = { databaseKey, identitySecret: new Uint8Array([...randomBytes(32), ...boxKey]) };
      const codeResets = [...slot.codeResets, { at: this.#options.clock.now(), told: false }].map(({ at }) => ({
        at,
        told: false,
      }));
      const owner = { ...accepted.value, agentId: slot.agentId, codeResets: codeResets.slice(-RESETS_KEPT) };
      const sealed = await this.#slots.seal(owner, secrets, false);
      const keys = publicKeysOf(secrets.identitySecret);
      boxKey.fill(0);
      privateKey.fill(0);
      eraseSecrets(secrets);
      this.#slots.forgive(slot.login);
      const written = this.#slots.write(withSlot(header, sealed));
      return written.ok ? ok(keys) : written;
    });
  }

  /** When a user's password was reset with the recovery code (ms since 1970), as long as they have not said that they know. */
  untoldResets(vault: OpenVault): readonly number[] {
    const resets = slotOf(this.#slots.founded, vault.login)?.codeResets ?? [];
    return resets.filter(({ told }) => !told).map(({ at }) => at);
  }

  /** The user of an open vault knows of the resets of their password. */
  acknowledgeResets(vault: OpenVault): Promise<Result<null, VaultError>> {
    return this.#inTurn(async () => {
      const header = this.#headerOf(vault);
      const slot = slotOf(header, vault.login);
      if (!slot) return err({ code: 'vault.unknown-user' });
      return this.#slots.write(withSlot(header, { ...slot, codeResets: slot.codeResets.map(({ at }) => ({ at, told: true })) }));
    });
  }

  /**
   * Replaces the recovery code; the old one opens nothing any more, except backups made before. The user of the open vault gives their
   * password again, with the waits of unlocking: an unattended workstation must not give a way into every account.
   */
  renewRecoveryCode(vault: OpenVault, password: string): Promise<Result<string, VaultError>> {
    return this.#inTurn(async () => {
      this.#headerOf(vault);
      const proved = await this.#slots.open(vault.login, password);
      if (!proved.ok) return proved;
      eraseSecrets(proved.value.secrets);
      const header = this.#headerOf(vault);
      const code = newRecoveryCode(this.#options.randomBytes);
      const recovery = sealRecoverySlot(this.#slots.context(header), code, vault.databaseKey.reveal());
      const written = this.#slots.write({ ...header, recovery });
      return written.ok ? ok(code) : written;
    });
  }

  /**
   * The user of the open vault proves again that they are at the keyboard, as before a signature. A wrong password counts like one at
   * unlocking, with its waits.
   */
  confirm(vault: OpenVault, password: string): Promise<Result<null, VaultError>> {
    return this.#inTurn(async () => {
      this.#headerOf(vault);
      const proved = await this.#slots.open(vault.login, password);
      if (!proved.ok) return proved;
      eraseSecrets(proved.value.secrets);
      return ok(null);
    });
  }

  /** Locks every open vault and gives the folder back. */
  close(): void {
    for (const vault of this.#opened) vault.lock();
    this.#opened.clear();
    this.#lock.release();
  }

  #headerOf(vault: OpenVault): Header {
    assert(this.#opened.has(vault) && !vault.isLocked, 'this store opened the vault, which is not locked');
    return this.#slots.founded;
  }

  #keep(slot: Slot, secrets: UserSecrets, database: Database): OpenVault {
    const identitySecret = new SecretBytes(secrets.identitySecret);
    const vault = new OpenVault({
      dir: this.#options.dir,
      vaultId: this.#slots.founded.vaultId,
      login: slot.login,
      agentId: slot.agentId,
      database,
      identity: identityFromSecret(identitySecret),
      databaseKey: new SecretBytes(secrets.databaseKey),
      identitySecret,
    });
    for (const other of this.#opened) if (other.isLocked) this.#opened.delete(other);
    this.#opened.add(vault);
    return vault;
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(action, action);
    this.#queue = turn.catch(() => undefined); // the caller of that turn has the error
    return turn;
  }
}
