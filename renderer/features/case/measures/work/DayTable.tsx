import { isCalendarDate } from '../../../../../shared/base/calendarDate';
import type { WorkDayLine, WorkPlacementLine } from '../../../../../shared/contract';
import { hoursText } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { Button } from '../../../../ui/Button';
import { formatDate } from '../../../../ui/dateFormat';
import { State } from '../../../../ui/State';
import type { Tone } from '../../../../ui/tone';
import { useToday } from '../../../../ui/today';
import { useRecordDay } from './useRecordDay';
import s from './Work.module.css';

const TONES: Readonly<Record<WorkDayLine['state'], Tone>> = { planned: 'none', present: 'ok', absent: 'soon', excused: 'none' };

export interface DayTableProps {
  readonly placement: WorkPlacementLine;
  readonly days: readonly WorkDayLine[];
  readonly mayWrite: boolean;
  readonly onEdit: (day: WorkDayLine) => void;
}

/** The days of a placement, each noted in one click. */
export function DayTable({ placement, days, mayWrite, onEdit }: DayTableProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const record = useRecordDay(placement);
  return (
    <div className={s.scroll}>
      <table className={s.days}>
        <caption className="visually-hidden">{t('work.day.table')}</caption>
        <thead>
          <tr>
            <th>{t('work.day.date')}</th>
            <th>{t('work.day.start')}</th>
            <th>{t('work.day.planned')}</th>
            <th>{t('work.day.done')}</th>
            <th>{t('work.day.state')}</th>
            {mayWrite && (
              <th>
                <span className="visually-hidden">{t('work.day.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {days.map(one => {
            const named = isCalendarDate(one.day) ? formatDate(one.day, language, 'weekday') : one.day;
            const waiting = one.state === 'planned' && one.day <= today;
            return (
              <tr key={one.day}>
                <td className="nowrap">{named}</td>
                <td>{one.start ?? '—'}</td>
                <td className="nowrap">{one.planned === 0 ? '—' : hoursText(one.planned)}</td>
                <td className="nowrap">{one.state === 'present' ? hoursText(one.done) : '—'}</td>
                <td>
                  <State tone={waiting && one.day < today ? 'soon' : TONES[one.state]}>
                    {waiting && one.day < today ? t('work.day.toRecord') : t(`work.states.${one.state}`)}
                  </State>
                  {one.note !== '' && <span className="muted"> {one.note}</span>}
                </td>
                {mayWrite && (
                  <td>
                    <span className={s.rowActs}>
                      {waiting && (
                        <>
                          <Button kind="link" onClick={() => record(one, 'present')}>
                            {t('work.day.present')}
                            <span className="visually-hidden">{` ${named}`}</span>
                          </Button>
                          <Button kind="link" onClick={() => record(one, 'absent')}>
                            {t('work.day.absent')}
                            <span className="visually-hidden">{` ${named}`}</span>
                          </Button>
                        </>
                      )}
                      <Button kind="quiet" onClick={() => onEdit(one)}>
                        {t('work.day.edit')}
                        <span className="visually-hidden">{` ${named}`}</span>
                      </Button>
                    </span>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
