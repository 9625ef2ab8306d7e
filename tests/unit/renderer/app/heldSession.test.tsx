import { useQueryClient } from '@tanstack/react-query';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { SessionAgent, SessionStatus } from '../../../../shared/contract';
import { ConnectionProvider, createQueryClient, type Connection } from '../../../../renderer/app/connection';
import { useHeldSession } from '../../../../renderer/app/lock';
import type { Session } from '../../../../renderer/app/session';
import { Toasts, useToast } from '../../../../renderer/ui/toast';
import { render } from '../render';

const agent = (id: string): SessionAgent => ({
  id,
  familyName: 'Verdier',
  givenNames: 'Camille',
  role: 'officer',
  antenna: null,
  rights: [],
});
const status = (part: Partial<SessionStatus>): SessionStatus => ({
  state: 'locked',
  problem: null,
  demo: false,
  logins: ['cverdier', 'nferrand'],
  agent: null,
  site: null,
  today: '2026-11-24',
  clockSetBack: false,
  passwordResets: [],
  recoveryCodeUnnoted: false,
  version: '1.0.0',
  lockAfterMinutes: 15,
  ...part,
});
const site = { id: 's', name: 'SPIP', demo: false, territory: 'metropole', timeZone: 'Europe/Paris' };
const open = (id: string, part: Partial<SessionStatus> = {}): SessionStatus =>
  status({ state: 'open', agent: agent(id), site, ...part });

function fakeConnection() {
  return {
    call: vi.fn<Connection['call']>(),
    onEvent: () => () => undefined,
    onState: () => () => undefined,
    resume: vi.fn(),
    abandon: vi.fn(),
    retry: () => undefined,
    close: () => undefined,
  };
}

async function setUp() {
  const connection = fakeConnection();
  const queries = createQueryClient();
  const goHome = vi.fn();
  const seen: { held: Session | null; say: ReturnType<typeof useToast> } = { held: null, say: () => undefined };
  const Probe = ({ now, paused }: { readonly now: SessionStatus; readonly paused: boolean }) => {
    useQueryClient();
    seen.say = useToast();
    seen.held = useHeldSession(now, paused, goHome);
    return null;
  };
  const page = (now: SessionStatus, paused = false) => (
    <ConnectionProvider connection={connection} queries={queries}>
      <Probe now={now} paused={paused} />
      <Toasts label="Messages" />
    </ConnectionProvider>
  );
  const { show } = await render(page(status({})));
  const become = (now: SessionStatus, paused = false): Promise<void> => act(async () => show(page(now, paused)));
  const read = (): unknown => queries.getQueryData(['today.get', {}]);
  const remember = (): void => void queries.setQueryData(['today.get', {}], 'what was read');
  return { connection, goHome, seen, become, read, remember };
}

describe('useHeldSession', () => {
  it('holds nothing before the first unlocking', async () => {
    const { seen } = await setUp();
    expect(seen.held).toBeNull();
  });

  it('keeps the screens and their answers while locked, and resumes for the same agent', async () => {
    const { connection, goHome, seen, become, read, remember } = await setUp();
    await become(open('a'));
    remember();
    await become(status({}));
    expect(seen.held?.agent.id).toBe('a');
    expect(read()).toBe('what was read');
    expect(connection.resume).not.toHaveBeenCalled();
    await become(open('a', { today: '2026-11-25' }));
    expect(seen.held?.status.today).toBe('2026-11-25');
    expect(connection.resume).toHaveBeenCalledTimes(1);
    expect(goHome).not.toHaveBeenCalled();
  });

  it('keeps them when a user was added meanwhile', async () => {
    const { seen, become } = await setUp();
    await become(open('a', { logins: ['cverdier'] }));
    await become(status({ logins: ['cverdier', 'nferrand'] }));
    expect(seen.held?.agent.id).toBe('a');
  });

  it('drops everything when another agent unlocks, and goes home', async () => {
    const { connection, goHome, seen, become, read, remember } = await setUp();
    await become(open('a'));
    remember();
    await become(status({}));
    await become(open('b'));
    expect(seen.held?.agent.id).toBe('b');
    expect(read()).toBeUndefined();
    expect(connection.abandon).toHaveBeenCalled();
    expect(connection.resume).not.toHaveBeenCalled();
    expect(goHome).toHaveBeenCalledTimes(1);
  });

  it('shows nobody what was said to the agent before', async () => {
    const { seen, become } = await setUp();
    await become(open('a'));
    await act(async () => seen.say({ tone: 'late', title: 'Convocation de GARRIGOU enregistrée' }));
    await become(status({}));
    await become(open('a'));
    expect(document.body.textContent).toContain('GARRIGOU');
    await become(status({}));
    await become(open('b'));
    await vi.waitFor(async () => {
      await act(async () => undefined);
      expect(document.body.textContent).not.toContain('GARRIGOU');
    });
  });

  it.each([
    ['the demo is left', status({ demo: false, logins: ['cverdier'] })],
    ['there is no vault any more', status({ state: 'none', logins: [] })],
    ['the vault cannot be opened', status({ state: 'broken', problem: 'vault.header-damaged', logins: [] })],
  ])('drops everything when %s', async (_, next) => {
    const { seen, become, read, remember } = await setUp();
    await become(open('a', { demo: true, logins: ['demo'] }));
    remember();
    await become(next);
    expect(seen.held).toBeNull();
    expect(read()).toBeUndefined();
  });

  it('waits while the recovery code is shown', async () => {
    const { seen, become } = await setUp();
    await become(open('a'), true);
    expect(seen.held).toBeNull();
    await become(open('a'), false);
    expect(seen.held?.agent.id).toBe('a');
  });
});
