import { parsePhone } from '../../../../shared/base/phone';
import { agentRoles, type Agent, type Antenna } from '../../../../shared/domain/site';
import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { inLanguage, phoneText, useLegal } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { PhoneField } from '../../../ui/PhoneField';
import { TextField } from '../../../ui/TextField';
import { clashWordsOf } from '../clashWords';
import { asWritten, soundOr } from '../soundOr';
import { isEmailOrEmpty, lineOrNull } from '../textLines';
import { AgentFields } from './AgentFields';
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
  const form = useDraftForm({
    draftKey: `settings:agent:${agent.id}`,
    initial: () => ({
      familyName: agent.familyName,
      givenNames: agent.givenNames,
      role: agent.role,
      antenna: agent.antenna,
      specialities: agent.specialities,
      phone: agent.phone ?? '',
      email: agent.email ?? '',
    }),
    clashWords: clashWordsOf(
      t,
      {
        familyName: t('settings.agents.familyName'),
        givenNames: t('settings.agents.givenNames'),
        role: t('settings.agents.role'),
        antenna: t('settings.agents.antenna'),
        phone: t('settings.phone'),
        email: t('settings.email'),
      },
      {
        role: value => agentRoles.filter(role => role === value).map(role => t(`shell.roles.${role}`))[0],
        antenna: value => antennas.find(antenna => antenna.id === value)?.name,
        phone: phoneText,
      },
    ),
    words: asWritten,
    read: value =>
      soundOr(
        {
          familyName: value.familyName.trim() === '' && t('settings.wrong.familyName'),
          givenNames: value.givenNames.trim() === '' && t('settings.wrong.givenNames'),
          phone: value.phone !== '' && !parsePhone(value.phone).ok && t('ui.phone.unknown'),
          email: !isEmailOrEmpty(value.email) && t('settings.wrong.email'),
        },
        () => ({
          id: agent.id,
          familyName: value.familyName.trim(),
          givenNames: value.givenNames.trim(),
          role: value.role,
          antenna: value.antenna,
          specialities: value.specialities,
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
        }),
      ),
    send: values => save.run(values),
    done: t('settings.agents.saved'),
    onSent: onClose,
  });
  const { specialities } = form.value;
  return (
    <FormDialog
      panel
      form={form}
      title={t('settings.agents.editOne', { name: `${agent.givenNames} ${agent.familyName}` })}
      action={t('settings.agents.save')}
      onClose={onClose}
    >
      <AgentFields form={form} antennas={antennas} />
      <PhoneField {...form.field('phone')} label={t('settings.phone')} />
      <TextField {...form.field('email')} label={t('settings.email')} type="email" maxLength={254} />
      <fieldset className={s.set}>
        <legend>{t('settings.agents.specialities')}</legend>
        <p className="muted">{t('settings.agents.specialitiesHelp')}</p>
        {(legal?.referential.specialities.all ?? []).map(({ code, label }) => (
          <CheckboxField
            key={code}
            label={inLanguage(label, language)}
            checked={specialities.includes(code)}
            onChange={checked =>
              form.change({ specialities: checked ? [...specialities, code] : specialities.filter(other => other !== code) })
            }
          />
        ))}
      </fieldset>
    </FormDialog>
  );
}
