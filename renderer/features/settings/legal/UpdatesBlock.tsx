import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AppliedUpdate, CallError, UpdatePreview } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { FactList } from '../../../ui/FactList';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { formatDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import type { Tone } from '../../../ui/tone';
import { Block } from '../Block';
import { Loaded } from '../Loaded';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { UpdateDialog } from './UpdateDialog';

const tones: Readonly<Record<AppliedUpdate['state'], Tone>> = { 'in-force': 'ok', superseded: 'none', 'set-aside': 'soon' };

/** The version of the reference data in force, the updates that the service applied, and the way to apply another. */
export function UpdatesBlock() {
  const t = useT();
  const language = useLanguage();
  const may = useRight('site.configure');
  const query = useQueryCall('referential.updates', {}, { entities: ['referential_update', 'agent'] });
  const choose = useCommand('referential.chooseUpdate');
  const [preview, setPreview] = useState<UpdatePreview | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [withdrawing, setWithdrawing] = useState<AppliedUpdate | null>(null);
  const chooseFile = async (): Promise<void> => {
    const answer = await choose.run({});
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) setPreview(answer.value);
  };
  const day = (text: string | null): string => (text !== null && isCalendarDate(text) ? formatDate(text, language) : '—');
  return (
    <Block
      title={t('settings.referential.title')}
      text={t('settings.referential.text')}
      actions={
        may && (
          <Button busy={choose.running} onClick={() => void chooseFile()}>
            {t('legalUpdate.choose')}
          </Button>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      <Loaded query={query}>
        {({ version, establishedOn, fromUpdate, publishers, updates }) => (
          <>
            <FactList
              facts={[
                {
                  label: t('settings.referential.version'),
                  value: t('settings.referential.versionText', { version, date: day(establishedOn) }),
                },
                {
                  label: t('legalUpdate.source'),
                  value: t(fromUpdate ? 'legalUpdate.fromUpdate' : 'legalUpdate.fromApplication'),
                },
                {
                  label: t('legalUpdate.publishers'),
                  value: publishers.length === 0 ? t('legalUpdate.noPublisher') : publishers.join(', '),
                },
              ]}
            />
            {updates.length > 0 && (
              <PlainTable
                label={t('legalUpdate.list')}
                columns={[
                  t('settings.referential.version'),
                  t('legalUpdate.established'),
                  t('legalUpdate.publisher'),
                  t('legalUpdate.applied'),
                  t('legalUpdate.state'),
                ]}
                acts={may}
              >
                {updates.map(one => (
                  <tr key={one.id}>
                    <td className="strong">{one.version}</td>
                    <td>{day(one.establishedOn)}</td>
                    <td>{one.publisher ?? t('legalUpdate.unknown')}</td>
                    <td>
                      {t('leadTimes.by', { name: one.appliedBy ? agentText(one.appliedBy) : '—', date: day(one.appliedOn) })}
                    </td>
                    <td>
                      <State tone={tones[one.state]}>{t(`legalUpdate.states.${one.state}`)}</State>
                    </td>
                    {may && (
                      <RowActs>
                        <Button kind="link" onClick={() => setWithdrawing(one)}>
                          {t('legalUpdate.withdraw')}
                          <Whose name={one.version} />
                        </Button>
                      </RowActs>
                    )}
                  </tr>
                ))}
              </PlainTable>
            )}
          </>
        )}
      </Loaded>
      {preview && <UpdateDialog preview={preview} onClose={() => setPreview(null)} />}
      {withdrawing && <Withdraw update={withdrawing} onClose={() => setWithdrawing(null)} onFailure={setFailure} />}
    </Block>
  );
}

interface WithdrawProps {
  readonly update: AppliedUpdate;
  readonly onClose: () => void;
  readonly onFailure: (failure: CallError) => void;
}

function Withdraw({ update, onClose, onFailure }: WithdrawProps) {
  const t = useT();
  const toast = useToast();
  const withdraw = useCommand('referential.withdrawUpdate');
  const run = async (): Promise<void> => {
    const answer = await withdraw.run({ id: update.id });
    if (answer.ok) toast({ tone: 'ok', title: t('legalUpdate.withdrawn') });
    else onFailure(answer.error);
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      dangerous
      title={t('legalUpdate.withdrawTitle', { version: update.version })}
      action={t('legalUpdate.withdraw')}
      onConfirm={run}
      onCancel={onClose}
    >
      {t('legalUpdate.withdrawText')}
    </ConfirmDialog>
  );
}
