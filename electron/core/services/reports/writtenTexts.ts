import type { Person } from '../../../../shared/domain/person';
import type { Report } from '../../../../shared/domain/report';
import type { RichText } from '../../../../shared/domain/richText';
import type { Workspace } from '../workspace';
import { frozenText, seenText, textDigest } from './freezing';
import { servingTemplate } from './templates';

type Head = Pick<Report, 'measure' | 'periodFrom' | 'periodTo' | 'recipient' | 'author'>;

/** The texts of a report opened on its template with one sentence of its author, as they would be after it was submitted. */
export function reportTexts(
  workspace: Workspace,
  about: Person,
  head: Head,
  written: { readonly type: string; readonly sentence: string },
): { live: RichText; frozen: RichText; digest: string; template: { template: string; templateVersion: number } } {
  const { id, version, content } = servingTemplate(workspace, written.type);
  let placed = false;
  const text: RichText = {
    type: 'doc',
    content: content.content.map(node => {
      if (placed || node.type !== 'paragraph' || (node.content ?? []).length > 0) return node;
      placed = true;
      return { type: 'paragraph', content: [{ type: 'text', text: written.sentence }] };
    }),
  };
  const frozen = frozenText(workspace, about, head, text);
  return {
    live: seenText(workspace, about, head, text),
    frozen,
    digest: textDigest(frozen),
    template: { template: id, templateVersion: version },
  };
}
