import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type CallName } from '../../../shared/contract';
import { holds } from '../../../shared/domain/rights';
import { agent, agentRoles } from '../../../shared/domain/site';
import { foundSite, PASSWORD, type TestSite } from './testSite';
import { validInputs } from './validInputs';

const calls = Object.keys(contract) as CallName[]; // the contract is one object literal
/** They change which vault or which user is at work: what they do has tests of their own. */
const LEAVES_THE_SESSION = new Set<CallName>([
  'session.lock',
  'session.openDemo',
  'session.unlock',
  'backup.restore',
  'session.recover',
]);

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  for (const role of agentRoles) await site.addUser(`agent.${role}`, role);
});
afterAll(() => site.remove());

const codeOf = async (name: CallName): Promise<string> => {
  const answer = await site.core.serve(name, validInputs[name]);
  return answer.ok ? 'ok' : answer.error.code;
};

describe('a caller', () => {
  it.each(agentRoles)('who is a %s may do what the table of rights says, and nothing else', async role => {
    await site.as(`agent.${role}`);
    const allowed: CallName[] = [];
    for (const name of calls) {
      if (LEAVES_THE_SESSION.has(name)) continue;
      const code = await codeOf(name);
      expect(code, name).not.toBe('contract.invalid-input');
      if (code !== 'rights.denied') allowed.push(name);
    }
    expect(allowed).toEqual(calls.filter(name => !LEAVES_THE_SESSION.has(name) && holds(role, contract[name].right)));
  });

  it('gets nothing but the public calls while the vault is locked', async () => {
    site.core.lock();
    for (const name of calls) {
      if (contract[name].right !== 'public') expect(await codeOf(name), name).toBe('session.locked');
    }
    const open = calls.filter(name => contract[name].right === 'public' && !LEAVES_THE_SESSION.has(name));
    for (const name of open) expect(await codeOf(name), name).not.toMatch(/^(session\.locked|rights\.denied)$/);
    expect(open).toContain('session.status');
  });

  it('who left the service opens nothing', async () => {
    await site.call('session.unlock', { login: 'camille', password: PASSWORD });
    const { workspace } = site.core;
    const leaver = site.rows('agent').find(one => one['family_name'] === 'agent.officer');
    // no screen ends an agent's service yet: the field is set as a later issue will do
    workspace?.journal.commit(workspace.actor, transaction =>
      transaction.set(agent, String(leaver?.['id']), { leftOn: '2026-11-20' }),
    );
    site.core.lock();
    expect(await site.code('session.unlock', { login: 'agent.officer', password: PASSWORD })).toBe('rights.denied');
    expect((await site.call('session.status', {})).state).toBe('locked');
    await site.as('camille');
  });
});

describe('an input', () => {
  it('is refused under an unknown name, even one that every object has', async () => {
    for (const name of ['nothing.such', '', 'toString', '__proto__', 'constructor'])
      expect(await site.core.serve(name, {})).toEqual({ ok: false, error: { code: 'contract.unknown-call' } });
  });

  it('is refused for every call when it is not of the right form, and its values are not repeated', async () => {
    for (const name of calls) {
      for (const input of [
        null,
        'Canari-secret',
        { surprise: 'Canari-secret' },
        { ...validInputs[name], surprise: 'Canari-secret' },
      ]) {
        const answer = await site.core.serve(name, input);
        expect(answer, name).toMatchObject({ ok: false, error: { code: 'contract.invalid-input' } });
        expect(JSON.stringify(answer)).not.toContain('Canari');
      }
    }
  });

  it.each([
    ['person.update', { id: 'short', changes: {} }],
    ['person.update', { id: validInputs['person.update'].id, changes: { birthDate: '2025-02-31' } }],
    ['person.update', { id: validInputs['person.update'].id, changes: { familyName: '   ' } }],
    ['person.update', { id: validInputs['person.update'].id, changes: { familyName: 'x'.repeat(201) } }],
    [
      'person.update',
      { id: validInputs['person.update'].id, changes: { phones: { cle1: { number: '06 39 98 00 01', note: null } } } },
    ],
    ['person.update', { id: validInputs['person.update'].id, changes: { phones: { 'a,b;c': null } } }],
    ['appointment.create', { ...validInputs['appointment.create'], time: '24:00' }],
    ['appointment.create', { ...validInputs['appointment.create'], minutes: 0 }],
    ['caseload.page', { ...validInputs['caseload.page'], limit: 501 }],
    ['measure.create', { ...validInputs['measure.create'], values: { type: 'SPROB', durationMonths: -1 } }],
  ])('of %s with %j is refused', async (name, input) => {
    expect(await site.core.serve(name, input)).toMatchObject({ ok: false, error: { code: 'contract.invalid-input' } });
  });
});
