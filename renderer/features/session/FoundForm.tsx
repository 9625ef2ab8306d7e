import { useId, useRef, useState, type ReactNode } from 'react';
import { timeZoneOf } from '../../../shared/base/territory';
import type { CallError } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { NewPasswordFields, noPassword } from '../../app/password';
import { useRefreshSession } from '../../app/session';
import { useTerritories } from '../../app/wording';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { PhoneField } from '../../ui/PhoneField';
import { SelectField } from '../../ui/SelectField';
import { TextAreaField, TextField } from '../../ui/TextField';
import { ClosedPage } from './ClosedPage';
import { founderRoles, foundingInput, loginOf, wrongFields, type Founding, type FoundingField } from './founding';
import { rememberLogin } from './lastLogin';
import s from './FoundForm.module.css';

interface FoundFormProps {
  readonly value: Founding;
  readonly onChange: (value: Founding) => void;
  readonly onBack: () => void;
  readonly stay: (staying: boolean) => void;
  readonly onFounded: (founded: { code: string; siteName: string }) => void;
}

/** Founds a site on this workstation: service, antenna, first agent, access. */
export function FoundForm({ value, onChange, onBack, stay, onFounded }: FoundFormProps) {
  const t = useT();
  const territories = useTerritories();
  const found = useCommand('session.found');
  const refresh = useRefreshSession();
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState(noPassword);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const wrong = checked ? wrongFields(value, password) : [];
  const put = (part: Partial<Founding>): void => onChange({ ...value, ...part });
  const error = (field: Exclude<FoundingField, 'password'>): string | undefined =>
    wrong.includes(field) ? t(`session.found.wrong.${field}`) : undefined;

  const submit = async (): Promise<void> => {
    setChecked(true);
    const [first] = wrongFields(value, password);
    if (first) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setFailure(null);
    stay(true);
    const answer = await found.run(foundingInput(value, password.password));
    if (answer.ok) {
      rememberLogin(loginOf(value));
      onFounded({ code: answer.value.recoveryCode, siteName: value.siteName.trim() });
    } else {
      stay(false);
      setFailure(answer.error);
    }
    await refresh();
  };

  return (
    <ClosedPage title={t('session.found.title')} lead={t('session.found.lead')} width="wide" foot={t('session.legal')}>
      <form
        ref={form}
        className={s.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <Step
          title={t('session.found.service')}
          text={t('session.found.serviceText', { zone: timeZoneOf[value.territory].replace('_', ' ') })}
        >
          <TextField
            label={t('session.found.siteName')}
            name="siteName"
            required
            autoFocus
            maxLength={160}
            error={error('siteName')}
            value={value.siteName}
            onChange={siteName => put({ siteName })}
          />
          <SelectField
            label={t('session.found.territory')}
            name="territory"
            required
            options={territories}
            value={value.territory}
            onChange={territory => territory && put({ territory })}
          />
        </Step>
        <Step title={t('session.found.antenna')} text={t('session.found.antennaText')}>
          <TextField
            label={t('session.found.antennaName')}
            name="antennaName"
            required
            maxLength={160}
            error={error('antennaName')}
            value={value.antennaName}
            onChange={antennaName => put({ antennaName })}
          />
          <PhoneField
            label={t('session.found.phone')}
            name="phone"
            territory={value.territory}
            error={error('phone')}
            value={value.phone}
            onChange={phone => put({ phone })}
          />
          <div className={s.whole}>
            <TextAreaField
              label={t('session.found.address')}
              name="address"
              minRows={2}
              maxRows={5}
              maxLength={600}
              error={error('address')}
              value={value.address}
              onChange={address => put({ address })}
            />
          </div>
        </Step>
        <Step title={t('session.found.agent')} text={t('session.found.agentText')}>
          <TextField
            label={t('session.found.familyName')}
            name="familyName"
            required
            maxLength={100}
            error={error('familyName')}
            value={value.familyName}
            onChange={familyName => put({ familyName })}
          />
          <TextField
            label={t('session.found.givenNames')}
            name="givenNames"
            required
            maxLength={100}
            error={error('givenNames')}
            value={value.givenNames}
            onChange={givenNames => put({ givenNames })}
          />
          <div className={s.whole}>
            <SelectField
              label={t('session.found.role')}
              name="role"
              description={t(value.role === 'officer' ? 'session.found.roleOfficer' : 'session.found.roleText')}
              required
              options={founderRoles.map(role => ({ value: role, label: t(`shell.roles.${role}`) }))}
              value={value.role}
              onChange={role => role && put({ role })}
            />
          </div>
        </Step>
        <Step title={t('session.found.access')} text={t('session.found.accessText')}>
          <div className={s.whole}>
            <TextField
              label={t('password.login')}
              name="login"
              description={t('password.loginHelp')}
              required
              maxLength={40}
              error={error('login')}
              value={value.login === '' ? loginOf(value) : value.login}
              onChange={login => put({ login: login.toLowerCase() })}
            />
          </div>
          <NewPasswordFields value={password} onChange={setPassword} login={loginOf(value)} checked={checked} />
          <p className={`${s.whole} ${s.text}`}>{t('session.found.keychain')}</p>
        </Step>
        {failure && <FailureNotice failure={failure} />}
        <div className={s.actions}>
          <Button onClick={onBack} disabled={found.running}>
            {t('session.back')}
          </Button>
          <Button kind="primary" type="submit" busy={found.running}>
            {t('session.found.action')}
          </Button>
        </div>
      </form>
    </ClosedPage>
  );
}

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Step({ title, text, children }: StepProps) {
  const id = useId();
  return (
    <div className={s.step} role="group" aria-labelledby={id}>
      <div>
        <h2 className={s.title} id={id}>
          {title}
        </h2>
        <p className={s.text}>{text}</p>
      </div>
      <div className={s.fields}>{children}</div>
    </div>
  );
}
