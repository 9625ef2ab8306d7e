import path from 'node:path';
import { utilityProcess } from 'electron';
import type { HostReplies } from '../core/host';
import { coreEnvironment } from './coreEnvironment';

/** What the process may take to start, in milliseconds. */
const STARTING = 15_000;

/**
 * Gives a job to a process that reads one file from outside and ends. It is ended when it takes longer than `time` ms; its own guard
 * watches its memory.
 */
export function readOutside(job: unknown, heapMegabytes: number, time: number): Promise<HostReplies['read-outside']> {
  return new Promise(resolve => {
    const child = utilityProcess.fork(path.join(import.meta.dirname, 'reader.js'), [], {
      serviceName: 'Jalon file reader',
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      env: coreEnvironment(process.env),
    });
    const late = setTimeout(() => child.kill(), time + STARTING);
    const settle = (reply: HostReplies['read-outside']): void => {
      clearTimeout(late);
      resolve(reply);
    };
    child.once('spawn', () => child.postMessage(job));
    child.once('message', answer => {
      settle({ ended: false, answer });
      child.kill();
    });
    child.once('exit', () => settle({ ended: true }));
  });
}
