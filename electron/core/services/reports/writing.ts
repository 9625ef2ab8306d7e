import { canonicalJson } from '../../../../shared/base/canonicalJson';
import { err, ok } from '../../../../shared/base/result';
import type { ReportTypeLine } from '../../../../shared/contract';
import { isRunning, measure, type Measure } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { report, reportSubmission, type Report } from '../../../../shared/domain/report';
import { actsAllowed, lastSubmission } from '../../../../shared/domain/reportState';
import { emptyRichText, parseRichText, thawed, wordCount } from '../../../../shared/domain/richText';
import { document } from '../../../../shared/domain/followUp';
import { findRecord, selectRecords } from '../../database/records';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { frozenText, seenText, textDigest } from './freezing';
import { keepPaper, writePaper } from './papers';
import { readableReport, refusal } from './reportAccess';
import { dueOf, isOver, needsApproval, stateOf, typeOf } from './reportLines';
import { servingTemplate } from './templates';

/** Measures of a person, those that owe that report first, then those that run. */
function measuresFor(workspace: Workspace, personId: string, type: string): { owing: Measure[]; all: Measure[] } {
  const all = selectRecords(workspace.db, measure, 'person = ? ORDER BY start_date DESC, rid DESC', [personId]);
  const running = [...all].sort((a, b) => Number(isRunning(b.status)) - Number(isRunning(a.status)));
  const owes = (one: Measure): boolean =>
    workspace.legal.referential.measureTypes.byCode(one.type)?.reports.includes(type) ?? false;
  return { owing: running.filter(owes), all: [...running.filter(owes), ...running.filter(one => !owes(one))] };
}

/** A report of that type that nobody has finished. */
const unfinished = (workspace: Workspace, personId: string, type: string): Report | null =>
  selectRecords(workspace.db, report, 'person = ? AND type = ? AND withdrawn_on IS NULL AND sent_on IS NULL ORDER BY rid DESC', [
    personId,
    type,
  ]).find(one => !isOver(stateOf(workspace, one))) ?? null;

/** The rules of that type that come back: such a report goes on from the one before. */
const comesBack = (workspace: Workspace, type: string): boolean =>
  workspace.legal.deadlineRules.rules.some(
    rule => rule.repeat !== null && rule.metBy.some(act => act.kind === 'report' && act.code === type),
  );

/** From when to when a report tells: since the one before it where they come back, else since the start of the measure. */
function periodFor(workspace: Workspace, type: string, about: Measure | null): { from: string | null; to: string } {
  const before = comesBack(workspace, type)
    ? selectRecords(
        workspace.db,
        report,
        'measure = ? AND type = ? AND withdrawn_on IS NULL AND period_to IS NOT NULL ORDER BY period_to DESC LIMIT 1',
        [about?.id ?? '', type],
      )[0]
    : undefined;
  const today = workspace.today();
  const from = before?.periodTo ?? about?.startDate ?? about?.mandateDate ?? null;
  return { from: from !== null && from > today ? null : from, to: today };
}

/** What a screen sends of a report, with what it leaves out filled in. */
function headFor(workspace: Workspace, about: Person, input: { type: string; measure: string | null; recipient: string | null }) {
  const of = input.measure === null ? null : findRecord(workspace.db, measure, input.measure);
  const recipient = input.recipient ?? of?.magistrate ?? of?.court ?? typeOf(workspace, input.type)?.recipient ?? null;
  return { of: of?.person === about.id ? of : null, recipient: recipient === null ? null : recipient.slice(0, 200) };
}

/** Opens a report on the template that serves. */
function openReport(
  workspace: Workspace,
  about: Person,
  values: Pick<Report, 'type' | 'measure' | 'recipient' | 'periodFrom' | 'periodTo' | 'supersedes'> & { content: string | null },
): string {
  const template = servingTemplate(workspace, values.type);
  const head = { ...values, author: workspace.agent.id };
  const text = parseRichText(values.content) ?? template.content;
  const content = canonicalJson(seenText(workspace, about, head, text));
  return workspace.journal.commit(workspace.actor, transaction =>
    transaction.add(report, {
      ...head,
      person: about.id,
      content,
      template: template.id,
      templateVersion: template.version,
      createdAt: workspace.now(),
    }),
  );
}

export const writingHandlers: Handlers<
  'report.types' | 'report.create' | 'report.save' | 'report.submit' | 'report.takeBack' | 'report.supersede' | 'report.withdraw'
> = {
  'report.types': (workspace, { person: personId }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    const lines = workspace.legal.referential.reportTypes.all.map((one): ReportTypeLine => {
      const { owing, all } = measuresFor(workspace, personId, one.code);
      return {
        code: one.code,
        label: one.label,
        recipient: one.recipient,
        legalBasis: one.legalBasis,
        certainty: one.certainty,
        fits: owing.length > 0,
        measures: all.map(of => of.id),
        due: dueOf(workspace, { person: personId, measure: null, type: one.code }),
        validatedBy: one.validatedBy,
        open: unfinished(workspace, personId, one.code)?.id ?? null,
      };
    });
    return ok(lines.sort((a, b) => rank(a) - rank(b) || ((a.due?.due ?? '9') < (b.due?.due ?? '9') ? -1 : 1)));
  },

  'report.create': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const about = findRecord(workspace.db, person, input.person);
    if (!about) return err({ code: 'record.not-found' });
    if (typeOf(workspace, input.type) === null) return err({ code: 'report.unknown-type' });
    const { of, recipient } = headFor(workspace, about, input);
    if (input.measure !== null && of === null) return err({ code: 'record.not-found' });
    const period = periodFor(workspace, input.type, of);
    const id = openReport(workspace, about, {
      type: input.type,
      measure: of?.id ?? null,
      recipient,
      periodFrom: input.periodFrom ?? period.from,
      periodTo: input.periodTo ?? period.to,
      supersedes: null,
      content: null,
    });
    return ok({ id });
  },

  'report.save': (workspace, { id, content, ...head }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { record } = opened.value;
    const refused = refusal(workspace, opened.value, 'write');
    if (refused !== null) return err({ code: refused === 'not-author' ? 'report.not-author' : 'report.wrong-state' });
    if (head.measure !== null && findRecord(workspace.db, measure, head.measure)?.person !== record.person)
      return err({ code: 'record.not-found' });
    const written = { ...head, content: canonicalJson(thawed(content)) };
    const changes = Object.fromEntries(
      Object.entries(written).filter(([name, value]) => record[name as keyof typeof written] !== value), // names of `written`
    );
    if (Object.keys(changes).length > 0)
      workspace.journal.commit(workspace.actor, transaction => transaction.set(report, id, changes));
    return ok(null);
  },

  'report.submit': async (workspace, { id }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { record, about, submissions } = opened.value;
    const refused = refusal(workspace, opened.value, 'submit');
    if (refused !== null) return err({ code: refused === 'not-author' ? 'report.not-author' : 'report.wrong-state' });
    const text = parseRichText(record.content) ?? emptyRichText();
    if (wordCount(text) === 0) return err({ code: 'report.empty' });
    const frozen = frozenText(workspace, about, record, text);
    const number = (lastSubmission(submissions)?.number ?? 0) + 1;
    const direct = !needsApproval(workspace, record.type);
    const paper = direct ? await writePaper(workspace, about, record, frozen, { draft: false, approver: null }) : null;
    // while the paper was made, another act may have gone before
    const standing = findRecord(workspace.db, report, id);
    if (standing === null || !actsAllowed(stateOf(workspace, standing)).includes('submit'))
      return err({ code: 'report.wrong-state' });
    const day = workspace.today();
    const [by, at] = [workspace.agent.id, workspace.now()];
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.add(reportSubmission, {
        report: id,
        person: about.id,
        number,
        by,
        at,
        day,
        content: canonicalJson(frozen),
        hash: textDigest(frozen),
        recipient: record.recipient,
        ...(direct && { outcome: 'not-required' as const, outcomeAt: at, outcomeDay: day }),
      });
      if (paper === null) return;
      const kept = keepPaper(workspace, transaction, record, paper);
      transaction.set(report, id, { document: kept });
    });
    return ok({ number });
  },

  'report.takeBack': (workspace, { id }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const refused = refusal(workspace, opened.value, 'take-back');
    const last = lastSubmission(opened.value.submissions);
    if (refused !== null || last === null)
      return err({ code: refused === 'not-author' ? 'report.not-author' : 'report.wrong-state' });
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(reportSubmission, last.id, {
        outcome: 'taken-back',
        outcomeBy: workspace.agent.id,
        outcomeAt: workspace.now(),
        outcomeDay: workspace.today(),
      }),
    );
    return ok(null);
  },

  'report.supersede': (workspace, { id }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { record, about, submissions } = opened.value;
    const allowed = checkAccess(workspace, about.id);
    if (!allowed.ok) return allowed;
    const other = selectRecords(workspace.db, report, 'supersedes = ? AND withdrawn_on IS NULL', [id]);
    if (refusal(workspace, opened.value, 'supersede') !== null || other.length > 0) return err({ code: 'report.wrong-state' });
    const { type, measure: of, recipient, periodFrom, periodTo } = record;
    const content = parseRichText(lastSubmission(submissions)?.content ?? record.content);
    const created = openReport(workspace, about, {
      type,
      measure: of,
      recipient,
      periodFrom,
      periodTo,
      supersedes: id,
      content: content === null ? null : canonicalJson(thawed(content)),
    });
    return ok({ id: created });
  },

  'report.withdraw': (workspace, { id, reason }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { record } = opened.value;
    const refused = refusal(workspace, opened.value, 'withdraw');
    if (refused !== null) return err({ code: refused === 'not-author' ? 'report.not-author' : 'report.wrong-state' });
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.set(report, id, {
        withdrawnOn: workspace.today(),
        withdrawnBy: workspace.agent.id,
        withdrawalReason: reason,
      });
      if (record.document !== null) transaction.remove(document, record.document, 'report withdrawn');
    });
    return ok(null);
  },
};

const rank = (one: ReportTypeLine): number => (one.due !== null ? 0 : one.fits ? 1 : 2);
