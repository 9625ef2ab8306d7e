import { createHash, createPrivateKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { addMonths, addYears, dateInZone, type CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, required, type Result } from '../../../../shared/base/result';
import { certificate, siteAuthority, type Certificate, type SiteAuthority } from '../../../../shared/domain/signing';
import { agent } from '../../../../shared/domain/site';
import { holds } from '../../../../shared/domain/rights';
import { findRecord } from '../../database/records';
import { issueCertificate } from '../../paper/signature';
import { sealTo } from '../../vault';
import { agentId, currentSite, type Workspace } from '../workspace';
import { authorityOf, fromText, toText } from './certificates';

/** How long the site's authority and an agent's certificate last. */
const [AUTHORITY_YEARS, AGENT_MONTHS] = [15, 36];
const CLOCK_SHIFT_MS = 3_600_000;

/** A key on P-256: its public half (SPKI) and its private half (PKCS #8), which the caller erases. */
export function newKey(): { publicKey: Uint8Array; privateKey: Uint8Array } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

/** The private key that bytes hold; they are erased, and no copy of them is made. */
export function takeKey(bytes: Uint8Array): KeyObject {
  const key = createPrivateKey({
    key: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    format: 'der',
    type: 'pkcs8',
  });
  bytes.fill(0);
  return key;
}

/** The last moment of a day, for a certificate. */
const endOf = (day: CalendarDate): number => Date.parse(`${day}T23:59:59Z`);

/** Founds the authority: its key is sealed to the founder, who may issue from then on. */
export function foundAuthority(workspace: Workspace): Result<null, { code: 'signing.authority-exists' }> {
  if (authorityOf(workspace) !== null) return err({ code: 'signing.authority-exists' });
  const { publicKey, privateKey } = newKey();
  const sealed = toText(sealTo(workspace.keys.publicKey, privateKey));
  const site = currentSite(workspace);
  const made = issueCertificate({
    subject: { organization: site.name, name: `Autorité Jalon – ${site.name}`, role: null },
    publicKey,
    serial: workspace.randomBytes(16),
    from: workspace.now() - CLOCK_SHIFT_MS,
    to: endOf(addYears(workspace.today(), AUTHORITY_YEARS)),
    issuer: null,
    issuerKey: takeKey(privateKey),
  });
  workspace.journal.commit(workspace.actor, transaction =>
    transaction.add(siteAuthority, {
      certificate: toText(made),
      shares: [{ agent: agentId(workspace), sealed }],
      foundedAt: workspace.now(),
    }),
  );
  return ok(null);
}

/** The key of the authority for one who holds it, or null. */
function authorityKey(workspace: Workspace, authority: SiteAuthority): Uint8Array | null {
  const share = authority.shares.find(one => one.agent === workspace.agent.id);
  return share === undefined ? null : workspace.keys.unseal(fromText(share.sealed));
}

/** Issues the certificate of a request. The one it names becomes a holder of the authority when their role lets them issue. */
export function issue(
  workspace: Workspace,
  request: Certificate,
): Result<null, { code: 'signing.no-authority' | 'signing.not-holder' | 'record.not-found' | 'signing.issued-already' }> {
  if (request.chain.length > 0) return err({ code: 'signing.issued-already' });
  const authority = authorityOf(workspace);
  if (authority === null) return err({ code: 'signing.no-authority' });
  const owner = findRecord(workspace.db, agent, request.agent);
  if (owner === null || owner.leftOn !== null) return err({ code: 'record.not-found' });
  const opened = authorityKey(workspace, authority);
  if (opened === null) return err({ code: 'signing.not-holder' });
  const shares = sharesWith(authority, owner, opened);
  const site = currentSite(workspace);
  const from = workspace.now() - CLOCK_SHIFT_MS;
  const lastDay = addMonths(workspace.today(), AGENT_MONTHS);
  const made = issueCertificate({
    subject: { organization: site.name, name: `${owner.givenNames} ${owner.familyName}`, role: owner.role },
    publicKey: fromText(request.publicKey),
    serial: workspace.randomBytes(16),
    from,
    to: endOf(lastDay),
    issuer: fromText(authority.certificate),
    issuerKey: takeKey(opened),
  });
  workspace.journal.commit(workspace.actor, transaction => {
    transaction.set(certificate, request.id, {
      chain: [toText(made), authority.certificate],
      fingerprint: createHash('sha256').update(made).digest('hex'),
      from: dateInZone(from, site.timeZone),
      to: lastDay,
      issuedBy: agentId(workspace),
      role: owner.role,
    });
    if (shares !== null) transaction.set(siteAuthority, authority.id, { shares });
  });
  return ok(null);
}

/** The holders with one more, or null when the agent is one already or may not be. */
function sharesWith(
  authority: SiteAuthority,
  owner: { id: string; role: Parameters<typeof holds>[0]; sealingKey: string | null },
  key: Uint8Array,
): SiteAuthority['shares'] | null {
  const known = authority.shares.some(one => one.agent === owner.id);
  if (known || owner.sealingKey === null || !holds(owner.role, 'certificate.issue')) return null;
  return [...authority.shares, { agent: owner.id, sealed: toText(sealTo(fromText(owner.sealingKey), key)) }];
}

/** What is shown of the authority. */
export function shownAuthority(authority: SiteAuthority): { name: string; from: string; to: string; fingerprint: string } {
  const x509 = new X509Certificate(fromText(authority.certificate));
  const day = (text: string): string => new Date(Date.parse(text)).toISOString().slice(0, 10);
  return {
    name: required(/CN=(.+)/.exec(x509.subject)?.[1], 'the name of the authority'),
    from: day(x509.validFrom),
    to: day(x509.validTo),
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}
