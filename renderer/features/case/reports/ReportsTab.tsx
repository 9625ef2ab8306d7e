import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { REPORT_ENTITIES, ReportRows } from '../../../app/reports';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useCase } from '../caseContext';
import s from './Reports.module.css';

/** The reports about the person, with where each stands. */
export function ReportsTab() {
  const t = useT();
  const { personId: person, header, go } = useCase();
  const { rights } = useSession().agent;
  const { data, error, refetch } = useQueryCall('report.list', { person }, { entities: REPORT_ENTITIES });
  if (error) return <FailureState failure={error.failure} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} />;
  const add = rights.includes('report.write') && header.person.closedOn === null && (
    <Button icon={<IconPlus size={16} aria-hidden />} shortcut="Alt R" onClick={() => go({ act: 'report', replace: true })}>
      {t('report.create.action')}
    </Button>
  );
  if (data.length === 0)
    return (
      <EmptyState icon={<IconFileText size={28} stroke={1.6} aria-hidden />} title={t('report.empty')} action={add || undefined}>
        {t('report.emptyText')}
      </EmptyState>
    );
  return (
    <section className={s.page} aria-label={t('report.list')} tabIndex={0}>
      <div className={s.bar}>{add}</div>
      <ReportRows label={t('report.list')} reports={data} withPerson={false} />
    </section>
  );
}
