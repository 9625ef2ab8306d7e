import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import { foundSite, MONDAY, NOBODY, type TestSite } from './testSite';

const DAY = 86_400_000;
let site: TestSite;
let camille: string;
let noa: string;

beforeAll(async () => {
  site = await foundSite();
  camille = required((await site.call('session.status', {})).agent, 'the agent').id;
  noa = await site.addUser('noa', 'officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const flag = (more: object = {}) => ({
  kind: 'agent-safety' as const,
  note: 'Ne pas recevoir seul',
  level: 'alert' as const,
  reviewOn: '2026-12-24',
  author: NOBODY,
  addedOn: '2020-01-01',
  removedOn: null,
  removalReason: null,
  ...more,
});
const flagsOf = async (id: string) =>
  (await site.call('case.open', { person: id, purpose: 'Essai des signalements' })).person.flags;

describe('a flag', () => {
  it('bears the agent and the day of the core, whatever the form says, and keeps them when it is changed by others', async () => {
    const id = await site.person('Signalée', 'Léa', { referent: noa });
    await flagsOf(id);
    await site.call('person.update', { id, changes: { flags: { sig0: flag() } } });
    expect((await flagsOf(id))['sig0']).toMatchObject({ author: camille, addedOn: '2026-11-23', removedOn: null });
    site.now = MONDAY + DAY;
    await site.as('noa');
    await flagsOf(id);
    await site.call('person.update', { id, changes: { flags: { sig0: flag({ level: 'attention', author: noa }) } } });
    expect((await flagsOf(id))['sig0']).toMatchObject({ author: camille, addedOn: '2026-11-23', level: 'attention' });
  });

  it('is taken out with a reason only, and stays in the history with who did it and when', async () => {
    const id = await site.person('Levée');
    await flagsOf(id);
    await site.call('person.update', { id, changes: { flags: { sig0: flag() } } });
    for (const removalReason of [null, '', '  a '])
      expect(
        await site.code('person.update', { id, changes: { flags: { sig0: flag({ removedOn: '2026-11-20', removalReason }) } } }),
      ).toBe('flag.reason-needed');
    expect((await flagsOf(id))['sig0']?.removedOn).toBeNull();
    const removed = flag({ removedOn: '2026-11-20', removalReason: 'Situation apaisée' });
    await site.call('person.update', { id, changes: { flags: { sig0: removed } } });
    const expected = { removedOn: '2026-11-24', removalReason: 'Situation apaisée', removedBy: noa };
    expect((await flagsOf(id))['sig0']).toMatchObject(expected);
    // what was removed is not rewritten
    const rewritten = { ...removed, removalReason: 'Autre motif' };
    await site.call('person.update', { id, changes: { flags: { sig0: rewritten } } });
    expect((await flagsOf(id))['sig0']).toMatchObject(expected);
    const erasing = { id, changes: { flags: { sig0: null } } };
    expect(await site.core.serve('person.update', erasing)).toMatchObject({
      ok: false,
      error: { code: 'contract.invalid-input' },
    });
  });
});
