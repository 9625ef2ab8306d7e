import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { assert } from '../../../shared/base/result';
import sodium from 'libsodium-wrappers-sumo';
import { SecretBytes } from './secretBytes';

// PKCS#8 and SPKI prefixes of raw 32-byte keys, RFC 8410 §7 and §4
const ED25519_PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const X25519_PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const ED25519_PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const WRAPPING = 'jalon/identity/wrap/v1';

/** Bytes of the secret half of an identity: Ed25519 seed, then X25519 private key. */
export const IDENTITY_SECRET_BYTES = 2 * KEY_BYTES;

/** The keys of one user. Nothing printable or serialisable leads back to the private halves. */
export interface Identity {
  /** Ed25519, 32 raw bytes: verifies what this user signs. */
  readonly publicKey: Uint8Array;
  /** X25519, 32 raw bytes: others seal to it. */
  readonly boxPublicKey: Uint8Array;
  /** Ed25519 signature (RFC 8032), 64 bytes. Throws once the vault is locked. */
  sign(bytes: Uint8Array): Uint8Array;
  /**
   * Wraps bytes that only this user may read again. What was wrapped is lost when the password is reset with the recovery code, as the
   * signing key is: nobody else may come by it.
   */
  wrap(plain: Uint8Array): Uint8Array;
  /** Opens what `wrap` made; null when it was altered or wrapped by other keys. The caller erases it. */
  unwrap(wrapped: Uint8Array): Uint8Array | null;
  /** Opens what others sealed to `boxPublicKey`; null when it was altered or sealed to another. The caller erases it. */
  unseal(sealed: Uint8Array): Uint8Array | null;
}

/** Seals bytes to a user's `boxPublicKey`: nobody else can open them, the one who seals included. */
export const sealTo = (boxPublicKey: Uint8Array, plain: Uint8Array): Uint8Array => sodium.crypto_box_seal(plain, boxPublicKey);

/** Makes the identity that a secret of 64 bytes holds. It stops signing when the secret is erased. */
export function identityFromSecret(secret: SecretBytes): Identity {
  return new UserIdentity(secret);
}

/** Public halves of an identity, to record in the journal. */
export type PublicKeys = Pick<Identity, 'publicKey' | 'boxPublicKey'>;

/** The public halves of a secret that stays with the caller. */
export function publicKeysOf(identitySecret: Uint8Array): PublicKeys {
  const { publicKey, boxPublicKey } = new UserIdentity(new SecretBytes(identitySecret));
  return { publicKey, boxPublicKey };
}

/** Checks an Ed25519 signature. False for a wrong signature or a malformed one; throws on a key that is not 32 bytes. */
export function verifySignature(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, verificationKey(publicKey), signature);
}

/** The prepared form of a public key, for whoever checks many signatures of the same author. */
export function verificationKey(publicKey: Uint8Array): KeyObject {
  assert(publicKey.length === KEY_BYTES, 'an Ed25519 public key has 32 bytes');
  return createPublicKey({ key: Buffer.concat([ED25519_PUBLIC, publicKey]), format: 'der', type: 'spki' });
}

class UserIdentity implements Identity {
  readonly publicKey: Uint8Array;
  readonly boxPublicKey: Uint8Array;
  readonly #secret: SecretBytes;
  #signingKey: KeyObject | null;

  constructor(secret: SecretBytes) {
    const bytes = secret.reveal();
    assert(bytes.length === IDENTITY_SECRET_BYTES, 'an identity secret has 64 bytes');
    this.#secret = secret;
    this.#signingKey = privateKey(ED25519_PRIVATE, bytes.subarray(0, KEY_BYTES));
    this.publicKey = rawPublicKey(this.#signingKey);
    this.boxPublicKey = rawPublicKey(privateKey(X25519_PRIVATE, bytes.subarray(KEY_BYTES)));
  }

  sign(bytes: Uint8Array): Uint8Array {
    if (this.#secret.isErased) this.#signingKey = null;
    if (this.#signingKey === null) throw new Error('The vault is locked');
    return sign(null, bytes, this.#signingKey);
  }

  wrap(plain: Uint8Array): Uint8Array {
    const key = this.#wrappingKey();
    const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, WRAPPING, null, nonce, key);
    key.fill(0);
    return Buffer.concat([nonce, sealed]);
  }

  unwrap(wrapped: Uint8Array): Uint8Array | null {
    const key = this.#wrappingKey();
    const length = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    const [nonce, sealed] = [wrapped.subarray(0, length), wrapped.subarray(length)];
    try {
      return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, WRAPPING, nonce, key);
    } catch {
      return null; // libsodium's only way to say that the tag is wrong
    } finally {
      key.fill(0);
    }
  }

  unseal(sealed: Uint8Array): Uint8Array | null {
    try {
      return sodium.crypto_box_seal_open(sealed, this.boxPublicKey, this.#bytes().subarray(KEY_BYTES));
    } catch (error) {
      if (this.#secret.isErased) throw error;
      return null; // libsodium's only way to say that the seal is broken
    }
  }

  #bytes(): Uint8Array {
    if (this.#secret.isErased) throw new Error('The vault is locked');
    return this.#secret.reveal();
  }

  #wrappingKey(): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.#bytes().subarray(0, KEY_BYTES), new Uint8Array(0), WRAPPING, KEY_BYTES));
  }

  toJSON(): string {
    return '[identity]';
  }

  [inspect.custom](): string {
    return '[identity]';
  }
}

function privateKey(prefix: Buffer, raw: Uint8Array): KeyObject {
  const der = Buffer.concat([prefix, raw]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return key;
}

function rawPublicKey(key: KeyObject): Uint8Array {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(der.length - KEY_BYTES));
}
