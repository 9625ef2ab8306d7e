import { Tooltip } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { AbsenceOfDay } from '../../../shared/contract';
import type { PathAct } from '../../../shared/domain/absencePath';
import { useExcuse } from '../../app/absence';
import { useSession } from '../../app/session';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import s from './Appointment.module.css';

/** Form of the case that does each act; the last one is asked for in the case itself. */
const forms: Readonly<Record<PathAct, 'summons' | 'proof' | 'incident' | undefined>> = {
  'ask-proof': undefined,
  'receive-proof': 'proof',
  'judge-excuse': 'proof',
  summon: 'summons',
  report: 'incident',
  'send-report': undefined,
};

const arrow = <IconArrowRight size={16} stroke={1.8} aria-hidden />;

/** The act usually done next after an absence: at once where nothing has to be typed, else in the case. */
export function AbsenceNext({ absence, person }: { readonly absence: AbsenceOfDay; readonly person: string }) {
  const t = useT();
  const language = useLanguage();
  const { rights } = useSession().agent;
  const excuse = useExcuse();
  const { next } = absence;
  if (next === null || !rights.includes(next.act === 'summon' ? 'case.summon' : 'case.write')) return null;
  if (next.act === 'ask-proof' && next.record === absence.appointment) {
    const { by } = next;
    const date = by !== null && isCalendarDate(by) ? formatDate(by, language) : '';
    const ask = (): void =>
      void excuse(
        absence.appointment,
        absence.excuse,
        { attendance: 'absent-pending', due: by },
        t('absence.done.asked', { date }),
      );
    return (
      <Tooltip label={t('absence.act.ask-proof')}>
        <button type="button" className={s.action} aria-label={t('absence.act.ask-proof')} onClick={ask}>
          {arrow}
        </button>
      </Tooltip>
    );
  }
  const act = forms[next.act];
  return (
    <Tooltip label={t(`absence.act.${next.act}`)}>
      <Link
        className={s.action ?? ''}
        aria-label={t(`absence.act.${next.act}`)}
        to="/cases/$personId/{-$tab}"
        params={{ personId: person, tab: undefined }}
        search={act === undefined ? {} : { act }}
      >
        {arrow}
      </Link>
    </Tooltip>
  );
}
