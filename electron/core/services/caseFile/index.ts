import { formatDate, formatName } from '../../../../shared/base/frenchFormat';
import { err, ok } from '../../../../shared/base/result';
import { caseFile, caseFileEntries, withheldFields } from '../../../../shared/domain/caseFile';
import { person, type Person } from '../../../../shared/domain/person';
import { findRecord } from '../../database/records';
import type { CaseFileOptions, WrittenCaseFile } from '../../paper';
import { measureLines } from '../cases';
import { keepDocument, letterheadOf, receivingAntenna } from '../documents';
import { addAccess, checkAccess, isMine, type Handlers, type Workspace } from '../workspace';
import { formFor, type RecipientForm } from './caseFileForm';
import { laidOutParts } from './laidOutParts';
import { offeredPieces } from './pieces';
import { partOf, planOf, type CaseFilePlan } from './plan';

/** Whom the file of that kind is for, as far as the case tells: the magistrate of the first measure that has one, or the person. */
function knownRecipient(workspace: Workspace, record: Person, kind: RecipientForm['code']): string {
  if (kind === 'person') return formatName(record);
  if (kind !== 'judge') return '';
  return measureLines(workspace, record.id).find(one => one.magistrate !== null)?.magistrate ?? '';
}

export const caseFileHandlers: Handlers<'caseFile.pieces' | 'caseFile.text' | 'caseFile.create'> = {
  'caseFile.pieces': (workspace, { person: personId, kind }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, personId);
    if (!record) return err({ code: 'record.not-found' });
    const form = formFor(workspace.caseFileForm, kind);
    return ok({
      pieces: offeredPieces(workspace, personId, form).map(({ key, part, title, day, pages, included, mask, signed }) => ({
        ...{ key, part, title, day, pages, included, mask, signed },
      })),
      withheld: withheldFields
        .filter(field => form.pieces.some(one => one.part === partOf(field)))
        .map(field => {
          const told = form.withheld.find(one => one.field === field);
          return { field, fixed: told?.fixed ?? false, proposed: told !== undefined };
        }),
      recipient: knownRecipient(workspace, record, kind),
    });
  },

  'caseFile.text': (workspace, { person: personId, key }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    const form = formFor(workspace.caseFileForm, 'judge');
    const found = offeredPieces(workspace, personId, form).find(one => one.key === key);
    return found?.source === 'interview' ? ok({ paragraphs: found.note.text }) : err({ code: 'record.not-found' });
  },

  'caseFile.create': async (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    const form = formFor(workspace.caseFileForm, input.kind);
    const plan = planOf(workspace, form, input);
    if (!plan.ok) return plan;
    const controller = new AbortController();
    workspace.jobs.set(input.job, controller);
    try {
      const written = await writtenFile(workspace, record, input, form, plan.value, controller.signal);
      const entries = plan.value.entriesOf(written.pieces);
      const kept = workspace.journal.commit(workspace.actor, transaction => {
        addAccess(workspace, transaction, {
          person: record.id,
          kind: 'generate',
          detail: `case-file ${written.pages}`,
          purpose: input.recipient,
          outsideCaseload: !isMine(workspace, record.id),
        });
        const paper = keepDocument(workspace, transaction, {
          person: record.id,
          kind: 'case-file',
          title: `Dossier de ${formatName(record)} – ${formatDate(workspace.today())}`,
          bytes: written.pdf,
          pages: written.pages,
          appointment: null,
        });
        transaction.add(caseFile, {
          ...{ person: record.id, document: paper, recipientKind: input.kind, recipient: input.recipient },
          entries: JSON.stringify(caseFileEntries.parse(entries)),
          ...{ author: workspace.agent.id, createdOn: workspace.today() },
        });
        return paper;
      });
      return ok({ document: kept, pages: written.pages, entries });
    } catch (error) {
      if (controller.signal.aborted) return err({ code: 'job.cancelled' });
      throw error;
    } finally {
      workspace.jobs.delete(input.job);
    }
  },
};

function writtenFile(
  workspace: Workspace,
  record: Person,
  input: { recipient: string; job: string },
  form: RecipientForm,
  { pieces, withheld }: CaseFilePlan,
  signal: AbortSignal,
): Promise<WrittenCaseFile> {
  const letterhead = letterheadOf(workspace, receivingAntenna(workspace, record.antenna));
  const parts = laidOutParts(workspace, record, { letterhead, recipient: input.recipient, notice: form.notice, withheld });
  return workspace.paper.caseFile(
    { ...parts, pieces },
    { onProgress: ({ done, total }) => workspace.emit({ type: 'progress', job: input.job, done, total }), signal },
  );
}

/** The parts that Jalon writes and the notes that may be transmitted, as one PDF without the papers: what an archive keeps of a case. */
export async function archivedParts(workspace: Workspace, record: Person, options: CaseFileOptions): Promise<Uint8Array> {
  const form = formFor(workspace.caseFileForm, 'judge');
  const offered = offeredPieces(workspace, record.id, form).filter(one => one.source !== 'paper');
  const pieces = offered.map(({ key }) => ({ key, passages: [], leftOut: [] }));
  const input = { person: record.id, kind: 'judge' as const, recipient: 'Service d’archives', job: '', pieces, withheld: [] };
  const plan = planOf(workspace, form, input);
  if (!plan.ok) throw new Error(`Invariant broken: ${plan.error.code}`);
  const letterhead = letterheadOf(workspace, receivingAntenna(workspace, record.antenna));
  const setting = { letterhead, recipient: input.recipient, notice: form.notice, withheld: plan.value.withheld };
  const parts = laidOutParts(workspace, record, setting);
  return (await workspace.paper.caseFile({ ...parts, pieces: plan.value.pieces }, options)).pdf;
}

export { caseFileFormSchema, type CaseFileForm } from './caseFileForm';
export { caseFacts, type CaseFacts } from './notes';
