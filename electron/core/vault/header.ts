import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identifierSchema } from '../../../shared/base/identifier';
import { err, ok, type Result } from '../../../shared/base/result';
import { writeFileAtomically, type OnWriteStep } from './atomicFile';
import { bytesText } from './bytesText';
import { IDENTITY_SECRET_BYTES } from './identity';
import { kdfCostSchema, kdfSchema } from './keyDerivation';

export const HEADER_FILE = 'vault.json';
export const DATABASE_FILE = 'vault.db';
const FORMAT = 1;
const WRAP_OVERHEAD = 24 + 16; // nonce and tag of XChaCha20-Poly1305
const SEAL_OVERHEAD = 32 + 16; // ephemeral key and tag of a sealed box
const sealedKey = bytesText(32 + SEAL_OVERHEAD);

const slotSchema = z.strictObject({
  /** What the user types, in lower case. */
  login: z.string().min(1).max(64),
  agentId: identifierSchema,
  kdf: kdfSchema,
  usesKeychain: z.boolean(),
  /** Tells, without opening anything, whether a password is the right one. */
  commitment: bytesText(16),
  wrappedKey: bytesText(32 + WRAP_OVERHEAD),
  wrappedIdentity: bytesText(IDENTITY_SECRET_BYTES + WRAP_OVERHEAD),
  /** The user's X25519 private key, sealed to the recovery key below: the signing key is recoverable by nobody. */
  recoverableBoxKey: z.strictObject({ sealed: sealedKey, to: bytesText(32) }),
  /** When the password was reset with the recovery code (ms since 1970), oldest first, and whether its owner said that they know. */
  codeResets: z.array(z.strictObject({ at: z.int(), told: z.boolean() })).default([]),
});
export type Slot = z.infer<typeof slotSchema>;

const recoverySchema = z.strictObject({
  kdf: kdfSchema,
  commitment: bytesText(16),
  wrappedKey: bytesText(32 + WRAP_OVERHEAD),
  publicKey: bytesText(32),
  wrappedPrivateKey: bytesText(32 + WRAP_OVERHEAD),
});
export type RecoverySlot = z.infer<typeof recoverySchema>;

const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  vaultId: identifierSchema,
  createdAt: z.int(),
  /** First 16 bytes of the database file: tells a damaged database from another vault's. */
  databaseSalt: bytesText(16),
  kdfCost: kdfCostSchema,
  slots: z.array(slotSchema).min(1),
  recovery: recoverySchema,
  /** Wrong passwords in a row, by login. */
  failures: z.record(z.string(), z.int().min(1)),
});
export type Header = z.infer<typeof headerSchema>;

export type HeaderErrorCode = 'vault.header-damaged' | 'vault.newer-version' | 'vault.missing';

/** A first header of the current format. */
export const newHeader = (fields: Omit<Header, 'format' | 'failures'>): Header => ({ format: FORMAT, ...fields, failures: {} });

/** Reads and checks the header of a vault's folder. Throws the system's error when the file is there but cannot be read. */
export function readHeader(dir: string): Result<Header, { code: HeaderErrorCode }> {
  let text: string;
  try {
    text = readFileSync(join(dir, HEADER_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return err({ code: 'vault.missing' });
    throw error;
  }
  const content = parseJson(text);
  const parsed = headerSchema.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const versioned = z.object({ format: z.int().gt(FORMAT) }).safeParse(content);
  return err({ code: versioned.success ? 'vault.newer-version' : 'vault.header-damaged' });
}

/** Replaces the header atomically. Throws the system's error, the old header intact. */
export function writeHeader(dir: string, header: Header, onStep?: OnWriteStep): void {
  writeFileAtomically(join(dir, HEADER_FILE), `${JSON.stringify(headerSchema.parse(header), null, 2)}\n`, onStep);
}

/** The slot of a login in its normal form. */
export const slotOf = (header: Header, login: string): Slot | undefined => header.slots.find(slot => slot.login === login);

/** The header with one user's slot replaced. */
export const withSlot = (header: Header, slot: Slot): Header => ({
  ...header,
  slots: header.slots.map(other => (other.login === slot.login ? slot : other)),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the schema refuses it
  }
}
