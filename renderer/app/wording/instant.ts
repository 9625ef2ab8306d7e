import { dateInZone } from '../../../shared/base/calendarDate';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import { useSession } from '../session';

/** Writes an instant (ms since 1970) as the day and hour in a time zone, by default that of the workstation. */
export function useLocalInstantText(
  timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): (instant: number) => string {
  const t = useT();
  const language = useLanguage();
  return instant => {
    const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
    return t('wording.dayAndTime', { day: formatDate(dateInZone(instant, timeZone), language), time });
  };
}

/** Writes an instant (ms since 1970) as the day and hour at the site: « 24 nov. 2026 à 10:45 ». */
export const useInstantText = (): ((instant: number) => string) =>
  useLocalInstantText(useSession().status.site?.timeZone ?? 'Europe/Paris');
