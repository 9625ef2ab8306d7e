import { useState } from 'react';
import type { Antenna } from '../../../../shared/domain/site';
import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { isLogin, isReady, loginFrom, NewPasswordFields, noPassword } from '../../../app/password';
import { useT } from '../../../i18n';
import { TextField } from '../../../ui/TextField';
import { asWritten, soundOr } from '../soundOr';
import { AgentFields, type AgentIdentity } from './AgentFields';

interface AddUserFormProps {
  readonly antennas: readonly Antenna[];
  readonly onClose: () => void;
}

interface NewUser extends AgentIdentity {
  /** Empty while it follows the name. */
  readonly login: string;
}

const loginOf = (value: NewUser): string => value.login.trim() || loginFrom(value.givenNames, value.familyName);

/** A new agent with their own access to this workstation. The password is the only thing that no draft keeps. */
export function AddUserForm({ antennas, onClose }: AddUserFormProps) {
  const t = useT();
  const add = useCommand('vault.addUser');
  const [password, setPassword] = useState(noPassword);
  const form = useDraftForm({
    draftKey: 'settings:user:new',
    initial: (): NewUser => ({
      familyName: '',
      givenNames: '',
      role: 'officer',
      antenna: antennas[0]?.id ?? null,
      login: '',
    }),
    words: asWritten,
    read: value =>
      soundOr(
        {
          familyName: value.familyName.trim() === '' && t('settings.wrong.familyName'),
          givenNames: value.givenNames.trim() === '' && t('settings.wrong.givenNames'),
          login: !isLogin(loginOf(value)) && t('password.loginWrong'),
          // its own fields say what is wrong with it
          password: !isReady(password, loginOf(value)) && '',
        },
        () => ({
          login: loginOf(value),
          password: password.password,
          agent: {
            familyName: value.familyName.trim(),
            givenNames: value.givenNames.trim(),
            role: value.role,
            antenna: value.antenna,
          },
        }),
      ),
    send: values => add.run(values),
    done: t('settings.agents.added'),
    onSent: onClose,
  });
  const login = loginOf(form.value);
  return (
    <FormDialog panel form={form} title={t('settings.agents.add')} action={t('settings.agents.add')} onClose={onClose}>
      <AgentFields form={form} antennas={antennas} />
      <TextField
        {...form.field('login')}
        label={t('password.login')}
        description={t('password.loginHelp')}
        required
        maxLength={40}
        value={form.value.login === '' ? login : form.value.login}
        onChange={text => form.change({ login: text.toLowerCase() })}
      />
      <NewPasswordFields value={password} onChange={setPassword} login={login} checked={form.asked} />
      <p className="muted">{t('settings.agents.passwordHelp')}</p>
    </FormDialog>
  );
}
