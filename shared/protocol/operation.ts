import { idFromBytes, idToBytes } from '../base/identifier';
import { assert } from '../base/result';
import { cborToPlain, decodeCbor, encodeCbor, type CborValue } from './cbor';
import { isStamp, type Stamp } from './hybridClock';

/** Version of the operation format and of the entity schemas that this code writes. */
export const OPERATION_VERSION = 1;

/** What an operation does to a record. `add` creates it; `set` writes fields; `remove` withdraws it, with a reason. */
export const operationKinds = ['add', 'set', 'remove', 'restore', 'resolve'] as const;
export type OperationKind = (typeof operationKinds)[number];

/** Names one operation for ever: the device that made it and that device's own count. */
export interface OperationRef {
  readonly device: string;
  readonly n: number;
}

/**
 * A register: a field of a record (`7`), one element of a collection field (`10/ab12`), or the record's own existence
 * (`0`).
 */
export type RegisterKey = string;

/** Register of a record's existence. */
export const EXISTENCE: RegisterKey = '0';

export interface Operation {
  /** Device that made it; known from the log's chain, not repeated inside the encoded bytes. */
  readonly device: string;
  /** Count of operations of that device, from 1, without holes. */
  readonly n: number;
  readonly entity: number;
  readonly record: string;
  readonly kind: OperationKind;
  readonly stamp: Stamp;
  /** Agent on whose behalf it was made. */
  readonly author: string;
  /** Values written, by register. null empties a field or removes an element. */
  readonly values: ReadonlyMap<RegisterKey, unknown>;
  /** The versions that the author saw, by register: these are dominated, whatever any clock says. */
  readonly seen: ReadonlyMap<RegisterKey, readonly OperationRef[]>;
  readonly reason?: string;
  /**
   * Random bytes: an operation's hash outlives its bytes when these are erased, and without a salt short values could be guessed from
   * it. Operations made before salts have none.
   */
  readonly salt?: Uint8Array;
}

const REGISTER_KEY = /^(0|[1-9]\d{0,8})(\/[A-Za-z0-9_-]{1,64})?$/;

function keyToCbor(key: RegisterKey): number | string {
  assert(REGISTER_KEY.test(key), 'a register is a number, or a number and the key of an element');
  return key.includes('/') ? key : Number(key);
}

function keyFromCbor(key: number | string): RegisterKey {
  const read = String(key);
  assert(REGISTER_KEY.test(read) && read.includes('/') === (typeof key === 'string'), 'a register is expected in an operation');
  return read;
}

/** Keys of the encoded map. Never reused. */
const KEY = {
  n: 1,
  entity: 2,
  record: 3,
  kind: 4,
  stamp: 5,
  author: 6,
  values: 7,
  seen: 8,
  version: 9,
  reason: 10,
  salt: 11,
} as const;

function stampToBytes(stamp: Stamp): Uint8Array {
  const bytes = new Uint8Array(8);
  for (let at = 0; at < 8; at++) bytes[at] = Number.parseInt(stamp.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

/** The bytes that are hashed into the device's chain and, sealed, travel to other workstations. */
export function encodeOperation(operation: Operation): Uint8Array {
  const values = new Map<number | string, CborValue>();
  for (const [key, value] of operation.values) values.set(keyToCbor(key), value as CborValue); // fields hold JSON values only
  const body = new Map<number | string, CborValue>([
    [KEY.n, operation.n],
    [KEY.entity, operation.entity],
    [KEY.record, idToBytes(operation.record)],
    [KEY.kind, operationKinds.indexOf(operation.kind)],
    [KEY.stamp, stampToBytes(operation.stamp)],
    [KEY.author, idToBytes(operation.author)],
    [KEY.values, values],
    [KEY.version, OPERATION_VERSION],
  ]);
  if (operation.seen.size > 0) {
    const seen = new Map<number | string, CborValue>();
    for (const [key, refs] of operation.seen) {
      const own = refs.map(ref => (ref.device === operation.device ? [ref.n] : [ref.n, idToBytes(ref.device)]));
      seen.set(keyToCbor(key), own);
    }
    body.set(KEY.seen, seen);
  }
  if (operation.reason !== undefined) body.set(KEY.reason, operation.reason);
  if (operation.salt !== undefined) body.set(KEY.salt, operation.salt);
  return encodeCbor(body);
}

const asMap = (value: CborValue | undefined): ReadonlyMap<number | string, CborValue> => {
  assert(value instanceof Map, 'a map is expected in an operation');
  return value as ReadonlyMap<number | string, CborValue>; // instanceof loses the type arguments
};
const asNumber = (value: CborValue | undefined): number => {
  assert(typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, 'a number is expected in an operation');
  return value;
};
const asBytes = (value: CborValue | undefined, length: number): Uint8Array => {
  assert(value instanceof Uint8Array && value.length === length, 'bytes are expected in an operation');
  return value;
};

/** Reads an operation made by `device`. Throws when the bytes are not a well-formed operation. */
export function decodeOperation(device: string, bytes: Uint8Array): Operation {
  const body = asMap(decodeCbor(bytes));
  const kind = operationKinds[asNumber(body.get(KEY.kind))];
  assert(kind !== undefined, 'unknown kind of operation');
  const stamp = Array.from(asBytes(body.get(KEY.stamp), 8), byte => byte.toString(16).padStart(2, '0')).join('');
  assert(isStamp(stamp), 'a stamp is expected in an operation');
  const values = new Map<RegisterKey, unknown>();
  for (const [key, value] of asMap(body.get(KEY.values))) values.set(keyFromCbor(key), cborToPlain(value));
  const seen = new Map<RegisterKey, OperationRef[]>();
  if (body.has(KEY.seen)) {
    for (const [key, refs] of asMap(body.get(KEY.seen))) {
      assert(Array.isArray(refs), 'a list is expected in an operation');
      seen.set(
        keyFromCbor(key),
        (refs as readonly CborValue[]).map(ref => decodeRef(device, ref)),
      );
    }
  }
  const reason = body.get(KEY.reason);
  const salt = body.get(KEY.salt);
  return {
    device,
    n: asNumber(body.get(KEY.n)),
    entity: asNumber(body.get(KEY.entity)),
    record: idFromBytes(asBytes(body.get(KEY.record), 16)),
    kind,
    stamp,
    author: idFromBytes(asBytes(body.get(KEY.author), 16)),
    values,
    seen,
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(salt instanceof Uint8Array ? { salt } : {}),
  };
}

function decodeRef(device: string, ref: CborValue): OperationRef {
  assert(Array.isArray(ref), 'a list is expected in an operation');
  const [n, other] = ref as readonly CborValue[];
  return { n: asNumber(n), device: other === undefined ? device : idFromBytes(asBytes(other, 16)) };
}
