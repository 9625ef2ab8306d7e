import { z } from 'zod';
import { date, entity, instant, list, oneOf, optionalReference, optionalText, reference, text, type RecordOf } from './entity';

/** Where the private key of a certificate is. */
export const certificateKinds = ['software', 'imported', 'card'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Why a certificate is revoked (RFC 5280, 5.3.1, the reasons that a service meets). */
export const revocationReasons = ['departure', 'role-changed', 'key-compromised', 'superseded', 'other'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** A DER certificate in base64url. */
const certificateText = z.string().max(8000);

/**
 * The signing certificate of an agent. It begins as a request: a public key, signed into the journal by its owner; the site's authority
 * then issues the chain. The private key never leaves its owner's hold: only they can open what is kept of it here.
 */
export const certificate = entity('certificate', 54, ['Certificat de signature', 'Signing certificate'], {
  agent: reference(1, ['Agent', 'Agent']),
  kind: oneOf(2, ['Support de la clé', 'Holder of the key'], certificateKinds),
  /** SPKI, in base64url. */
  publicKey: text(3, ['Clé publique', 'Public key'], 2000),
  /** The private key under a key that only its owner's session holds; null when a card holds it. */
  wrappedKey: optionalText(4, ['Clé privée protégée', 'Protected private key'], 8000),
  requestedAt: instant(5, ['Demandé le', 'Requested on']),
  /** Empty until it is issued; the agent's certificate first. */
  chain: list(6, ['Certificats', 'Certificates'], certificateText),
  /** SHA-256 of the agent's certificate, in lower-case hexadecimal. */
  fingerprint: optionalText(7, ['Empreinte', 'Fingerprint'], 64, { indexed: true }),
  from: date(8, ['Valable du', 'Valid from']),
  to: date(9, ['Valable au', 'Valid to']),
  issuedBy: optionalReference(10, ['Délivré par', 'Issued by'], { indexed: false }),
  /** The role that it was issued for. */
  role: optionalText(11, ['Fonction', 'Role'], 40),
});
export type Certificate = RecordOf<typeof certificate>;

/** The revocation of a certificate: written once, never taken back. The revocations of the site travel with the vault. */
export const certificateRevocation = entity(
  'certificate_revocation',
  55,
  ['Révocation de certificat', 'Revocation of a certificate'],
  {
    certificate: reference(1, ['Certificat', 'Certificate']),
    at: instant(2, ['Révoqué le', 'Revoked on']),
    reason: oneOf(3, ['Motif', 'Reason'], revocationReasons),
    by: reference(4, ['Par', 'By'], { indexed: false }),
  },
  { appendOnly: true },
);
export type CertificateRevocation = RecordOf<typeof certificateRevocation>;

/** The key of the site's authority, sealed to one of those who may issue certificates. */
export const authorityShare = z.object({
  agent: z.string().length(22),
  /** In base64url. */
  sealed: z.string().max(2000),
});

/** The certificate authority of the site. Its key exists only sealed to the directors and heads who may issue. */
export const siteAuthority = entity(
  'site_authority',
  56,
  ['Autorité de certification du site', 'Certificate authority of the site'],
  {
    certificate: text(1, ['Certificat', 'Certificate'], 8000),
    shares: list(2, ['Détenteurs', 'Holders'], authorityShare),
    foundedAt: instant(3, ['Fondée le', 'Founded on']),
  },
);
export type SiteAuthority = RecordOf<typeof siteAuthority>;

/** Days before its end from which a certificate's owner is warned. */
export const EXPIRY_WARNING_DAYS = 60;

/** How a certificate stands. */
export const certificateStates = ['requested', 'valid', 'ending', 'other-role', 'expired', 'revoked'] as const;
export type CertificateState = (typeof certificateStates)[number];

/**
 * The state of a certificate on a day, both written as ISO days. `warnedFrom` is the day plus the days of warning; `role`: the one that its
 * owner has now. What it signs for another role than its own is refused by whoever verifies it: it signs no more.
 */
export function certificateState(
  one: Pick<Certificate, 'chain' | 'to' | 'role'>,
  revoked: boolean,
  role: string | null,
  days: { readonly today: string; readonly warnedFrom: string },
): CertificateState {
  if (revoked) return 'revoked';
  if (one.chain.length === 0 || one.to === null) return 'requested';
  if (one.to < days.today) return 'expired';
  if (one.role !== role) return 'other-role';
  return one.to <= days.warnedFrom ? 'ending' : 'valid';
}
