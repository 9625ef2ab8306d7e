import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadQuery } from '../../../shared/contract';
import { agent } from '../../../shared/domain/site';
import { foundSite, NOBODY, type TestSite } from './testSite';

let site: TestSite;
let officer: string;
let colleague: string;
let secretary: string;
beforeAll(async () => {
  site = await foundSite();
  officer = await site.addUser('officer', 'officer');
  colleague = await site.addUser('colleague', 'officer');
  secretary = await site.addUser('secretary', 'secretary');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const TODAY = '2026-11-23';
const given = (person: string, to: string, more: object = {}) => ({
  person,
  agent: to,
  part: 'referent' as const,
  from: TODAY,
  to: null,
  note: null,
  ...more,
});
const ownList = async () => {
  const page = await site.call('caseload.page', { query: caseloadQuery.parse({ scope: 'mine' }), from: 0, limit: 50 });
  return page.rows.map(row => row.person);
};

describe('an assignment', () => {
  it('to a new referent ends that of the former one the same day, with the handover note', async () => {
    await site.as('officer');
    const id = await site.person('Passation');
    await site.as('camille');
    await site.call('case.open', { person: id, purpose: 'affectation' });
    await site.call('assignment.set', given(id, colleague, { note: 'Prochain entretien déjà fixé' }));
    expect((await site.call('case.header', { person: id })).referent).toMatchObject({ id: colleague });
    const lines = await site.call('assignment.list', { person: id });
    expect(lines.map(one => [one.agent.id, one.from, one.to, one.note, one.current])).toEqual([
      [colleague, TODAY, null, 'Prochain entretien déjà fixé', true],
      [officer, TODAY, TODAY, null, true],
    ]);
    await site.as('colleague');
    expect(await ownList()).toContain(id);
    const now = site.now;
    site.now += 24 * 3_600_000;
    await site.as('officer');
    expect(await ownList()).not.toContain(id);
    expect(await site.code('case.header', { person: id })).toBe('access.purpose-needed');
    site.now = now;
  });

  it('of a stand-in or a second officer leaves the referent in place, and ends on the day given', async () => {
    await site.as('officer');
    const id = await site.person('Suppléance');
    await site.as('camille');
    await site.call('case.open', { person: id, purpose: 'affectation' });
    const { id: made } = await site.call('assignment.set', given(id, colleague, { part: 'stand-in', to: '2026-12-31' }));
    expect((await site.call('case.header', { person: id })).referent).toMatchObject({ id: officer });
    expect(await site.code('assignment.set', given(id, colleague, { part: 'stand-in' }))).toBe('assignment.already');
    expect(await site.code('assignment.end', { id: made, on: '2026-11-22' })).toBe('assignment.dates');
    await site.call('assignment.end', { id: made, on: TODAY });
    expect(await site.call('assignment.list', { person: id })).toMatchObject([
      { part: 'stand-in', to: TODAY },
      { part: 'referent', to: null, current: true },
    ]);
    expect(await site.code('assignment.end', { id: NOBODY, on: TODAY })).toBe('record.not-found');
  });

  it('is refused to those who do not assign, save to an officer who takes a case that has no referent', async () => {
    await site.as('camille');
    const id = await site.person('À prendre', 'X', { referent: null });
    await site.as('colleague');
    expect(await site.code('assignment.set', given(id, colleague))).toBe('access.purpose-needed');
    await site.call('case.open', { person: id, purpose: 'permanence' });
    expect(await site.code('assignment.set', given(id, officer))).toBe('rights.denied');
    expect(await site.code('assignment.set', given(id, colleague, { part: 'pair' }))).toBe('rights.denied');
    const { id: made } = await site.call('assignment.set', given(id, colleague));
    expect((await site.call('case.header', { person: id })).mine).toBe(true);
    expect(await site.code('assignment.end', { id: made, on: TODAY })).toBe('rights.denied');
    await site.as('officer');
    await site.call('case.open', { person: id, purpose: 'permanence' });
    expect(await site.code('assignment.set', given(id, officer))).toBe('rights.denied');
    await site.as('secretary');
    await site.call('case.open', { person: id, purpose: 'courrier' });
    expect(await site.code('assignment.set', given(id, secretary))).toBe('rights.denied');
  });

  it('is refused when it makes no sense', async () => {
    await site.as('camille');
    const id = await site.person('Refus', 'X', { referent: null });
    await site.call('case.open', { person: id, purpose: 'affectation' });
    const set = (to: string, more: object = {}) => site.code('assignment.set', given(id, to, more));
    expect(await set(NOBODY)).toBe('assignment.not-available');
    expect(await set(secretary)).toBe('assignment.not-available');
    expect(await set(officer, { from: '2026-11-24' })).toBe('assignment.dates');
    expect(await set(officer, { to: '2026-11-22' })).toBe('assignment.dates');
    const { workspace } = site.core;
    // no screen ends an agent's service yet
    workspace?.journal.commit(workspace.actor, transaction => transaction.set(agent, colleague, { leftOn: '2026-11-20' }));
    expect(await set(colleague)).toBe('assignment.not-available');
    expect(await site.call('assignment.list', { person: id })).toEqual([]);
    expect(await site.code('assignment.list', { person: NOBODY })).toBe('record.not-found');
  });
});
