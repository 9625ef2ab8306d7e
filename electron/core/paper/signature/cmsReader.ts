import { createHash, verify as verifySignature, X509Certificate } from 'node:crypto';
import { issuerAndSerial } from './cms';
import { der, DerError, expected, members, nullValue, oid, oidOf, readSequence, sequence, TAG, type DerValue } from './der';
import { OID } from './oids';

const DIGESTS = new Map<string, string>([
  [OID.sha1, 'sha1'],
  [OID.sha256, 'sha256'],
  [OID.sha384, 'sha384'],
  [OID.sha512, 'sha512'],
]);
const SIGNATURES = new Map<string, { kind: 'rsa' | 'ec'; digest: string | null }>([
  [OID.rsa, { kind: 'rsa', digest: null }],
  [OID.rsaSha256, { kind: 'rsa', digest: 'sha256' }],
  [OID.rsaSha384, { kind: 'rsa', digest: 'sha384' }],
  [OID.rsaSha512, { kind: 'rsa', digest: 'sha512' }],
  [OID.ecdsaSha256, { kind: 'ec', digest: 'sha256' }],
  [OID.ecdsaSha384, { kind: 'ec', digest: 'sha384' }],
  [OID.ecdsaSha512, { kind: 'ec', digest: 'sha512' }],
]);

/** An algorithm or a form that is not read here, though it may be right. */
export class UnsupportedSignature extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsupportedSignature';
  }
}

/** What a signature (CMS SignedData with one signer) holds. */
export interface ReadCms {
  /** The content inside, or null when it stands outside. */
  readonly content: Buffer | null;
  readonly contentType: string;
  readonly certificates: readonly Buffer[];
  /** The certificate of the signer, as the signature names it. */
  readonly signer: Buffer;
  readonly digestName: string;
  readonly messageDigest: Buffer;
  readonly signedAttributes: ReadonlyMap<string, DerValue>;
  /** The bytes that the signature is over. */
  readonly signedBytes: Buffer;
  readonly signature: Buffer;
  readonly signatureKind: 'rsa' | 'ec';
  readonly timestamp: Buffer | null;
}

/**
 * Reads a signature strictly: every byte of it is either signed, or has one allowed value, or belongs to a certificate or a time stamp
 * that is judged apart. Throws DerError when it is broken, UnsupportedSignature when it is of a form not read here.
 */
export function readCms(bytes: Buffer): ReadCms {
  const info = readSequence(bytes);
  if (info.length !== 2 || oidOf(expected(info, 0, TAG.oid)) !== OID.signedData) throw new DerError('no signature');
  const data = readSequence(expected(info, 1, 0xa0).content);
  const [digestAlgorithms, encapsulated] = [expected(data, 1, TAG.set), expected(data, 2, TAG.sequence)];
  const certificates = members(expected(data, 3, 0xa0)).map(item => item.whole);
  if (data.length !== 5) throw new UnsupportedSignature('revocation lists stand inside');
  const signers = members(expected(data, 4, TAG.set));
  if (signers.length !== 1) throw new UnsupportedSignature('there is not one signer');
  const content = readContent(encapsulated);
  const version = expected(data, 0, TAG.integer).content;
  if (version.length !== 1 || version[0] !== (content.type === OID.data ? 1 : 3)) throw new DerError('another version');
  const signer = readSigner(expected(signers, 0, TAG.sequence), certificates);
  const algorithms = members(digestAlgorithms).map(digestName);
  if (algorithms.length !== 1 || algorithms[0] !== signer.digestName) throw new DerError('the digests do not agree');
  return { content: content.bytes, contentType: content.type, certificates, ...signer };
}

function readContent(value: DerValue): { type: string; bytes: Buffer | null } {
  const parts = members(value);
  const type = oidOf(expected(parts, 0, TAG.oid));
  if (parts.length === 1) return { type, bytes: null };
  if (parts.length > 2) throw new DerError('too much content');
  const inside = members(expected(parts, 1, 0xa0));
  if (inside.length !== 1) throw new DerError('too much content');
  return { type, bytes: expected(inside, 0, TAG.octets).content };
}

function readSigner(value: DerValue, certificates: readonly Buffer[]): Omit<ReadCms, 'content' | 'contentType' | 'certificates'> {
  const fields = members(value);
  const version = expected(fields, 0, TAG.integer).content;
  if (version.length !== 1 || version[0] !== 1) throw new UnsupportedSignature('the signer is named in another way');
  const identity = expected(fields, 1, TAG.sequence).content;
  const signer = certificates.find(candidate => {
    const { issuer, serial } = issuerAndSerial(candidate);
    return Buffer.concat([issuer, serial]).equals(identity);
  });
  if (signer === undefined) throw new DerError('the certificate of the signer is missing');
  const digest = digestName(expected(fields, 2, TAG.sequence));
  const attributes = expected(fields, 3, 0xa0);
  const signed = readAttributes(attributes);
  const algorithm = signatureAlgorithm(expected(fields, 4, TAG.sequence));
  if (algorithm.digest !== null && algorithm.digest !== digest) throw new UnsupportedSignature('two digests');
  if (fields.length > 7) throw new DerError('too much in the signer');
  return {
    signer,
    digestName: digest,
    messageDigest: single(signed, OID.messageDigest, TAG.octets).content,
    signedAttributes: signed,
    signedBytes: der(TAG.set, attributes.content),
    signature: expected(fields, 5, TAG.octets).content,
    signatureKind: algorithm.kind,
    timestamp: fields[6] === undefined ? null : readTimestamp(fields[6]),
  };
}

function readTimestamp(value: DerValue): Buffer | null {
  if (value.tag !== 0xa1) throw new DerError('too much in the signer');
  const unsigned = readAttributes(value);
  for (const type of unsigned.keys()) if (type !== OID.timestampToken) throw new UnsupportedSignature(`the attribute ${type}`);
  return single(unsigned, OID.timestampToken, TAG.sequence).whole;
}

function readAttributes(value: DerValue): Map<string, DerValue> {
  const found = new Map<string, DerValue>();
  for (const item of members(value)) {
    const parts = members(item);
    const type = oidOf(expected(parts, 0, TAG.oid));
    if (item.tag !== TAG.sequence || parts.length !== 2 || found.has(type)) throw new DerError('an attribute is not one');
    found.set(type, expected(parts, 1, TAG.set));
  }
  return found;
}

/** The one value of an attribute. */
export function single(attributes: ReadonlyMap<string, DerValue>, type: string, tag: number): DerValue {
  const values = attributes.get(type);
  const inside = values === undefined ? [] : members(values);
  if (inside.length !== 1) throw new DerError(`the attribute ${type} has not one value`);
  return expected(inside, 0, tag);
}

/** The name of a digest algorithm; its parameters are absent or null. */
export function digestName(value: DerValue): string {
  const dotted = oidOf(expected(members(value), 0, TAG.oid));
  const name = DIGESTS.get(dotted);
  if (name === undefined) throw new UnsupportedSignature(`the digest ${dotted}`);
  checkParameters(value, dotted);
  return name;
}

function signatureAlgorithm(value: DerValue): { kind: 'rsa' | 'ec'; digest: string | null } {
  const dotted = oidOf(expected(members(value), 0, TAG.oid));
  const found = SIGNATURES.get(dotted);
  if (found === undefined) throw new UnsupportedSignature(`the algorithm ${dotted}`);
  checkParameters(value, dotted);
  return found;
}

function checkParameters(value: DerValue, dotted: string): void {
  const allowed = [sequence(oid(dotted)), sequence(oid(dotted), nullValue())];
  if (!allowed.some(form => form.equals(value.whole))) throw new DerError('parameters that should not be');
}

/**
 * True when the signature is over these signed attributes and was made by the key of the signer's certificate. Throws DerError when the
 * certificate is none.
 */
export function signatureHolds(cms: ReadCms): boolean {
  try {
    const key = new X509Certificate(cms.signer).publicKey;
    return key.asymmetricKeyType === cms.signatureKind && verifySignature(cms.digestName, cms.signedBytes, key, cms.signature);
  } catch (error) {
    throw new DerError(`the certificate of the signer is none: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** True when the signature names its signer's certificate by a digest (signing-certificate-v2, or the first version where allowed). */
export function namesItsCertificate(cms: ReadCms, allowFirstVersion: boolean): boolean {
  const second = cms.signedAttributes.get(OID.signingCertificateV2);
  if (second !== undefined) {
    const id = members(firstOf(firstOf(single(cms.signedAttributes, OID.signingCertificateV2, TAG.sequence))));
    const named = id[0]?.tag === TAG.sequence ? digestName(id[0]) : 'sha256';
    const hash = expected(id, id[0]?.tag === TAG.sequence ? 1 : 0, TAG.octets).content;
    return createHash(named).update(cms.signer).digest().equals(hash);
  }
  if (!allowFirstVersion || !cms.signedAttributes.has(OID.signingCertificate)) return false;
  const id = members(firstOf(firstOf(single(cms.signedAttributes, OID.signingCertificate, TAG.sequence))));
  return createHash('sha1')
    .update(cms.signer)
    .digest()
    .equals(expected(id, 0, TAG.octets).content);
}

const firstOf = (value: DerValue): DerValue => expected(members(value), 0, TAG.sequence);
