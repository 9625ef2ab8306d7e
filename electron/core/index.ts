import type { CoreEvent, PortMessage } from '../../shared/contract';
import { createCore, type Core } from './core';
import type { FromCore, HostReplies, HostReply, HostRequest, StartOptions, ToCore } from './host';
import { fileLimits } from './import';
import type { ReaderAnswer } from './reader';
import { readingHost } from './readingHost';
import type { Host } from './services/host';

/** The part of a utility process's port to its parent that the core uses. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToCore; ports: PagePort[] }) => void): void;
  postMessage(message: FromCore): void;
}
interface PagePort {
  on(event: 'message', listener: (event: { data: PortMessage }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: PortMessage): void;
  start(): void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort; // given by Electron to utility processes only
const pages = new Set<PagePort>();
const waiting = new Map<number, (reply: HostReply) => void>();
let requests = 0;
let started: Promise<Core> | null = null;

function ask<W extends HostRequest['what']>(request: Extract<HostRequest, { what: W }>): Promise<HostReplies[W] | null> {
  requests += 1;
  const id = requests;
  return new Promise(resolve => {
    waiting.set(id, reply => resolve('failed' in reply ? null : (reply as HostReplies[W]))); // main answers what was asked
    parent.postMessage({ type: 'request', id, ...request });
  });
}

const host: Host = {
  chooseSavePath: async ({ defaultName, filters }) => (await ask({ what: 'save-dialog', defaultName, filters }))?.path ?? null,
  chooseOpenPath: async ({ filters }) => (await ask({ what: 'open-dialog', filters }))?.path ?? null,
  ...readingHost(async job => {
    const reply = await ask({ what: 'read-outside', job, heapMegabytes: fileLimits.heapMegabytes, time: fileLimits.time });
    return reply === null || reply.ended ? null : (reply.answer as ReaderAnswer); // written by our own process
  }),
  keychainSecret: async () => {
    const reply = await ask({ what: 'keychain-secret' });
    return reply?.available ? reply.secret : null;
  },
};

function broadcast(event: CoreEvent): void {
  for (const page of pages) page.postMessage({ type: 'event', event });
}

const traceOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? '').replace(error.message, '…') : '');

const start = (options: StartOptions): Promise<Core> =>
  createCore({
    dataDir: options.dataDir,
    resourcesDir: options.resourcesDir,
    version: options.appVersion,
    host,
    onEvent: broadcast,
    ...(options.e2e ? { kdfCost: { opsLimit: 1, memLimitBytes: 64 * 1024 * 1024 } } : {}),
  }).catch((error: unknown) => {
    // said here without its message, which may repeat what a file holds; the shell starts the core again
    process.stderr.write(`The core did not start ${traceOf(error)}\n`);
    return process.exit(1);
  });

function attach(page: PagePort): void {
  pages.add(page);
  page.on('close', () => pages.delete(page));
  page.on('message', ({ data }) => {
    if (data.type !== 'call') return;
    void answer(page, data.id, data.name, data.input);
  });
  page.start();
}

async function answer(page: PagePort, id: number, name: string, input: unknown): Promise<void> {
  try {
    if (started === null) throw new Error('A page called before the core was started');
    const core = await started;
    page.postMessage({ type: 'answer', id, result: await core.serve(name, input) });
  } catch (error) {
    page.postMessage({ type: 'answer', id, result: { ok: false, error: { code: 'core.failed' } } });
    // the name of the call and the stack only: inputs may be personal
    process.stderr.write(`Call ${name} failed ${traceOf(error)}\n`);
  }
}

parent.on('message', ({ data, ports }) => {
  switch (data.type) {
    case 'start':
      started = start(data.options);
      return;
    case 'client':
      for (const port of ports) attach(port);
      return;
    case 'lock':
      void started?.then(core => core.lock());
      return;
    case 'idle':
      void started?.then(core => core.idle(data.seconds));
      return;
    case 'reply': {
      const settle = waiting.get(data.id);
      waiting.delete(data.id);
      settle?.(data.result);
      return;
    }
    case 'shutdown':
      void (started ?? Promise.resolve(null)).then(core => {
        core?.close();
        process.exit(0);
      });
  }
});
