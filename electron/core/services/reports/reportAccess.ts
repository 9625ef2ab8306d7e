import { err, ok, type Result } from '../../../../shared/base/result';
import { person, type Person } from '../../../../shared/domain/person';
import { report, type Report, type ReportSubmission, type SignatureField } from '../../../../shared/domain/report';
import { nextSignature, refusalOf, type Refusal, type ReportAct, type ReportState } from '../../../../shared/domain/reportState';
import { findRecord } from '../../database/records';
import { checkAccess, isMine, may, recordAccess, type Workspace } from '../workspace';
import { needsApproval, stateOf, submissionsOf } from './reportLines';
import { mayReview } from './reviewers';

/** A report with where it stands. */
export interface OpenReport {
  readonly record: Report;
  readonly about: Person;
  readonly submissions: ReportSubmission[];
  readonly state: ReportState;
}

type AccessCode = 'record.not-found' | 'access.purpose-needed';
interface AccessError {
  readonly code: AccessCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * A report that the caller may read: of a case that they may read; or, for who approves reports, of any case once it was submitted. That
 * reading is traced, once an opening of the vault.
 */
export function readableReport(workspace: Workspace, id: string): Result<OpenReport, AccessError> {
  const record = findRecord(workspace.db, report, id);
  const about = record === null ? null : findRecord(workspace.db, person, record.person);
  if (record === null || about === null) return err({ code: 'record.not-found' });
  const submissions = submissionsOf(workspace, id);
  const opened = { record, about, submissions, state: stateOf(workspace, record, submissions) };
  const allowed = checkAccess(workspace, record.person);
  const own = record.author === workspace.agent.id;
  const reviews = may(workspace, 'report.approve') && submissions.some(one => one.outcome !== 'taken-back');
  if (!allowed.ok && !reviews) return allowed;
  if (!own && !workspace.readReports.has(id)) {
    recordAccess(workspace, { person: about.id, kind: 'read', detail: 'report', outsideCaseload: !isMine(workspace, about.id) });
    workspace.readReports.add(id);
  }
  return ok(opened);
}

/** What the contract says of a refusal. */
export const refusalCodes = {
  'wrong-state': 'report.wrong-state',
  'not-author': 'report.not-author',
  'own-report': 'report.own',
  'not-reviewer': 'report.not-reviewer',
} as const satisfies Record<Refusal, string>;

/** Whose signature comes next. */
export const signatureDue = (workspace: Workspace, { record }: OpenReport): SignatureField | null =>
  nextSignature(record.signatures, needsApproval(workspace, record.type));

/** Why the caller may not do that act now, or null. */
export const refusal = (workspace: Workspace, opened: OpenReport, act: ReportAct): Refusal | null =>
  refusalOf(act, opened.state, {
    agent: workspace.agent.id,
    author: opened.record.author,
    mayReview: may(workspace, 'report.approve') && mayReview(workspace, opened.record),
    signs: signatureDue(workspace, opened),
  });
