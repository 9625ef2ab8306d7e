import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ProofLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import type { SelectOption } from '../../../ui/SelectField';
import { useCase } from '../caseContext';

type Source = NonNullable<ProofLine['source']>;

/** A paper or a note as the value of a choice. */
export const sourceKey = (source: Source): string => `${source.kind}:${source.id}`;

/** The paper or the note of such a value; null for the empty one. */
export function sourceOf(key: string): Source | null {
  const [kind, id] = key.split(':');
  return id !== undefined && (kind === 'document' || kind === 'interview') ? { kind, id } : null;
}

/** The papers and the notes of the open case that a proof may be tied to. */
export function useProofSources(): readonly SelectOption<string>[] {
  const t = useT();
  const language = useLanguage();
  const { personId: person } = useCase();
  const papers = useQueryCall('document.list', { person }, { entities: ['document'] });
  const notes = useQueryCall('interview.list', { person }, { entities: ['interview'] });
  const dated = (day: string | null, text: string): string =>
    day !== null && isCalendarDate(day) ? `${text} · ${formatDate(day, language)}` : text;
  return [
    ...(papers.data ?? []).map(one => ({ value: sourceKey({ kind: 'document', id: one.id }), label: dated(one.day, one.title) })),
    ...(notes.data ?? []).map(one => ({
      value: sourceKey({ kind: 'interview', id: one.id }),
      label: dated(one.day, one.title ?? t(`wording.modes.${one.mode}`)),
    })),
  ];
}
