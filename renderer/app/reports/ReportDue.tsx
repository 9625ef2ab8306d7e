import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { ReportDue as Due } from '../../../shared/contract/reports';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import { State } from '../../ui/State';

/** The deadline that a report meets, its lateness first to the eye. */
export function ReportDue({ due }: { readonly due: Due }) {
  const t = useT();
  const language = useLanguage();
  const date = isCalendarDate(due.due) ? formatDate(due.due, language) : due.due;
  return due.late > 0 ? (
    <State tone="late">{t('report.dueLate', { date, days: String(due.late) })}</State>
  ) : (
    <State tone="soon">{t('report.due', { date })}</State>
  );
}
