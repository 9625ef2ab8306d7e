import { isCalendarDate } from '../../../shared/base/calendarDate';
import { formatName } from '../../../shared/base/frenchFormat';
import type { ErasureProposal, RetentionRule } from '../../../shared/contract';
import { agentText } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';

/** A short day in words; a dash when there is none. */
export function useDayText(): (day: string | null) => string {
  const language = useLanguage();
  return day => (day !== null && isCalendarDate(day) ? formatDate(day, language) : '—');
}

/** « NOM Prénom ». */
export const usePersonText = () => formatName;

/** « 5 ans ». */
export function useSpanText(): (rule: RetentionRule) => string {
  const t = useT();
  return ({ value, unit }) => t(`departures.retention.units.${unit}`, { count: value });
}

/** Who proposed an erasure and when; a dash when nobody did. */
export function useProposalText(): (proposal: ErasureProposal | null) => string {
  const t = useT();
  const dayText = useDayText();
  return proposal =>
    proposal === null
      ? '—'
      : t('departures.retention.proposedBy', {
          name: proposal.by ? agentText(proposal.by) : '—',
          date: dayText(proposal.on),
        });
}
