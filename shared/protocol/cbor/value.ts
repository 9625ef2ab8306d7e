/**
 * Deterministic CBOR (RFC 8949 §4.2.1): shortest heads, definite lengths, map keys sorted by their encoded bytes.
 * Equal values give equal bytes, so bytes may be hashed and signed. Numbers that are whole and safe are integers;
 * others are 64-bit floats. `undefined`, functions and cycles are refused.
 */
export type CborValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly CborValue[]
  | { readonly [key: string]: CborValue }
  | ReadonlyMap<number | string, CborValue>;

/** Deepest nesting written or read. */
export const MAX_DEPTH = 32;

/** Order of byte strings: by their first difference, then the shorter first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** True for a list; `Array.isArray` loses the type of a read-only one. */
export const isList = (value: CborValue): value is readonly CborValue[] => Array.isArray(value);
