import { parsePhone } from '../../../../shared/base/phone';
import { agentRoles, type Agent, type Antenna } from '../../../../shared/domain/site';
import { useCommand } from '../../../app/connection';
import { inLanguage, useLegal } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { PhoneField } from '../../../ui/PhoneField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { FormPanel } from '../FormPanel';
import { isEmailOrEmpty, lineOrNull } from '../textLines';
import s from './AgentForm.module.css';

interface AgentFormProps {
  readonly agent: Agent;
  readonly antennas: readonly Antenna[];
  readonly onClose: () => void;
}

/** An agent's role, place and specialities. */
export function AgentForm({ agent, antennas, onClose }: AgentFormProps) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const save = useCommand('agent.save');
  const initial = {
    familyName: agent.familyName,
    givenNames: agent.givenNames,
    role: agent.role,
    antenna: agent.antenna,
    specialities: agent.specialities,
    phone: agent.phone ?? '',
    email: agent.email ?? '',
  };
  const wrong = (value: typeof initial): string[] => {
    const sound = {
      familyName: value.familyName.trim() !== '',
      givenNames: value.givenNames.trim() !== '',
      phone: value.phone === '' || parsePhone(value.phone).ok,
      email: isEmailOrEmpty(value.email),
    };
    return Object.entries(sound).flatMap(([field, fine]) => (fine ? [] : [field]));
  };
  return (
    <FormPanel
      draftKey={`settings:agent:${agent.id}`}
      initial={initial}
      title={t('settings.agents.editOne', { name: `${agent.givenNames} ${agent.familyName}` })}
      action={t('settings.agents.save')}
      done={t('settings.agents.saved')}
      wrong={wrong}
      save={value =>
        save.run({
          id: agent.id,
          familyName: value.familyName.trim(),
          givenNames: value.givenNames.trim(),
          role: value.role,
          antenna: value.antenna,
          specialities: value.specialities,
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
        })
      }
      onClose={onClose}
    >
      {({ value, put, readOnly, isWrong }) => (
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
          <PhoneField
            label={t('settings.phone')}
            name="phone"
            readOnly={readOnly}
            error={isWrong('phone') ? t('ui.phone.unknown') : undefined}
            value={value.phone}
            onChange={phone => put({ phone })}
          />
          <TextField
            label={t('settings.email')}
            name="email"
            type="email"
            maxLength={254}
            readOnly={readOnly}
            error={isWrong('email') ? t('settings.wrong.email') : undefined}
            value={value.email}
            onChange={email => put({ email })}
          />
          <fieldset className={s.set}>
            <legend>{t('settings.agents.specialities')}</legend>
            <p className="muted">{t('settings.agents.specialitiesHelp')}</p>
            {(legal?.referential.specialities.all ?? []).map(({ code, label }) => (
              <CheckboxField
                key={code}
                label={inLanguage(label, language)}
                disabled={readOnly}
                checked={value.specialities.includes(code)}
                onChange={checked =>
                  put({
                    specialities: checked ? [...value.specialities, code] : value.specialities.filter(other => other !== code),
                  })
                }
              />
            ))}
          </fieldset>
        </>
      )}
    </FormPanel>
  );
}
