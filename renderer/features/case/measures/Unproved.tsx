import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ObligationLine } from '../../../../shared/contract';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';

/** How many obligations nothing proves, and since when; nothing when all are proved. */
export function Unproved({ obligations }: { readonly obligations: readonly ObligationLine[] }) {
  const t = useT();
  const language = useLanguage();
  const days = obligations.flatMap(({ unprovedSince }) => unprovedSince ?? []).sort();
  const [oldest] = days;
  if (oldest === undefined || !isCalendarDate(oldest)) return null;
  const late = obligations.some(one => one.unprovedSince !== null && one.state === 'late');
  return (
    <State tone={late ? 'late' : 'none'}>
      {t('measure.unproved', { count: days.length, date: formatDate(oldest, language) })}
    </State>
  );
}
