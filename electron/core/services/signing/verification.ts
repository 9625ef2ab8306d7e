import { report } from '../../../../shared/domain/report';
import { agentRoles } from '../../../../shared/domain/site';
import { holds } from '../../../../shared/domain/rights';
import { selectRecords } from '../../database/records';
import type { VerifyOptions } from '../../paper/signature';
import type { Workspace } from '../workspace';
import { allCertificates, authorityOf, fromText, revocations } from './certificates';

/** Who may fill each field of a report: those who write one, and those who approve it. */
const ROLES = {
  author: agentRoles.filter(role => holds(role, 'report.write')),
  director: agentRoles.filter(role => holds(role, 'report.approve')),
};

/** When the journal kept a signed report of that digest (SHA-256 in hexadecimal), in ms since 1970; null when it never did. */
function knownSince({ db }: Workspace, sha256: string): number | null {
  const hash = Buffer.from(sha256, 'hex').toString('base64url');
  const found = selectRecords(db, report, 'instr(signatures, ?) > 0', [hash])
    .flatMap(one => Object.values(one.signatures))
    .filter(one => one.hash === hash)
    .map(one => one.at);
  return found.length === 0 ? null : Math.min(...found);
}

/** What this vault trusts: its own authority, the certificates and the revocations that it knows, and the reports that it saw signed. */
export function verifyOptions(workspace: Workspace): VerifyOptions {
  const authority = authorityOf(workspace);
  const certificates = new Map(allCertificates(workspace).map(one => [one.id, one]));
  return {
    authorities: authority === null ? [] : [{ certificate: fromText(authority.certificate), name: 'site', givesRoles: true }],
    revocations: [...revocations(workspace).values()].flatMap(({ certificate, at, reason }) => {
      const fingerprint = certificates.get(certificate)?.fingerprint;
      return fingerprint === undefined || fingerprint === null ? [] : [{ fingerprint, at: at ?? 0, reason }];
    }),
    at: workspace.now(),
    roles: ROLES,
    witness: sha256 => knownSince(workspace, sha256),
  };
}
