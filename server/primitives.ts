import { createHash, createPublicKey, verify } from 'node:crypto';
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES, type Primitives } from '../shared/protocol/primitives';

// SPKI prefix of a raw Ed25519 key, RFC 8410 §4
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The cryptography of the relay: it checks signatures and hashes, and has no key of its own. */
export const primitives: Primitives = {
  sha256: bytes => new Uint8Array(createHash('sha256').update(bytes).digest()),
  verify(publicKey, bytes, signature) {
    if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
    return verify(
      null,
      bytes,
      createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }),
      signature,
    );
  },
};

const REMEMBERED = 50_000;

/** The same, remembering the signatures that were found good: a membership log is folded anew at each change. */
export function rememberingPrimitives(): Primitives {
  const good = new Set<string>();
  return {
    sha256: primitives.sha256,
    verify(publicKey, bytes, signature) {
      const key = createHash('sha256').update(publicKey).update(signature).update(bytes).digest('base64');
      if (good.has(key)) return true;
      if (!primitives.verify(publicKey, bytes, signature)) return false;
      if (good.size >= REMEMBERED) good.clear();
      good.add(key);
      return true;
    },
  };
}
