import { useRef, useState } from 'react';
import type { CallError, SessionAgent } from '../../../shared/contract';
import { RestoreForm } from '../../app/backups';
import { useCommand, useQueryCall } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { useRefreshSession } from '../../app/session';
import { agentText } from '../../app/wording';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { PasswordField } from '../../ui/PasswordField';
import { SelectField } from '../../ui/SelectField';
import { State } from '../../ui/State';
import { ClosedPage } from './ClosedPage';
import { lastLogin, rememberLogin } from './lastLogin';
import { RecoverForm } from './RecoverForm';
import { useCountdown } from './useCountdown';
import s from './Unlock.module.css';

interface UnlockProps {
  readonly logins: readonly string[];
  readonly waiting: SessionAgent | null;
  /** The password was right, but the database does not open: a backup is offered. */
  readonly unusable: boolean;
}

/** Asks for a password; leads to the recovery code and to the backups. */
export function Unlock({ logins, waiting, unusable }: UnlockProps) {
  const t = useT();
  const [at, setAt] = useState<'password' | 'recover' | 'restore'>('password');
  const [restored, setRestored] = useState(false);
  const [login, setLogin] = useState(() => logins.find(one => one === lastLogin()) ?? logins[0] ?? '');
  const backups = useQueryCall('backup.listForRestore', {}).data ?? [];
  const offersBackup = unusable && backups.length > 0;
  if (at === 'recover') return <RecoverForm logins={logins} login={login} onLogin={setLogin} onBack={() => setAt('password')} />;
  if (at === 'restore')
    return (
      <ClosedPage title={t('session.restore.title')} lead={t('session.restore.lead')} width="wide">
        <div className={s.code}>
          <RestoreForm
            lines={backups}
            onCancel={() => setAt('password')}
            onRestored={() => {
              setRestored(true);
              setAt('password');
            }}
          />
        </div>
      </ClosedPage>
    );
  return (
    <ClosedPage
      title={t('session.unlock.title')}
      lead={waiting ? t('session.unlock.waiting', { name: agentText(waiting) }) : t('session.unlock.lead')}
      width="narrow"
    >
      {restored && (
        <p className={s.done} role="status">
          <State tone="ok">{t('session.restore.done')}</State>
        </p>
      )}
      <PasswordForm
        logins={logins}
        login={logins.includes(login) ? login : (logins[0] ?? '')}
        onLogin={setLogin}
        useless={offersBackup}
      />
      <div className={s.ways}>
        <Button kind="link" onClick={() => setAt('recover')}>
          {t('session.unlock.forgotten')}
        </Button>
        {offersBackup && (
          <Button kind="primary" onClick={() => setAt('restore')}>
            {t('session.unlock.restore')}
          </Button>
        )}
      </div>
    </ClosedPage>
  );
}

interface PasswordFormProps {
  readonly logins: readonly string[];
  readonly login: string;
  readonly onLogin: (login: string) => void;
  /** The right password was given and helps no more: another way comes first. */
  readonly useless: boolean;
}

function PasswordForm({ logins, login, onLogin, useless }: PasswordFormProps) {
  const t = useT();
  const unlock = useCommand('session.unlock');
  const refresh = useRefreshSession();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<CallError | null>(null);
  const wait = useCountdown();
  const submit = async (): Promise<void> => {
    if (password === '' || wait.seconds > 0) return;
    const answer = await unlock.run({ login, password });
    if (answer.ok) {
      rememberLogin(login);
      await refresh();
      return;
    }
    const ms = answer.error.details?.['retryAfterMs'];
    if (typeof ms === 'number') wait.start(ms);
    setFailure(answer.error);
    setPassword('');
    field.current?.focus();
  };
  return (
    <form
      className={s.form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      {logins.length > 1 ? (
        <SelectField
          label={t('password.login')}
          name="login"
          options={logins.map(one => ({ value: one, label: one }))}
          value={login}
          onChange={chosen => chosen && onLogin(chosen)}
        />
      ) : (
        <p className={s.login}>
          <span className="muted">{t('password.login')}</span> <strong>{login}</strong>
        </p>
      )}
      <PasswordField
        ref={field}
        label={t('session.unlock.password')}
        name="password"
        autoFocus
        value={password}
        onChange={setPassword}
      />
      {failure && <FailureNotice failure={failure} />}
      <div className={s.submit}>
        {wait.seconds > 0 && <State tone="soon">{t('session.unlock.wait', { count: wait.seconds })}</State>}
        <Button kind={useless ? 'secondary' : 'primary'} type="submit" busy={unlock.running} disabled={wait.seconds > 0}>
          {t('session.unlock.action')}
        </Button>
      </div>
    </form>
  );
}
