// The process apart that reads files from outside: one job, one answer, then it ends.
import { Worker } from 'node:worker_threads';
import { limits, type FileAnswer, type FileJob } from './job';
import { runFileJob } from './run';

/** The port of an Electron utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: FileJob }) => void): void;
  postMessage(answer: FileAnswer): void;
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

watch();
const parent = (process as unknown as { parentPort?: ParentPort }).parentPort; // given by Electron to utility processes only
if (parent) parent.on('message', ({ data }) => void runFileJob(data).then(answer => parent.postMessage(answer)));
else
  process.once('message', job => {
    void runFileJob(job as FileJob).then(answer => process.send?.(answer, undefined, undefined, () => process.exit(0))); // sent by a parent of plain Node: the tests
  });
