import { daysBetween, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { ReportDue, ReportLine } from '../../../../shared/contract';
import { person } from '../../../../shared/domain/person';
import { measure } from '../../../../shared/domain/measure';
import { report, reportSubmission, type Report, type ReportSubmission } from '../../../../shared/domain/report';
import { lastSubmission, nextSignature, reportState, type ReportState } from '../../../../shared/domain/reportState';
import type { ReportType } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { isMine, type Workspace } from '../workspace';

/** The type of a report in the reference data, or null when an update took it away. */
export const typeOf = (workspace: Workspace, code: string): ReportType | null =>
  workspace.legal.referential.reportTypes.byCode(code);

/** True when somebody must approve that type; so is a type that is no longer known. */
export const needsApproval = (workspace: Workspace, code: string): boolean => typeOf(workspace, code)?.validatedBy !== null;

/** The submissions of a report, in order. */
export const submissionsOf = (workspace: Workspace, id: string): ReportSubmission[] =>
  selectRecords(workspace.db, reportSubmission, 'report = ? ORDER BY number, rid', [id]);

/** Who approved what is to be signed; null when nobody had to. */
export const approverOf = (workspace: Workspace, id: string): string | null =>
  lastSubmission(submissionsOf(workspace, id))?.outcomeBy ?? null;

/** The report that names it, leaving aside those withdrawn. */
const replacementOf = (workspace: Workspace, id: string): Report | null =>
  selectRecords(workspace.db, report, 'supersedes = ? AND withdrawn_on IS NULL ORDER BY rid DESC LIMIT 1', [id])[0] ?? null;

/** Where a report stands. */
export function stateOf(workspace: Workspace, record: Report, submissions = submissionsOf(workspace, record.id)): ReportState {
  const replacement = replacementOf(workspace, record.id);
  const replaced =
    replacement !== null && nextSignature(replacement.signatures, needsApproval(workspace, replacement.type)) === null;
  return reportState(record, submissions, { replaced, needsApproval: needsApproval(workspace, record.type) });
}

/** Rules that a report of that type meets. */
const rulesMetBy = (workspace: Workspace, type: string): ReadonlySet<string> =>
  new Set(
    workspace.legal.deadlineRules.rules
      .filter(rule => rule.metBy.some(act => act.kind === 'report' && act.code === type))
      .map(rule => rule.code),
  );

/** The first open deadline that a report of that type would meet; null when none is open. */
export function dueOf(workspace: Workspace, about: { person: string; measure: string | null; type: string }): ReportDue | null {
  const rules = rulesMetBy(workspace, about.type);
  const row = workspace.db
    .all<{ key: string; due: string; label: string; label_en: string; rule: string; measure: string | null }>(
      'SELECT key, due, label, label_en, rule, measure FROM due_deadline WHERE person = ? AND rule IS NOT NULL AND met_on IS NULL AND waived_on IS NULL ORDER BY due, key',
      [about.person],
    )
    .find(one => rules.has(one.rule) && (about.measure === null || one.measure === about.measure));
  if (row === undefined) return null;
  const late = daysBetween(row.due as CalendarDate, workspace.today()); // computed from calendar dates
  return { key: row.key, due: row.due, label: { fr: row.label, en: row.label_en }, late: Math.max(0, late) };
}

/** True once nobody has to do anything for it any more but send it. */
export const isOver = (state: ReportState): boolean =>
  state === 'signed' || state === 'sent' || state === 'superseded' || state === 'withdrawn';

/** Writes lines of reports; the name of a restricted case of others stays out. */
export function lineWriter(workspace: Workspace): (record: Report) => ReportLine {
  const nameOf = agentNames(workspace.db);
  return record => {
    const submissions = submissionsOf(workspace, record.id);
    const last = lastSubmission(submissions);
    const state = stateOf(workspace, record, submissions);
    const about = findRecord(workspace.db, person, record.person);
    const hidden =
      about === null ||
      (about.restricted &&
        !isMine(workspace, about.id) &&
        !workspace.opened.has(about.id) &&
        !workspace.readReports.has(record.id));
    const type = typeOf(workspace, record.type);
    return {
      id: record.id,
      person: record.person,
      personName: hidden ? null : { familyName: about.familyName, givenNames: about.givenNames },
      measure: record.measure,
      measureType: record.measure === null ? null : (findRecord(workspace.db, measure, record.measure)?.type ?? null),
      type: record.type,
      label: type?.label ?? { fr: record.type, en: record.type },
      state,
      author: nameOf(record.author),
      own: record.author === workspace.agent.id,
      recipient: hidden ? null : record.recipient,
      due: isOver(state) ? null : dueOf(workspace, record),
      submittedAt: last?.at ?? null,
      submissions: submissions.length,
      openComments: Object.values(last?.comments ?? {}).filter(one => one.resolvedAt === null).length,
      sentOn: record.sentOn,
      document: record.document,
      supersedes: record.supersedes,
      supersededBy: replacementOf(workspace, record.id)?.id ?? null,
    };
  };
}
