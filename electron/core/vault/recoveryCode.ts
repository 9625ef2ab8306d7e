import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../../shared/base/identifier';

// Crockford's base 32: no I, L, O or U, so that a printed code is copied without doubt
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
const SECRET_CHARACTERS = 30;
const CODE_CHARACTERS = 32;

/** A recovery code to print: 150 random bits and a check of two characters, as eight groups of four. */
export function newRecoveryCode(randomBytes: RandomBytes): string {
  const secret = [...randomBytes(SECRET_CHARACTERS)].map(byte => ALPHABET.charAt(byte & 31)).join('');
  return grouped(secret + checkOf(secret));
}

/** Reads a code as typed (spaces, hyphens, small letters, O for 0, I or L for 1), or null when a character is wrong or missing. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const secret = code.slice(0, SECRET_CHARACTERS);
  const known = code.length === CODE_CHARACTERS && [...code].every(character => ALPHABET.includes(character));
  return known && checkOf(secret) === code.slice(SECRET_CHARACTERS) ? grouped(code) : null;
}

function checkOf(secret: string): string {
  const digest = createHash('sha256').update(`jalon/recovery-code/v1:${secret}`).digest();
  return ALPHABET.charAt(digest.readUInt8(0) & 31) + ALPHABET.charAt(digest.readUInt8(1) & 31);
}

function grouped(code: string): string {
  const groups: string[] = [];
  for (let at = 0; at < code.length; at += GROUP) groups.push(code.slice(at, at + GROUP));
  return groups.join('-');
}
