import { fork } from 'node:child_process';
import { limits, type FileAnswer, type FileJob } from './job';

const HEAVY: FileAnswer = { ok: false, refusal: 'too-heavy' };
/** What the process itself may take to start, in milliseconds. */
const STARTING = 15_000;

/**
 * Does a file job in a child process of plain Node, for tests and tools; the application's shell does it in a utility process. `entry`:
 * `process.ts` of this folder, read by tsx.
 */
export function forkFileJob(entry: string, job: FileJob, time: number = limits.time): Promise<FileAnswer> {
  return new Promise(resolve => {
    const child = fork(entry, [], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${limits.heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const late = setTimeout(() => child.kill('SIGKILL'), time + STARTING);
    const settle = (answer: FileAnswer): void => {
      clearTimeout(late);
      resolve(answer);
    };
    child.once('message', answer => settle(answer as FileAnswer)); // written by process.ts
    child.once('exit', () => settle(HEAVY));
    child.send(job);
  });
}
