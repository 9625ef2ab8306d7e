import { createHash, hkdfSync } from 'node:crypto';
import { label } from '../../../../shared/protocol/bytes';
import { COMMITMENT_BYTES } from '../../../../shared/protocol/envelope';

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) with associated data. */
export interface Cipher {
  encrypt(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, bound: Uint8Array): Uint8Array;
  /** The plain bytes, or null when key, nonce, bytes or binding are not those of the sealing. */
  decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Uint8Array | null;
}

let loaded: Promise<Cipher> | null = null;

/** Loads libsodium on first use: nothing of it costs the start of the application. */
export function loadCipher(): Promise<Cipher> {
  loaded ??= import('libsodium-wrappers-sumo').then(async ({ default: sodium }) => {
    await sodium.ready;
    return {
      encrypt: (key, nonce, plain, bound) => sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, null, nonce, key),
      decrypt(key, nonce, sealed, bound) {
        try {
          return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, bound, nonce, key);
        } catch {
          return null; // libsodium throws one error for all that does not open
        }
      },
    };
  });
  return loaded;
}

export const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

const COMMITMENT_LABEL = label('jalon/key-commitment/1');

/** Commitment to a key (HKDF-SHA-256, RFC 5869): it tells which key was used, and nothing about it. */
export const commitmentTo = (key: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), COMMITMENT_LABEL, COMMITMENT_BYTES));
