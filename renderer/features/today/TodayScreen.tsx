import { IconCalendarPlus } from '@tabler/icons-react';
import type { Contract, OutputOf } from '../../../shared/contract';
import { useQueryCall } from '../../app/connection';
import { FailureState } from '../../app/failure';
import { useShortcut } from '../../app/keyboard/shortcuts';
import { useOpenPalette } from '../../app/palette/openPalette';
import { useSession } from '../../app/session';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { formatDate } from '../../ui/dateFormat';
import { Figure, PageHeader } from '../../ui/PageHeader';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { SplitColumn, SplitLayout } from '../../ui/SplitLayout';
import { useToday } from '../../ui/today';
import { DayRail } from './DayRail';
import { Deadlines } from './Deadlines';
import { PrintMenu } from './PrintMenu';
import { RecentFiles } from './RecentFiles';
import { Tasks } from './Tasks';
import { ToWatch } from './ToWatch';
import { Renewals } from './Renewals';
import { useMinute } from './useMinute';
import { weekNumber } from './week';
import s from './TodayScreen.module.css';

/** What the day shows. */
const SHOWN = [
  'appointment',
  'deadline',
  'deadline_setting',
  'person',
  'measure',
  'obligation',
  'assignment',
  'task',
  'access',
  'incident_report',
] as const;

/** « Ma journée »: what happens today, what falls due, what is to be done. */
export function TodayScreen() {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { agent } = useSession();
  const openPalette = useOpenPalette();
  const { data, error, dataUpdatedAt, refetch } = useQueryCall('today.get', { day: null }, { entities: SHOWN });
  const maySummon = agent.rights.includes('case.summon');
  const summon = (): void => openPalette('summons');
  useShortcut(
    { keys: 'Alt C', label: t('today.summon'), icon: <IconCalendarPlus size={18} stroke={1.6} aria-hidden />, run: summon },
    maySummon,
  );
  const long = formatDate(today, language, 'long');
  return (
    <>
      <div className={s.head}>
        <PageHeader
          title={t('today.title')}
          meta={
            <>
              {long.charAt(0).toLocaleUpperCase(language) + long.slice(1)}{' '}
              <span className="muted">· {t('today.week', { number: weekNumber(today) })}</span>
            </>
          }
          figures={
            data && (
              <>
                <Figure
                  value={data.appointments.length}
                  label={t('today.figures.appointments', { count: data.appointments.length })}
                />
                <Figure value={data.lateTotal} label={t('today.figures.late')} {...(data.lateTotal > 0 && { tone: 'late' })} />
                <Figure
                  value={data.soonTotal}
                  label={t('today.figures.soon', { count: data.soonTotal })}
                  {...(data.soonTotal > 0 && { tone: 'soon' })}
                />
              </>
            )
          }
          actions={
            maySummon && (
              <>
                <PrintMenu />
                <Button
                  kind="primary"
                  icon={<IconCalendarPlus size={16} stroke={1.8} aria-hidden />}
                  shortcut="Alt C"
                  onClick={summon}
                >
                  {t('today.summon')}
                </Button>
              </>
            )
          }
        />
      </div>
      {error ? (
        <FailureState failure={error.failure} onRetry={() => void refetch()} />
      ) : data ? (
        <Day data={data} receivedAt={dataUpdatedAt} />
      ) : (
        <div className={s.waiting}>
          <SkeletonRows rows={10} />
        </div>
      )}
    </>
  );
}

interface DayProps {
  readonly data: OutputOf<Contract['today.get']>;
  readonly receivedAt: number;
}

function Day({ data, receivedAt }: DayProps) {
  const t = useT();
  const now = useMinute(data.now, receivedAt);
  return (
    <SplitLayout tracks="1fr 1.12fr 272px">
      <SplitColumn label={t('today.appointments')}>
        <DayRail appointments={data.appointments} absences={data.absences} now={now} />
      </SplitColumn>
      <SplitColumn label={t('today.deadlines.title')}>
        <Deadlines late={data.late} lateTotal={data.lateTotal} soon={data.soon} />
        <ToWatch withoutAppointment={data.withoutAppointment} flagsToReview={data.flagsToReview} />
        <Renewals />
      </SplitColumn>
      <SplitColumn label={t('today.tasks.title')}>
        <Tasks tasks={data.tasks} />
        <RecentFiles files={data.recent} />
      </SplitColumn>
    </SplitLayout>
  );
}
