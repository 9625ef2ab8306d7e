import type { TombstoneLine } from '../../../shared/contract';
import { agentText } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { FigureCell, PlainTable } from '../../ui/PlainTable';
import { Part } from './Part';
import { useDayText } from './words';

/** What is left of what was erased: when, under which identifier, by whom. */
export function Tombstones({ tombstones }: { readonly tombstones: readonly TombstoneLine[] }) {
  const t = useT();
  const language = useLanguage();
  const dayText = useDayText();
  return (
    <Part title={t('departures.tombstones.title')} text={t('departures.tombstones.text')}>
      {tombstones.length === 0 ? (
        <p>{t('departures.tombstones.none')}</p>
      ) : (
        <PlainTable
          label={t('departures.tombstones.title')}
          columns={[
            t('departures.tombstones.on'),
            t('departures.tombstones.what'),
            t('departures.retention.until'),
            t('departures.tombstones.proposedBy'),
            t('departures.tombstones.countersignedBy'),
            { figures: t('departures.tombstones.records') },
          ]}
        >
          {tombstones.map(one => (
            <tr key={one.id}>
              <td className="nowrap">{dayText(one.erasedOn)}</td>
              <td>{one.subject ?? t('departures.tombstones.accesses')}</td>
              <td className="nowrap">{dayText(one.until)}</td>
              <td>{one.proposedBy ? agentText(one.proposedBy) : '—'}</td>
              <td>{one.countersignedBy ? agentText(one.countersignedBy) : '—'}</td>
              <FigureCell>{one.records.toLocaleString(language)}</FigureCell>
            </tr>
          ))}
        </PlainTable>
      )}
    </Part>
  );
}
