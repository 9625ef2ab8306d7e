import { agentRoles } from '../../../../shared/domain/site';
import { holds } from '../../../../shared/domain/rights';
import type { VerifyOptions } from '../../paper/signature';
import type { Workspace } from '../workspace';
import { allCertificates, authorityOf, fromText, revocations } from './certificates';

/** Who may fill each field of a report: those who write one, and those who approve it. */
const ROLES = {
  author: agentRoles.filter(role => holds(role, 'report.write')),
  director: agentRoles.filter(role => holds(role, 'report.approve')),
};

/** Since when the journal keeps each signed report, in ms since 1970, by its digest (SHA-256 in base64url). */
function knownReports({ db }: Workspace): ReadonlyMap<string, number> {
  const rows = db.all<{ hash: string; at: number }>(
    `SELECT json_extract(s.value, '$.hash') AS hash, min(json_extract(s.value, '$.at')) AS at
     FROM report, json_each(report.signatures) s WHERE report.removed IS NULL GROUP BY 1`,
  );
  return new Map(rows.map(({ hash, at }) => [hash, at]));
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
    known: knownReports(workspace),
  };
}
