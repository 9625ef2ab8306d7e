import type { Id } from '../../../shared/base/identifier';
import { err, ok, required, type Result } from '../../../shared/base/result';
import { normalizedPassword } from '../../../shared/domain/password';
import { Attempts } from './attempts';
import { normalizedLogin, type Credentials } from './credentials';
import { slotOf, withSlot, writeHeader, type Header, type Slot } from './header';
import { deriveKey, newKdf } from './keyDerivation';
import { readKeychainSecret } from './keychain';
import { openSlot, sealSlot, withCurrentRecovery, type SlotContext, type UserSecrets } from './slot';
import type { VaultError } from './vaultError';
import { onFolder } from './vaultFolder';
import type { VaultStoreOptions } from './vaultTypes';

/** The header of a vault, with the slots of its users: opening one by its password, sealing one, writing them down, counting tries. */
export class UserSlots {
  readonly #options: VaultStoreOptions;
  readonly #attempts: Attempts;
  #header: Header | null;

  constructor(options: VaultStoreOptions, header: Header | null) {
    this.#options = options;
    this.#header = header;
    this.#attempts = new Attempts(options.clock.monotonic, header?.failures ?? {});
  }

  /** Null until the vault is founded. */
  get header(): Header | null {
    return this.#header;
  }

  /** The header of a founded vault. Throws before. */
  get founded(): Header {
    return required(this.#header, 'the header');
  }

  /** ms before this login may try a password; 0 when it may now. */
  waitFor(login: string): number {
    return this.#attempts.waitFor(login);
  }

  /** Opens a user's slot. The caller erases the secrets. An unknown user is answered like a wrong password, after the same work. */
  async open(typedLogin: string, typedPassword: string): Promise<Result<{ slot: Slot; secrets: UserSecrets }, VaultError>> {
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
    const keychainSecret = await this.keychainSecret(slot.usesKeychain);
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

  /** Wraps a user's keys under a password. */
  async seal(
    user: Credentials & { agentId: Id; codeResets?: Slot['codeResets'] },
    secrets: UserSecrets,
    useKeychain: boolean,
  ): Promise<Slot> {
    const header = this.founded;
    const keychainSecret = await this.keychainSecret(useKeychain);
    return sealSlot(this.context(header), { ...user, keychainSecret }, secrets, header.recovery.publicKey);
  }

  /** Forgets the wrong passwords of a login: they have proved who they are otherwise. */
  forgive(login: string): void {
    this.#attempts.clear(login);
  }

  /** Writes a header on the disk, all or nothing; it then is the one in force. */
  write(header: Header): Result<null, VaultError> {
    const next = { ...header, failures: this.#attempts.persisted(header.slots.map(({ login }) => login)) };
    const written = onFolder(() => writeHeader(this.#options.dir, next, this.#options.onWriteStep));
    if (!written.ok) return written;
    this.#header = next;
    return ok(null);
  }

  /** What every slot of this vault is sealed with. */
  context({ vaultId, kdfCost }: Header): SlotContext {
    return { vaultId, kdfCost, randomBytes: this.#options.randomBytes };
  }

  /** The secret of this session's keychain, when it is wanted and there is one. */
  async keychainSecret(wanted: boolean): Promise<Uint8Array | null> {
    return wanted ? readKeychainSecret(this.#options.keychain) : null;
  }

  /** For counts: a full disk must not keep anybody out, since opening is the way to make room. They still hold until the restart. */
  #writeIfPossible(header: Header): void {
    this.write(header);
  }
}
