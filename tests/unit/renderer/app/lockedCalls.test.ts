import { describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../../../renderer/app/connection';
import type { PortMessage } from '../../../../shared/contract';

/** A core that answers `session.locked` until it is unlocked. */
function lockingCore() {
  const state = { locked: true, calls: 0 };
  let give: (port: MessagePort) => void = () => undefined;
  const connection = createConnection({
    request: () => undefined,
    onPort: handler => {
      give = handler;
      return () => undefined;
    },
    onLost: () => () => undefined,
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event: MessageEvent<PortMessage>) => {
    if (event.data.type !== 'call') return;
    state.calls += 1;
    const result = state.locked ? { ok: false, error: { code: 'session.locked' } } : { ok: true, value: null };
    port1.postMessage({ type: 'answer', id: event.data.id, result });
  };
  give(port2);
  const close = (): void => {
    connection.close();
    port1.close();
  };
  return { connection, state, close };
}

describe('calls that find the vault locked', () => {
  it('wait when they may be repeated, and are answered once the same agent is back', async () => {
    const { connection, state, close } = lockingCore();
    const answered = vi.fn();
    const saved = connection.call('draft.save', { key: 'k', body: '{}' }, { repeatable: true }).then(answered);
    await vi.waitFor(() => expect(state.calls).toBe(1));
    // a second call comes back after the first: the first one is therefore still waiting
    expect(await connection.call('session.lock', {})).toEqual({ ok: false, error: { code: 'session.locked' } });
    expect(answered).not.toHaveBeenCalled();
    state.locked = false;
    connection.resume();
    await saved;
    expect(answered).toHaveBeenCalledWith({ ok: true, value: null });
    close();
  });

  it('are answered as locked when someone else is at work, and never sent again', async () => {
    const { connection, state, close } = lockingCore();
    const saved = connection.call('draft.save', { key: 'k', body: '{}' }, { repeatable: true });
    await vi.waitFor(() => expect(state.calls).toBe(1));
    await connection.call('session.lock', {}); // the answer to the first call has come before this one's
    state.locked = false;
    connection.abandon();
    expect(await saved).toEqual({ ok: false, error: { code: 'session.locked' } });
    connection.resume();
    expect(state.calls).toBe(2);
    close();
  });
});
