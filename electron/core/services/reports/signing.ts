import { err, ok } from '../../../../shared/base/result';
import { document } from '../../../../shared/domain/followUp';
import { report, type SignatureField } from '../../../../shared/domain/report';
import { createHash } from 'node:crypto';
import { readDocument, signatoryOf } from '../documents';
import { openSigner, type Signer } from '../signing';
import { currentSite, type Handlers, type Workspace } from '../workspace';
import { keepPaper } from './papers';
import { readableReport, refusal, signatureDue } from './reportAccess';
import { approverOf } from './reportLines';

const REASONS: Readonly<Record<SignatureField, string>> = {
  author: 'Rapport établi par l’auteur',
  director: 'Rapport validé par la direction',
};

type Refused =
  | 'record.not-found'
  | 'access.purpose-needed'
  | 'report.not-approved'
  | 'report.not-yours'
  | 'report.not-opened'
  | 'document.damaged';
interface Signable {
  readonly field: SignatureField;
  readonly person: string;
  readonly type: string;
  readonly paper: string;
}

/** The field of a report that the caller may sign now, on the very paper that they opened; or why not. */
function signable(workspace: Workspace, id: string): Signable | Refused {
  const opened = readableReport(workspace, id);
  if (!opened.ok) return opened.error.code;
  const { record } = opened.value;
  const field = signatureDue(workspace, opened.value);
  const refused = refusal(workspace, opened.value, 'sign');
  if (refused === 'wrong-state' || field === null || record.document === null) return 'report.not-approved';
  // the paper names who approved it: nobody else signs in that place
  const approver = field === 'director' ? approverOf(workspace, id) : workspace.agent.id;
  if (refused !== null || approver !== workspace.agent.id) return 'report.not-yours';
  if (!workspace.readReports.has(record.document)) return 'report.not-opened';
  return { field, person: record.person, type: record.type, paper: record.document };
}

/** Signs one paper and keeps it in the place of the one before. Null when it is signed. */
async function signOne(workspace: Workspace, id: string, signer: Signer): Promise<Refused | null> {
  const found = signable(workspace, id);
  if (typeof found === 'string') return found;
  const { field, paper } = found;
  const read = readDocument(workspace, paper, 'report');
  if (!read.ok) return read.error.code === 'document.damaged' ? 'document.damaged' : 'record.not-found';
  const at = workspace.now();
  const { pdf, level } = await workspace.paper.sign({
    pdf: read.value.bytes,
    field,
    signer: signer.key,
    name: signer.name,
    role: signatoryOf(workspace.agent).role,
    reason: REASONS[field],
    at,
    timeZone: currentSite(workspace).timeZone,
    certify: field === 'author',
  });
  // while it was signed, another act may have gone before
  const still = signable(workspace, id);
  if (typeof still === 'string') return still;
  if (still.field !== field || still.paper !== paper) return 'report.not-approved';
  const hash = createHash('sha256').update(pdf).digest('base64url');
  const signature = { by: workspace.agent.id, at, day: workspace.today(), level, hash };
  workspace.journal.commit(workspace.actor, transaction => {
    const kept = keepPaper(workspace, transaction, found, { pdf, pages: read.value.record.pages ?? 0 });
    transaction.remove(document, paper, 'replaced by the signed paper');
    transaction.set(report, id, { document: kept, signatures: { [field]: signature } });
  });
  return null;
}

const failures = ['vault.wrong-password', 'vault.wait', 'signing.no-certificate', 'signing.key-lost', 'signing.no-card'] as const;

export const signingHandlers: Handlers<'report.sign' | 'report.send'> = {
  'report.sign': async (workspace, { ids, credential }) => {
    const refused: { id: string; code: string }[] = [];
    const wanted: string[] = [];
    for (const id of new Set(ids)) {
      const found = signable(workspace, id);
      if (typeof found === 'string') refused.push({ id, code: found });
      else wanted.push(id);
    }
    const signed: string[] = [];
    // nothing to sign: no secret is asked for
    if (wanted.length === 0) return ok({ signed, refused });
    const signer = await openSigner(workspace, credential);
    if (!signer.ok) {
      const code = failures.find(one => one === signer.error.code) ?? 'signing.no-certificate';
      return err({ code, ...(signer.error.details && { details: signer.error.details }) });
    }
    try {
      for (const id of wanted) {
        const code = await signOne(workspace, id, signer.value);
        if (code === null) signed.push(id);
        else refused.push({ id, code });
      }
    } finally {
      signer.value.close();
    }
    return ok({ signed, refused });
  },

  'report.send': (workspace, { id, on, means }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { record } = opened.value;
    if (refusal(workspace, opened.value, 'send') !== null) return err({ code: 'report.wrong-state' });
    const signedOn = Object.values(record.signatures)
      .map(one => one.day)
      .sort()
      .at(-1);
    if (on > workspace.today() || on < (signedOn ?? '')) return err({ code: 'report.dates' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(report, id, { sentOn: on, sentBy: means }));
    return ok(null);
  },
};
