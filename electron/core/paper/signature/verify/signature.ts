import { createHash } from 'node:crypto';
import { namesItsCertificate, readCms, signatureHolds, UnsupportedSignature, type ReadCms } from '../cmsReader';
import { DerError, readDer } from '../der';
import { nameOf, PdfText, type PdfDict } from '../file/values';
import type { SignatureLevel } from '../sign';
import { OID } from '../oids';
import { readTimestamp } from '../timestamp';
import { chainOf, issued, readCertificate, validAt, type ReadCertificate } from './certificate';
import type { FoundSignature } from './layout';
import type { ChangeKind, Revocation, ShownCertificate, SignatureVerdict, Verdict, VerifyOptions } from './verdict';

const SUPPORTED = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'];

/** What is judged of one signature; `changes` holds what its later revisions changed against the rules. */
interface Judged {
  readonly bytes: Uint8Array;
  readonly found: FoundSignature;
  readonly field: string | null;
  readonly changes: readonly ChangeKind[];
  readonly options: VerifyOptions;
}

/** Judges a signature: its bytes, its certificate, its moment, its role. */
export function judgeSignature(judged: Judged): SignatureVerdict {
  const base = describe(judged);
  const altered = (change: ChangeKind): SignatureVerdict => ({ ...base, verdict: 'altered', changes: [...base.changes, change] });
  const { found, field } = judged;
  const subFilter = nameOf(found.dict.get('SubFilter'));
  if (found.hole === null) return altered('signature-broken');
  if (field === null) return altered('signature-removed');
  if (subFilter === null || !SUPPORTED.includes(subFilter))
    return { ...base, verdict: base.changes.length > 0 ? 'altered' : 'unsupported' };
  try {
    const cms = readCms(signatureBytes(judged.bytes, found.hole));
    const broken = brokenPart(judged, cms, found.hole, subFilter);
    if (broken !== null) return altered(broken);
    return judgeSigner(judged, base, cms);
  } catch (error) {
    if (error instanceof UnsupportedSignature) return { ...base, verdict: base.changes.length > 0 ? 'altered' : 'unsupported' };
    if (error instanceof DerError) return altered('signature-broken');
    throw error;
  }
}

function describe({ bytes, found, field, changes, options }: Judged): SignatureVerdict {
  const text = (key: string): string | null => {
    const value = found.dict.get(key);
    return value instanceof PdfText ? value.toString() : null;
  };
  const known =
    found.hole === null
      ? null
      : (options.known?.get(digestOf('sha256', bytes.subarray(0, found.end)).toString('base64url')) ?? null);
  return {
    field,
    verdict: 'altered',
    signer: null,
    role: null,
    reason: text('Reason'),
    claimedAt: instant(found.dict),
    provenAt: known === null ? null : { at: known, by: 'journal' },
    level: null,
    chain: [],
    authority: null,
    revocation: null,
    coversWholeFile: found.hole !== null && found.end === bytes.length,
    changes,
  };
}

function digestOf(algorithm: string, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The moment of a signature dictionary (`D:20261124100000+00'00'`), in ms since 1970. */
function instant(dict: PdfDict): number | null {
  const value = dict.get('M');
  const parts =
    value instanceof PdfText
      ? /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(value.toString())
      : null;
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const shift = (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0)) * (parts[7] === '-' ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute - shift, second);
}

/** The bytes behind the digits of a signature. Every digit counts: one way of writing them, and nothing but zeros after the signature. */
function signatureBytes(bytes: Uint8Array, hole: { from: number; to: number }): Buffer {
  const digits = Buffer.from(bytes.subarray(hole.from + 1, hole.to - 1)).toString('latin1');
  if (!/^(?:[0-9a-f]*|[0-9A-F]*)$/.test(digits) || digits.length % 2 !== 0)
    throw new DerError('the digits are written in two ways');
  const all = Buffer.from(digits, 'hex');
  const { whole } = readDer(all);
  if (all.subarray(whole.length).some(byte => byte !== 0)) throw new DerError('something stands after the signature');
  return whole;
}

/** What of the signature itself does not hold; null when all does. */
function brokenPart(judged: Judged, cms: ReadCms, hole: { from: number; to: number }, subFilter: string): ChangeKind | null {
  const { bytes, found } = judged;
  const digest = digestOf(cms.digestName, bytes.subarray(0, hole.from), bytes.subarray(hole.to, found.end));
  if (!digest.equals(cms.messageDigest) || cms.content !== null || cms.contentType !== OID.data) return 'bytes';
  if (cms.digestName === 'sha1') throw new UnsupportedSignature('SHA-1 proves nothing any more');
  if (!signatureHolds(cms)) return 'signature-broken';
  if (subFilter === 'ETSI.CAdES.detached' && !namesItsCertificate(cms, false)) return 'certificates';
  return strayCertificate(
    cms,
    judged.options.authorities.map(({ certificate }) => certificate),
  )
    ? 'certificates'
    : null;
}

/** True when a certificate in the signature was not made by any that is at hand: its bytes prove nothing. */
function strayCertificate(cms: ReadCms, trusted: readonly Uint8Array[]): boolean {
  const here = cms.certificates.map(readCertificate);
  const all = [...here, ...trusted.map(readCertificate)].flatMap(item => (item === null ? [] : [item]));
  return here.some(item => {
    if (item === null) return true;
    return !item.der.equals(cms.signer) && !all.some(issuer => issued(issuer, item));
  });
}

function judgeSigner(judged: Judged, base: SignatureVerdict, cms: ReadCms): SignatureVerdict {
  const { options } = judged;
  const signer = readCertificate(cms.signer);
  if (signer === null) return { ...base, verdict: 'altered', changes: [...base.changes, 'certificates'] };
  const stamp = judgeTimestamp(cms, options);
  if (stamp === 'broken') return { ...base, verdict: 'altered', changes: [...base.changes, 'signature-broken'] };
  const others = readAll(cms.certificates);
  const { chain, root } = chainOf(signer, others, readAll(options.authorities.map(({ certificate }) => certificate)));
  const authority = root === null ? undefined : options.authorities.find(item => root.der.equals(item.certificate));
  const role = authority?.givesRoles === true ? signer.title : null;
  const proven = stamp === null ? base.provenAt : { at: stamp, by: 'timestamp' as const };
  const revocation = revocationOf(
    chain.map(({ shown }) => shown),
    options.revocations,
  );
  const level: SignatureLevel = stamp === null ? 'B-B' : 'B-T';
  const found = { ...base, signer: signer.shown.name, role, provenAt: proven, level, revocation };
  const shown = { ...found, chain: chain.map(item => item.shown), authority: authority?.name ?? null };
  return { ...shown, verdict: verdictOf(judged, shown, signer, chain) };
}

const readAll = (certificates: readonly Uint8Array[]): ReadCertificate[] =>
  certificates.map(readCertificate).flatMap(item => (item === null ? [] : [item]));

const revocationOf = (chain: readonly ShownCertificate[], revocations: readonly Revocation[]): Revocation | null =>
  revocations.find(({ fingerprint }) => chain.some(item => item.fingerprint === fingerprint)) ?? null;

function verdictOf(judged: Judged, shown: SignatureVerdict, signer: ReadCertificate, chain: readonly ReadCertificate[]): Verdict {
  const { options, field } = judged;
  if (shown.changes.length > 0) return 'altered';
  if (shown.authority === null || !signer.maySign) return 'unknown-authority';
  const proven = shown.provenAt?.at ?? null;
  if (shown.revocation !== null && (proven === null || proven >= shown.revocation.at)) return 'revoked';
  const moments = [proven ?? options.at, ...(shown.claimedAt === null ? [] : [shown.claimedAt])];
  const states = moments.map(at => validAt(chain, at));
  if (states.includes('not-yet-valid')) return 'not-yet-valid';
  if (states.includes('expired')) return 'expired';
  const allowed = field === null ? undefined : options.roles?.[field];
  return allowed !== undefined && !allowed.includes(shown.role ?? '') ? 'wrong-role' : 'valid';
}

/** The moment that a trusted time stamp proves, null when there is none to trust, or `broken`. */
function judgeTimestamp(cms: ReadCms, options: VerifyOptions): number | null | 'broken' {
  if (cms.timestamp === null) return null;
  const token = readTimestamp(cms.timestamp);
  const over = createHash('sha256').update(cms.signature).digest();
  const info = token.cms.content === null ? null : createHash(token.cms.digestName).update(token.cms.content).digest();
  const holds =
    info?.equals(token.cms.messageDigest) === true && signatureHolds(token.cms) && namesItsCertificate(token.cms, true);
  if (!holds || token.digestAlgorithm !== OID.sha256 || !token.digest.equals(over)) return 'broken';
  if (strayCertificate(token.cms, options.timestampAuthorities ?? [])) return 'broken';
  const server = readCertificate(token.cms.signer);
  if (server?.mayStamp !== true) return null;
  const { chain, root } = chainOf(server, readAll(token.cms.certificates), readAll(options.timestampAuthorities ?? []));
  return root !== null && validAt(chain, token.at) === 'valid' ? token.at : null;
}
