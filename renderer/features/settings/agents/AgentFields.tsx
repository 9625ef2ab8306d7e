import { agentRoles, type AgentRole, type Antenna } from '../../../../shared/domain/site';
import type { DraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';

/** Who an agent is, as it is being typed. */
export interface AgentIdentity {
  readonly familyName: string;
  readonly givenNames: string;
  readonly role: AgentRole;
  readonly antenna: string | null;
}

export interface AgentFieldsProps {
  readonly form: Pick<DraftForm<AgentIdentity>, 'value' | 'change' | 'field'>;
  readonly antennas: readonly Antenna[];
}

/** Name, role and place of an agent. */
export function AgentFields({ form, antennas }: AgentFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField {...form.field('familyName')} label={t('settings.agents.familyName')} required autoFocus maxLength={100} />
      <TextField {...form.field('givenNames')} label={t('settings.agents.givenNames')} required maxLength={100} />
      <SelectField
        label={t('settings.agents.role')}
        description={t('settings.agents.roleHelp')}
        name="role"
        required
        options={agentRoles.map(role => ({ value: role, label: t(`shell.roles.${role}`) }))}
        value={form.value.role}
        onChange={role => role && form.change({ role })}
      />
      <SelectField
        label={t('settings.agents.antenna')}
        name="antenna"
        clearable
        options={antennas.map(antenna => ({ value: antenna.id, label: antenna.name }))}
        value={form.value.antenna}
        onChange={antenna => form.change({ antenna })}
      />
    </>
  );
}
