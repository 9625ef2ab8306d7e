import { z } from 'zod';
import type { AgentRole } from '../domain/site';
import type { Right } from '../domain/rights';
import { command, nothing, query, shownName } from './call';

/** Who is at the workstation, as the screens need it. */
export interface SessionAgent {
  id: string;
  familyName: string;
  givenNames: string;
  role: AgentRole;
  antenna: { id: string; name: string } | null;
  rights: Right[];
}

export interface SessionStatus {
  /** `none`: no vault yet; `locked`: a password is asked; `open`: work may go on; `broken`: the vault cannot be opened, see `problem`. */
  state: 'none' | 'locked' | 'open' | 'broken';
  /** Why the vault cannot be opened. With `locked`: the password was right but the database is unusable; a backup may be restored. With `open`: `vault.files-gone`. */
  problem: string | null;
  /** True while the folder of the demo site is the one in use, locked or open. */
  demo: boolean;
  logins: string[];
  agent: SessionAgent | null;
  site: { id: string; name: string; demo: boolean; territory: string; timeZone: string } | null;
  /** The day at the site, ISO, so that no screen asks its own clock. */
  today: string;
  /** True when the clock of the workstation is behind the last operation of the vault. */
  clockSetBack: boolean;
  version: string;
  lockAfterMinutes: number;
  /** When the password of the agent at work was reset with the recovery code, in ms, oldest first, until they say that they know. */
  passwordResets: number[];
  /**
   * The last recovery code was shown and nobody said that it was noted (page reloaded, power cut): a new one has to be made. Told to
   * those who may make one, and to the only user of the vault. Never in the demo.
   */
  recoveryCodeUnnoted: boolean;
}

/** Failures of the vault's folder, header and database file. */
const vaultErrors = [
  'vault.wrong-password',
  'vault.wait',
  'vault.weak-password',
  'vault.disk-full',
  'vault.read-only',
  'vault.unreachable',
  'vault.header-damaged',
  'vault.newer-version',
  'vault.missing',
  'vault.in-use',
  'vault.not-a-folder',
  'vault.restore-damaged',
  'vault.header-missing',
  'vault.exists',
  'vault.keychain-missing',
  'vault.bad-login',
  'vault.login-taken',
  'vault.unknown-user',
  'vault.last-user',
  'vault.recovery-code-mistyped',
  'vault.wrong-recovery-code',
  'database.wrong-key',
  'database.not-a-vault',
  'database.newer-version',
  'database.missing',
  'database.busy',
  'database.unreachable',
  'backup.damaged',
  'backup.interrupted',
] as const;

const password = z.string().min(1).max(1024);
const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);

export const sessionCalls = {
  'session.status': query<SessionStatus>()({ input: nothing, right: 'public' }),
  /** Tries again to take the vault's folder, after a disk was plugged back in or another window closed. */
  'session.reopen': command<SessionStatus>()({ input: nothing, right: 'public' }),
  'session.unlock': command<SessionStatus>()({
    input: z.strictObject({ login, password }),
    right: 'public',
    errors: vaultErrors,
  }),
  'session.lock': command<SessionStatus>()({ input: nothing, right: 'session' }),
  'session.activity': command<null>()({ input: nothing, right: 'public' }),
  'session.changePassword': command<null>()({
    input: z.strictObject({ current: password, next: password }),
    right: 'session',
    errors: vaultErrors,
  }),
  /** The agent at work knows of the resets of their password. */
  'session.acknowledgeResets': command<SessionStatus>()({ input: nothing, right: 'session', errors: vaultErrors }),
  'session.setLockDelay': command<SessionStatus>()({
    input: z.strictObject({ minutes: z.int().min(1).max(60) }),
    right: 'session',
  }),
  /** First run: makes the vault, the site, its antenna and its first agent. The recovery code is shown once. */
  'session.found': command<{ status: SessionStatus; recoveryCode: string }>()({
    input: z.strictObject({
      site: z.strictObject({
        name: z.string().trim().min(1).max(160),
        territory: z.string().max(40),
        timeZone: z.string().max(60),
      }),
      antenna: z.strictObject({
        name: z.string().trim().min(1).max(160),
        address: z.array(z.string().max(120)).max(5),
        phone: z.string().max(20).nullable(),
      }),
      agent: z.strictObject({
        familyName: shownName(100),
        givenNames: shownName(100),
        role: z.enum(['officer', 'director', 'head']),
      }),
      login,
      password,
    }),
    right: 'public',
    errors: vaultErrors,
  }),
  /** Opens a fictional site in a folder of its own; it never touches the real vault. */
  'session.openDemo': command<SessionStatus>()({
    input: z.strictObject({ persons: z.int().min(1).max(5000) }),
    right: 'public',
    errors: vaultErrors,
  }),
  /** Leaves the demo site and forgets it. */
  'session.leaveDemo': command<SessionStatus>()({ input: nothing, right: 'public' }),
  'session.recover': command<SessionStatus>()({
    input: z.strictObject({ login, recoveryCode: z.string().max(200), password }),
    right: 'public',
    errors: vaultErrors,
  }),
};

export interface BackupLine {
  name: string;
  at: number;
  bytes: number;
  verified: boolean;
}

export const vaultCalls = {
  'vault.users': query<{ login: string; agent: { id: string; familyName: string; givenNames: string } | null }[]>()({
    input: nothing,
    right: 'session',
  }),
  'vault.addUser': command<null>()({
    input: z.strictObject({
      login,
      password,
      agent: z.strictObject({
        familyName: shownName(100),
        givenNames: shownName(100),
        role: z.enum([
          'officer',
          'director',
          'head',
          'secretary',
          'monitoring-guard',
          'social-worker',
          'psychologist',
          'it-admin',
        ]),
        antenna: z.string().max(22).nullable(),
      }),
    }),
    right: 'agent.manage',
    errors: vaultErrors,
  }),
  'vault.removeUser': command<null>()({
    input: z.strictObject({ login }),
    right: 'agent.manage',
    errors: [...vaultErrors, 'agent.last-manager'],
  }),
  /**
   * Replaces the recovery code, shown once; the old one opens nothing any more but older backups. Asks the password of the agent at work
   * again, with the same waits as unlocking.
   */
  'vault.renewRecoveryCode': command<{ recoveryCode: string }>()({
    input: z.strictObject({ password }),
    right: 'vault.renew-code',
    errors: vaultErrors,
  }),
  /** The recovery code that was shown is noted. */
  'vault.recoveryCodeNoted': command<SessionStatus>()({ input: nothing, right: 'session' }),
  'backup.list': query<{ lines: BackupLine[]; folder: string }>()({ input: nothing, right: 'session' }),
  'backup.create': command<BackupLine>()({
    input: nothing,
    right: 'session',
    errors: vaultErrors,
  }),
  /** Puts a verified backup in place of the vault; the replaced one is kept aside. The session is locked afterwards. */
  'backup.restore': command<SessionStatus>()({
    input: z.strictObject({ name: z.string().max(120) }),
    right: 'public',
    errors: [...vaultErrors, 'backup.not-found'],
  }),
  'backup.listForRestore': query<BackupLine[]>()({ input: nothing, right: 'public' }),
};
