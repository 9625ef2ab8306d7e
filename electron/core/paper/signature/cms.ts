import { createHash, X509Certificate } from 'node:crypto';
import { der, expected, integer, members, nullValue, octets, oid, readSequence, sequence, setOf, TAG } from './der';
import { OID } from './oids';

/** Who signs: a certificate with its chain, and the use of its private key. */
export interface SignerKey {
  /** DER certificates, the signer's first, each issued by the next. The root may be left out. */
  readonly chain: readonly Uint8Array[];
  /**
   * Signs bytes with SHA-256: ECDSA on P-256 (DER signature) or RSA (PKCS #1 v1.5), as the certificate's key is. May reject, as when a
   * card is withdrawn.
   */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** The parts of a signature over a document, all that its bytes depend on. */
export interface CmsParts {
  readonly certificates: readonly Uint8Array[];
  /** The signed attributes, each whole. */
  readonly attributes: readonly Uint8Array[];
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly digestAlgorithm: Uint8Array;
  readonly signatureAlgorithm: Uint8Array;
  readonly signature: Uint8Array;
  /** An RFC 3161 token over the signature, or null. */
  readonly timestamp: Uint8Array | null;
}

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const SHA256 = sequence(oid(OID.sha256));
const attribute = (type: string, value: Uint8Array): Buffer => sequence(oid(type), setOf([value]));

/** Issuer and serial number of a certificate, as they stand in it. */
export function issuerAndSerial(certificate: Uint8Array): { issuer: Buffer; serial: Buffer } {
  const fields = members(expected(readSequence(Buffer.from(certificate)), 0, TAG.sequence));
  const start = fields[0]?.tag === 0xa0 ? 1 : 0; // the version is left out by the oldest ones
  return { serial: expected(fields, start, TAG.integer).whole, issuer: expected(fields, start + 2, TAG.sequence).whole };
}

/**
 * Signs the digest of a document as CAdES asks of PAdES (ETSI EN 319 122-1 and 319 142-1): content type, digest and the signer's own
 * certificate are signed; the time is not, it stands in the document. Rejects with what `signer.sign` rejects with.
 */
export async function signCms(digest: Uint8Array, signer: SignerKey): Promise<CmsParts> {
  const [own] = signer.chain;
  if (own === undefined) throw new TypeError('A signer has at least one certificate');
  const keyKind = new X509Certificate(own).publicKey.asymmetricKeyType;
  const { issuer, serial } = issuerAndSerial(own);
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(
      OID.signingCertificateV2,
      sequence(sequence(sequence(octets(sha256(own)), sequence(sequence(der(0xa4, issuer)), serial)))),
    ),
  ];
  return {
    certificates: signer.chain,
    attributes,
    issuer,
    serial,
    digestAlgorithm: SHA256,
    signatureAlgorithm: keyKind === 'ec' ? sequence(oid(OID.ecdsaSha256)) : sequence(oid(OID.rsa), nullValue()),
    signature: await signer.sign(setOf(attributes)),
    timestamp: null,
  };
}

/** The bytes of a signature: the one encoding of its parts. */
export function encodeCms(parts: CmsParts): Buffer {
  const unsigned = parts.timestamp === null ? [] : [der(0xa1, attribute(OID.timestampToken, parts.timestamp))];
  const signerInfo = sequence(
    integer(1),
    sequence(parts.issuer, parts.serial),
    parts.digestAlgorithm,
    setOf(parts.attributes, 0xa0),
    parts.signatureAlgorithm,
    octets(parts.signature),
    ...unsigned,
  );
  const signedData = sequence(
    integer(1),
    setOf([parts.digestAlgorithm]),
    sequence(oid(OID.data)),
    setOf(parts.certificates, 0xa0),
    setOf([signerInfo]),
  );
  return sequence(oid(OID.signedData), der(0xa0, signedData));
}
