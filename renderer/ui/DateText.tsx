import type { CalendarDate } from '../../shared/base/calendarDate';
import { useLanguage } from '../i18n';
import { formatDate, formatDistance, formatNearDate, type DateForm } from './dateFormat';
import { useToday } from './today';

export interface DateTextProps {
  readonly date: CalendarDate;
  /** `short` and `weekday` have their year when it is not the current one; `relative` writes the distance to today; `due` the same, where the past is a delay. */
  readonly form?: DateForm | 'relative' | 'due';
}

/** A date, readable by machines too. */
export function DateText({ date, form = 'day' }: DateTextProps) {
  const language = useLanguage();
  const today = useToday();
  if (form === 'short' || form === 'weekday') return <time dateTime={date}>{formatNearDate(date, today, language, form)}</time>;
  if (form !== 'relative' && form !== 'due') return <time dateTime={date}>{formatDate(date, language, form)}</time>;
  return (
    <time dateTime={date} title={formatDate(date, language, 'long')}>
      {formatDistance(date, today, language, form === 'due')}
    </time>
  );
}
