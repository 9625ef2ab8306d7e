import { dateInZone } from '../../../shared/base/calendarDate';
import { useSession } from '../../app/session';
import { useLanguage } from '../../i18n';
import { formatNearDate } from '../../ui/dateFormat';
import { useToday } from '../../ui/today';

const useTimeZone = (): string => useSession().status.site?.timeZone ?? 'Europe/Paris';
const hour = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);

/** Writes an instant (ms since 1970) as the hour at the site: `10:36`. */
export function useClock(): (instant: number) => string {
  const timeZone = useTimeZone();
  return instant => hour(instant, timeZone);
}

/** Writes an instant briefly: its hour today, its day before. */
export function useShortInstant(): (instant: number) => string {
  const timeZone = useTimeZone();
  const language = useLanguage();
  const today = useToday();
  return instant => {
    const day = dateInZone(instant, timeZone);
    return day === today ? hour(instant, timeZone) : formatNearDate(day, today, language);
  };
}
