import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import type { AgentRole } from '../../../shared/domain/site';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeEach(async () => {
  site = await foundSite();
});
afterEach(() => site.remove());

const roleSet = async (id: string, role: AgentRole): Promise<string> => {
  const { agents } = await site.call('site.get', {});
  const { familyName, givenNames, antenna, specialities, phone, email } = required(
    agents.find(one => one.id === id),
    'the agent',
  );
  return site.code('agent.save', { id, familyName, givenNames, role, antenna, specialities, phone, email });
};

describe('the last one who may manage agents', () => {
  it('neither gives up the role nor loses the access, as long as nobody with a password could take over', async () => {
    const own = required((await site.call('session.status', {})).agent, 'the agent').id;
    await site.addUser('agente', 'officer');
    // a head who never had a password here could not help
    const blank = { specialities: [], phone: null, email: null, antenna: null };
    await site.call('agent.save', { id: null, familyName: 'Loin', givenNames: 'Test', role: 'head', ...blank });
    expect(await roleSet(own, 'officer')).toBe('agent.last-manager');
    expect(await site.code('vault.removeUser', { login: 'camille' })).toBe('agent.last-manager');
    expect(await roleSet(own, 'head')).toBe('ok');
    expect((await site.call('session.status', {})).agent?.rights).toContain('agent.manage');

    const second = await site.addUser('directrice', 'director');
    expect(await roleSet(second, 'officer')).toBe('ok');
    expect(await roleSet(own, 'officer')).toBe('agent.last-manager');
    expect(await roleSet(second, 'director')).toBe('ok');
    await site.call('vault.removeUser', { login: 'directrice' });
    expect(await roleSet(own, 'officer')).toBe('agent.last-manager');

    await site.addUser('cheffe', 'head');
    expect(await roleSet(own, 'officer')).toBe('ok');
    await site.as('cheffe');
    expect(await site.code('vault.removeUser', { login: 'camille' })).toBe('ok');
  });
});
