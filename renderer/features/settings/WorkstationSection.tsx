import { useState } from 'react';
import type { CallError } from '../../../shared/contract';
import { useCommand, useQueryCall } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { isReady, NewPasswordFields, noPassword } from '../../app/password';
import { usePreferenceChoices } from '../../app/preferenceChoices';
import { usePreferences } from '../../app/preferences';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { PasswordField } from '../../ui/PasswordField';
import { SelectField } from '../../ui/SelectField';
import { useToast } from '../../ui/toast';
import { Block } from './Block';
import s from './WorkstationSection.module.css';

/** Delays offered before the workstation locks, in minutes. */
const DELAYS = ['1', '2', '5', '10', '15', '20', '30', '45', '60'] as const;

/** What concerns this workstation and the agent at it. */
export function WorkstationSection() {
  const t = useT();
  const { preferences, change } = usePreferences();
  const choices = usePreferenceChoices();
  return (
    <>
      <Block title={t('settings.workstation.display')}>
        <div className={s.fields}>
          {choices.map(choice => (
            <SelectField
              key={choice.id}
              label={choice.label}
              options={choice.options}
              value={choice.value}
              onChange={value => value !== null && choice.onChoose(value)}
            />
          ))}
          <div className={s.whole}>
            <CheckboxField
              label={t('shell.shortcuts.letterKeys')}
              description={t('shell.shortcuts.letterKeysHelp')}
              checked={preferences.letterKeys}
              onChange={letterKeys => change({ letterKeys })}
            />
          </div>
        </div>
      </Block>
      <LockDelay />
      <ChangePassword />
    </>
  );
}

function LockDelay() {
  const t = useT();
  const { status } = useSession();
  const set = useCommand('session.setLockDelay');
  const [failure, setFailure] = useState<CallError | null>(null);
  const choose = async (minutes: string | null): Promise<void> => {
    if (minutes === null) return;
    const answer = await set.run({ minutes: Number(minutes) });
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <Block title={t('settings.workstation.lock')} text={t('settings.workstation.lockText')}>
      <div className={s.fields}>
        <SelectField
          label={t('settings.workstation.lockDelay')}
          options={DELAYS.map(minutes => ({
            value: minutes,
            label: t('settings.workstation.minutes', { count: Number(minutes) }),
          }))}
          value={DELAYS.find(minutes => minutes === String(status.lockAfterMinutes)) ?? null}
          onChange={minutes => void choose(minutes)}
        />
      </div>
      {failure && <FailureNotice failure={failure} />}
    </Block>
  );
}

function ChangePassword() {
  const t = useT();
  const toast = useToast();
  const { agent, status } = useSession();
  const command = useCommand('session.changePassword');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(noPassword);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const users = useQueryCall('vault.users', {}, { entities: ['agent'] });
  const login = users.data?.find(user => user.agent?.id === agent.id)?.login ?? '';
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (current === '' || !isReady(next, login)) return;
    const answer = await command.run({ current, next: next.password });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    setFailure(null);
    setChecked(false);
    setCurrent('');
    setNext(noPassword);
    toast({ tone: 'ok', title: t('settings.workstation.passwordDone') });
  };
  if (status.demo) return <Block title={t('settings.workstation.password')} text={t('settings.workstation.passwordDemo')} />;
  return (
    <Block title={t('settings.workstation.password')} text={t('settings.workstation.passwordText')}>
      <form
        className={s.fields}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={s.half}>
          <PasswordField
            label={t('password.current')}
            name="current"
            required
            error={checked && current === '' ? t('settings.workstation.passwordNeeded') : undefined}
            value={current}
            onChange={setCurrent}
          />
        </div>
        <NewPasswordFields value={next} onChange={setNext} login={login} checked={checked} />
        {failure && (
          <div className={s.whole}>
            <FailureNotice failure={failure} />
          </div>
        )}
        <div className={s.whole}>
          <Button type="submit" busy={command.running}>
            {t('settings.workstation.passwordAction')}
          </Button>
        </div>
      </form>
    </Block>
  );
}
