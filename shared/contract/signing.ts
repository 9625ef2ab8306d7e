import { z } from 'zod';
import { revocationReasons, type CertificateKind, type CertificateState, type RevocationReason } from '../domain/signing';
import { command, id, nothing, query } from './call';

/** A signing certificate as shown. Days are ISO. */
export interface CertificateLine {
  id: string;
  agent: { id: string; familyName: string; givenNames: string };
  kind: CertificateKind;
  state: CertificateState;
  from: string | null;
  to: string | null;
  /** SHA-256, in hexadecimal; null until it is issued. */
  fingerprint: string | null;
  revocation: { at: number; reason: RevocationReason } | null;
}

export interface SigningStatus {
  authority: { name: string; from: string; to: string; fingerprint: string } | null;
  /** True when the caller holds the key of the authority. */
  holdsAuthority: boolean;
  /** The caller's certificate in use or asked for. */
  mine: CertificateLine | null;
  /** Everybody's for those who issue certificates; the caller's own for others. Newest first. */
  certificates: CertificateLine[];
}

export const verdicts = [
  'valid',
  'altered',
  'expired',
  'not-yet-valid',
  'revoked',
  'wrong-role',
  'unknown-authority',
  'unsupported',
  'not-signed',
  'damaged',
] as const;
export type VerdictCode = (typeof verdicts)[number];

export const changeKinds = [
  'bytes',
  'content',
  'page',
  'pages',
  'annotation',
  'field',
  'catalog',
  'hidden-object',
  'trailing-data',
  'structure',
  'signature-removed',
  'signature-broken',
  'certificates',
  'unreadable',
] as const;
export type ChangeCode = (typeof changeKinds)[number];

/** A signature of a verified file. Moments in ms since 1970. */
export interface VerifiedSignature {
  field: string | null;
  verdict: VerdictCode;
  signer: string | null;
  role: string | null;
  claimedAt: number | null;
  provenAt: { at: number; by: 'timestamp' | 'journal' } | null;
  level: 'B-B' | 'B-T' | null;
  chain: { name: string; from: number; to: number; fingerprint: string }[];
  authority: string | null;
  revocation: { at: number; reason: string } | null;
  coversWholeFile: boolean;
  changes: ChangeCode[];
}

export interface VerifiedFile {
  verdict: VerdictCode;
  signatures: VerifiedSignature[];
  changes: ChangeCode[];
}

/** Why an agent's signing key does not open. */
export const signerErrors = [
  'signing.no-certificate',
  'signing.key-lost',
  'signing.no-card',
  'vault.wrong-password',
  'vault.wait',
] as const;

/** Bytes of a file given by a screen. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;
const fileBytes = z.custom<Uint8Array>(value => value instanceof Uint8Array && value.length <= MAX_FILE_BYTES);

/** Signing certificates of the site, and the verification of signed files. */
export const signingCalls = {
  'signing.status': query<SigningStatus>()({ input: nothing, right: 'session' }),
  /** Makes a key for the caller, and asks the site's authority for its certificate. A renewal is asked in the same way. */
  'signing.request': command<{ id: string }>()({
    input: nothing,
    right: 'report.write',
    errors: ['signing.requested-already'],
  }),
  /** Founds the authority of the site, with the caller as its first holder. */
  'signing.foundAuthority': command<null>()({
    input: nothing,
    right: 'certificate.issue',
    errors: ['signing.authority-exists'],
  }),
  /** Issues the certificate of a request, for the role that its agent has now. A director or head becomes a holder of the authority. */
  'signing.issue': command<null>()({
    input: z.strictObject({ id }),
    right: 'certificate.issue',
    errors: ['signing.no-authority', 'signing.not-holder', 'signing.issued-already'],
  }),
  /** Revokes a certificate: one's own, or anybody's for those who issue them. It cannot be taken back. */
  'signing.revoke': command<null>()({
    input: z.strictObject({ id, reason: z.enum(revocationReasons) }),
    right: 'session',
    errors: ['signing.revoked-already'],
  }),
  /** Tells of any file who signed it, and whether anything changed since. Nothing is kept of it. */
  'signature.verify': query<VerifiedFile>()({ input: z.strictObject({ bytes: fileBytes }), right: 'session' }),
};
