import { addDays } from '../../../../shared/base/calendarDate';
import type { CertificateLine } from '../../../../shared/contract/signing';
import {
  certificate,
  certificateRevocation,
  certificateState,
  EXPIRY_WARNING_DAYS,
  siteAuthority,
} from '../../../../shared/domain/signing';
import type { Certificate, CertificateRevocation, CertificateState, SiteAuthority } from '../../../../shared/domain/signing';
import { agent } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import type { Workspace } from '../workspace';

export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
export const fromText = (text: string): Uint8Array => Buffer.from(text, 'base64url');

/** The authority of the site, or null before it is founded. */
export const authorityOf = ({ db }: Pick<Workspace, 'db'>): SiteAuthority | null =>
  selectRecords(db, siteAuthority, 'removed IS NULL ORDER BY founded_at, rid LIMIT 1')[0] ?? null;

/** The first revocation of each revoked certificate. */
export function revocations({ db }: Pick<Workspace, 'db'>): Map<string, CertificateRevocation> {
  const found = new Map<string, CertificateRevocation>();
  for (const one of selectRecords(db, certificateRevocation, '1 ORDER BY at DESC, rid DESC')) found.set(one.certificate, one);
  return found;
}

/** Certificates and requests, newest first. */
export const allCertificates = ({ db }: Pick<Workspace, 'db'>): Certificate[] =>
  selectRecords(db, certificate, 'removed IS NULL ORDER BY requested_at DESC, rid DESC');

function stateOf(workspace: Workspace, one: Certificate, revoked: boolean, role: string | null): CertificateState {
  const today = workspace.today();
  return certificateState(one, revoked, role, { today, warnedFrom: addDays(today, EXPIRY_WARNING_DAYS) });
}

/** True for a certificate that signs. */
export const signs = (state: CertificateState): boolean => state === 'valid' || state === 'ending';

/** A certificate as the screens show it. */
export function certificateLine(
  workspace: Workspace,
  one: Certificate,
  revoked: CertificateRevocation | undefined,
): CertificateLine {
  const owner = findRecord(workspace.db, agent, one.agent);
  return {
    id: one.id,
    agent: { id: one.agent, familyName: owner?.familyName ?? '', givenNames: owner?.givenNames ?? '' },
    kind: one.kind,
    state: stateOf(workspace, one, revoked !== undefined, owner?.role ?? null),
    from: one.from,
    to: one.to,
    fingerprint: one.fingerprint,
    revocation: revoked === undefined ? null : { at: revoked.at ?? 0, reason: revoked.reason },
  };
}

/** The certificate with which the agent at work signs today; null when none is valid for their role. The newest issued one wins. */
export function certificateInUse(workspace: Workspace): Certificate | null {
  const { id, role } = workspace.agent;
  const revoked = revocations(workspace);
  const today: string = workspace.today();
  const usable = allCertificates(workspace).find(
    one => one.agent === id && signs(stateOf(workspace, one, revoked.has(one.id), role)) && (one.from ?? '') <= today,
  );
  return usable ?? null;
}
