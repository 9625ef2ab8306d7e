import { err, ok, type Result } from '../base/result';
import { decodeCbor, type CborValue } from './cbor';

/** Why bytes that came from outside are not taken in. */
export interface Refusal {
  readonly code:
    /** The bytes end before what they announce. */
    | 'protocol.truncated'
    /** Something follows what was announced. */
    | 'protocol.trailing'
    /** Larger than any honest sender makes it. */
    | 'protocol.too-large'
    /** Not the one deterministic form of what they say. */
    | 'protocol.not-canonical'
    /** A version that this program does not know. */
    | 'protocol.version'
    /** The right form for something else than what was expected. */
    | 'protocol.malformed';
}

export const refuse = (code: Refusal['code']) => err<Refusal>({ code });

const PREFIX = 'CBOR: ';

/** Decodes deterministic CBOR from outside: a typed refusal where `decodeCbor` throws. `limit` is in bytes. */
export function readCbor(bytes: Uint8Array, limit: number): Result<CborValue, Refusal> {
  if (bytes.length > limit) return refuse('protocol.too-large');
  try {
    return ok(decodeCbor(bytes));
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith(PREFIX)) throw error;
    if (error.message === `${PREFIX}cut short`) return refuse('protocol.truncated');
    return refuse(error.message === `${PREFIX}bytes left over` ? 'protocol.trailing' : 'protocol.not-canonical');
  }
}
