// The process apart that reads files from outside: one job, one answer, then it ends. It has no vault and no key.
import { Worker } from 'node:worker_threads';
import { limits, type FileAnswer, type FileJob } from './import/outside/job';
import { runFileJob } from './import/outside/run';
import type { DocumentVerdict, VerifyOptions } from './paper/signature';

/** A signed file to judge, with all that the core trusts and knows. */
export interface VerifyJob {
  readonly kind: 'verify';
  readonly bytes: Uint8Array;
  readonly options: VerifyOptions;
}

export type ReaderJob = FileJob | VerifyJob;
export type ReaderAnswer = FileAnswer | DocumentVerdict;

/** The port of an Electron utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ReaderJob }) => void): void;
  postMessage(answer: ReaderAnswer): void;
}

/** Ends this process from another thread of it when it takes too long or too much: its own thread may be busy without a pause. */
function watch(): void {
  const guard = `const { parentPort, workerData } = require('node:worker_threads');
    const until = Date.now() + workerData.time;
    setInterval(() => {
      if (Date.now() > until || process.memoryUsage.rss() > workerData.memory) process.kill(process.pid, 'SIGKILL');
    }, 50);`;
  new Worker(guard, { eval: true, workerData: { time: limits.time, memory: limits.memory } }).unref();
}

async function run(job: ReaderJob): Promise<ReaderAnswer> {
  if (job.kind !== 'verify') return runFileJob(job);
  const { verifyPdf } = await import('./paper/signature');
  return verifyPdf(job.bytes, job.options);
}

watch();
const parent = (process as unknown as { parentPort?: ParentPort }).parentPort; // given by Electron to utility processes only
if (parent) parent.on('message', ({ data }) => void run(data).then(answer => parent.postMessage(answer)));
else
  process.once('message', job => {
    // sent by a parent of plain Node: the tests
    void run(job as ReaderJob).then(answer => process.send?.(answer, undefined, undefined, () => process.exit(0)));
  });
