import { describe, expect, it, vi } from 'vitest';
import { createConnection, type ConnectionState } from '../../../../renderer/app/connection';
import type { PortMessage } from '../../../../shared/contract';

/** A core at the other end of real message channels. */
function fakeCore() {
  let give: (port: MessagePort) => void = () => undefined;
  let lose: (hopeless: boolean) => void = () => undefined;
  const received: PortMessage[] = [];
  const ports: MessagePort[] = [];
  const start = (answers: boolean): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<PortMessage>) => {
      received.push(event.data);
      if (answers && event.data.type === 'call')
        port1.postMessage({ type: 'answer', id: event.data.id, result: { ok: true, value: event.data.name } });
    };
    ports.push(port1);
    give(port2);
    return port1;
  };
  const request = vi.fn();
  const connection = createConnection({
    request,
    onPort: handler => {
      give = handler;
      return () => undefined;
    },
    onLost: handler => {
      lose = handler;
      return () => undefined;
    },
  });
  const close = (): void => {
    connection.close();
    for (const port of ports) port.close();
  };
  return { connection, start, lose: (hopeless: boolean) => lose(hopeless), received, request, close };
}

describe('createConnection', () => {
  it('holds calls until a port comes, then matches answers to them', async () => {
    const core = fakeCore();
    const [first, second] = [core.connection.call('session.status', {}), core.connection.call('draft.list', {})];
    core.start(true);
    expect(await first).toEqual({ ok: true, value: 'session.status' });
    expect(await second).toEqual({ ok: true, value: 'draft.list' });
    core.close();
  });

  it('sends repeatable calls again after a restart, and answers core.restarted to the others', async () => {
    const core = fakeCore();
    core.start(false);
    const query = core.connection.call('session.status', {}, { repeatable: true });
    const command = core.connection.call('session.lock', {});
    await vi.waitFor(() => expect(core.received).toHaveLength(2));
    core.lose(false);
    core.start(true);
    expect(await command).toEqual({ ok: false, error: { code: 'core.restarted' } });
    expect(await query).toEqual({ ok: true, value: 'session.status' });
    core.close();
  });

  it('does the same when the port closes without a word', async () => {
    const core = fakeCore();
    const states: ConnectionState[] = [];
    core.connection.onState(state => states.push(state));
    const port = core.start(false);
    const query = core.connection.call('session.status', {}, { repeatable: true });
    const command = core.connection.call('session.lock', {});
    await vi.waitFor(() => expect(core.received).toHaveLength(2));
    port.close();
    expect(await command).toEqual({ ok: false, error: { code: 'core.restarted' } });
    core.start(true);
    expect(await query).toEqual({ ok: true, value: 'session.status' });
    expect(states).toEqual(['waiting', 'open', 'waiting', 'open']);
    core.close();
  });

  it('lets a port that a second one replaces bring the answers it owes', async () => {
    const core = fakeCore();
    const first = core.start(false);
    const command = core.connection.call('session.lock', {});
    await vi.waitFor(() => expect(core.received).toHaveLength(1));
    const second = core.start(true);
    expect(await core.connection.call('session.status', {})).toEqual({ ok: true, value: 'session.status' });
    const closed = new Promise(resolve => first.addEventListener('close', resolve));
    first.postMessage({ type: 'answer', id: 1, result: { ok: true, value: 'done once' } });
    expect(await command).toEqual({ ok: true, value: 'done once' });
    await closed; // it owes nothing more
    expect(core.received.filter(message => message.type === 'call').map(message => message.name)).toEqual([
      'session.lock',
      'session.status',
    ]);
    second.close();
    core.close();
  });

  it('sends again what a replaced port did not answer before it closed', async () => {
    const core = fakeCore();
    const first = core.start(false);
    const query = core.connection.call('session.status', {}, { repeatable: true });
    await vi.waitFor(() => expect(core.received).toHaveLength(1));
    core.start(true);
    first.close();
    expect(await query).toEqual({ ok: true, value: 'session.status' });
    core.close();
  });

  it('asks again for a port that does not come, as when its message went to the page before a reload', async () => {
    vi.useFakeTimers();
    try {
      const core = fakeCore();
      const query = core.connection.call('session.status', {}, { repeatable: true });
      expect(core.request).toHaveBeenCalledTimes(1);
      vi.advanceTimersByTime(10_000);
      expect(core.request).toHaveBeenCalledTimes(4);
      core.start(true);
      vi.advanceTimersByTime(60_000);
      expect(core.request).toHaveBeenCalledTimes(4);
      core.lose(true);
      vi.advanceTimersByTime(60_000);
      expect(core.request).toHaveBeenCalledTimes(4); // it waits for a person
      vi.useRealTimers();
      core.connection.retry();
      core.start(true);
      expect(await query).toEqual({ ok: true, value: 'session.status' });
      core.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('says its state, and asks again after a hopeless loss', () => {
    const core = fakeCore();
    const states: ConnectionState[] = [];
    core.connection.onState(state => states.push(state));
    core.start(true);
    core.lose(true);
    core.connection.retry();
    expect(states).toEqual(['waiting', 'open', 'failed', 'waiting']);
    expect(core.request).toHaveBeenCalledTimes(2);
    core.close();
  });

  it('hands events on', async () => {
    const core = fakeCore();
    const heard = vi.fn();
    const stop = core.connection.onEvent(heard);
    const port = core.start(true);
    const event = { type: 'changed', changes: [{ entity: 'person', ids: ['p'] }] } as const;
    port.postMessage({ type: 'event', event });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(event));
    stop();
    core.close();
  });
});
