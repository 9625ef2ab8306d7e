import { hash } from 'node:crypto';

const CHAIN_LABEL = Buffer.from('jalon/operation/1\0', 'ascii');
const SEAL_LABEL = Buffer.from('jalon/seal/1\0', 'ascii');

/** What the first operation of a device is chained to. */
export const NO_HASH: Uint8Array = new Uint8Array(32);

/** Hash of an operation, chained to the one before it on the same device. */
export function chainHash(previous: Uint8Array, body: Uint8Array): Uint8Array {
  return hash('sha256', Buffer.concat([CHAIN_LABEL, previous, body]), 'buffer');
}

/** The bytes that an author signs: everything up to this operation of this device. */
export function sealBytes(device: string, n: number, hash: Uint8Array): Uint8Array {
  return Buffer.concat([SEAL_LABEL, Buffer.from(device, 'base64url'), Buffer.from(String(n)), Buffer.from(':'), hash]);
}
