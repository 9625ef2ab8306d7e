import { ok, type Result } from '../../base/result';
import { joinBytes, label, sameBytes, uint32 } from '../bytes';
import { LIMITS } from '../limits';
import { HASH_BYTES, type Sha256 } from '../primitives';
import { refuse, type Refusal } from '../refusal';

const NUMBER_BYTES = 4;
const LENGTH_BYTES = 4;
const FRAME_HEAD_BYTES = NUMBER_BYTES + LENGTH_BYTES + HASH_BYTES;
const FRAME_LABEL = label('jalon/frame/1');

/** A frame of a courier bundle: it stands or falls by itself. */
export interface Frame {
  readonly number: number;
  readonly content: Uint8Array;
}

const frameHash = (number: number, content: Uint8Array, sha256: Sha256): Uint8Array =>
  sha256(joinBytes(FRAME_LABEL, uint32(number), content));

/** Writes a frame: number, length, hash, content. Throws on a content that is too large. */
export function encodeFrame({ number, content }: Frame, sha256: Sha256): Uint8Array {
  if (FRAME_HEAD_BYTES + content.length > LIMITS.frame) throw new Error('A frame is at most 1 MiB');
  return joinBytes(uint32(number), uint32(content.length), frameHash(number, content, sha256), content);
}

/** Reads one frame: all of the bytes, and its hash. */
export function decodeFrame(bytes: Uint8Array, sha256: Sha256): Result<Frame, Refusal> {
  if (bytes.length > LIMITS.frame) return refuse('protocol.too-large');
  if (bytes.length < FRAME_HEAD_BYTES) return refuse('protocol.truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = view.getUint32(0);
  const end = FRAME_HEAD_BYTES + view.getUint32(NUMBER_BYTES);
  if (bytes.length < end) return refuse('protocol.truncated');
  if (bytes.length > end) return refuse('protocol.trailing');
  const content = bytes.slice(FRAME_HEAD_BYTES);
  const hash = bytes.subarray(NUMBER_BYTES + LENGTH_BYTES, FRAME_HEAD_BYTES);
  return sameBytes(hash, frameHash(number, content, sha256)) ? ok({ number, content }) : refuse('protocol.malformed');
}
