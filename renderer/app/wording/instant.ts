import { dateInZone } from '../../../shared/base/calendarDate';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import { useSession } from '../session';

/** Writes an instant (ms since 1970) as the day and hour at the site: « 24 nov. 2026 à 10:45 ». */
export function useInstantText(): (instant: number) => string {
  const t = useT();
  const language = useLanguage();
  const { status } = useSession();
  const timeZone = status.site?.timeZone ?? 'Europe/Paris';
  return instant => {
    const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
    return t('wording.dayAndTime', { day: formatDate(dateInZone(instant, timeZone), language), time });
  };
}
