import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/fr';
import 'dayjs/locale/en-gb';
import { isCalendarDate, type CalendarDate } from '../../shared/base/calendarDate';
import { useLanguage, useT } from '../i18n';
import { formatDate } from './dateFormat';
import { useToday } from './today';

export interface CalendarProps {
  readonly value: CalendarDate | null;
  readonly onPick: (date: CalendarDate) => void;
  readonly min?: CalendarDate | undefined;
  readonly max?: CalendarDate | undefined;
}

/** A month to pick a day in: arrows move by day, week; weeks start on Monday. */
export function Calendar({ value, onPick, min, max }: CalendarProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  return (
    <DatePicker
      locale={language === 'fr' ? 'fr' : 'en-gb'}
      firstDayOfWeek={1}
      value={value}
      defaultDate={value ?? today}
      {...(min !== undefined && { minDate: min })}
      {...(max !== undefined && { maxDate: max })}
      getDayProps={() => ({})}
      getDayAriaLabel={day => (isCalendarDate(day) ? formatDate(day, language, 'long') : day)}
      ariaLabels={{
        previousMonth: t('ui.date.previousMonth'),
        nextMonth: t('ui.date.nextMonth'),
        previousYear: t('ui.date.previousYear'),
        nextYear: t('ui.date.nextYear'),
        previousDecade: t('ui.date.previousDecade'),
        nextDecade: t('ui.date.nextDecade'),
        monthLevelControl: t('ui.date.chooseMonth'),
        yearLevelControl: t('ui.date.chooseYear'),
      }}
      onChange={picked => {
        if (picked !== null && isCalendarDate(picked)) onPick(picked);
      }}
    />
  );
}
