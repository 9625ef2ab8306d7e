import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order } from './faultyProcess';

const SCRIPT = fileURLToPath(new URL('./faultyProcess.ts', import.meta.url));

export interface Outcome {
  /** The code that the process reported, or null when it was killed before. */
  readonly code: string | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
  /** Highest row that the process reported as committed. */
  readonly rows: number;
}

export interface FaultLimits {
  /** Largest file that the process may write, in blocks of the shell (512 or 1,024 bytes). */
  readonly fileBlocks?: number;
  /** Kills the process once it has reported that many rows. */
  readonly killAfterRows?: number;
}

/** Runs one order in a process of its own and waits for its end. */
export function runFaulty(order: Order, limits: FaultLimits = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const limited = limits.fileBlocks === undefined ? {} : shellLimit(limits.fileBlocks);
    const child = fork(SCRIPT, [JSON.stringify(order)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, ...limited },
      ...(limits.fileBlocks !== undefined && { execPath: fileURLToPath(new URL('./limitedNode.sh', import.meta.url)) }),
    });
    let errors = '';
    let rows = 0;
    let code: string | null = null;
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('message', message => {
      if (typeof message === 'string') code = message;
      if (typeof message === 'number') rows = message;
      if (rows === limits.killAfterRows) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_status, signal) => resolve({ code, signal, errors, rows }));
  });
}

const shellLimit = (blocks: number): Record<string, string> => ({
  FILE_BLOCKS: String(blocks),
  NODE: process.execPath,
  TSX_DISABLE_CACHE: '1', // the limit would cut the cache's files
});
