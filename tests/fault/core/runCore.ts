import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import type { CoreOrder } from './coreProcess';

/** Bundles the process once: it then starts four times faster than from its sources. Gives the program to run. */
export async function bundleCoreProcess(): Promise<string> {
  // inside the repository, so that the packages are found
  const outDir = path.resolve('.cache', 'test', `core-process-${process.pid}`);
  const ssr = path.resolve('tests/fault/core/coreProcess.ts');
  await build({ configFile: false, logLevel: 'error', build: { ssr, outDir, minify: false, target: 'node20' } });
  return path.join(outDir, 'coreProcess.js');
}

export interface CoreOutcome {
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
  /** What the core had answered for before the process ended. */
  readonly acknowledged: readonly string[];
}

/** Runs one order in a process of its own; kills it from outside once it has acknowledged that many acts, when asked to. */
export function runCore(program: string, order: CoreOrder, killAfterActs = Number.POSITIVE_INFINITY): Promise<CoreOutcome> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [JSON.stringify(order)], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let errors = '';
    const acknowledged = (): string[] =>
      existsSync(order.acknowledged)
        ? readFileSync(order.acknowledged, 'utf8')
            .split('\n')
            .filter(line => line !== '')
        : [];
    const watch = setInterval(() => {
      if (acknowledged().length >= killAfterActs) child.kill('SIGKILL');
    }, 5);
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', (_status, signal) => {
      clearInterval(watch);
      resolve({ signal, errors, acknowledged: acknowledged() });
    });
  });
}
