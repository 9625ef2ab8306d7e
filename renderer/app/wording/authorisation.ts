import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { WorkHostLine } from '../../../shared/contract';
import type { Language, Translate } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import type { Tone } from '../../ui/tone';

/** How the authorisation of a host is shown. */
export const authorisationTones: Readonly<Record<WorkHostLine['authorisationState'], Tone>> = {
  none: 'none',
  valid: 'ok',
  soon: 'soon',
  lapsed: 'late',
};

/** How the authorisation of a host stands, in words. */
export function authorisationText(
  { authorisationState, authorisedUntil }: Pick<WorkHostLine, 'authorisationState' | 'authorisedUntil'>,
  t: Translate,
  language: Language,
): string {
  const date = authorisedUntil !== null && isCalendarDate(authorisedUntil) ? formatDate(authorisedUntil, language) : '';
  return authorisationState === 'none' ? t('work.authorisation.none') : t(`work.authorisation.${authorisationState}`, { date });
}
