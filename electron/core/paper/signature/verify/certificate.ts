import { createHash, X509Certificate } from 'node:crypto';
import { expected, members, oidOf, readDer, readSequence, TAG, type DerValue } from '../der';
import type { ShownCertificate } from './verdict';

const [KEY_USAGE, EXTENDED_USE, TITLE, COMMON_NAME] = ['2.5.29.15', '2.5.29.37', '2.5.4.12', '2.5.4.3'];
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** A certificate with what signatures ask of it. */
export interface ReadCertificate {
  readonly der: Buffer;
  readonly x509: X509Certificate;
  readonly shown: ShownCertificate;
  readonly title: string | null;
  /** True when its key may sign documents (no use is told, or digital signature, or commitment). */
  readonly maySign: boolean;
  readonly mayStamp: boolean;
}

/** Reads a certificate; null when it cannot be. */
export function readCertificate(bytes: Uint8Array): ReadCertificate | null {
  try {
    const der = Buffer.from(bytes);
    const x509 = new X509Certificate(der);
    const fields = members(expected(readSequence(der), 0, TAG.sequence));
    const start = fields[0]?.tag === 0xa0 ? 1 : 0;
    const extensions = readExtensions(fields.find(field => field.tag === 0xa3));
    const subject = readName(expected(fields, start + 4, TAG.sequence));
    const issuer = readName(expected(fields, start + 2, TAG.sequence));
    const usage = extensions.get(KEY_USAGE);
    return {
      der,
      x509,
      shown: {
        name: subject.get(COMMON_NAME) ?? x509.subject.replaceAll('\n', ', '),
        issuer: issuer.get(COMMON_NAME) ?? x509.issuer.replaceAll('\n', ', '),
        serial: x509.serialNumber.toLowerCase(),
        from: Date.parse(x509.validFrom),
        to: Date.parse(x509.validTo),
        fingerprint: createHash('sha256').update(der).digest('hex'),
      },
      title: subject.get(TITLE) ?? null,
      maySign: usage === undefined || ((readDer(usage).content[1] ?? 0) & 0xc0) !== 0,
      mayStamp: usesOf(extensions.get(EXTENDED_USE)).includes(TIME_STAMPING),
    };
  } catch {
    return null; // whatever is wrong with it, it is no certificate to rely upon
  }
}

function readExtensions(value: DerValue | undefined): Map<string, Buffer> {
  const list = value === undefined ? [] : readSequence(value.content);
  return new Map(
    list.map(item => {
      const parts = members(item);
      return [oidOf(expected(parts, 0, TAG.oid)), expected(parts, parts.length - 1, TAG.octets).content] as const;
    }),
  );
}

const usesOf = (value: Buffer | undefined): string[] => (value === undefined ? [] : readSequence(value).map(oidOf));

function readName(value: DerValue): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of members(value).flatMap(members)) {
    const [type, held] = members(part);
    if (type === undefined || held === undefined) continue;
    const wide = held.tag === 0x1e; // BMPString
    found.set(oidOf(type), wide ? Buffer.from(held.content).swap16().toString('utf16le') : held.content.toString('utf8'));
  }
  return found;
}

const MAX_CHAIN = 8;

/** The certificates from a signer's to a trusted one (included), or as far as they go. */
export function chainOf(
  signer: ReadCertificate,
  others: readonly ReadCertificate[],
  trusted: readonly ReadCertificate[],
): { chain: ReadCertificate[]; root: ReadCertificate | null } {
  const chain = [signer];
  for (let last = signer; chain.length <= MAX_CHAIN;) {
    const known = trusted.find(item => item.der.equals(last.der));
    if (known !== undefined) return { chain, root: known };
    const issuer =
      trusted.find(item => issued(item, last)) ?? others.find(item => !item.der.equals(last.der) && issued(item, last));
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return { chain, root: null };
}

/** True when a certificate was signed by another, which may do so. */
export function issued(issuer: ReadCertificate, subject: ReadCertificate): boolean {
  try {
    return issuer.x509.ca && subject.x509.checkIssued(issuer.x509) && subject.x509.verify(issuer.x509.publicKey);
  } catch {
    return false; // a key of a kind that cannot have signed it
  }
}

/** True when all certificates of a chain were valid at a moment. */
export const validAt = (chain: readonly ReadCertificate[], at: number): 'valid' | 'expired' | 'not-yet-valid' => {
  if (chain.some(({ shown }) => at < shown.from)) return 'not-yet-valid';
  return chain.some(({ shown }) => at > shown.to) ? 'expired' : 'valid';
};
