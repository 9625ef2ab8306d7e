import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { DelegationLine } from '../../../../shared/contract/delegations';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureState, useFailureText } from '../../../app/failure';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { Dialog } from '../../../ui/Dialog';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { DelegationForm } from './DelegationForm';

/** Who reviews and signs in the place of a director who is away. */
export function DelegationDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  useReturnFocus();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQueryCall('delegation.list', {}, { entities: ['delegation', 'agent'] });
  if (adding && data) return <DelegationForm delegates={data.delegates} onClose={() => setAdding(false)} />;
  return (
    <Dialog
      opened
      width={720}
      onClose={onClose}
      title={t('report.delegation.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('report.head.close')}</Button>
          <Button kind="primary" disabled={!data} onClick={() => setAdding(true)}>
            {t('report.delegation.add')}
          </Button>
        </>
      }
    >
      <p>{t('report.delegation.text')}</p>
      {error ? (
        <FailureState failure={error.failure} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={3} />
      ) : data.delegations.length === 0 ? (
        <p className="muted">{t('report.delegation.none')}</p>
      ) : (
        <PlainTable
          label={t('report.delegation.title')}
          columns={[
            t('report.delegation.from'),
            t('report.delegation.to'),
            t('report.delegation.days'),
            t('report.delegation.reason'),
            t('report.delegation.state'),
          ]}
          acts
        >
          {data.delegations.map(one => (
            <Row key={one.id} delegation={one} />
          ))}
        </PlainTable>
      )}
    </Dialog>
  );
}

function Row({ delegation }: { readonly delegation: DelegationLine }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const textOf = useFailureText();
  const { run, running } = useCommand('delegation.end');
  const day = (date: string): string => (isCalendarDate(date) ? formatDate(date, language) : date);
  const end = async (): Promise<void> => {
    const answer = await run({ id: delegation.id });
    toast(answer.ok ? { tone: 'ok', title: t('report.delegation.endDone') } : { tone: 'late', ...textOf(answer.error) });
  };
  const { firstDay, lastDay, endedOn, holds } = delegation;
  const state =
    endedOn !== null
      ? t('report.delegation.ended', { date: day(endedOn) })
      : t(holds ? 'report.delegation.holds' : firstDay > today ? 'report.delegation.coming' : 'report.delegation.over');
  return (
    <tr>
      <td>{delegation.from ? agentText(delegation.from) : '—'}</td>
      <td>{delegation.to ? agentText(delegation.to) : '—'}</td>
      <td>{t('report.delegation.span', { from: day(firstDay), to: day(lastDay) })}</td>
      <td>{delegation.reason}</td>
      <td>{state}</td>
      <RowActs>
        {delegation.own && endedOn === null && lastDay >= today && (
          <Button kind="link" busy={running} onClick={() => void end()}>
            {t('report.delegation.end')}
          </Button>
        )}
      </RowActs>
    </tr>
  );
}
