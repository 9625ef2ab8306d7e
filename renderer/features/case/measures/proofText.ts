import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ObligationLine } from '../../../../shared/contract';
import type { Language, Translate } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';

/** The last proof of an obligation, first in the list, « Bulletin de paie · 30 oct. 2026 », or null without any. */
export function proofText(proofs: ObligationLine['proofs'], language: Language): string | null {
  const last = proofs[0];
  if (!last) return null;
  return isCalendarDate(last.date) ? `${last.label} · ${formatDate(last.date, language)}` : last.label;
}

/** What proves that an obligation is kept, or since when nothing does. */
export function proofWords(
  obligation: Pick<ObligationLine, 'proofs' | 'unprovedSince' | 'state'>,
  t: Translate,
  language: Language,
): string {
  const last = proofText(obligation.proofs, language);
  if (last !== null) return last;
  if (obligation.state === 'suspended') return t('measure.pause.nothing');
  const { unprovedSince } = obligation;
  return unprovedSince !== null && isCalendarDate(unprovedSince)
    ? t('caseFile.summary.noProofSince', { date: formatDate(unprovedSince, language) })
    : t('caseFile.summary.noProof');
}
