import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SCRIPT = fileURLToPath(new URL('./relayProcess.ts', import.meta.url));
const ROOT = path.resolve(import.meta.dirname, '../../..');

let built: Promise<string> | null = null;

/** The script as one plain file: these tests start it dozens of times. */
function builtScript(): Promise<string> {
  const outDir = path.join(ROOT, '.cache', 'test', `relay-${process.pid}`);
  built ??= build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ssr: SCRIPT, outDir, target: 'node20', rolldownOptions: { output: { entryFileNames: 'relay.mjs' } } },
  }).then(() => {
    cpSync(path.join(ROOT, 'server/database/migrations'), path.join(outDir, 'migrations'), { recursive: true });
    return path.join(outDir, 'relay.mjs');
  });
  return built;
}

/** A relay in a process of its own. */
export interface RelayProcess {
  readonly url: string;
  /** From now on its statements are counted. */
  arm(): Promise<void>;
  /** True when it was killed. */
  readonly killed: Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts a relay on a PostgreSQL. `killAt` kills it before its n-th statement once it is armed; 0 never. */
export async function runRelay(address: string, killAt = 0): Promise<RelayProcess> {
  const child: ChildProcess = fork(await builtScript(), [address, String(killAt)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<boolean>(resolve => child.once('exit', (_code, signal) => resolve(signal === 'SIGKILL')));
  const early = ended.then(() => {
    throw new Error('The relay ended before it listened');
  });
  const [message] = (await Promise.race([once(child, 'message'), early])) as [{ port: number }]; // what the script sends
  early.catch(() => undefined);
  return {
    url: `http://127.0.0.1:${message.port}`,
    async arm() {
      child.send('arm');
      await once(child, 'message');
    },
    killed: ended,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
