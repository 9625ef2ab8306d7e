import { z } from 'zod';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NO_VALUE = 255;
const valueByCode = new Uint8Array(128).fill(NO_VALUE);
for (let value = 0; value < ALPHABET.length; value++) valueByCode[ALPHABET.charCodeAt(value)] = value;

/** An identifier: 16 random bytes, written as 22 characters of base64url (RFC 4648 §5, no padding). */
export const identifierSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)
  .brand<'Id'>();
export type Id = z.infer<typeof identifierSchema>;

/** Source of random bytes, given by the host: `shared` has no randomness of its own. */
export type RandomBytes = (length: number) => Uint8Array;

/**
 * A new identifier: 48 bits of time, then 80 random bits (the layout of RFC 9562 §5.7). Records made together stand together in
 * the indexes, which an encrypted database pays for by the page. `now` is ms since 1970.
 */
export function newId(now: number, randomBytes: RandomBytes): Id {
  const bytes = new Uint8Array(16);
  bytes.set(randomBytes(10), 6);
  let time = now;
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  return idFromBytes(bytes);
}

/** Writes 16 bytes as an identifier. */
export function idFromBytes(bytes: Uint8Array): Id {
  if (bytes.length !== 16) throw new Error('An identifier is made of 16 bytes');
  let text = '';
  for (let at = 0; at < 16; at += 3) {
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1] ?? 0;
    const c = bytes[at + 2] ?? 0;
    text += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
    if (at < 15) text += ALPHABET.charAt(((b & 15) << 2) | (c >> 6)) + ALPHABET.charAt(c & 63);
  }
  return text as Id; // the loop above writes exactly the form that identifierSchema checks
}

/** Reads an identifier back into its 16 bytes. Throws on anything that is not one. */
export function idToBytes(id: string): Uint8Array {
  const bytes = new Uint8Array(16);
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < id.length; index++) {
    const value = valueByCode[id.charCodeAt(index)] ?? NO_VALUE;
    if (value === NO_VALUE) throw new Error('Not an identifier');
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 255;
      buffer &= (1 << bits) - 1;
    }
  }
  if (at !== 16 || id.length !== 22) throw new Error('Not an identifier');
  return bytes;
}
