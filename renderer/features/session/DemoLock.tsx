import { useState } from 'react';
import { demoAccess } from '../../../shared/domain/demoAccess';
import type { CallError } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { useRefreshSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { ClosedPage } from './ClosedPage';
import s from './Unlock.module.css';

/** The demo site locks like a real one, but asks for nothing: there is nothing to protect. */
export function DemoLock() {
  const t = useT();
  const unlock = useCommand('session.unlock');
  const leave = useCommand('session.leaveDemo');
  const refresh = useRefreshSession();
  const [failure, setFailure] = useState<CallError | null>(null);
  const run = async (command: Promise<{ ok: true } | { ok: false; error: CallError }>): Promise<void> => {
    const answer = await command;
    if (!answer.ok) setFailure(answer.error);
    await refresh();
  };
  return (
    <ClosedPage title={t('session.demoLock.title')} lead={t('session.demoLock.lead')} width="narrow">
      <div className={s.form}>
        {failure && <FailureNotice failure={failure} />}
        <div className={s.submit}>
          <Button busy={leave.running} onClick={() => void run(leave.run({}))}>
            {t('shell.user.leaveDemo')}
          </Button>
          <Button kind="primary" autoFocus busy={unlock.running} onClick={() => void run(unlock.run({ ...demoAccess }))}>
            {t('session.demoLock.action')}
          </Button>
        </div>
      </div>
    </ClosedPage>
  );
}
