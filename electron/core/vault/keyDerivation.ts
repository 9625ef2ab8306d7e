import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { idToBytes, type Id, type RandomBytes } from '../../../shared/base/identifier';
import { assert } from '../../../shared/base/result';
import { argon2id } from './argon2';
import { bytesText } from './bytesText';

const MEBIBYTE = 1 << 20;
const AIMED_MS = 500;
const [FEWEST_PASSES, MOST_PASSES] = [2, 10];

/** Argon2id never uses less memory than this. */
export const KDF_MEMORY_BYTES = 64 * MEBIBYTE;

/** How much work a password costs. Bounds: never below 64 MiB, never so much that a forged header hangs the workstation. */
export const kdfCostSchema = z.strictObject({
  opsLimit: z.int().min(1).max(64),
  memLimitBytes: z
    .int()
    .min(KDF_MEMORY_BYTES)
    .max(1024 * MEBIBYTE),
});
export type KdfCost = z.infer<typeof kdfCostSchema>;

/** Argon2id 1.3 (RFC 9106) as libsodium computes it: one lane, a salt of 16 bytes. */
export const kdfSchema = kdfCostSchema.extend({ name: z.literal('argon2id13'), salt: bytesText(16) });
export type Kdf = z.infer<typeof kdfSchema>;

/** The two halves of what a password yields: the key that wraps, and a public value that proves which key it is. */
export interface DerivedKey {
  readonly key: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Chooses the number of passes that takes about half a second on this machine, between 2 and 10, with 64 MiB. */
export function calibrateKdf(): KdfCost {
  const passMs = Math.max(1, measure(FEWEST_PASSES) / FEWEST_PASSES);
  const opsLimit = Math.min(MOST_PASSES, Math.max(FEWEST_PASSES, Math.round(AIMED_MS / passMs)));
  return { opsLimit, memLimitBytes: KDF_MEMORY_BYTES };
}

/** As a password will be: the thread's first touch of its memory is part of what each unlocking costs. */
const measure = (opsLimit: number): number =>
  argon2id('calibration', new Uint8Array(16), { opsLimit, memLimitBytes: KDF_MEMORY_BYTES }).ms;

/** Fresh parameters of that cost. */
export function newKdf(cost: KdfCost, randomBytes: RandomBytes): Kdf {
  return { name: 'argon2id13', ...cost, salt: Buffer.from(randomBytes(16)).toString('base64url') };
}

/** HKDF-SHA256 (RFC 5869) over Argon2id(password) followed by the keychain's secret, if any; the vault's id is the salt. */
export function deriveKey(password: string, kdf: Kdf, vaultId: Id, keychainSecret: Uint8Array | null): DerivedKey {
  assert(kdf.memLimitBytes >= KDF_MEMORY_BYTES, 'Argon2id uses at least 64 MiB');
  const { hash: stretched } = argon2id(password, Buffer.from(kdf.salt, 'base64url'), kdf);
  const material = Buffer.concat([stretched, keychainSecret ?? new Uint8Array(0)]);
  const expand = (label: string, length: number): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', material, idToBytes(vaultId), `jalon/vault/${label}/v1`, length));
  const derived = { key: expand('wrap', 32), commitment: expand('commitment', 16) };
  stretched.fill(0);
  material.fill(0);
  return derived;
}
