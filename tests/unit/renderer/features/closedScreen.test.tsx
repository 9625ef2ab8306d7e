import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionStatus } from '../../../../shared/contract';
import { ConnectionProvider, createQueryClient, type Connection } from '../../../../renderer/app/connection';
import { PreferencesProvider, windowPreferences } from '../../../../renderer/app/preferences';
import { ClosedScreen } from '../../../../renderer/features/session';
import { rememberLogin } from '../../../../renderer/features/session/lastLogin';
import { act } from 'react';
import { one, render, type } from '../render';

const locked = {
  state: 'locked',
  problem: null,
  demo: false,
  logins: ['cverdier'],
  agent: null,
  site: null,
} as unknown as SessionStatus; // what the screen reads of it

/** A core that has not answered anything yet. */
const silent = {
  call: () => new Promise(() => undefined),
  onEvent: () => () => undefined,
  onState: () => () => undefined,
  state: 'open',
} as unknown as Connection; // enough of it

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

async function show(status: SessionStatus | undefined) {
  const queries = createQueryClient();
  const content = (now: SessionStatus | undefined) => (
    <PreferencesProvider store={windowPreferences(localStorage)}>
      <ConnectionProvider connection={silent} queries={queries}>
        <ClosedScreen status={now} waiting={null} stay={() => undefined} />
      </ConnectionProvider>
    </PreferencesProvider>
  );
  const { container, show: again } = await render(content(status));
  return { container, answer: (now: SessionStatus) => again(content(now)) };
}
const wait = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const password = (container: HTMLElement) => container.querySelector('input[type=password]');

describe('the screen before the vault is open', () => {
  it('takes the password of whoever was here last while the core starts, and keeps it when the core answers', async () => {
    rememberLogin('cverdier');
    const { container, answer } = await show(undefined);
    expect(password(container)).toBeNull();
    await wait(200);
    const field = one(container, 'input[type=password]', HTMLInputElement);
    await type(field, 'un mot');
    await answer(locked);
    expect(password(container)).toBe(field);
    expect(field.value).toBe('un mot');
  });

  it('asks nothing before the core answers when nobody is known here', async () => {
    const { container } = await show(undefined);
    await wait(10_000);
    expect(password(container)).toBeNull();
  });
});
