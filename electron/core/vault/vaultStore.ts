import sodium from 'libsodium-wrappers-sumo';
import { idFromBytes, type Id } from '../../../shared/base/identifier';
import { assert, err, ok, required, type Result } from '../../../shared/base/result';
import { normalizedPassword } from '../../../shared/domain/password';
import type { Database } from '../database/connection';
import { Attempts } from './attempts';
import { acceptCredentials, normalizedLogin, type Credentials } from './credentials';
import { lockFolder, type FolderLock } from './folderLock';
import { newHeader, readHeader, slotOf, withSlot, writeHeader, type Header, type Slot } from './header';
import { IDENTITY_SECRET_BYTES, identityFromSecret, publicKeysOf, type PublicKeys } from './identity';
import { warmArgon2 } from './argon2';
import { calibrateKdf, deriveKey, kdfCostSchema, newKdf } from './keyDerivation';
import { readKeychainSecret } from './keychain';
import { OpenVault } from './openVault';
import { newRecoveryCode } from './recoveryCode';
import { finishRestore } from './restore';
import { SecretBytes } from './secretBytes';
import {
  eraseSecrets,
  openBoxKey,
  openSlot,
  recoverSecrets,
  sealRecoverySlot,
  sealSlot,
  withCurrentRecovery,
  type SlotContext,
  type UserSecrets,
} from './slot';
import type { VaultError } from './vaultError';
import { createVaultDatabase, makeFolder, onFolder, openVaultDatabase, removeNewDatabase } from './vaultFolder';
import type { NewUser, PasswordChange, PasswordReset, VaultStoreOptions, VaultUser } from './vaultTypes';

/** Takes a vault's folder, made when missing, for this process alone, and reads its header; finishes a restore that was interrupted. */
export async function openVaultStore(options: VaultStoreOptions): Promise<Result<VaultStore, VaultError>> {
  await sodium.ready;
  const made = onFolder(() => makeFolder(options.dir));
  if (!made.ok) return made;
  const lock = lockFolder(options.dir);
  if (!lock.ok) return lock;
  const read = onFolder(() => {
    finishRestore(options.dir);
    return readHeader(options.dir);
  });
  const header = read.ok ? read.value : read;
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
  readonly #attempts: Attempts;
  readonly #opened = new Set<OpenVault>();
  #header: Header | null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: VaultStoreOptions, lock: FolderLock, header: Header | null) {
    this.#options = options;
    this.#lock = lock;
    this.#header = header;
    this.#attempts = new Attempts(options.clock.monotonic, header?.failures ?? {});
    if (header) warmArgon2();
  }

  get isFounded(): boolean {
    return this.#header !== null;
  }

  /** Users of this workstation, in the order they were added. */
  listUsers(): VaultUser[] {
    return this.#header?.slots.map(({ login, agentId, usesKeychain }) => ({ login, agentId, usesKeychain })) ?? [];
  }

  /** ms before this login may try a password; 0 when it may now. */
  waitFor(login: string): number {
    return this.#attempts.waitFor(normalizedLogin(login));
  }

  /**
   * Creates the vault, its first user and its recovery code, which is returned once and kept nowhere. The keychain is used when there
   * is one, unless `useKeychain` is false. Interrupted, it leaves no vault.
   */
  found(user: NewUser): Promise<Result<{ vault: OpenVault; recoveryCode: string }, VaultError>> {
    return this.#inTurn(async () => {
      if (this.#header) return err({ code: 'vault.exists' });
      const accepted = acceptCredentials(user);
      if (!accepted.ok) return accepted;
      const { clock, randomBytes, dir } = this.#options;
      const kdfCost = kdfCostSchema.parse(this.#options.kdfCost ?? calibrateKdf());
      const context: SlotContext = { vaultId: idFromBytes(randomBytes(16)), randomBytes, kdfCost };
      const secrets = { databaseKey: randomBytes(32), identitySecret: randomBytes(IDENTITY_SECRET_BYTES) };
      const recoveryCode = newRecoveryCode(randomBytes);
      const recovery = sealRecoverySlot(context, recoveryCode, secrets.databaseKey);
      const keychainSecret = await this.#keychainSecret(user.useKeychain ?? true);
      const slot = sealSlot(context, { ...accepted.value, agentId: user.agentId, keychainSecret }, secrets, recovery.publicKey);
      const created = onFolder(() => createVaultDatabase(dir, secrets.databaseKey, clock.now()));
      const result = created.ok ? created.value : created;
      if (!result.ok) return result;
      const { database, salt } = result.value;
      const { vaultId } = context;
      const written = this.#write(
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
      const opened = await this.#openSlot(login, password);
      if (!opened.ok) return opened;
      const { slot, secrets } = opened.value;
      const database = onFolder(() => openVaultDatabase(this.#options.dir, this.#founded(), secrets.databaseKey));
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
      const opened = await this.#openSlot(change.login, change.oldPassword);
      if (!opened.ok) return opened;
      const { slot, secrets } = opened.value;
      const sealed = await this.#seal(
        { ...accepted.value, agentId: slot.agentId },
        secrets,
        change.useKeychain ?? slot.usesKeychain,
      );
      eraseSecrets(secrets);
      return this.#write(withSlot(this.#founded(), sealed));
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
      const slot = await this.#seal({ ...accepted.value, agentId: user.agentId }, secrets, user.useKeychain ?? false);
      const keys = publicKeysOf(secrets.identitySecret);
      secrets.identitySecret.fill(0);
      const written = this.#write({ ...header, slots: [...header.slots, slot] });
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
      return this.#write({ ...header, slots: header.slots.filter(other => other !== slot) });
    });
  }

  /**
   * Gives a user who forgot their password a new one. What was sealed to them stays readable; their signing key is replaced, since
   * nobody may sign in another's name: the public halves go to the journal. The slot does without the keychain.
   */
  resetWithRecoveryCode(reset: PasswordReset): Promise<Result<PublicKeys, VaultError>> {
    return this.#inTurn(async () => {
      const header = this.#header;
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
      const sealed = await this.#seal({ ...accepted.value, agentId: slot.agentId }, secrets, false);
      const keys = publicKeysOf(secrets.identitySecret);
      boxKey.fill(0);
      privateKey.fill(0);
      eraseSecrets(secrets);
      this.#attempts.clear(slot.login);
      const written = this.#write(withSlot(header, sealed));
      return written.ok ? ok(keys) : written;
    });
  }

  /** Replaces the recovery code; the old one opens nothing any more, except backups made before. */
  renewRecoveryCode(vault: OpenVault): Promise<Result<string, VaultError>> {
    return this.#inTurn(async () => {
      const header = this.#headerOf(vault);
      const code = newRecoveryCode(this.#options.randomBytes);
      const recovery = sealRecoverySlot(this.#context(header), code, vault.databaseKey.reveal());
      const written = this.#write({ ...header, recovery });
      return written.ok ? ok(code) : written;
    });
  }

  /** Locks every open vault and gives the folder back. */
  close(): void {
    for (const vault of this.#opened) vault.lock();
    this.#opened.clear();
    this.#lock.release();
  }

  async #openSlot(typedLogin: string, typedPassword: string): Promise<Result<{ slot: Slot; secrets: UserSecrets }, VaultError>> {
    const header = this.#header;
    if (!header) return err({ code: 'vault.missing' });
    const login = normalizedLogin(typedLogin);
    const password = normalizedPassword(typedPassword);
    const wait = this.#attempts.waitFor(login);
    if (wait > 0) return err({ code: 'vault.wait', retryAfterMs: wait });
    const slot = slotOf(header, login);
    if (!slot) {
      deriveKey(password, newKdf(header.kdfCost, this.#options.randomBytes), header.vaultId, null);
      return err({ code: 'vault.wrong-password', retryAfterMs: this.#attempts.fail(login) });
    }
    const keychainSecret = await this.#keychainSecret(slot.usesKeychain);
    if (slot.usesKeychain && keychainSecret === null) return err({ code: 'vault.keychain-missing' });
    const secrets = openSlot(header.vaultId, slot, password, keychainSecret);
    if (secrets === 'damaged') return err({ code: 'vault.header-damaged' });
    if (secrets === null) {
      const retryAfterMs = this.#attempts.fail(login);
      this.#writeIfPossible(header);
      return err({ code: 'vault.wrong-password', retryAfterMs });
    }
    this.#attempts.clear(login);
    const current = withCurrentRecovery(slot, secrets, header.recovery);
    if (current !== slot || Object.hasOwn(header.failures, login)) this.#writeIfPossible(withSlot(header, current));
    return ok({ slot: current, secrets });
  }

  async #seal(user: Credentials & { agentId: Id }, secrets: UserSecrets, useKeychain: boolean): Promise<Slot> {
    const header = this.#founded();
    const keychainSecret = await this.#keychainSecret(useKeychain);
    return sealSlot(this.#context(header), { ...user, keychainSecret }, secrets, header.recovery.publicKey);
  }

  async #keychainSecret(wanted: boolean): Promise<Uint8Array | null> {
    return wanted ? readKeychainSecret(this.#options.keychain) : null;
  }

  #context(header: Header): SlotContext {
    return { vaultId: header.vaultId, kdfCost: header.kdfCost, randomBytes: this.#options.randomBytes };
  }

  #write(header: Header): Result<null, VaultError> {
    const next = { ...header, failures: this.#attempts.persisted(header.slots.map(({ login }) => login)) };
    const written = onFolder(() => writeHeader(this.#options.dir, next, this.#options.onWriteStep));
    if (!written.ok) return written;
    this.#header = next;
    return ok(null);
  }

  /** For counts: a full disk must not keep anybody out, since opening is the way to make room. They still hold until the restart. */
  #writeIfPossible(header: Header): void {
    this.#write(header);
  }

  #founded(): Header {
    return required(this.#header, 'the header');
  }

  #headerOf(vault: OpenVault): Header {
    assert(this.#opened.has(vault) && !vault.isLocked, 'this store opened the vault, which is not locked');
    return this.#founded();
  }

  #keep(slot: Slot, secrets: UserSecrets, database: Database): OpenVault {
    const identitySecret = new SecretBytes(secrets.identitySecret);
    const vault = new OpenVault({
      dir: this.#options.dir,
      vaultId: this.#founded().vaultId,
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
