import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ok, type Result } from '../../../../shared/base/result';
import { uint32 } from '../../../../shared/protocol/bytes';
import {
  decodeBatch,
  encodeBatch,
  packetBinding,
  packetNonce,
  type OperationBatch,
  type Packet,
} from '../../../../shared/protocol/envelope';
import { LIMITS } from '../../../../shared/protocol/limits';
import { refuse, type Refusal } from '../../../../shared/protocol/refusal';
import { commitmentTo, sha256, type Cipher } from './cipher';
import { DICTIONARY } from './dictionary';

/** Where a packet stands: it opens nowhere else. */
export interface PacketPlace {
  /** Header of the envelope; its root is not looked at. */
  readonly headerBytes: Uint8Array;
  readonly nonce: Uint8Array;
  readonly index: number;
}

/** Compresses bytes (RFC 1951) with the static dictionary. */
export const deflate = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(deflateRawSync(bytes, { level: 6, dictionary: DICTIONARY }));

/** Gives back what was compressed. Nothing larger than a batch may be is written out, and nothing may follow the stream. */
export function inflate(bytes: Uint8Array): Result<Uint8Array, Refusal> {
  try {
    const { buffer, engine } = inflateRawSync(bytes, {
      dictionary: DICTIONARY,
      maxOutputLength: LIMITS.batch,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }; // the types leave out what `info` gives
    return engine.bytesWritten === bytes.length ? ok(new Uint8Array(buffer)) : refuse('protocol.trailing');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return refuse('protocol.too-large');
    if (code === 'Z_BUF_ERROR') return refuse('protocol.truncated');
    if (code === 'Z_DATA_ERROR' || code === 'Z_NEED_DICT') return refuse('protocol.malformed');
    throw error;
  }
}

/** Seals compressed bytes as the packet at their place, under a case key. */
export function sealCompressed(cipher: Cipher, key: Uint8Array, compressed: Uint8Array, place: PacketPlace): Packet {
  const index = uint32(place.index);
  const bound = packetBinding(place.headerBytes, index);
  return { handle: commitmentTo(key), body: cipher.encrypt(key, packetNonce(place.nonce, index, sha256), compressed, bound) };
}

/** Seals a batch of operations as the packet at its place. */
export const sealPacket = (cipher: Cipher, key: Uint8Array, batch: OperationBatch, place: PacketPlace): Packet =>
  sealCompressed(cipher, key, deflate(encodeBatch(batch)), place);

export type PacketError = Refusal | { readonly code: 'envelope.not-opened' };

/** Opens a packet under the case key that its handle names. */
export function openPacket(
  cipher: Cipher,
  key: Uint8Array,
  packet: Packet,
  place: PacketPlace,
): Result<OperationBatch, PacketError> {
  const index = uint32(place.index);
  const bound = packetBinding(place.headerBytes, index);
  const compressed = cipher.decrypt(key, packetNonce(place.nonce, index, sha256), packet.body, bound);
  if (compressed === null || Buffer.compare(commitmentTo(key), packet.handle) !== 0)
    return { ok: false, error: { code: 'envelope.not-opened' } };
  const bytes = inflate(compressed);
  return bytes.ok ? decodeBatch(bytes.value) : bytes;
}
