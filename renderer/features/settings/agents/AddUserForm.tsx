import { useState } from 'react';
import { agentRoles, type AgentRole, type Antenna } from '../../../../shared/domain/site';
import { useCommand } from '../../../app/connection';
import { isLogin, isReady, loginFrom, NewPasswordFields, noPassword } from '../../../app/password';
import { useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { FormPanel } from '../FormPanel';

interface AddUserFormProps {
  readonly antennas: readonly Antenna[];
  readonly onClose: () => void;
}

interface NewUser {
  readonly familyName: string;
  readonly givenNames: string;
  readonly role: AgentRole;
  readonly antenna: string | null;
  /** Empty while it follows the name. */
  readonly login: string;
}

const loginOf = (value: NewUser): string => value.login.trim() || loginFrom(value.givenNames, value.familyName);

/** A new agent with their own access to this workstation. The password is the only thing that no draft keeps. */
export function AddUserForm({ antennas, onClose }: AddUserFormProps) {
  const t = useT();
  const add = useCommand('vault.addUser');
  const [password, setPassword] = useState(noPassword);
  const initial: NewUser = { familyName: '', givenNames: '', role: 'officer', antenna: antennas[0]?.id ?? null, login: '' };
  const wrong = (value: NewUser): string[] => {
    const sound = {
      familyName: value.familyName.trim() !== '',
      givenNames: value.givenNames.trim() !== '',
      login: isLogin(loginOf(value)),
      password: isReady(password, loginOf(value)),
    };
    return Object.entries(sound).flatMap(([field, fine]) => (fine ? [] : [field]));
  };
  return (
    <FormPanel
      draftKey="settings:user:new"
      initial={initial}
      title={t('settings.agents.add')}
      action={t('settings.agents.add')}
      done={t('settings.agents.added')}
      wrong={wrong}
      save={value =>
        add.run({
          login: loginOf(value),
          password: password.password,
          agent: {
            familyName: value.familyName.trim(),
            givenNames: value.givenNames.trim(),
            role: value.role,
            antenna: value.antenna,
          },
        })
      }
      onClose={onClose}
    >
      {({ value, put, readOnly, isWrong, checked }) => (
        <>
          <TextField
            label={t('settings.agents.familyName')}
            name="familyName"
            required
            maxLength={100}
            readOnly={readOnly}
            error={isWrong('familyName') ? t('settings.wrong.familyName') : undefined}
            value={value.familyName}
            onChange={familyName => put({ familyName })}
          />
          <TextField
            label={t('settings.agents.givenNames')}
            name="givenNames"
            required
            maxLength={100}
            readOnly={readOnly}
            error={isWrong('givenNames') ? t('settings.wrong.givenNames') : undefined}
            value={value.givenNames}
            onChange={givenNames => put({ givenNames })}
          />
          <SelectField
            label={t('settings.agents.role')}
            description={t('settings.agents.roleHelp')}
            name="role"
            required
            disabled={readOnly}
            options={agentRoles.map(role => ({ value: role, label: t(`shell.roles.${role}`) }))}
            value={value.role}
            onChange={role => role && put({ role })}
          />
          <SelectField
            label={t('settings.agents.antenna')}
            name="antenna"
            clearable
            disabled={readOnly}
            options={antennas.map(antenna => ({ value: antenna.id, label: antenna.name }))}
            value={value.antenna}
            onChange={antenna => put({ antenna })}
          />
          <TextField
            label={t('password.login')}
            name="login"
            description={t('password.loginHelp')}
            required
            maxLength={40}
            readOnly={readOnly}
            error={isWrong('login') ? t('password.loginWrong') : undefined}
            value={value.login === '' ? loginOf(value) : value.login}
            onChange={login => put({ login: login.toLowerCase() })}
          />
          <NewPasswordFields value={password} onChange={setPassword} login={loginOf(value)} checked={checked} />
          <p className="muted">{t('settings.agents.passwordHelp')}</p>
        </>
      )}
    </FormPanel>
  );
}
