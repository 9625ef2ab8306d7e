import { dateInZone, daysBetween } from '../../../../shared/base/calendarDate';
import { idFromBytes } from '../../../../shared/base/identifier';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { TrayLine } from '../../../../shared/contract';
import { canonicalJson } from '../../../../shared/base/canonicalJson';
import { document } from '../../../../shared/domain/followUp';
import { report, reportSubmission, type Report, type ReportSubmission } from '../../../../shared/domain/report';
import { lastSubmission, nextSignature } from '../../../../shared/domain/reportState';
import { emptyRichText, parseRichText } from '../../../../shared/domain/richText';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { currentSite, may, type Handlers, type Workspace } from '../workspace';
import { textDigest } from './freezing';
import { keepPaper, writePaper } from './papers';
import { readableReport, refusal, refusalCodes, type OpenReport } from './reportAccess';
import { approverOf, lineWriter, needsApproval, stateOf } from './reportLines';
import { delegationFor, inScope, mayReview } from './reviewers';

type ReviewCode =
  'record.not-found' | 'access.purpose-needed' | (typeof refusalCodes)[keyof typeof refusalCodes] | 'report.newer';
interface Reviewed extends OpenReport {
  readonly last: ReportSubmission;
}

/** The submission of that number, when it is the one that waits for the caller's decision. */
function reviewable(
  workspace: Workspace,
  { id, number }: { id: string; number: number },
  act: 'return' | 'approve',
): Result<Reviewed, { code: Exclude<ReviewCode, 'report.not-author'> }> {
  const opened = readableReport(workspace, id);
  if (!opened.ok) return err({ code: opened.error.code });
  const refused = refusal(workspace, opened.value, act);
  if (refused === 'not-author') return err({ code: 'report.own' });
  if (refused !== null) return err({ code: refusalCodes[refused] });
  const last = lastSubmission(opened.value.submissions);
  if (last === null) return err({ code: 'report.wrong-state' });
  return last.number === number ? ok({ ...opened.value, last }) : err({ code: 'report.newer' });
}

/** How a decision is written: by whom, when, and in whose place when they could not take it in their own name. */
const decision = (workspace: Workspace, record: Report) => ({
  outcomeBy: workspace.agent.id,
  outcomeAt: workspace.now(),
  outcomeDay: workspace.today(),
  delegation: delegationFor(workspace, record)?.id ?? null,
});

function waiting(workspace: Workspace, scope: 'antenna' | 'all'): TrayLine[] {
  const nameOf = agentNames(workspace.db);
  const line = lineWriter(workspace);
  const { timeZone } = currentSite(workspace);
  return selectRecords(workspace.db, reportSubmission, 'outcome IS NULL ORDER BY at, rid').flatMap((one): TrayLine[] => {
    const record = findRecord(workspace.db, report, one.report);
    if (record === null || !inScope(workspace, scope, record) || stateOf(workspace, record) !== 'submitted') return [];
    return [
      {
        ...line(record),
        number: one.number ?? 0,
        waitingDays: one.at === null ? 0 : daysBetween(dateInZone(one.at, timeZone), workspace.today()),
        inPlaceOf: nameOf(delegationFor(workspace, record)?.from ?? null),
        mayDecide: record.author !== workspace.agent.id && mayReview(workspace, record),
        read: workspace.readReports.has(one.id),
      },
    ];
  });
}

export const reviewHandlers: Handlers<
  'report.return' | 'report.approve' | 'report.tray' | 'report.comment' | 'report.resolveComment'
> = {
  'report.tray': (workspace, { scope }) => {
    const line = lineWriter(workspace);
    const approved = 'document IS NOT NULL AND withdrawn_on IS NULL AND sent_on IS NULL ORDER BY rid';
    const toSign = selectRecords(workspace.db, report, approved).flatMap(record => {
      if (stateOf(workspace, record) !== 'approved') return [];
      const field = nextSignature(record.signatures, needsApproval(workspace, record.type));
      const own = record.author === workspace.agent.id;
      const mine = field === 'author' ? own : field === 'director' && approverOf(workspace, record.id) === workspace.agent.id;
      if (field === null || !mine) return [];
      return [{ ...line(record), field, opened: workspace.readReports.has(record.document ?? '') }];
    });
    return ok({ waiting: waiting(workspace, scope), toSign });
  },

  'report.return': (workspace, input) => {
    const reviewed = reviewable(workspace, input, 'return');
    if (!reviewed.ok) return reviewed;
    const { record, last } = reviewed.value;
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.set(reportSubmission, last.id, {
        ...decision(workspace, record),
        outcome: 'returned',
        outcomeReason: input.reason,
      });
      if (record.document === null) return;
      transaction.remove(document, record.document, 'approval taken back');
      transaction.set(report, record.id, { document: null });
    });
    return ok(null);
  },

  'report.approve': async (workspace, input) => {
    const reviewed = reviewable(workspace, input, 'approve');
    if (!reviewed.ok) return reviewed;
    const { about, record, last } = reviewed.value;
    if (!workspace.readReports.has(last.id)) return err({ code: 'report.not-opened' });
    const content = parseRichText(last.content) ?? emptyRichText();
    if (textDigest(content) !== last.hash) return err({ code: 'report.newer' });
    const paper = await writePaper(workspace, about, { ...record, recipient: last.recipient }, content, {
      draft: false,
      approver: workspace.agent.id,
    });
    // while the paper was made, another act may have gone before
    const still = reviewable(workspace, input, 'approve');
    if (!still.ok) return still;
    const made = workspace.journal.commit(workspace.actor, transaction => {
      const kept = keepPaper(workspace, transaction, record, paper);
      transaction.set(reportSubmission, last.id, { ...decision(workspace, record), outcome: 'approved' });
      transaction.set(report, record.id, { document: kept });
      return kept;
    });
    return ok({ document: made });
  },

  'report.comment': (workspace, { id, number, ...said }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const last = lastSubmission(opened.value.submissions);
    if (refusal(workspace, opened.value, 'comment') !== null || last?.number !== number)
      return err({ code: 'report.wrong-state' });
    const key = idFromBytes(workspace.randomBytes(16));
    const comment = {
      ...said,
      author: workspace.agent.id,
      at: workspace.now(),
      resolvedBy: null,
      resolvedAt: null,
    };
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(reportSubmission, last.id, { comments: { [key]: comment } }),
    );
    return ok({ key });
  },

  'report.resolveComment': (workspace, { submission, key, resolved }) => {
    const record = findRecord(workspace.db, reportSubmission, submission);
    const comment = record?.comments[key];
    if (record === null || comment === undefined) return err({ code: 'record.not-found' });
    const opened = readableReport(workspace, record.report);
    if (!opened.ok) return opened;
    // whoever wrote the report answers what was said of it, or who reviews
    if (opened.value.record.author !== workspace.agent.id && !may(workspace, 'report.approve'))
      return err({ code: 'report.not-author' });
    const said = resolved
      ? { ...comment, resolvedBy: workspace.agent.id, resolvedAt: workspace.now() }
      : { ...comment, resolvedBy: null, resolvedAt: null };
    if (canonicalJson(said) !== canonicalJson(comment))
      workspace.journal.commit(workspace.actor, transaction =>
        transaction.set(reportSubmission, submission, { comments: { [key]: said } }),
      );
    return ok(null);
  },
};
