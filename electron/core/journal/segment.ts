import { err, ok, type Result } from '../../../shared/base/result';
import { decodeOperation, type Operation } from '../../../shared/protocol/operation';
import { chainHash, sealBytes } from './chain';
import { erasureOf } from './erasure';

/** Signature of everything that a device made up to its n-th operation, by the agent who was at work. */
export interface Seal {
  readonly n: number;
  readonly author: string;
  /** Ed25519, 32 raw bytes. */
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** Consecutive operations of one device as they travel: their very bytes, and the seals that cover them. */
export interface Segment {
  readonly device: string;
  readonly operations: readonly { readonly n: number; readonly body: Uint8Array }[];
  readonly seals: readonly Seal[];
}

/** Checks an Ed25519 signature (RFC 8032). */
export type VerifySignature = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;

/** Why operations of another workstation are refused. Nothing of a refused segment is kept. */
export interface MergeError {
  readonly code:
    /** An operation before these has not been received: `expected` is its count. */
    | 'journal.gap'
    /** The device made two different operations under one count: proof that its chain was tampered with. */
    | 'journal.forked'
    /** No valid seal of their author covers the operations. */
    | 'journal.not-signed'
    /** The bytes are not an operation that this version of Jalon can read. */
    | 'journal.not-understood';
  readonly details: { readonly device: string; readonly n: number };
}

/** An operation that was checked and is not in the log yet. */
export interface CheckedOperation {
  readonly operation: Operation;
  readonly body: Uint8Array;
  readonly hash: Uint8Array;
}

/** What the checks need to know of the log. */
export interface KnownChain {
  /** Count of the last operation known of the device; 0 for none. */
  readonly last: number;
  /** Hash of its n-th operation, from 1 to `last`; 32 zero bytes for 0. */
  hashAt(n: number): Uint8Array;
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

function decoded(device: string, body: Uint8Array): Operation | null {
  try {
    return decodeOperation(device, body);
  } catch {
    return null; // the decoder throws on bytes that are not an operation: here they come from outside
  }
}

/**
 * Checks that a segment continues what is known of its device: dense counts, hash chain, and a valid seal of their author over
 * every operation. Gives the operations that are new; those already known must be the same bytes.
 */
export function checkSegment(
  segment: Segment,
  known: KnownChain,
  verify: VerifySignature,
): Result<{ operations: CheckedOperation[]; seals: Seal[] }, MergeError> {
  const { device } = segment;
  const refuse = (code: MergeError['code'], n: number) => err({ code, details: { device, n } });
  const fresh: CheckedOperation[] = [];
  let previous: { n: number; hash: Uint8Array } | null = null;
  for (const { n, body } of segment.operations) {
    if (previous !== null && n !== previous.n + 1) return refuse('journal.gap', previous.n + 1);
    if (n > known.last + 1 && previous === null) return refuse('journal.gap', known.last + 1);
    if (!Number.isSafeInteger(n) || n < 1) return refuse('journal.not-understood', n);
    const buried = erasureOf(body) !== null;
    // an erased operation is not taken in by itself, and says nothing new about one that is known
    if (buried && n > known.last) return refuse('journal.not-understood', n);
    const hash: Uint8Array = buried ? known.hashAt(n) : chainHash(previous?.hash ?? known.hashAt(n - 1), body);
    previous = { n, hash };
    if (n <= known.last) {
      if (!equal(hash, known.hashAt(n))) return refuse('journal.forked', n);
      continue;
    }
    const operation = decoded(device, body);
    if (operation?.n !== n) return refuse('journal.not-understood', n);
    fresh.push({ operation, body, hash });
  }
  const seals = segment.seals.filter(seal => seal.n > known.last).sort((a, b) => a.n - b.n);
  let covered = 0;
  for (const seal of seals) {
    const until = fresh.findIndex(one => one.operation.n === seal.n);
    const sealed = fresh[until];
    if (sealed === undefined || until < covered) return refuse('journal.not-signed', seal.n);
    if (fresh.slice(covered, until + 1).some(one => one.operation.author !== seal.author))
      return refuse('journal.not-signed', seal.n);
    if (seal.publicKey.length !== 32 || !verify(seal.publicKey, sealBytes(device, seal.n, sealed.hash), seal.signature))
      return refuse('journal.not-signed', seal.n);
    covered = until + 1;
  }
  const unsealed = fresh[covered];
  return unsealed === undefined ? ok({ operations: fresh, seals }) : refuse('journal.not-signed', unsealed.operation.n);
}
