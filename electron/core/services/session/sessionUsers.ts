import { idFromBytes } from '../../../../shared/base/identifier';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf, OutputOf } from '../../../../shared/contract';
import type { VaultStore } from '../../vault';
import { isLastManager } from '../lastManager';
import { writeAgent } from './firstAct';
import type { OpenSession } from './openSession';
import { sessionAgent } from './openWorkspace';
import { sessionError, type SessionError } from './sessionError';

/** The users of the vault of this workstation, with their agents. */
export const vaultUsers = (store: VaultStore, { workspace }: OpenSession): OutputOf<Contract['vault.users']> =>
  store.listUsers().map(user => {
    const found = sessionAgent(workspace.db, user.agentId);
    return { login: user.login, agent: found && { id: found.id, familyName: found.familyName, givenNames: found.givenNames } };
  });

/** Adds a user with keys of their own, and their agent. */
export async function addVaultUser(
  store: VaultStore,
  { vault, workspace }: OpenSession,
  input: InputOf<Contract['vault.addUser']>,
): Promise<Result<null, SessionError>> {
  const agentId = idFromBytes(workspace.randomBytes(16));
  const added = await store.addUser(vault, { login: input.login, password: input.password, agentId });
  if (!added.ok) return err(sessionError(added.error));
  writeAgent(workspace.journal, workspace.actor, agentId, input.agent, added.value);
  return ok(null);
}

/** Takes away a user's way in; their agent and what they wrote stay. */
export async function removeVaultUser(
  store: VaultStore,
  { vault, workspace }: OpenSession,
  login: string,
): Promise<Result<null, SessionError>> {
  const user = store.listUsers().find(one => one.login === login);
  const others = store.listUsers().length > 1;
  if (user && others && isLastManager(workspace, user.agentId)) return err({ code: 'agent.last-manager' });
  const removed = await store.removeUser(vault, login);
  return removed.ok ? removed : err(sessionError(removed.error));
}

/** Changes the password of the user at work. */
export async function changeOwnPassword(
  store: VaultStore,
  { vault }: OpenSession,
  input: InputOf<Contract['session.changePassword']>,
): Promise<Result<null, SessionError>> {
  const changed = await store.changePassword({ login: vault.login, oldPassword: input.current, newPassword: input.next });
  return changed.ok ? changed : err(sessionError(changed.error));
}

/** Gives the vault another recovery code, returned once. */
export async function renewRecoveryCode(
  store: VaultStore,
  open: OpenSession,
  password: string,
): Promise<Result<{ recoveryCode: string }, SessionError>> {
  const renewed = await store.renewRecoveryCode(open.vault, password);
  if (!renewed.ok) return err(sessionError(renewed.error));
  open.tellCode('shown');
  return ok({ recoveryCode: renewed.value });
}
