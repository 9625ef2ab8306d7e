/** SHA-256 (FIPS 180-4). `shared` has no cryptography of its own: the host gives it. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Checks an Ed25519 signature (RFC 8032) under a raw public key of 32 bytes. False for anything malformed. */
export type VerifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;

/** What the pure rules of the protocol need of the host. */
export interface Primitives {
  readonly sha256: Sha256;
  readonly verify: VerifyEd25519;
}

export const HASH_BYTES = 32;
export const ID_BYTES = 16;
export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** What the first link of a chain points to. */
export const NO_LINK: Uint8Array = new Uint8Array(HASH_BYTES);
