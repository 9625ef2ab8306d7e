import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AbsencePath } from '../../../../shared/domain/absencePath';
import type { Language, Translate } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import type { Tone } from '../../../ui/tone';

type StepKind = AbsencePath['steps'][number]['kind'];

/** How a step is shown: nothing is red, an absence is not blamed. */
export const stepTones: Readonly<Record<StepKind, Tone>> = {
  absence: 'soon',
  excused: 'none',
  unexcused: 'soon',
  'proof-awaited': 'info',
  'proof-received': 'info',
  summoned: 'info',
  came: 'ok',
  'report-drafted': 'soon',
  'report-sent': 'ok',
};

/** A short day in words; empty when there is none. */
export const dayText = (day: string | null, language: Language): string =>
  day !== null && isCalendarDate(day) ? formatDate(day, language) : '';

/** Why the next act is proposed, or what is waited for. */
export function whyText({ next, counted }: AbsencePath, t: Translate, language: Language): string {
  if (next === null) return t('absence.why.waiting');
  const date = dayText(next.by, language);
  switch (next.act) {
    case 'report':
      return next.by === null
        ? t('absence.why.reportUndated', { count: counted.length })
        : t('absence.why.report', { count: counted.length, date });
    case 'judge-excuse':
      return next.late ? t('absence.why.overdue', { date }) : t('absence.why.judge-excuse');
    case 'ask-proof':
    case 'receive-proof':
      return t(`absence.why.${next.act}`, { date });
    case 'summon':
    case 'send-report':
      return t(`absence.why.${next.act}`);
  }
}
