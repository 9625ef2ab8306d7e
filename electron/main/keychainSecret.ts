import { randomBytes } from 'node:crypto';
import type { HostReplies } from '../core/host';

/** What is used of Electron's `safeStorage`. */
export type SecretKeeper = {
  readonly isAvailable: () => boolean;
  /** Name of the keychain in use; on Linux `basic_text` means that there is none and that a fixed key would be used. */
  readonly backend: () => string;
  readonly encrypt: (text: string) => Uint8Array;
  /** Throws when this keychain does not open it. */
  readonly decrypt: (bytes: Uint8Array) => string;
};

/** Where the encrypted secret is kept. `write` must be atomic. */
export type SecretFile = {
  readonly read: () => string | null;
  readonly write: (content: string) => void;
};

const NO_KEYCHAIN = ['basic_text', 'unknown'];
const SECRET_BYTES = 32;

/**
 * The secret of this workstation: made at random the first time, then kept encrypted by the system's keychain.
 * A stored secret that cannot be opened is reported and left as it is: making another would shut out the vault it protects.
 */
export function keychainSecret(keeper: SecretKeeper, file: SecretFile): HostReplies['keychain-secret'] {
  if (!keeper.isAvailable() || NO_KEYCHAIN.includes(keeper.backend())) return { available: false, reason: 'no-keychain' };
  const content = file.read();
  if (content === null) {
    const secret = randomBytes(SECRET_BYTES);
    const wrapped = Buffer.from(keeper.encrypt(secret.toString('base64'))).toString('base64');
    file.write(JSON.stringify({ version: 1, backend: keeper.backend(), wrapped }));
    return { available: true, secret: new Uint8Array(secret) };
  }
  const secret = openStored(keeper, content);
  return secret ? { available: true, secret } : { available: false, reason: 'unreadable' };
}

function openStored(keeper: SecretKeeper, content: string): Uint8Array | null {
  try {
    const { version, backend, wrapped } = JSON.parse(content) as Record<string, unknown>; // each field is checked below
    if (version !== 1 || backend !== keeper.backend() || typeof wrapped !== 'string') return null;
    const secret = Buffer.from(keeper.decrypt(Buffer.from(wrapped, 'base64')), 'base64');
    return secret.length === SECRET_BYTES ? new Uint8Array(secret) : null;
  } catch {
    // Whatever the keychain or the file says, the outcome is the same: this secret cannot be read here.
    return null;
  }
}
