import { createPublicKey, verify } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/base/result';
import { LONGEST_UPDATE } from '../../../shared/domain/referentialUpdate';
import { loadLegalData, type LegalData, type LegalFiles } from '../../../shared/referential';
import type { Publisher } from './publishers';

const FORMAT = 'jalon-referential/1';
const CONTEXT = Buffer.from(`${FORMAT}\0`);
/** Three files of some hundred kilobytes: beyond this it is not reference data. */
const LONGEST_INFLATED = 16 << 20;

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  publisher: z.string().max(80),
  content: z.base64url().max(LONGEST_UPDATE),
  signature: z.base64url().max(120),
});
/** An update as it travels: its content compressed, and the signature of its publisher. */
export type SignedUpdate = Omit<z.output<typeof fileSchema>, 'format'>;

const contentSchema = z.strictObject({ referential: z.unknown(), deadlineRules: z.unknown(), holidays: z.unknown() });

/** An update that a trusted publisher signed, read and checked. */
export interface ReadUpdate {
  readonly signed: SignedUpdate;
  readonly publisher: Publisher;
  readonly files: LegalFiles;
  readonly legal: LegalData;
}

export type UpdateErrorCode =
  'referential.not-update' | 'referential.unknown-publisher' | 'referential.altered' | 'referential.invalid';

/** What a publisher signs: the format, then the compressed content. */
export const signedBytes = (content: Uint8Array): Uint8Array => Buffer.concat([CONTEXT, content]);

/** The content of an update file, compressed (RFC 1951). */
export const packContent = (files: LegalFiles): Uint8Array => deflateRawSync(Buffer.from(JSON.stringify(files)), { level: 9 });

/** The text of an update file. */
export const updateFileText = (update: SignedUpdate): string => JSON.stringify({ format: FORMAT, ...update });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the schema refuses it
  }
}

/** Reads the text of an update file, which may come from anywhere. */
export function readUpdateFile(text: string, publishers: readonly Publisher[]): Result<ReadUpdate, { code: UpdateErrorCode }> {
  const file = fileSchema.safeParse(parsed(text));
  if (!file.success) return err({ code: 'referential.not-update' });
  const { publisher, content, signature } = file.data;
  return readUpdate({ publisher, content, signature }, publishers);
}

/** Checks who signed an update and that nothing changed since, then its content. */
export function readUpdate(
  signed: SignedUpdate,
  publishers: readonly Publisher[],
): Result<ReadUpdate, { code: UpdateErrorCode }> {
  const publisher = publishers.find(one => one.key === signed.publisher);
  if (publisher === undefined) return err({ code: 'referential.unknown-publisher' });
  const content = Buffer.from(signed.content, 'base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publisher.key }, format: 'jwk' });
  if (!verify(null, signedBytes(content), key, Buffer.from(signed.signature, 'base64url')))
    return err({ code: 'referential.altered' });
  const files = contentSchema.safeParse(parsed(inflated(content)));
  if (!files.success) return err({ code: 'referential.invalid' });
  const legal = loadLegalData(files.data);
  return legal.ok ? ok({ signed, publisher, files: files.data, legal: legal.value }) : err({ code: 'referential.invalid' });
}

function inflated(content: Uint8Array): string {
  try {
    return inflateRawSync(content, { maxOutputLength: LONGEST_INFLATED }).toString('utf8');
  } catch {
    return ''; // what a publisher signed by mistake: the schema refuses it
  }
}
