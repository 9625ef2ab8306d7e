import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { holds } from '../../shared/domain/rights';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useCommand } from './connection';
import { useSession } from './session';

/** Tells that the recovery code was lost from sight before anybody said that it was noted, and leads to a new one. */
export function RecoveryCodeNotice() {
  const t = useT();
  const { agent, status } = useSession();
  const navigate = useNavigate();
  const noted = useCommand('vault.recoveryCodeNoted');
  // one made later, in the settings, is still on the screen
  const [telling, setTelling] = useState(status.recoveryCodeUnnoted);
  const close = (): void => setTelling(false);
  const mayRenew = holds(agent.role, 'vault.renew-code');
  const renew = (): void => {
    close();
    void navigate({ to: '/settings/$section', params: { section: 'backups' } });
  };
  const say = async (): Promise<void> => {
    await noted.run({}); // where it fails, the dialog stays
  };
  return (
    <Dialog
      opened={telling && status.recoveryCodeUnnoted}
      onClose={close}
      title={t('password.unnoted.title')}
      actions={
        <>
          <Button onClick={close}>{t('password.unnoted.later')}</Button>
          <Button busy={noted.running} onClick={() => void say()}>
            {t('password.unnoted.noted')}
          </Button>
          {mayRenew && (
            <Button kind="primary" onClick={renew}>
              {t('password.unnoted.renew')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('password.unnoted.text')}</p>
      <p>{t(mayRenew ? 'password.unnoted.advice' : 'password.unnoted.adviceOther')}</p>
    </Dialog>
  );
}
