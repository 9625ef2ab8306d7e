import { timingSafeEqual } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import type { Id, RandomBytes } from '../../../shared/base/identifier';
import { err, ok, type Result } from '../../../shared/base/result';
import { fromText, toText } from './bytesText';
import type { RecoverySlot, Slot } from './header';
import { deriveKey, newKdf, type DerivedKey, type Kdf, type KdfCost } from './keyDerivation';
import { readRecoveryCode } from './recoveryCode';

const NONCE_BYTES = 24;

export interface SlotContext {
  readonly vaultId: Id;
  readonly kdfCost: KdfCost;
  readonly randomBytes: RandomBytes;
}

/** What a user's slot protects. The caller erases both. */
export interface UserSecrets {
  readonly databaseKey: Uint8Array;
  readonly identitySecret: Uint8Array;
}

/** What the recovery slot protects. The caller erases both. */
export interface RecoverySecrets {
  readonly databaseKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export interface SlotOwner {
  readonly login: string;
  readonly agentId: Id;
  readonly password: string;
  /** Null when the slot does without the keychain. */
  readonly keychainSecret: Uint8Array | null;
  /** None when absent. */
  readonly codeResets?: Slot['codeResets'];
}

/** Wraps the vault's key and the user's keys under a password. Fresh salt and nonces each time. */
export function sealSlot(context: SlotContext, owner: SlotOwner, secrets: UserSecrets, recoveryKey: string): Slot {
  const kdf = newKdf(context.kdfCost, context.randomBytes);
  const bound = {
    vaultId: context.vaultId,
    owner: `user:${owner.login}`,
    agentId: owner.agentId,
    usesKeychain: owner.keychainSecret !== null,
  };
  const derived = deriveKey(owner.password, kdf, context.vaultId, owner.keychainSecret);
  const slot: Slot = {
    login: owner.login,
    agentId: owner.agentId,
    kdf,
    usesKeychain: bound.usesKeychain,
    commitment: toText(derived.commitment),
    wrappedKey: wrap(context.randomBytes, derived, secrets.databaseKey, associated('database-key', bound, kdf)),
    wrappedIdentity: wrap(context.randomBytes, derived, secrets.identitySecret, associated('identity', bound, kdf)),
    recoverableBoxKey: sealBoxKey(secrets.identitySecret, recoveryKey),
    codeResets: owner.codeResets ?? [],
  };
  derived.key.fill(0);
  return slot;
}

/** Opens a slot: null for a wrong password, `damaged` when the password is right and the slot was altered. */
export function openSlot(
  vaultId: Id,
  slot: Slot,
  password: string,
  keychainSecret: Uint8Array | null,
): UserSecrets | 'damaged' | null {
  const derived = deriveKey(password, slot.kdf, vaultId, slot.usesKeychain ? keychainSecret : null);
  if (!timingSafeEqual(derived.commitment, fromText(slot.commitment))) return null;
  const bound = { vaultId, owner: `user:${slot.login}`, agentId: slot.agentId, usesKeychain: slot.usesKeychain };
  const databaseKey = unwrap(derived, slot.wrappedKey, associated('database-key', bound, slot.kdf));
  const identitySecret = unwrap(derived, slot.wrappedIdentity, associated('identity', bound, slot.kdf));
  derived.key.fill(0);
  return databaseKey === null || identitySecret === null ? 'damaged' : { databaseKey, identitySecret };
}

/** Wraps the vault's key under a recovery code, with a new key pair to which users' box keys are sealed. */
export function sealRecoverySlot(context: SlotContext, code: string, databaseKey: Uint8Array): RecoverySlot {
  const kdf = newKdf(context.kdfCost, context.randomBytes);
  const derived = deriveKey(code, kdf, context.vaultId, null);
  const pair = sodium.crypto_box_seed_keypair(context.randomBytes(32));
  const bound = recoveryBinding(context.vaultId);
  const slot: RecoverySlot = {
    kdf,
    commitment: toText(derived.commitment),
    wrappedKey: wrap(context.randomBytes, derived, databaseKey, associated('database-key', bound, kdf)),
    publicKey: toText(pair.publicKey),
    wrappedPrivateKey: wrap(context.randomBytes, derived, pair.privateKey, associated('recovery-key', bound, kdf)),
  };
  derived.key.fill(0);
  pair.privateKey.fill(0);
  return slot;
}

function openRecoverySlot(vaultId: Id, slot: RecoverySlot, code: string): RecoverySecrets | 'damaged' | null {
  const derived = deriveKey(code, slot.kdf, vaultId, null);
  if (!timingSafeEqual(derived.commitment, fromText(slot.commitment))) return null;
  const bound = recoveryBinding(vaultId);
  const databaseKey = unwrap(derived, slot.wrappedKey, associated('database-key', bound, slot.kdf));
  const privateKey = unwrap(derived, slot.wrappedPrivateKey, associated('recovery-key', bound, slot.kdf));
  derived.key.fill(0);
  return databaseKey === null || privateKey === null ? 'damaged' : { databaseKey, privateKey };
}

/** Reads a recovery code as typed and opens the recovery slot with it. */
export function recoverSecrets(
  vaultId: Id,
  slot: RecoverySlot,
  typed: string,
): Result<RecoverySecrets, { code: 'vault.recovery-code-mistyped' | 'vault.wrong-recovery-code' | 'vault.header-damaged' }> {
  const code = readRecoveryCode(typed);
  if (code === null) return err({ code: 'vault.recovery-code-mistyped' });
  const secrets = openRecoverySlot(vaultId, slot, code);
  if (secrets === null) return err({ code: 'vault.wrong-recovery-code' });
  return secrets === 'damaged' ? err({ code: 'vault.header-damaged' }) : ok(secrets);
}

/** After the recovery code was renewed, a user's box key has to be sealed to the new one: only they can do it, when they unlock. */
export function withCurrentRecovery(slot: Slot, secrets: UserSecrets, recovery: RecoverySlot): Slot {
  if (slot.recoverableBoxKey.to === recovery.publicKey) return slot;
  return { ...slot, recoverableBoxKey: sealBoxKey(secrets.identitySecret, recovery.publicKey) };
}

/** Overwrites both secrets with zeros. */
export function eraseSecrets(secrets: UserSecrets): void {
  secrets.databaseKey.fill(0);
  secrets.identitySecret.fill(0);
}

/** Seals the X25519 half of an identity to the recovery key. */
function sealBoxKey(identitySecret: Uint8Array, recoveryKey: string): Slot['recoverableBoxKey'] {
  return { sealed: toText(sodium.crypto_box_seal(identitySecret.subarray(32), fromText(recoveryKey))), to: recoveryKey };
}

/** Opens a sealed box key with the recovery key pair, or null when it was sealed to an older one or altered. */
export function openBoxKey(sealed: Slot['recoverableBoxKey'], recovery: RecoverySlot, privateKey: Uint8Array): Uint8Array | null {
  if (sealed.to !== recovery.publicKey) return null;
  try {
    return sodium.crypto_box_seal_open(fromText(sealed.sealed), fromText(recovery.publicKey), privateKey);
  } catch {
    return null; // libsodium's only way to say that the seal is broken
  }
}

interface Binding {
  readonly vaultId: Id;
  readonly owner: string;
  readonly agentId: Id | null;
  readonly usesKeychain: boolean;
}

const recoveryBinding = (vaultId: Id): Binding => ({ vaultId, owner: 'recovery', agentId: null, usesKeychain: false });

function associated(what: 'database-key' | 'identity' | 'recovery-key', bound: Binding, kdf: Kdf): string {
  const { vaultId, owner, agentId, usesKeychain } = bound;
  return JSON.stringify([
    'jalon/vault/slot/v1',
    what,
    vaultId,
    owner,
    agentId,
    usesKeychain,
    kdf.name,
    kdf.opsLimit,
    kdf.memLimitBytes,
    kdf.salt,
  ]);
}

function wrap(randomBytes: RandomBytes, derived: DerivedKey, plain: Uint8Array, data: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, data, null, nonce, derived.key);
  return toText(Buffer.concat([nonce, sealed]));
}

function unwrap(derived: DerivedKey, wrapped: string, data: string): Uint8Array | null {
  const bytes = fromText(wrapped);
  const nonce = bytes.subarray(0, NONCE_BYTES);
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, bytes.subarray(NONCE_BYTES), data, nonce, derived.key);
  } catch {
    return null; // libsodium's only way to say that the tag is wrong
  }
}
