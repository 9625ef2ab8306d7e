import { idFromBytes, idToBytes, type Id } from '../../base/identifier';
import { ok, type Result } from '../../base/result';
import { joinBytes, label } from '../bytes';
import { LIMITS } from '../limits';
import { isPaddedSize } from '../padding';
import { HASH_BYTES, ID_BYTES, SIGNATURE_BYTES, type Sha256 } from '../primitives';
import { refuse, type Refusal } from '../refusal';

/** Version of the envelope that this code writes, and the only one that it reads. */
export const ENVELOPE_VERSION = 1;
export const NONCE_BYTES = 24;
export const COMMITMENT_BYTES = 16;
/** What the cipher adds: the tag of Poly1305. */
export const TAG_BYTES = 16;

/** What everybody may read of an envelope, the relay included. */
export interface EnvelopeHeader {
  readonly lane: Id;
  /** Device that sealed and signed it. */
  readonly device: Id;
  /** Count of the envelopes of that device in that lane, from 1, without holes. */
  readonly count: number;
  /** Hash of that device's envelope before it in the lane; 32 zero bytes for the first. */
  readonly previous: Uint8Array;
  /** Which lane key opens it. */
  readonly keyId: Id;
  /** Commitment to that key, 16 bytes: the cipher by itself would let one text open under two keys. */
  readonly commitment: Uint8Array;
  /** Head of the membership log that the device knew. */
  readonly membership: Uint8Array;
  /** Merkle root over the packets. */
  readonly root: Uint8Array;
}

/** An envelope taken apart. Nothing of it is checked but its form. */
export interface EnvelopeParts {
  readonly header: EnvelopeHeader;
  /** The header's very bytes: they are authenticated by the cipher. */
  readonly headerBytes: Uint8Array;
  readonly nonce: Uint8Array;
  readonly signature: Uint8Array;
  readonly ciphertext: Uint8Array;
}

const COUNT_BYTES = 8;
const WIDTHS = [1, ID_BYTES, ID_BYTES, COUNT_BYTES, HASH_BYTES, ID_BYTES, COMMITMENT_BYTES, HASH_BYTES, HASH_BYTES] as const;

export const HEADER_BYTES = WIDTHS.reduce<number>((total, width) => total + width, 0);
/** The header without its last field: the packets are sealed before their root is known. */
export const ROOTLESS_BYTES = HEADER_BYTES - HASH_BYTES;
const FRAME_BYTES = HEADER_BYTES + NONCE_BYTES + SIGNATURE_BYTES;

const HASH_LABEL = label('jalon/envelope/1');
const SIGNATURE_LABEL = label('jalon/envelope-signature/1');

function countBytes(count: number): Uint8Array {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('Envelopes are counted from 1');
  const bytes = new Uint8Array(COUNT_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(count));
  return bytes;
}

/** The bytes of a header: fields of fixed width, one after the other. Throws on a field of another width. */
export function encodeHeader(header: EnvelopeHeader): Uint8Array {
  const fields = [
    Uint8Array.of(ENVELOPE_VERSION),
    idToBytes(header.lane),
    idToBytes(header.device),
    countBytes(header.count),
    header.previous,
    idToBytes(header.keyId),
    header.commitment,
    header.membership,
    header.root,
  ];
  fields.forEach((field, at) => {
    if (field.length !== WIDTHS[at]) throw new Error('A field of an envelope header has a fixed width');
  });
  return joinBytes(...fields);
}

/** Reads the bytes of a header. */
export function decodeHeader(bytes: Uint8Array): Result<EnvelopeHeader, Refusal> {
  if (bytes.length !== HEADER_BYTES) return refuse(bytes.length < HEADER_BYTES ? 'protocol.truncated' : 'protocol.trailing');
  if (bytes[0] !== ENVELOPE_VERSION) return refuse('protocol.version');
  let at = 1;
  const take = (width: number): Uint8Array => bytes.slice(at, (at += width));
  const lane = idFromBytes(take(ID_BYTES));
  const device = idFromBytes(take(ID_BYTES));
  const count = Number(new DataView(bytes.buffer, bytes.byteOffset + at, COUNT_BYTES).getBigUint64(0));
  at += COUNT_BYTES;
  if (!Number.isSafeInteger(count) || count < 1) return refuse('protocol.malformed');
  return ok({
    lane,
    device,
    count,
    previous: take(HASH_BYTES),
    keyId: idFromBytes(take(ID_BYTES)),
    commitment: take(COMMITMENT_BYTES),
    membership: take(HASH_BYTES),
    root: take(HASH_BYTES),
  });
}

/** Takes an envelope apart: header, nonce, signature, ciphertext of a padded size. */
export function splitEnvelope(bytes: Uint8Array): Result<EnvelopeParts, Refusal> {
  if (bytes.length > LIMITS.envelope) return refuse('protocol.too-large');
  if (bytes.length < 1) return refuse('protocol.truncated');
  if (bytes[0] !== ENVELOPE_VERSION) return refuse('protocol.version');
  if (bytes.length < FRAME_BYTES) return refuse('protocol.truncated');
  const headerBytes = bytes.slice(0, HEADER_BYTES);
  const header = decodeHeader(headerBytes);
  if (!header.ok) return header;
  const ciphertext = bytes.slice(FRAME_BYTES);
  if (!isPaddedSize(ciphertext.length - TAG_BYTES)) return refuse('protocol.malformed');
  return ok({
    header: header.value,
    headerBytes,
    nonce: bytes.slice(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES),
    signature: bytes.slice(HEADER_BYTES + NONCE_BYTES, FRAME_BYTES),
    ciphertext,
  });
}

/** Puts an envelope together. */
export const joinEnvelope = (parts: Omit<EnvelopeParts, 'header'>): Uint8Array =>
  joinBytes(parts.headerBytes, parts.nonce, parts.signature, parts.ciphertext);

/**
 * Hash of an envelope: what the next one of its device points to. The signature is over it, so it is not part of it. The ciphertext
 * goes in by its own hash, so that one packet can be proven without the others.
 */
export const envelopeHash = (
  headerBytes: Uint8Array,
  nonce: Uint8Array,
  ciphertextHash: Uint8Array,
  sha256: Sha256,
): Uint8Array => sha256(joinBytes(HASH_LABEL, headerBytes, nonce, ciphertextHash));

/** The same, of an envelope taken apart. */
export const hashOfParts = (parts: Pick<EnvelopeParts, 'headerBytes' | 'nonce' | 'ciphertext'>, sha256: Sha256): Uint8Array =>
  envelopeHash(parts.headerBytes, parts.nonce, sha256(parts.ciphertext), sha256);

/** The bytes that a device signs for an envelope. */
export const envelopeSigned = (hash: Uint8Array): Uint8Array => joinBytes(SIGNATURE_LABEL, hash);

const PACKET_NONCE_LABEL = label('jalon/packet-nonce/1');
const PACKET_LABEL = label('jalon/packet/1');

/** Nonce of the packet at `index`, made from the envelope's: one random draw serves both layers. */
export const packetNonce = (nonce: Uint8Array, index: Uint8Array, sha256: Sha256): Uint8Array =>
  sha256(joinBytes(PACKET_NONCE_LABEL, nonce, index)).slice(0, NONCE_BYTES);

/** What a packet is bound to besides its key: the header without root, and its place. */
export const packetBinding = (headerBytes: Uint8Array, index: Uint8Array): Uint8Array =>
  joinBytes(PACKET_LABEL, headerBytes.subarray(0, ROOTLESS_BYTES), index);
