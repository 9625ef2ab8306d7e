/** The 32-byte secret of this workstation's keychain, or null when no keychain opens. A rejection counts as null. */
export type KeychainSecret = () => Promise<Uint8Array | null>;

const SECRET_BYTES = 32;

/** Asks for the secret; null when there is none to be had, whatever the cause. */
export async function readKeychainSecret(keychain: KeychainSecret | undefined): Promise<Uint8Array | null> {
  try {
    const secret = (await keychain?.()) ?? null;
    return secret?.length === SECRET_BYTES ? secret : null;
  } catch {
    return null; // the caller names it: `vault.keychain-missing`
  }
}
