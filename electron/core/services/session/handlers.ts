import { ok, type Result } from '../../../../shared/base/result';
import type { CallName, Contract, InputOf, OutputOf } from '../../../../shared/contract';
import type { WorkspaceCallName } from '../workspace';
import type { Session } from './session';
import type { SessionError } from './sessionError';

/** Calls that act on the session itself; most of them need no open vault. */
export type SessionCall =
  | Exclude<CallName, WorkspaceCallName>
  | 'vault.users'
  | 'vault.addUser'
  | 'vault.removeUser'
  | 'vault.renewRecoveryCode'
  | 'vault.recoveryCodeNoted'
  | 'backup.list'
  | 'backup.create';

type SessionAnswer<N extends CallName> = Result<OutputOf<Contract[N]>, SessionError>;

export type SessionHandlers = {
  readonly [N in SessionCall]: (session: Session, input: InputOf<Contract[N]>) => SessionAnswer<N> | Promise<SessionAnswer<N>>;
};

/** `legalFiles`: the reference data of the application, for the screens while no vault is open. */
export const createSessionHandlers = (legalFiles: unknown): SessionHandlers => ({
  'session.status': session => ok(session.status()),
  'session.unlock': (session, input) => session.unlock(input.login, input.password),
  'session.reopen': session => session.reopen(),
  'session.lock': session => {
    session.lock();
    return ok(session.status());
  },
  'session.activity': () => ok(null),
  'session.changePassword': (session, input) => session.changePassword(input),
  'session.acknowledgeResets': session => session.acknowledgeResets(),
  'session.setLockDelay': (session, input) => {
    session.setLockMinutes(input.minutes);
    return ok(session.status());
  },
  'session.found': (session, input) => session.found(input),
  'session.openDemo': (session, input) => session.openDemo(input.persons),
  'session.leaveDemo': session => session.leaveDemo(),
  'session.recover': (session, input) => session.recover(input.login, input.recoveryCode, input.password),
  'vault.users': session => ok(session.users()),
  'vault.addUser': (session, input) => session.addUser(input),
  'vault.removeUser': (session, input) => session.removeUser(input.login),
  'vault.renewRecoveryCode': (session, input) => session.renewRecoveryCode(input.password),
  'vault.recoveryCodeNoted': session => ok(session.recoveryCodeNoted()),
  'backup.list': session => ok(session.backups()),
  'backup.create': session => session.createBackup(),
  'backup.restore': (session, input) => session.restore(input.name),
  'backup.listForRestore': session => ok(session.backups().lines),
  'referential.get': session => ok(session.workspace?.legalInForce.current().files ?? legalFiles),
});
