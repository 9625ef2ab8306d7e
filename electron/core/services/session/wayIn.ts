import { idFromBytes } from '../../../../shared/base/identifier';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf } from '../../../../shared/contract';
import type { OpenVault, VaultStore } from '../../vault';
import { writeSite } from './firstAct';
import { enterSession, type OpenSession } from './openSession';
import { openJournal, type CoreDependencies } from './openWorkspace';
import { sessionError, type SessionError } from './sessionError';

/** Founds a vault with its first user, writes its first act and puts that user to work. */
export async function foundVault(
  store: VaultStore,
  input: InputOf<Contract['session.found']>,
  demo: boolean,
  dependencies: CoreDependencies,
): Promise<Result<{ session: OpenSession; recoveryCode: string }, SessionError>> {
  const agentId = idFromBytes(dependencies.randomBytes(16));
  const founded = await store.found({ login: input.login, password: input.password, agentId, useKeychain: !demo });
  if (!founded.ok) return err(sessionError(founded.error));
  const { vault, recoveryCode } = founded.value;
  const entered = await entering(vault, async () => {
    const journal = await openJournal<{ code: string }>(vault.database, dependencies, () => Promise.resolve(ok(null)));
    if (!journal.ok) return err(sessionError(journal.error));
    writeSite(journal.value.journal, vault, input, demo);
    return enterSession(vault, journal.value, dependencies);
  });
  return entered.ok ? ok({ session: entered.value, recoveryCode }) : entered;
}

/**
 * Puts the user of an unlocked vault to work, after the backup that a migration asks for. A vault whose founding was cut before its
 * first act answers `vault.missing` with `unfinished`.
 */
export function enterVault(
  vault: OpenVault,
  dependencies: CoreDependencies,
  backup: () => Promise<Result<unknown, { code: string }>>,
): Promise<Result<OpenSession, SessionError>> {
  return entering(vault, async () => {
    const journal = await openJournal(vault.database, dependencies, backup);
    if (!journal.ok) return err(sessionError(journal.error));
    if (journal.value.journal.log.isEmpty()) return err({ code: 'vault.missing', details: { unfinished: true } });
    return enterSession(vault, journal.value, dependencies);
  });
}

/** Whatever fails on the way in leaves the vault locked, so that one may try again. */
async function entering(
  vault: OpenVault,
  enter: () => Promise<Result<OpenSession, SessionError>>,
): Promise<Result<OpenSession, SessionError>> {
  try {
    const entered = await enter();
    if (!entered.ok) vault.lock();
    return entered;
  } catch (error) {
    vault.lock();
    throw error;
  }
}
