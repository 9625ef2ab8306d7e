import { sign, type KeyObject } from 'node:crypto';
import { issuerAndSerial, sha256 } from './cms';
import { der, expected, integer, octets, oid, readDer, readSequence, sequence, setOf, TAG } from './der';
import { OID } from './oids';

const [COUNTRY, ORGANIZATION, COMMON_NAME, TITLE] = ['2.5.4.6', '2.5.4.10', '2.5.4.3', '2.5.4.12'];
const [KEY_USAGE, BASIC_CONSTRAINTS, SUBJECT_KEY, AUTHORITY_KEY] = ['2.5.29.15', '2.5.29.19', '2.5.29.14', '2.5.29.35'];

/** The one whom a certificate names. */
export interface CertificateSubject {
  readonly organization: string;
  readonly name: string;
  /** The signer's role, which the site's own authority vouches for; null for the authority itself. */
  readonly role: string | null;
}

export interface CertificateRequest {
  readonly subject: CertificateSubject;
  /** SPKI in DER. */
  readonly publicKey: Uint8Array;
  /** 16 random bytes. */
  readonly serial: Uint8Array;
  /** ms since 1970; seconds are kept. */
  readonly from: number;
  readonly to: number;
  /** The authority's certificate, or null for its own, which it signs itself. */
  readonly issuer: Uint8Array | null;
  /** The authority's private key, on P-256. */
  readonly issuerKey: KeyObject;
}

/** Makes a certificate (X.509 v3, ECDSA with SHA-256), in DER. One without a role is that of an authority. */
export function issueCertificate(request: CertificateRequest): Uint8Array {
  const { subject, issuer, publicKey } = request;
  const isAuthority = issuer === null;
  const algorithm = sequence(oid(OID.ecdsaSha256));
  const issuerName = issuer === null ? nameOf(subject) : subjectOf(issuer);
  const keys = { own: keyIdentifier(publicKey), issuer: keyIdentifier(issuer === null ? publicKey : publicKeyOf(issuer)) };
  const toSign = sequence(
    der(0xa0, integer(2)),
    integer(positive(request.serial)),
    algorithm,
    issuerName,
    sequence(moment(request.from), moment(request.to)),
    nameOf(subject),
    Buffer.from(publicKey),
    der(0xa3, extensions(isAuthority, keys)),
  );
  const signature = sign('sha256', toSign, { key: request.issuerKey, dsaEncoding: 'der' });
  return sequence(toSign, algorithm, der(0x03, Buffer.from([0]), signature));
}

/** A serial number is positive and does not begin with a zero. */
function positive(serial: Uint8Array): Buffer {
  const bytes = Buffer.from(serial);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

function nameOf({ organization, name, role }: CertificateSubject): Buffer {
  const utf8 = (text: string): Buffer => der(TAG.utf8, Buffer.from(text.slice(0, 64), 'utf8'));
  const part = (type: string, value: Buffer): Buffer => setOf([sequence(oid(type), value)]);
  const parts = [
    part(COUNTRY, der(0x13, Buffer.from('FR'))),
    part(ORGANIZATION, utf8(organization)),
    part(COMMON_NAME, utf8(name)),
  ];
  return sequence(...parts, ...(role === null ? [] : [part(TITLE, utf8(role))]));
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
function moment(at: number): Buffer {
  const text = `${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return text < '2050' ? der(0x17, Buffer.from(text.slice(2))) : der(TAG.generalizedTime, Buffer.from(text));
}

function extensions(isAuthority: boolean, keys: { own: Buffer; issuer: Buffer }): Buffer {
  const critical = der(TAG.boolean, Buffer.from([0xff]));
  // key certificates and lists for an authority; documents and commitment for an agent
  const use = der(0x03, isAuthority ? Buffer.from([1, 0x06]) : Buffer.from([6, 0xc0]));
  const constraints = sequence(...(isAuthority ? [critical] : []));
  return sequence(
    sequence(oid(BASIC_CONSTRAINTS), critical, octets(constraints)),
    sequence(oid(KEY_USAGE), critical, octets(use)),
    sequence(oid(SUBJECT_KEY), octets(octets(keys.own))),
    sequence(oid(AUTHORITY_KEY), octets(sequence(der(0x80, keys.issuer)))),
  );
}

const keyIdentifier = (publicKey: Uint8Array): Buffer => sha256(publicKey).subarray(0, 20);

function fieldsOf(certificate: Uint8Array): Buffer[] {
  const toSign = expected(readSequence(Buffer.from(certificate)), 0, TAG.sequence);
  const fields: Buffer[] = [];
  for (let rest = toSign.content; rest.length > 0;) {
    const { whole } = readDer(rest);
    fields.push(whole);
    rest = rest.subarray(whole.length);
  }
  return fields;
}

const subjectOf = (certificate: Uint8Array): Buffer => fieldsOf(certificate)[5] ?? issuerAndSerial(certificate).issuer;
const publicKeyOf = (certificate: Uint8Array): Buffer => fieldsOf(certificate)[6] ?? Buffer.alloc(0);
