import { z } from 'zod';

/** Bytes of a known length written as base64url without padding (RFC 4648 §5). */
export function bytesText(length: number): z.ZodString {
  return z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((length * 4) / 3)}}$`));
}

export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A fresh copy, never a view of a shared pool: it can be erased. */
export const fromText = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
