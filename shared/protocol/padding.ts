import { ok, type Result } from '../base/result';
import { refuse, type Refusal } from './refusal';

/** Smallest padded size in bytes: most envelopes of one act look alike. */
export const SMALLEST_PADDED = 512;
const LENGTH_BYTES = 4;

/**
 * The size to which `length` bytes are padded: Padmé (Nikitin et al., PURBs, 2019), which lets out O(log log n) bits of the
 * length for at most 12 % more. At least 512.
 */
export function paddedSize(length: number): number {
  if (length <= SMALLEST_PADDED) return SMALLEST_PADDED;
  const exponent = 31 - Math.clz32(length);
  const kept = 32 - Math.clz32(exponent);
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}

/** True for a size that padding can give. */
export const isPaddedSize = (size: number): boolean => size >= SMALLEST_PADDED && paddedSize(size) === size;

/** Four bytes of length, the content, then zeros up to a padded size. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedSize(content.length + LENGTH_BYTES));
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** The content of padded bytes. Only the one form that `pad` gives is read: right size, nothing but zeros after the content. */
export function unpad(padded: Uint8Array): Result<Uint8Array, Refusal> {
  if (padded.length < SMALLEST_PADDED) return refuse('protocol.truncated');
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  const end = LENGTH_BYTES + length;
  if (end > padded.length) return refuse('protocol.truncated');
  if (paddedSize(end) !== padded.length) return refuse('protocol.not-canonical');
  for (let at = end; at < padded.length; at++) if (padded[at] !== 0) return refuse('protocol.not-canonical');
  return ok(padded.slice(LENGTH_BYTES, end));
}
