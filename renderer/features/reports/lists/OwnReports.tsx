import { IconFileText } from '@tabler/icons-react';
import type { ReportLine } from '../../../../shared/contract/reports';
import type { ReportState } from '../../../../shared/domain/reportState';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { REPORT_ENTITIES, ReportRows } from '../../../app/reports';
import { useT } from '../../../i18n';
import { EmptyState } from '../../../ui/EmptyState';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import s from './Lists.module.css';

/** What asks for its author first. */
const order: readonly ReportState[] = ['returned', 'draft', 'approved', 'submitted', 'signed', 'sent', 'superseded', 'withdrawn'];

/** The reports of the agent at work, by state: those that wait for them first. */
export function OwnReports() {
  const t = useT();
  const { data, error, refetch } = useQueryCall('report.own', {}, { entities: REPORT_ENTITIES });
  if (error) return <FailureState failure={error.failure} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (data.length === 0)
    return (
      <EmptyState icon={<IconFileText size={28} stroke={1.6} aria-hidden />} title={t('report.ownNone')}>
        {t('report.ownNoneText')}
      </EmptyState>
    );
  const groups = order
    .map(state => [state, data.filter(one => one.state === state)] as const)
    .filter((group): group is readonly [ReportState, ReportLine[]] => group[1].length > 0);
  return (
    <section className={s.page} aria-label={t('report.views.own')} tabIndex={0}>
      {groups.map(([state, reports]) => (
        <div key={state}>
          <h2>{t(`report.states.${state}`)}</h2>
          <ReportRows label={`${t('report.views.own')}, ${t(`report.states.${state}`)}`} reports={reports} withPerson />
        </div>
      ))}
    </section>
  );
}
