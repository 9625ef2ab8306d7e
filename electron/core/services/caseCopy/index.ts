import { err, ok } from '../../../../shared/base/result';
import type { CopyBlock } from '../../../../shared/contract';
import { person, type Person } from '../../../../shared/domain/person';
import { findRecord } from '../../database/records';
import { measureLines, obligationLines } from '../cases';
import { checkAccess, isMine, recordAccess, type Handlers, type Workspace } from '../workspace';
import { appointmentTexts, assessmentTexts, interviewTexts, measureTexts, personTexts } from './blockTexts';
import type { CopyForm } from './copyForm';

export { copyFormSchema, type CopyForm } from './copyForm';

type Block = CopyForm['blocks'][number];

/** Lines `name : value` in the order of the form; what is not known has no line. Plain spaces: another application reads them. */
function fieldLines<S extends string>(
  fields: readonly { readonly source: S; readonly label: string }[],
  texts: Readonly<Record<S, string>>,
): string {
  return fields
    .filter(({ source }) => texts[source] !== '')
    .map(({ source, label }) => {
      const text = texts[source];
      return text.includes('\n') || text.startsWith('- ') ? `${label} :\n${text}` : `${label} : ${text}`;
    })
    .join('\n');
}

function textsOf(workspace: Workspace, record: Person, block: Block): { key: string; about: string | null; text: string }[] {
  switch (block.of) {
    case 'person':
      return [{ key: block.code, about: null, text: fieldLines(block.fields, personTexts(record)) }];
    case 'measure': {
      const obligations = obligationLines(workspace, record.id);
      return measureLines(workspace, record.id).map(one => ({
        key: `${block.code}:${one.id}`,
        about: one.type,
        text: fieldLines(block.fields, measureTexts(workspace, one, obligations)),
      }));
    }
    case 'appointment':
      return [{ key: block.code, about: null, text: appointmentTexts(workspace, record.id, block.latest).join('\n') }];
    case 'assessment':
      return [{ key: block.code, about: null, text: assessmentTexts(workspace, record.id, block.latest).join('\n\n') }];
    case 'interview':
      return [{ key: block.code, about: null, text: interviewTexts(workspace, record.id, block.latest).join('\n\n') }];
  }
}

export const caseCopyHandlers: Handlers<'caseCopy.open'> = {
  'caseCopy.open': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    const { meta, blocks } = workspace.copyForm;
    const filledBlocks = blocks.flatMap(block =>
      textsOf(workspace, record, block)
        .filter(one => one.text !== '')
        .map((one): CopyBlock => ({ ...one, label: block.label })),
    );
    recordAccess(workspace, {
      person: record.id,
      kind: 'export',
      detail: 'copy',
      outsideCaseload: !isMine(workspace, record.id),
    });
    const { application, certainty } = meta;
    return ok({ application, certainty, blocks: filledBlocks });
  },
};
