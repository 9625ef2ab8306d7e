import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryCall } from '../../../app/connection';
import { REPORT_ENTITIES } from '../../../app/reports';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { PageHeader } from '../../../ui/PageHeader';
import { ViewBar } from '../../../ui/Tabs';
import type { ReportsView } from '../reportsRoute';
import { OwnReports } from './OwnReports';
import { ReviewTray } from './ReviewTray';
import { ToSign } from './ToSign';

/** « Rapports »: what an agent writes; for a director what waits for a decision, and what waits for a signature. */
export function ReportsScreen() {
  const t = useT();
  const navigate = useNavigate();
  const { rights } = useSession().agent;
  const reviews = rights.includes('report.approve');
  const { view = reviews ? 'tray' : 'own' } = useSearch({ from: '/reports' });
  const tray = useQueryCall('report.tray', { scope: 'all' }, { entities: REPORT_ENTITIES, enabled: reviews }).data;
  const shown = reviews || view === 'own' ? view : 'own';
  return (
    <>
      <PageHeader inline title={t('report.title')} />
      {reviews && (
        <ViewBar<ReportsView>
          label={t('report.views.label')}
          views={[
            { id: 'tray', label: t('report.views.tray'), count: tray?.waiting.length },
            { id: 'sign', label: t('report.views.sign'), count: tray?.toSign.length },
            { id: 'own', label: t('report.views.own') },
          ]}
          selected={shown}
          onSelect={id => void navigate({ to: '/reports', search: { view: id }, replace: true })}
        />
      )}
      {shown === 'own' && <OwnReports />}
      {shown === 'tray' && <ReviewTray />}
      {shown === 'sign' && <ToSign />}
    </>
  );
}
