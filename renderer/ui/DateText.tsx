import type { CalendarDate } from '../../shared/base/calendarDate';
import { useLanguage, useT } from '../i18n';
import { formatDate, relativeDay, type DateForm } from './dateFormat';
import { useToday } from './today';

export interface DateTextProps {
  readonly date: CalendarDate;
  /** `relative` writes the distance to today; `due` the same, where the past is a delay. */
  readonly form?: DateForm | 'relative' | 'due';
}

/** A date, readable by machines too. */
export function DateText({ date, form = 'day' }: DateTextProps) {
  const language = useLanguage();
  const today = useToday();
  const t = useT();
  const relative = form === 'relative' || form === 'due';
  const text = relative ? relativeDay(date, today, t, form === 'due') : formatDate(date, language, form);
  return (
    <time dateTime={date} title={relative ? formatDate(date, language, 'long') : undefined}>
      {text}
    </time>
  );
}
