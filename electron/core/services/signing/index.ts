import { err, ok } from '../../../../shared/base/result';
import { certificate, certificateRevocation } from '../../../../shared/domain/signing';
import type { VerifiedFile } from '../../../../shared/contract/signing';
import { findRecord } from '../../database/records';
import { agentId, may, type Handlers } from '../workspace';
import { foundAuthority, issue, newKey, shownAuthority } from './authority';
import { allCertificates, authorityOf, certificateLine, revocations, signs, toText } from './certificates';
import { verifyOptions } from './verification';

export { openSigner, type Signer } from './signer';

type SigningCall =
  'signing.status' | 'signing.request' | 'signing.foundAuthority' | 'signing.issue' | 'signing.revoke' | 'signature.verify';

/** Signing certificates, and the verification of signed files. */
export const signingHandlers: Handlers<SigningCall> = {
  'signing.status': workspace => {
    const authority = authorityOf(workspace);
    const revoked = revocations(workspace);
    const lines = allCertificates(workspace).map(one => certificateLine(workspace, one, revoked.get(one.id)));
    const own = lines.filter(line => line.agent.id === workspace.agent.id);
    const current = own.find(line => signs(line.state));
    return ok({
      authority: authority === null ? null : shownAuthority(authority),
      holdsAuthority: authority?.shares.some(share => share.agent === workspace.agent.id) ?? false,
      mine: current ?? own.find(line => line.state === 'requested') ?? own[0] ?? null,
      certificates: may(workspace, 'certificate.issue') ? lines : own,
    });
  },

  'signing.request': workspace => {
    const revoked = revocations(workspace);
    const waiting = allCertificates(workspace).some(
      one => one.agent === workspace.agent.id && one.chain.length === 0 && !revoked.has(one.id),
    );
    if (waiting) return err({ code: 'signing.requested-already' });
    const { publicKey, privateKey } = newKey();
    const wrappedKey = toText(workspace.keys.wrap(privateKey));
    privateKey.fill(0);
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(certificate, {
        agent: agentId(workspace),
        kind: 'software',
        publicKey: toText(publicKey),
        wrappedKey,
        requestedAt: workspace.now(),
        chain: [],
        fingerprint: null,
        from: null,
        to: null,
        issuedBy: null,
        role: null,
      }),
    );
    return ok({ id });
  },

  'signing.foundAuthority': workspace => foundAuthority(workspace),

  'signing.issue': (workspace, { id }) => {
    const request = findRecord(workspace.db, certificate, id);
    if (request === null || revocations(workspace).has(id)) return err({ code: 'record.not-found' });
    return issue(workspace, request);
  },

  'signing.revoke': (workspace, { id, reason }) => {
    const found = findRecord(workspace.db, certificate, id);
    if (found === null) return err({ code: 'record.not-found' });
    if (found.agent !== workspace.agent.id && !may(workspace, 'certificate.issue')) return err({ code: 'rights.denied' });
    if (revocations(workspace).has(id)) return err({ code: 'signing.revoked-already' });
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(certificateRevocation, { certificate: id, at: workspace.now(), reason, by: agentId(workspace) }),
    );
    return ok(null);
  },

  'signature.verify': async (workspace, { bytes }) => {
    const judged = await workspace.host.verifyOutside(bytes, verifyOptions(workspace));
    if (judged === null) return ok({ verdict: 'unsupported', signatures: [], changes: [] });
    const { verdict, signatures, changes } = judged;
    const shown: VerifiedFile = {
      verdict,
      changes: [...changes],
      signatures: signatures.map(({ reason: _, ...one }) => ({ ...one, chain: [...one.chain], changes: [...one.changes] })),
    };
    return ok(shown);
  },
};
