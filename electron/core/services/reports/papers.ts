import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { measure } from '../../../../shared/domain/measure';
import type { Person } from '../../../../shared/domain/person';
import type { Report } from '../../../../shared/domain/report';
import type { RichText } from '../../../../shared/domain/richText';
import { agent } from '../../../../shared/domain/site';
import { findRecord } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import type { ReportInput } from '../../paper';
import { addressOfRecipient } from '../courts';
import { keepDocument, letterheadOf, receivingAntenna, referenceNumber, signatoryOf } from '../documents';
import type { Workspace } from '../workspace';
import { typeOf } from './reportLines';

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/** The article as a paper cites it: `art. D.113-44 C. pénit.`. */
const cited = (basis: readonly string[]): string =>
  basis.length === 0 ? '' : `art. ${basis.map(one => one.replace(/^(C\. pénit\.|CPP|CP) (.+)$/, '$2 $1')).join(' ; ')}`;

/** The name of a type as a paper writes it. */
export const titleOf = (workspace: Workspace, type: string): string =>
  (typeOf(workspace, type)?.label.fr ?? type).replaceAll("'", '’');

/** Keeps the paper of a report among the documents of its case. Gives the document. */
export const keepPaper = (
  workspace: Workspace,
  transaction: JournalTransaction,
  { person, type }: Pick<Report, 'person' | 'type'>,
  { pdf, pages }: { readonly pdf: Uint8Array; readonly pages: number },
): string =>
  keepDocument(workspace, transaction, {
    person,
    kind: 'report',
    title: titleOf(workspace, type),
    bytes: pdf,
    pages,
    appointment: null,
  });

/** Writes the paper of a report. `approver`: who approved it; null for a draft, and where nobody must. */
export async function writePaper(
  workspace: Workspace,
  about: Person,
  record: Report,
  content: RichText,
  made: { readonly draft: boolean; readonly approver: string | null },
): Promise<{ pdf: Uint8Array; pages: number }> {
  const letterhead = letterheadOf(workspace, receivingAntenna(workspace, about.antenna));
  const of = record.measure === null ? null : findRecord(workspace.db, measure, record.measure);
  const author = findRecord(workspace.db, agent, record.author);
  const approver = made.approver === null ? null : findRecord(workspace.db, agent, made.approver);
  const signatory = (field: 'author' | 'director', one: typeof author): ReportInput['signatories'] =>
    one === null ? [] : [{ field, ...signatoryOf(one) }];
  return workspace.paper.report({
    letterhead,
    title: titleOf(workspace, record.type),
    article: cited(typeOf(workspace, record.type)?.legalBasis ?? []),
    person: { familyName: about.familyName, givenNames: about.givenNames, birthDate: asDate(about.birthDate) },
    referenceNumber: referenceNumber(about),
    recipient: record.recipient ?? '',
    recipientAddress: addressOfRecipient(workspace, record.recipient ?? '', of),
    measure: of && {
      label: workspace.legal.referential.measureTypes.byCode(of.type)?.label.fr ?? of.type,
      court: of.court ?? '',
      judgmentDate: asDate(of.judgmentDate),
    },
    period: { from: asDate(record.periodFrom), to: asDate(record.periodTo) },
    content,
    issuedOn: workspace.today(),
    city: letterhead.city,
    draft: made.draft,
    signatories: [...signatory('author', author), ...signatory('director', approver)],
  });
}
