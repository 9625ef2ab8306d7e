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
    core.start(true);
    expect(await command).toEqual({ ok: false, error: { code: 'core.restarted' } });
    expect(await query).toEqual({ ok: true, value: 'session.status' });
    core.close();
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
