import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findElectron } from '../../scripts/electron-runtime.mjs';

/** An application started as a user would, watched through its debugging port: nothing holds its start back. */
export interface RunningApp {
  readonly page: Page;
  /** Instant (ms since 1970) at which the process was asked for. */
  readonly startedAt: number;
  /** Proportional memory of all its processes, in MB (Linux: PSS). */
  memory(): number;
  close(): Promise<void>;
}

/** Starts an application's folder with a user-data folder of its own. */
export async function startApp(folder: string, userData: string): Promise<RunningApp> {
  const { path } = await findElectron();
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startedAt = Date.now();
  const child = spawn(path, [folder, ...flags, '--remote-debugging-port=0'], {
    env: { ...process.env, JALON_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  return {
    page: await firstPage(browser),
    startedAt,
    memory: () => pssOf(processTree(child.pid ?? 0)) / 1024,
    close: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  const { stderr } = child;
  if (!stderr) throw new Error('The application has no error output');
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The application ended at once (${code})`)));
    createInterface({ input: stderr }).on('line', line => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('The application has no browsing context');
  return context.pages()[0] ?? context.waitForEvent('page');
}

function processTree(rootPid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter(entry => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree: number[] = [];
  const walk = (pid: number): void => {
    tree.push(pid);
    for (const child of children.get(pid) ?? []) walk(child);
  };
  walk(rootPid);
  return tree;
}

function parentOf(pid: number): number | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const pssOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(readOrNull(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0), 0);

/** A process may end while it is looked at. */
function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
