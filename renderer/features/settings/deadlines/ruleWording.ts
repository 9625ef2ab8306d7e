import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AgentName, DeadlineKind } from '../../../../shared/contract';
import type { DelayUnit } from '../../../../shared/referential';
import { agentText, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';

/** The name of a kind of deadline. */
export function useKindName(): (kind: Pick<DeadlineKind, 'label'>) => string {
  const t = useT();
  const language = useLanguage();
  return ({ label }) => (label ? inLanguage(label, language) : t('leadTimes.manual'));
}

/** « Camille Verdier, le 24 nov. 2026 ». */
export function useAuthorship(): (author: AgentName | null, on: string | null) => string {
  const t = useT();
  const language = useLanguage();
  return (author, on) => {
    const name = author ? agentText(author) : '—';
    return on !== null && isCalendarDate(on) ? t('leadTimes.by', { name, date: formatDate(on, language) }) : name;
  };
}

/** « 3 mois ». */
export function useDurationText(): (duration: { readonly value: number; readonly unit: DelayUnit }) => string {
  const t = useT();
  return ({ value, unit }) => t(`leadTimes.duration.${unit}`, { count: value });
}
