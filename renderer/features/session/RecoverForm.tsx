import { useState } from 'react';
import type { CallError } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { isReady, NewPasswordFields, noPassword } from '../../app/password';
import { useRefreshSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { ClosedPage } from './ClosedPage';
import { rememberLogin } from './lastLogin';
import s from './Unlock.module.css';

interface RecoverFormProps {
  readonly logins: readonly string[];
  readonly login: string;
  readonly onLogin: (login: string) => void;
  readonly onBack: () => void;
}

/** A forgotten password: the recovery code of the site gives the right to choose a new one. */
export function RecoverForm({ logins, login, onLogin, onBack }: RecoverFormProps) {
  const t = useT();
  const recover = useCommand('session.recover');
  const refresh = useRefreshSession();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState(noPassword);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (code.trim() === '' || !isReady(password, login)) return;
    const answer = await recover.run({ login, recoveryCode: code, password: password.password });
    if (answer.ok) {
      rememberLogin(login);
      await refresh();
    } else setFailure(answer.error);
  };
  return (
    <ClosedPage title={t('session.recover.title')} lead={t('session.recover.lead')} width="narrow">
      <form
        className={s.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <SelectField
          label={t('password.login')}
          name="login"
          options={logins.map(one => ({ value: one, label: one }))}
          value={login}
          onChange={chosen => chosen && onLogin(chosen)}
        />
        <TextField
          label={t('password.recovery.title')}
          name="code"
          description={t('session.recover.codeHelp')}
          required
          autoFocus
          maxLength={80}
          error={checked && code.trim() === '' ? t('session.recover.codeNeeded') : undefined}
          value={code}
          onChange={setCode}
        />
        <NewPasswordFields value={password} onChange={setPassword} login={login} checked={checked} />
        {failure && <FailureNotice failure={failure} />}
        <div className={s.submit}>
          <Button onClick={onBack}>{t('session.back')}</Button>
          <Button kind="primary" type="submit" busy={recover.running}>
            {t('session.recover.action')}
          </Button>
        </div>
      </form>
    </ClosedPage>
  );
}
