import { useState } from 'react';
import type { Agent } from '../../../../shared/domain/site';
import type { CallError } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { agentText, inLanguage, useLegal } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Name } from '../../../ui/Name';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { Block } from '../Block';
import { Whose } from '../Whose';
import { Loaded } from '../Loaded';
import { useRight, useSite } from '../useSite';
import { AddUserForm } from './AddUserForm';
import { AgentForm } from './AgentForm';

/** The agents of the service, and who of them opens this workstation. */
export function AgentsSection() {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const query = useSite();
  const users = useQueryCall('vault.users', {}, { entities: ['agent'] });
  const me = useSession().agent.id;
  const mayEdit = useRight('agent.manage');
  const remove = useCommand('vault.removeUser');
  const [editing, setEditing] = useState<Agent | null>(null);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const loginOf = (agent: Agent): string | undefined => users.data?.find(user => user.agent?.id === agent.id)?.login;
  const speciality = (code: string): string => {
    const found = legal?.referential.specialities.byCode(code);
    return found ? inLanguage(found.label, language) : code;
  };
  const removeUser = async (): Promise<void> => {
    if (removing === null) return;
    const answer = await remove.run({ login: removing });
    setRemoving(null);
    setFailure(answer.ok ? null : answer.error);
    await users.refetch();
  };
  return (
    <Loaded query={query}>
      {({ agents, antennas }) => (
        <Block
          title={t('settings.agents.title')}
          text={mayEdit ? t('settings.agents.text') : t('settings.readOnly')}
          actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('settings.agents.add')}</Button>}
        >
          {failure && <FailureNotice failure={failure} />}
          <PlainTable
            label={t('settings.agents.title')}
            columns={[
              t('settings.agents.name'),
              t('settings.agents.role'),
              t('settings.agents.antenna'),
              t('settings.agents.access'),
            ]}
            acts={mayEdit}
          >
            {agents.map(agent => {
              const login = loginOf(agent);
              return (
                <tr key={agent.id}>
                  <td>
                    <Name last={agent.familyName.toLocaleUpperCase('fr')} first={agent.givenNames} />
                    {agent.specialities.length > 0 && (
                      <div className="muted">{agent.specialities.map(speciality).join(', ')}</div>
                    )}
                  </td>
                  <td>{t(`shell.roles.${agent.role}`)}</td>
                  <td>{antennas.find(antenna => antenna.id === agent.antenna)?.name}</td>
                  <td className={login === undefined ? 'muted' : undefined}>{login ?? t('settings.agents.noAccess')}</td>
                  {mayEdit && (
                    <RowActs>
                      {login !== undefined && agent.id !== me && (
                        <Button kind="quiet" onClick={() => setRemoving(login)}>
                          {t('settings.agents.remove')}
                          <Whose name={agentText(agent)} />
                        </Button>
                      )}
                      <Button kind="link" onClick={() => setEditing(agent)}>
                        {t('settings.edit')}
                        <Whose name={agentText(agent)} />
                      </Button>
                    </RowActs>
                  )}
                </tr>
              );
            })}
          </PlainTable>
          {editing && <AgentForm agent={editing} antennas={antennas} onClose={() => setEditing(null)} />}
          {adding && (
            <AddUserForm
              antennas={antennas}
              onClose={() => {
                setAdding(false);
                void users.refetch();
              }}
            />
          )}
          <ConfirmDialog
            opened={removing !== null}
            title={t('settings.agents.removeTitle', { login: removing ?? '' })}
            action={t('settings.agents.removeAction')}
            dangerous
            onConfirm={removeUser}
            onCancel={() => setRemoving(null)}
          >
            {t('settings.agents.removeText')}
          </ConfirmDialog>
        </Block>
      )}
    </Loaded>
  );
}
