import { hash } from 'node:crypto';

const CHAIN_LABEL = Buffer.from('jalon/operation/1\0', 'ascii');
const SEAL_LABEL = Buffer.from('jalon/seal/1\0', 'ascii');

/** What the first operation of a device is chained to. */
export const NO_HASH: Uint8Array = new Uint8Array(32);

/** What is hashed, put together in place: bulk writes come here for each operation. */
let chained = Buffer.concat([CHAIN_LABEL], 4096);

/** Hash of an operation, chained to the one before it on the same device. */
export function chainHash(previous: Uint8Array, body: Uint8Array): Uint8Array {
  const length = CHAIN_LABEL.length + previous.length + body.length;
  if (length > chained.length) chained = Buffer.concat([chained], length * 2);
  chained.set(previous, CHAIN_LABEL.length);
  chained.set(body, CHAIN_LABEL.length + previous.length);
  return hash('sha256', chained.subarray(0, length), 'buffer');
}

/** The bytes that an author signs: everything up to this operation of this device. */
export function sealBytes(device: string, n: number, hash: Uint8Array): Uint8Array {
  return Buffer.concat([SEAL_LABEL, Buffer.from(device, 'base64url'), Buffer.from(String(n)), Buffer.from(':'), hash]);
}
