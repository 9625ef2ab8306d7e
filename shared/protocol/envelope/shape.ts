import { ok, type Result } from '../../base/result';
import type { CborValue } from '../cbor';
import { isList } from '../cbor/value';
import { refuse, type Refusal } from '../refusal';

/** Thrown inside a decoder, and turned into a refusal at its edge: it never leaves this folder. */
export class Malformed extends Error {}

/** A list of `least` to `most` values. */
export function listOf(value: CborValue | undefined, least: number, most: number): readonly CborValue[] {
  if (value === undefined || !isList(value) || value.length < least || value.length > most) throw new Malformed();
  return value;
}

export function bytesOf(value: CborValue | undefined, least: number, most = least): Uint8Array {
  if (!(value instanceof Uint8Array) || value.length < least || value.length > most) throw new Malformed();
  return value;
}

/** A count, from 1. */
export function countOf(value: CborValue | undefined): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) throw new Malformed();
  return value;
}

/** The outcome of reading a shape: the one place where `Malformed` becomes a refusal. */
export function shaped<T>(read: () => T): Result<T, Refusal> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Malformed) return refuse('protocol.malformed');
    throw error;
  }
}
