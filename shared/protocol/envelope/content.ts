import { idFromBytes, idToBytes, type Id } from '../../base/identifier';
import type { Result } from '../../base/result';
import { encodeCbor, type CborValue } from '../cbor';
import { LIMITS } from '../limits';
import { HASH_BYTES, ID_BYTES, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from '../primitives';
import { readCbor, type Refusal } from '../refusal';
import { COMMITMENT_BYTES, TAG_BYTES } from './header';
import { bytesOf, countOf, listOf, shaped } from './shape';

/** A packet as the members of a lane see it: which case key opens it, and what they pass on without opening. */
export interface Packet {
  /** Commitment to the case key, 16 bytes: it says which key, and binds the packet to it. */
  readonly handle: Uint8Array;
  readonly body: Uint8Array;
}

/** A seal of the journal: the author's signature over a device's chain up to its n-th operation. */
export interface ContentSeal {
  /** Device whose chain is sealed, or null for the device of the envelope. */
  readonly device: Id | null;
  readonly n: number;
  readonly author: Id;
  /** Ed25519, 32 raw bytes. */
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** Head of another device's envelopes in this lane. Two hashes under one count prove that somebody shows two histories. */
export interface SeenHead {
  readonly device: Id;
  readonly count: number;
  readonly hash: Uint8Array;
}

/** What an envelope holds once its outer layer is opened. */
export interface EnvelopeContent {
  readonly packets: readonly Packet[];
  readonly seals: readonly ContentSeal[];
  readonly seen: readonly SeenHead[];
}

/** Writes the content: `[[[handle, body]…], [[n, author, key, signature, device or null]…], [[device, count, hash]…]]`. */
export function encodeContent(content: EnvelopeContent): Uint8Array {
  return encodeCbor([
    content.packets.map(({ handle, body }) => [handle, body]),
    content.seals.map(({ device, n, author, publicKey, signature }) => [
      n,
      idToBytes(author),
      publicKey,
      signature,
      device === null ? null : idToBytes(device),
    ]),
    content.seen.map(({ device, count, hash }) => [idToBytes(device), count, hash]),
  ]);
}

function packetOf(value: CborValue): Packet {
  const [handle, body] = listOf(value, 2, 2);
  return { handle: bytesOf(handle, COMMITMENT_BYTES), body: bytesOf(body, TAG_BYTES + 1, LIMITS.content) };
}

function sealOf(value: CborValue): ContentSeal {
  const [n, author, publicKey, signature, device] = listOf(value, 5, 5);
  return {
    n: countOf(n),
    author: idFromBytes(bytesOf(author, ID_BYTES)),
    publicKey: bytesOf(publicKey, PUBLIC_KEY_BYTES),
    signature: bytesOf(signature, SIGNATURE_BYTES),
    device: device === null ? null : idFromBytes(bytesOf(device, ID_BYTES)),
  };
}

function seenOf(value: CborValue): SeenHead {
  const [device, count, hash] = listOf(value, 3, 3);
  return { device: idFromBytes(bytesOf(device, ID_BYTES)), count: countOf(count), hash: bytesOf(hash, HASH_BYTES) };
}

/** Reads the content of an envelope. An envelope may hold no packet: it then tells heads only. */
export function decodeContent(bytes: Uint8Array): Result<EnvelopeContent, Refusal> {
  const value = readCbor(bytes, LIMITS.content);
  if (!value.ok) return value;
  return shaped(() => {
    const [packets, seals, seen] = listOf(value.value, 3, 3);
    return {
      packets: listOf(packets, 0, LIMITS.operations).map(packetOf),
      seals: listOf(seals, 0, LIMITS.operations).map(sealOf),
      seen: listOf(seen, 0, LIMITS.seenHeads).map(seenOf),
    };
  });
}
