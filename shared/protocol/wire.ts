import { z } from 'zod';
import { idFromBytes, idToBytes, identifierSchema } from '../base/identifier';
import { ok, type Result } from '../base/result';
import { cborToPlain, encodeCbor, type CborValue } from './cbor';
import { HASH_BYTES, ID_BYTES, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from './primitives';
import { readCbor, refuse, type Refusal } from './refusal';

/** Bytes of a length between two bounds. */
export const wireBytes = (least: number, most = least) =>
  z.custom<Uint8Array>(value => value instanceof Uint8Array && value.length >= least && value.length <= most);

/** An identifier: 16 bytes on the wire, text in the code. */
export const wireId = z.codec(wireBytes(ID_BYTES), identifierSchema, {
  decode: idFromBytes,
  encode: idToBytes,
});

export const wireHash = wireBytes(HASH_BYTES);
export const wirePublicKey = wireBytes(PUBLIC_KEY_BYTES);
export const wireSignature = wireBytes(SIGNATURE_BYTES);

/** A count that may be nought. */
export const wireNumber = z.int().min(0);

/** Writes a message in deterministic CBOR. Throws on a value that is not of the schema: that is a bug of the sender. */
export function encodeMessage<S extends z.ZodType>(schema: S, value: z.output<S>): Uint8Array {
  return encodeCbor(z.encode(schema, value) as CborValue); // the wire side of every schema here is made of CBOR values
}

/** Reads a message of at most `limit` bytes, strictly: deterministic bytes, the keys of the schema and no other. */
export function decodeMessage<S extends z.ZodType>(schema: S, bytes: Uint8Array, limit: number): Result<z.output<S>, Refusal> {
  const value = readCbor(bytes, limit);
  if (!value.ok) return value;
  if (hasNumberKeys(value.value)) return refuse('protocol.malformed');
  const read = schema.safeParse(cborToPlain(value.value));
  return read.success ? ok(read.data) : refuse('protocol.malformed');
}

/** Messages name their parts by texts; a number would be taken for the text of its digits. */
function hasNumberKeys(value: CborValue): boolean {
  if (value instanceof Map) {
    return [...(value as ReadonlyMap<number | string, CborValue>)].some(
      ([key, item]) => typeof key === 'number' || hasNumberKeys(item),
    );
  }
  return Array.isArray(value) && (value as readonly CborValue[]).some(hasNumberKeys);
}
