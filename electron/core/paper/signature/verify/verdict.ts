import type { SignatureLevel } from '../sign';

/** What is found of a signature, or of a whole file. */
export type Verdict =
  | 'valid'
  | 'altered'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'wrong-role'
  | 'unknown-authority'
  | 'unsupported'
  | 'not-signed'
  | 'damaged';

/** What changed since a signature, or what in the file cannot be explained. */
export type ChangeKind =
  | 'bytes'
  | 'content'
  | 'page'
  | 'pages'
  | 'annotation'
  | 'field'
  | 'catalog'
  | 'hidden-object'
  | 'trailing-data'
  | 'structure'
  | 'signature-removed'
  | 'signature-broken'
  | 'certificates'
  | 'unreadable';

/** A certificate of a chain, as shown. Moments in ms since 1970. */
export interface ShownCertificate {
  readonly name: string;
  readonly issuer: string;
  readonly serial: string;
  readonly from: number;
  readonly to: number;
  /** SHA-256 of the certificate, in lower-case hexadecimal. */
  readonly fingerprint: string;
}

export interface SignatureVerdict {
  /** The field that holds it (`author`, `director`), or null when no field does. */
  readonly field: string | null;
  readonly verdict: Verdict;
  /** The signer's name in the certificate; null when the signature cannot be read. */
  readonly signer: string | null;
  /** The role that a trusted source gives to the signer, or null. */
  readonly role: string | null;
  readonly reason: string | null;
  /** The moment that the signer's workstation told, in ms since 1970. It proves nothing. */
  readonly claimedAt: number | null;
  /** The moment before which the signature was surely made, and who says so; null when nobody does. */
  readonly provenAt: { readonly at: number; readonly by: 'timestamp' | 'journal' } | null;
  readonly level: SignatureLevel | null;
  /** The signer's certificate first. */
  readonly chain: readonly ShownCertificate[];
  /** The authority recognised at the end of the chain, or null. */
  readonly authority: string | null;
  /** Since when the certificate is revoked and why, or null. */
  readonly revocation: Revocation | null;
  /** True when nothing at all was written after this signature. */
  readonly coversWholeFile: boolean;
  readonly changes: readonly ChangeKind[];
}

export interface DocumentVerdict {
  /** The worst of the signatures' verdicts; `valid` when all are. */
  readonly verdict: Verdict;
  /** In the order of signing. */
  readonly signatures: readonly SignatureVerdict[];
  readonly changes: readonly ChangeKind[];
}

export interface Revocation {
  /** SHA-256 of the certificate, in lower-case hexadecimal. */
  readonly fingerprint: string;
  /** ms since 1970. */
  readonly at: number;
  readonly reason: string;
}

/** An authority that is trusted. */
export interface Authority {
  readonly certificate: Uint8Array;
  readonly name: string;
  /** True when the title in its certificates is the signer's role (the site's own authority). */
  readonly givesRoles: boolean;
}

/** Plain data: it is sent to the process that verifies. */
export interface VerifyOptions {
  readonly authorities: readonly Authority[];
  /** Authorities trusted for time stamps. */
  readonly timestampAuthorities?: readonly Uint8Array[];
  readonly revocations: readonly Revocation[];
  /** Now, in ms since 1970. */
  readonly at: number;
  /** The roles that may fill a field; a field that is not named takes any. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /** Since when the states of files (SHA-256 in base64url) that the journal knows are known, in ms since 1970. */
  readonly known?: ReadonlyMap<string, number>;
}

/** From the worst. */
const ORDER: readonly Verdict[] = [
  'altered',
  'damaged',
  'revoked',
  'unknown-authority',
  'not-yet-valid',
  'wrong-role',
  'expired',
  'unsupported',
  'not-signed',
  'valid',
];

/** The worst of several verdicts; `not-signed` when there is none. */
export const worst = (verdicts: readonly Verdict[]): Verdict => ORDER.find(verdict => verdicts.includes(verdict)) ?? 'not-signed';
