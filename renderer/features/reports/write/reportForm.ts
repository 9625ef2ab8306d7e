import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ReportView } from '../../../../shared/contract/reports';
import type { BlockNode, FactNode, FieldNode, RichText } from '../../../../shared/domain/richText';

/** What the author of a report changes; dates as typed. */
export interface ReportForm {
  readonly content: RichText;
  readonly recipient: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly measure: string | null;
}

export const formOfReport = (view: ReportView): ReportForm => ({
  content: view.content,
  recipient: view.recipient ?? '',
  periodFrom: view.periodFrom ?? '',
  periodTo: view.periodTo ?? '',
  measure: view.measure,
});

/** A date field as the core takes it; one that is not understood yet is left out. */
export const dayOf = (typed: string): string | null => (isCalendarDate(typed) ? typed : null);

/** What `report.save` takes. */
export const savedOf = (id: string, form: ReportForm) => ({
  id,
  content: form.content,
  recipient: form.recipient.trim() === '' ? null : form.recipient.trim(),
  periodFrom: dayOf(form.periodFrom),
  periodTo: dayOf(form.periodTo),
  measure: form.measure,
});

/** The live nodes of a text, in their order. */
export function liveNodesOf(text: RichText): { readonly facts: FactNode[]; readonly fields: FieldNode[] } {
  const facts: FactNode[] = [];
  const fields: FieldNode[] = [];
  const walk = (nodes: readonly BlockNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'fact') facts.push(node);
      else if (node.type === 'blockquote') walk(node.content);
      else if (node.type === 'bulletList' || node.type === 'orderedList') for (const item of node.content) walk(item.content);
      else for (const inside of node.content ?? []) if (inside.type === 'field') fields.push(inside);
    }
  };
  walk(text.content);
  return { facts, fields };
}
