import { useQueryCall } from '../../app/connection';
import { FailureState } from '../../app/failure';
import { useT } from '../../i18n';
import { PageHeader } from '../../ui/PageHeader';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { OpenTransfers } from './OpenTransfers';
import { Retention } from './Retention';
import { Tombstones } from './Tombstones';
import s from './Departures.module.css';

/** « Sorties »: the cases that leave the service, for another one or at the end of their legal time. */
export function DeparturesScreen() {
  const t = useT();
  const listed = useQueryCall('retention.list', {}, { entities: ['erasure', 'person', 'measure', 'access'] });
  return (
    <>
      <PageHeader title={t('departures.title')} />
      <div className={s.page} tabIndex={0} role="group" aria-label={t('departures.title')}>
        <OpenTransfers />
        {listed.error && <FailureState failure={listed.error.failure} onRetry={() => void listed.refetch()} />}
        {!listed.data && !listed.error && <SkeletonRows rows={6} />}
        {listed.data && (
          <>
            <Retention listed={listed.data} />
            <Tombstones tombstones={listed.data.tombstones} />
          </>
        )}
      </div>
    </>
  );
}
