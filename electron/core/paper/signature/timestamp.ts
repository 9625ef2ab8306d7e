import { randomBytes } from 'node:crypto';
import { sha256 } from './cms';
import { readCms, type ReadCms } from './cmsReader';
import { der, DerError, expected, integer, members, nullValue, octets, oid, oidOf, readSequence, sequence, TAG } from './der';
import { OID } from './oids';

/** Sends a request (application/timestamp-query) to a time-stamping server and gives its answer. Rejects when it cannot be reached. */
export type TimestampFetcher = (request: Uint8Array) => Promise<Uint8Array>;

/** What a time stamp says: when, over which digest. */
export interface TimestampToken {
  readonly cms: ReadCms;
  /** ms since 1970. */
  readonly at: number;
  readonly digestAlgorithm: string;
  readonly digest: Buffer;
  readonly nonce: Buffer | null;
}

/** A server that answered something else than a time stamp of what was asked. */
export class TimestampRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TimestampRefused';
  }
}

/** Asks for a time stamp over a signature (RFC 3161). Rejects with TimestampRefused, or with what the fetcher rejects with. */
export async function requestTimestamp(signature: Uint8Array, fetcher: TimestampFetcher): Promise<Buffer> {
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 1; // positive, and of a known length
  const imprint = sequence(sequence(oid(OID.sha256), nullValue()), octets(sha256(signature)));
  const request = sequence(integer(1), imprint, integer(nonce), der(TAG.boolean, Buffer.from([0xff])));
  const answer = Buffer.from(await fetcher(request));
  try {
    return tokenOf(answer, sha256(signature), nonce);
  } catch (error) {
    if (error instanceof DerError) throw new TimestampRefused(`the answer cannot be read: ${error.message}`);
    throw error;
  }
}

function tokenOf(answer: Buffer, digest: Buffer, nonce: Buffer): Buffer {
  const parts = readSequence(answer);
  const status = expected(members(expected(parts, 0, TAG.sequence)), 0, TAG.integer).content;
  if (status.length !== 1 || (status[0] ?? 9) > 1) throw new TimestampRefused(`the server refused (${status.toString('hex')})`);
  const token = expected(parts, 1, TAG.sequence).whole;
  const read = readTimestamp(token);
  if (!read.digest.equals(digest) || read.nonce?.equals(nonce) !== true)
    throw new TimestampRefused('the stamp is of something else');
  return Buffer.from(token);
}

/** Reads a token. Throws DerError or UnsupportedSignature when it cannot be. */
export function readTimestamp(token: Buffer): TimestampToken {
  const cms = readCms(token);
  if (cms.contentType !== OID.timestampInfo || cms.content === null) throw new DerError('no time stamp');
  const fields = readSequence(cms.content);
  const imprint = members(expected(fields, 2, TAG.sequence));
  const time = expected(fields, 4, TAG.generalizedTime).content.toString('latin1');
  const nonce = fields.slice(5).find(field => field.tag === TAG.integer);
  return {
    cms,
    at: instantOf(time),
    digestAlgorithm: oidOf(expected(members(expected(imprint, 0, TAG.sequence)), 0, TAG.oid)),
    digest: expected(imprint, 1, TAG.octets).content,
    nonce: nonce === undefined ? null : nonce.content,
  };
}

function instantOf(time: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(time);
  if (!parts) throw new DerError('the time is not one');
  const [year = 0, month = 1, ...rest] = parts.slice(1, 7).map(Number);
  return Date.UTC(year, month - 1, ...rest) + Math.floor(Number(parts[7] ?? 0) * 1000);
}
