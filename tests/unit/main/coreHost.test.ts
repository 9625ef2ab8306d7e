import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromCore, HostReply, HostRequest, StartOptions, ToCore } from '../../../electron/core/host';
import { CoreHost, type CorePage } from '../../../electron/main/coreHost';
import { required } from '../../../shared/base/result';

const options: StartOptions = { dataDir: '/d', resourcesDir: '/r', appVersion: '1.0.0', e2e: false };

/** A core made of two listeners and the list of what it was sent. */
function makeCore() {
  const sent: ToCore[] = [];
  const ports: string[] = [];
  let tellMain: (message: FromCore) => void = () => undefined;
  let exit: (code: number) => void = () => undefined;
  const kill = vi.fn();
  const child = {
    send: (message: ToCore, given: string[] = []) => {
      sent.push(message);
      ports.push(...given);
    },
    kill,
    onMessage: (listener: typeof tellMain) => (tellMain = listener),
    onExit: (listener: typeof exit) => (exit = listener),
  };
  return { child, sent, ports, kill, ask: (message: FromCore) => tellMain(message), exit: (code: number) => exit(code) };
}

function makePage() {
  const ports: string[] = [];
  const losses: boolean[] = [];
  const page: CorePage<string> = { givePort: port => ports.push(port), tellLost: hopeless => losses.push(hopeless) };
  return { page, ports, losses };
}

function makeHost(answer: (request: HostRequest) => Promise<HostReply> = () => Promise.resolve({ path: null })) {
  const cores: ReturnType<typeof makeCore>[] = [];
  let channels = 0;
  const host = new CoreHost<string>({
    fork: () => {
      const core = makeCore();
      cores.push(core);
      return core.child;
    },
    makeChannel: () => ({ forCore: `core ${++channels}`, forPage: `page ${channels}` }),
    answer,
    options,
    now: () => Date.now(),
    log: () => undefined,
  });
  return { host, cores, last: () => required(cores.at(-1), 'a core') };
}

describe('CoreHost', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts the core with its options for the first page, then joins it', () => {
    const { host, last } = makeHost();
    const { page, ports } = makePage();
    host.join(page);
    expect(last().sent).toEqual([{ type: 'start', options }, { type: 'client' }]);
    expect([last().ports, ports]).toEqual([['core 1'], ['page 1']]);
  });

  it('gives a fresh port to a page that asks again', () => {
    const { host, last } = makeHost();
    const { page, ports } = makePage();
    host.join(page);
    host.join(page);
    expect(ports).toEqual(['page 1', 'page 2']);
    expect(last().ports).toEqual(['core 1', 'core 2']);
  });

  it('starts again after a crash, tells the pages and hands each a new port', () => {
    const { host, cores, last } = makeHost();
    const { page, ports, losses } = makePage();
    host.join(page);
    last().exit(9);
    expect(losses).toEqual([false]);
    vi.runAllTimers();
    expect(cores).toHaveLength(2);
    expect(last().sent).toEqual([{ type: 'start', options }, { type: 'client' }]);
    expect(ports).toEqual(['page 1', 'page 2']);
  });

  it('starts again too when the core ends by itself without having been asked to', () => {
    const { host, cores, last } = makeHost();
    host.join(makePage().page);
    last().exit(0);
    vi.runAllTimers();
    expect(cores).toHaveLength(2);
  });

  it('gives up after five crashes in a minute, until a page asks again', () => {
    const { host, cores, last } = makeHost();
    const { page, losses } = makePage();
    host.join(page);
    for (let crash = 0; crash < 5; crash++) {
      last().exit(9);
      vi.runAllTimers();
    }
    expect(cores).toHaveLength(5);
    expect(losses).toEqual([false, false, false, false, true]);
    host.join(page);
    expect(cores).toHaveLength(6);
  });

  it('waits for the planned restart when a page asks in the meantime', () => {
    const { host, cores, last } = makeHost();
    const { page, ports } = makePage();
    host.join(makePage().page);
    last().exit(9);
    host.join(page);
    expect(cores).toHaveLength(1);
    vi.runAllTimers();
    expect(cores).toHaveLength(2);
    expect(ports).toEqual(['page 3']);
  });

  it('serves the other pages when one is being replaced and throws', () => {
    const { host, last } = makeHost();
    const dying: CorePage<string> = {
      givePort: () => {
        throw new Error('Render frame was disposed');
      },
      tellLost: () => {
        throw new Error('Render frame was disposed');
      },
    };
    const { page, ports, losses } = makePage();
    host.join(dying);
    host.join(page);
    last().exit(9);
    vi.runAllTimers();
    expect([ports, losses]).toEqual([['page 2', 'page 4'], [false]]);
  });

  it('forgets a page that left', () => {
    const { host, last } = makeHost();
    const { page, ports, losses } = makePage();
    host.join(page);
    host.leave(page);
    last().exit(9);
    vi.runAllTimers();
    expect([ports, losses]).toEqual([['page 1'], []]);
  });

  it('answers requests by their number', async () => {
    const { host, last } = makeHost(() => Promise.resolve({ path: '/a.pdf' }));
    host.join(makePage().page);
    last().ask({ type: 'request', id: 7, what: 'open-dialog', filters: [] });
    await vi.runAllTimersAsync();
    expect(last().sent.at(-1)).toEqual({ type: 'reply', id: 7, result: { path: '/a.pdf' } });
  });

  it('says so when a request fails', async () => {
    const { host, last } = makeHost(() => Promise.reject(new Error('no dialog')));
    host.join(makePage().page);
    last().ask({ type: 'request', id: 8, what: 'open-dialog', filters: [] });
    await vi.runAllTimersAsync();
    expect(last().sent.at(-1)).toEqual({ type: 'reply', id: 8, result: { failed: true } });
  });

  it('does not hand an answer to another core than the one that asked', async () => {
    const { host, cores, last } = makeHost();
    host.join(makePage().page);
    const first = last();
    first.ask({ type: 'request', id: 1, what: 'keychain-secret' });
    first.exit(9);
    await vi.runAllTimersAsync();
    expect(cores).toHaveLength(2);
    expect(cores.flatMap(core => core.sent).filter(message => message.type === 'reply')).toEqual([]);
  });

  it('asks the core to close, and takes its exit for what it is', async () => {
    const { host, cores, last } = makeHost();
    host.join(makePage().page);
    const stopped = host.stop();
    expect(last().sent.at(-1)).toEqual({ type: 'shutdown' });
    last().exit(0);
    await stopped;
    vi.runAllTimers();
    expect(cores).toHaveLength(1);
    expect(last().kill).not.toHaveBeenCalled();
  });

  it('ends a core that does not close in three seconds', async () => {
    const { host, last } = makeHost();
    host.join(makePage().page);
    const stopped = host.stop();
    await vi.advanceTimersByTimeAsync(3000);
    await stopped;
    expect(last().kill).toHaveBeenCalledOnce();
  });

  it('cancels a planned restart when the application ends', async () => {
    const { host, cores, last } = makeHost();
    host.join(makePage().page);
    last().exit(9);
    await host.stop();
    vi.runAllTimers();
    expect(cores).toHaveLength(1);
  });
});
