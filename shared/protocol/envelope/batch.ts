import { idFromBytes, idToBytes, type Id } from '../../base/identifier';
import type { Result } from '../../base/result';
import { encodeCbor, type CborValue } from '../cbor';
import { LIMITS } from '../limits';
import { HASH_BYTES, ID_BYTES } from '../primitives';
import { readCbor, type Refusal } from '../refusal';
import { bytesOf, countOf, listOf, Malformed, shaped } from './shape';

/** Consecutive operations of one device about one case: what a packet carries, in the very bytes of the journal. */
export interface OperationBatch {
  /** Device whose chain they belong to, or null for the device of the envelope. */
  readonly device: Id | null;
  /** Count of the first one. */
  readonly first: number;
  /** Bodies, as `encodeOperation` gave them. */
  readonly operations: readonly Uint8Array[];
  /** Hash in the device's chain of the operation before the first, or null when the packet before this one ends with it. */
  readonly before: Uint8Array | null;
}

/** Writes a batch: `[first, [body…], before or null, device or null]`. */
export function encodeBatch(batch: OperationBatch): Uint8Array {
  return encodeCbor([batch.first, batch.operations, batch.before, batch.device === null ? null : idToBytes(batch.device)]);
}

function batchOf(value: CborValue): OperationBatch {
  const [first, operations, before, device] = listOf(value, 4, 4);
  const batch = {
    first: countOf(first),
    operations: listOf(operations, 1, LIMITS.operations).map(body => bytesOf(body, 1, LIMITS.batch)),
    before: before === null ? null : bytesOf(before, HASH_BYTES),
    device: device === null ? null : idFromBytes(bytesOf(device, ID_BYTES)),
  };
  if (!Number.isSafeInteger(batch.first + batch.operations.length)) throw new Malformed();
  return batch;
}

/** Reads a batch. The operations themselves are read by the journal, which refuses what it does not understand. */
export function decodeBatch(bytes: Uint8Array): Result<OperationBatch, Refusal> {
  const value = readCbor(bytes, LIMITS.batch);
  return value.ok ? shaped(() => batchOf(value.value)) : value;
}
