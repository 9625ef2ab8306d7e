import { useState } from 'react';
import type { CallError } from '../../../shared/contract';
import { BackupList, RestoreForm } from '../../app/backups';
import { useCommand, useQueryCall } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { RecoveryCode } from '../../app/password';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FactList } from '../../ui/FactList';
import { PasswordField } from '../../ui/PasswordField';
import { State } from '../../ui/State';
import { useToast } from '../../ui/toast';
import { Block } from './Block';
import { Loaded } from './Loaded';
import { useRight } from './useSite';
import b from './Block.module.css';

/** The copies of the vault, and the code that opens it when passwords are lost. */
export function BackupsSection() {
  const t = useT();
  const toast = useToast();
  const timeZone = useSession().status.site?.timeZone;
  const query = useQueryCall('backup.list', {});
  const create = useCommand('backup.create');
  const [restoring, setRestoring] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const createNow = async (): Promise<void> => {
    const answer = await create.run({});
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) toast({ tone: 'ok', title: t('settings.backups.created') });
    await query.refetch();
  };
  return (
    <>
      <Block
        title={t('settings.backups.title')}
        text={t('settings.backups.text')}
        actions={
          <>
            {(query.data?.lines.length ?? 0) > 0 && (
              <Button onClick={() => setRestoring(true)}>{t('settings.backups.restore')}</Button>
            )}
            <Button kind="primary" busy={create.running} onClick={() => void createNow()}>
              {t('settings.backups.create')}
            </Button>
          </>
        }
      >
        {failure && <FailureNotice failure={failure} />}
        <Loaded query={query}>
          {({ lines, folder }) => (
            <>
              <FactList facts={[{ label: t('settings.backups.folder'), value: folder }]} />
              {lines.length === 0 ? (
                <p className={b.after}>{t('settings.backups.empty')}</p>
              ) : (
                <div className={b.after}>
                  <BackupList label={t('backups.list')} lines={lines} timeZone={timeZone} />
                </div>
              )}
              <Dialog opened={restoring} onClose={() => setRestoring(false)} title={t('settings.backups.restore')} width={640}>
                <RestoreForm
                  lines={lines}
                  timeZone={timeZone}
                  onCancel={() => setRestoring(false)}
                  onRestored={() => setRestoring(false)}
                />
              </Dialog>
            </>
          )}
        </Loaded>
      </Block>
      <Recovery />
    </>
  );
}

const GROUPS = 8;

function Recovery() {
  const t = useT();
  const { status } = useSession();
  const mayRenew = useRight('vault.renew-code');
  const renew = useCommand('vault.renewRecoveryCode');
  const noted = useCommand('vault.recoveryCodeNoted');
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const run = async (): Promise<void> => {
    setChecked(true);
    if (password === '') return;
    const answer = await renew.run({ password });
    setPassword('');
    setChecked(false);
    if (answer.ok) {
      setAsking(false);
      setCode(answer.value.recoveryCode);
    }
    setFailure(answer.ok ? null : answer.error);
  };
  const keep = async (): Promise<void> => {
    await noted.run({}); // where it fails, the block goes on saying that it is not noted
    setCode(null);
  };
  const stop = (): void => {
    setAsking(false);
    setPassword('');
    setChecked(false);
    setFailure(null);
  };
  return (
    <Block
      title={t('password.recovery.title')}
      text={t(mayRenew ? 'settings.backups.recovery' : 'settings.backups.recoveryOther')}
      actions={mayRenew && <Button onClick={() => setAsking(true)}>{t('settings.backups.renew')}</Button>}
    >
      {status.recoveryCodeUnnoted && code === null && <State tone="late">{t('password.unnoted.line')}</State>}
      <Dialog
        opened={asking}
        onClose={stop}
        title={t('settings.backups.renewTitle')}
        actions={
          <>
            <Button onClick={stop}>{t('ui.cancel')}</Button>
            <Button kind="primary" busy={renew.running} onClick={() => void run()}>
              {t('settings.backups.renewAction')}
            </Button>
          </>
        }
      >
        <form
          className={b.stacked}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            void run();
          }}
        >
          <p>{t('settings.backups.renewText')}</p>
          <PasswordField
            label={t('password.current')}
            name="current"
            required
            error={checked && password === '' ? t('settings.workstation.passwordNeeded') : undefined}
            value={password}
            onChange={setPassword}
          />
          {failure && <FailureNotice failure={failure} />}
        </form>
      </Dialog>
      <Dialog opened={code !== null} onClose={() => setCode(null)} title={t('password.recovery.title')} width={720}>
        {code !== null && (
          <RecoveryCode
            code={code}
            siteName={status.site?.name ?? ''}
            asked={code.charCodeAt(0) % GROUPS}
            onNoted={() => void keep()}
          />
        )}
      </Dialog>
    </Block>
  );
}
