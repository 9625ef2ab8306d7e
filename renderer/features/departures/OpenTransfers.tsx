import type { OpenTransferLine } from '../../../shared/contract';
import { useOpenCase } from '../../app/access';
import { useQueryCall } from '../../app/connection';
import { FailureState } from '../../app/failure';
import { agentText, inLanguage } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { PlainTable } from '../../ui/PlainTable';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { State } from '../../ui/State';
import { Part } from './Part';
import { useDayText, usePersonText } from './words';

/** The transfers of the service that await an answer, the most urgent first. */
export function OpenTransfers() {
  const t = useT();
  const query = useQueryCall('transfer.awaited', {}, { entities: ['transfer', 'person'] });
  return (
    <Part title={t('departures.transfers.title')} text={t('departures.transfers.text')}>
      {query.error && <FailureState failure={query.error.failure} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <SkeletonRows rows={3} />}
      {query.data?.length === 0 && <p>{t('departures.transfers.none')}</p>}
      {query.data && query.data.length > 0 && (
        <PlainTable
          label={t('departures.transfers.title')}
          columns={[
            t('departures.person'),
            t('departures.transfers.service'),
            t('departures.transfers.reason'),
            t('departures.transfers.offered'),
            t('departures.transfers.reminders'),
            t('departures.transfers.answerBy'),
          ]}
        >
          {query.data.map(line => (
            <Line key={line.id} line={line} />
          ))}
        </PlainTable>
      )}
    </Part>
  );
}

function Line({ line }: { readonly line: OpenTransferLine }) {
  const t = useT();
  const language = useLanguage();
  const open = useOpenCase();
  const dayText = useDayText();
  const personText = usePersonText();
  return (
    <tr>
      <td>
        <button type="button" className="link" onClick={() => open(line.person)}>
          {personText(line.personName)}
        </button>
      </td>
      <td>{line.withheld ? <span className="muted">{t('departures.withheld')}</span> : line.service}</td>
      <td>{line.withheld ? <span className="muted">—</span> : inLanguage(line.reasonLabel, language)}</td>
      <td>
        {dayText(line.offeredOn)}
        {line.offeredBy && <div className="muted">{agentText(line.offeredBy)}</div>}
      </td>
      <td>{line.reminders.length === 0 ? '—' : line.reminders.map(dayText).join(', ')}</td>
      <td className="nowrap">
        <State tone={line.late ? 'late' : 'soon'}>{dayText(line.answerBy)}</State>
      </td>
    </tr>
  );
}
