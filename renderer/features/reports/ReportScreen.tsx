import { useNavigate, useParams } from '@tanstack/react-router';
import { useQueryCall } from '../../app/connection';
import { FailureState } from '../../app/failure';
import { FACT_ENTITIES, REPORT_ENTITIES } from '../../app/reports';
import { useT } from '../../i18n';
import { PageHeader } from '../../ui/PageHeader';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { ReadReport } from './read/ReadReport';
import { ReportHead } from './ReportHead';
import { WriteReport } from './write/WriteReport';

/** What the screen shows: the report, and the words of the case in it. */
const SHOWN = [...REPORT_ENTITIES, ...FACT_ENTITIES];

/** One report, at `/reports/<report>`: its author writes it, others read what was submitted. */
export function ReportScreen() {
  const t = useT();
  const { reportId } = useParams({ from: '/reports/$reportId' });
  const navigate = useNavigate();
  const { data: view, error, refetch } = useQueryCall('report.open', { id: reportId }, { entities: SHOWN });
  if (error)
    return (
      <>
        <PageHeader title={t('report.missing')} windowTitle={t('report.windowTitle')} />
        <FailureState failure={error.failure} onRetry={() => void refetch()} />
      </>
    );
  if (!view) return <SkeletonRows rows={10} />;
  if (view.acts.includes('write')) return <WriteReport key={view.id} view={view} />;
  return (
    <>
      <ReportHead view={view} recipient={view.recipient} />
      <ReadReport
        key={view.id}
        view={view}
        onReplaced={id => void navigate({ to: '/reports/$reportId', params: { reportId: id } })}
      />
    </>
  );
}
