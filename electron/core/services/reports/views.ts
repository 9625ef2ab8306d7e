import { err, ok } from '../../../../shared/base/result';
import type { ReportCommentLine, ReportSubmissionLine, ReportView } from '../../../../shared/contract';
import { delegation, report, signatureFields, type ReportSubmission } from '../../../../shared/domain/report';
import { actsAllowed, lastSubmission } from '../../../../shared/domain/reportState';
import { blockChanges, emptyRichText, parseRichText, textBlocks, type TextBlock } from '../../../../shared/domain/richText';
import { person } from '../../../../shared/domain/person';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { readDocument } from '../documents';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { factDigest, factReader } from './facts';
import { fieldWords } from './fieldWords';
import { frozenText } from './freezing';
import { writePaper } from './papers';
import { readableReport, refusal, signatureDue, type OpenReport } from './reportAccess';
import { lineWriter, typeOf } from './reportLines';

/** How many of the caller's own reports are listed, the latest first. */
const OWN_REPORTS = 500;

function submissionLine(workspace: Workspace, one: ReportSubmission): ReportSubmissionLine {
  const nameOf = agentNames(workspace.db);
  const under = one.delegation === null ? null : findRecord(workspace.db, delegation, one.delegation);
  return {
    id: one.id,
    number: one.number ?? 0,
    by: nameOf(one.by),
    at: one.at ?? 0,
    hash: one.hash,
    outcome: one.outcome,
    outcomeBy: nameOf(one.outcomeBy),
    outcomeAt: one.outcomeAt,
    outcomeReason: one.outcomeReason,
    inPlaceOf: nameOf(under?.from ?? null),
  };
}

function commentLines(workspace: Workspace, submissions: readonly ReportSubmission[]): ReportCommentLine[] {
  const nameOf = agentNames(workspace.db);
  return submissions
    .flatMap(submission =>
      Object.entries(submission.comments).map(([key, one]) => ({
        ...one,
        key,
        submission: submission.id,
        submissionNumber: submission.number ?? 0,
        author: nameOf(one.author),
        resolvedBy: nameOf(one.resolvedBy),
      })),
    )
    .sort((a, b) => a.at - b.at);
}

/** What the caller reads: the author what they write, the others what was submitted. */
function contentFor(workspace: Workspace, { record, submissions, state }: OpenReport): Pick<ReportView, 'content' | 'frozen'> {
  const writes = actsAllowed(state).includes('write') && record.author === workspace.agent.id;
  const last = lastSubmission(submissions);
  const shown = writes || last === null ? record.content : last.content;
  return { content: parseRichText(shown) ?? emptyRichText(), frozen: !writes && last !== null };
}

/** Notes which submission the caller is shown: it is the one that they may approve. */
function noteReading(workspace: Workspace, opened: OpenReport): void {
  const last = lastSubmission(opened.submissions);
  if (last !== null && contentFor(workspace, opened).frozen) workspace.readReports.add(last.id);
}

function view(workspace: Workspace, opened: OpenReport): ReportView {
  const { record, about, submissions, state } = opened;
  const nameOf = agentNames(workspace.db);
  return {
    ...lineWriter(workspace)(record),
    birthDate: about.birthDate,
    periodFrom: record.periodFrom,
    periodTo: record.periodTo,
    template: { id: record.template, version: record.templateVersion ?? 0 },
    createdAt: record.createdAt ?? 0,
    ...contentFor(workspace, opened),
    fields: fieldWords(workspace, about, record),
    acts: actsAllowed(state).filter(act => refusal(workspace, opened, act) === null),
    submissionLines: submissions.map(one => submissionLine(workspace, one)),
    comments: commentLines(workspace, submissions),
    signatures: signatureFields.flatMap(field => {
      const one = record.signatures[field];
      return one === undefined ? [] : [{ ...one, field, name: nameOf(one.by) }];
    }),
    nextSignature: state === 'approved' ? signatureDue(workspace, opened) : null,
    sentBy: record.sentBy,
    withdrawnOn: record.withdrawnOn,
    withdrawalReason: record.withdrawalReason,
    validatedBy: typeOf(workspace, record.type)?.validatedBy ?? null,
  };
}

const blocksOf = (submission: ReportSubmission | undefined): TextBlock[] =>
  submission === undefined ? [] : textBlocks(parseRichText(submission.content) ?? emptyRichText());

export const viewHandlers: Handlers<
  'report.list' | 'report.own' | 'report.open' | 'report.submission' | 'report.facts' | 'report.difference' | 'report.preview'
> = {
  'report.list': (workspace, { person: personId }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    return ok(selectRecords(workspace.db, report, 'person = ? ORDER BY rid DESC', [personId]).map(lineWriter(workspace)));
  },

  'report.own': workspace =>
    ok(
      selectRecords(workspace.db, report, `author = ? ORDER BY rid DESC LIMIT ${OWN_REPORTS}`, [workspace.agent.id]).map(
        lineWriter(workspace),
      ),
    ),

  'report.open': (workspace, { id }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    noteReading(workspace, opened.value);
    return ok(view(workspace, opened.value));
  },

  'report.submission': (workspace, { id, number }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const found = opened.value.submissions.find(one => one.number === number);
    if (!found) return err({ code: 'record.not-found' });
    workspace.readReports.add(found.id);
    return ok({ content: parseRichText(found.content) ?? emptyRichText(), line: submissionLine(workspace, found) });
  },

  'report.facts': (workspace, { person: personId, blocks }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    const about = findRecord(workspace.db, person, personId);
    if (!about) return err({ code: 'record.not-found' });
    const read = factReader(workspace, about);
    return ok(
      blocks.map(block => {
        const content = read(block);
        return { kind: block.kind, content, digest: factDigest(content), takenAt: workspace.now() };
      }),
    );
  },

  'report.difference': (workspace, { id, against }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { submissions } = opened.value;
    const last = lastSubmission(submissions);
    if (last === null) return err({ code: 'report.not-submitted' });
    workspace.readReports.add(last.id);
    const earlier = submissions.filter(one => (one.number ?? 0) < (last.number ?? 0));
    const before = against === null ? lastSubmission(earlier) : (earlier.find(one => one.number === against) ?? null);
    const changes = blockChanges(blocksOf(before ?? undefined), blocksOf(last));
    return ok({
      before: before?.number ?? null,
      now: last.number ?? 0,
      blocks: changes.map(change => {
        const shown = change.now ?? change.before;
        return {
          kind: shown?.kind ?? 'paragraph',
          level: shown?.level ?? null,
          path: change.now?.path ?? null,
          before: change.before?.text ?? null,
          now: change.now?.text ?? null,
        };
      }),
    });
  },

  'report.preview': async (workspace, { id }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { record, about } = opened.value;
    if (record.document !== null && record.withdrawnOn === null) {
      const kept = readDocument(workspace, record.document, 'report');
      if (!kept.ok) return err({ code: kept.error.code === 'document.damaged' ? 'document.damaged' : 'record.not-found' });
      workspace.readReports.add(record.document);
      return ok({ bytes: kept.value.bytes, pages: kept.value.record.pages ?? 0, draft: false });
    }
    const { content, frozen } = contentFor(workspace, opened.value);
    const text = frozen ? content : frozenText(workspace, about, record, content);
    noteReading(workspace, opened.value);
    const { pdf, pages } = await writePaper(workspace, about, record, text, { draft: true, approver: null });
    return ok({ bytes: pdf, pages, draft: true });
  },
};
