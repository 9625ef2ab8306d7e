import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Primitives } from '../../../shared/protocol/primitives';

const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** The cryptography that the pure rules ask of their host, straight from node:crypto. */
export const primitives: Primitives = {
  sha256: bytes => new Uint8Array(createHash('sha256').update(bytes).digest()),
  verify: (publicKey, bytes, signature) =>
    verify(null, bytes, createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' }), signature),
};

export interface SigningKey {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

/** The Ed25519 key of a seed of 32 bytes. */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  return { publicKey, sign: bytes => new Uint8Array(sign(null, bytes, key)) };
}

/** A key that a number names, for tests. */
export const numberedKey = (n: number): SigningKey => signingKey(createHash('sha256').update(`seed ${n}`).digest());

const checked = new Map<string, boolean>();

/** The same, remembering the signatures that it has checked: for tests that fold one log many times. */
export const rememberingPrimitives: Primitives = {
  sha256: primitives.sha256,
  verify(publicKey, bytes, signature) {
    const hash = createHash('sha256').update(publicKey).update(signature).update(bytes).digest('base64');
    const known = checked.get(hash) ?? primitives.verify(publicKey, bytes, signature);
    checked.set(hash, known);
    return known;
  },
};
