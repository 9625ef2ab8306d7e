/** A process of its own that works on a vault and is killed, or deprived of room or rights, at a chosen moment. */
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/core/database/connection';
import { createBackup, openVaultStore, restoreBackup } from '../../../electron/core/vault';
import { AGENT, HandClock, LOGIN, openStore, optionsFor, PASSWORD, valueOf } from '../../integration/vault/temporaryVault';

export const NEW_PASSWORD = 'une autre phrase de passe';

/** What the process is asked to do, as JSON in its first argument. */
export interface Order {
  readonly dir: string;
  readonly action:
    'found' | 'change-password' | 'back-up' | 'restore' | 'write-rows' | 'open-store' | 'open-database' | 'made-read-only';
  readonly backups: string;
  /** Where the process kills itself. */
  readonly killAt?: string;
  /** User id taken before acting, so that rights on files count. */
  readonly uid?: number;
}

const NOBODY_KEY = new Uint8Array(32);
const timeZone = 'Europe/Paris';
const clock = new HandClock();

async function act(order: Order): Promise<string> {
  const { dir, action, backups } = order;
  const onStep = (step: string): void => {
    if (step === order.killAt) process.kill(process.pid, 'SIGKILL');
  };
  if (order.uid !== undefined) process.setuid?.(order.uid);
  const options = { ...optionsFor(dir, clock), onWriteStep: (_file: string, step: string) => onStep(step) };
  if (action === 'restore') {
    const backup = join(backups, readdirSync(backups)[0] ?? 'none');
    return codeOf(await restoreBackup({ backup, dir, now: clock.wall, timeZone, onStep }));
  }
  if (action === 'open-store') return codeOf(await openVaultStore(options));
  if (action === 'open-database') return codeOf(openDatabase({ file: join(dir, 'vault.db'), key: NOBODY_KEY }));
  const store = await openStore(options);
  if (action === 'found') return codeOf(await store.found({ login: LOGIN, password: PASSWORD, agentId: AGENT }));
  const change = { login: LOGIN, oldPassword: PASSWORD, newPassword: NEW_PASSWORD };
  if (action === 'change-password') return codeOf(await store.changePassword(change));
  const vault = valueOf(await store.unlock(LOGIN, PASSWORD));
  if (action === 'back-up') {
    clock.advance(86_400_000);
    return codeOf(await createBackup(vault, { dir: backups, now: clock.wall, timeZone, reason: 'asked', onStep }));
  }
  if (action === 'made-read-only') {
    chmodSync(dir, 0o555);
    return codeOf(await store.changePassword(change));
  }
  for (let row = 1; ; row += 1) {
    vault.database.run("INSERT INTO note (body) VALUES ('written')");
    process.send?.(row);
    await new Promise(setImmediate);
  }
}

const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }): string => (result.ok ? 'ok' : result.error.code);

const order = process.argv[2];
if (order !== undefined) {
  const code = await act(JSON.parse(order) as Order); // written by the test itself
  process.send?.(code, () => process.exit(0));
}
