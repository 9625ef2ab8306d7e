import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadQuery } from '../../../shared/contract';
import { foundSite, NOBODY, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite({ role: 'director' });
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.as('officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const TODAY = '2026-11-23';
const close = (person: string, more: object = {}) =>
  site.core.call('case.close', { person, on: TODAY, reason: 'Fin de mesure', confirmedRunning: false, ...more });
const listed = async (status: 'open' | 'closed') => {
  const page = await site.call('caseload.page', { query: caseloadQuery.parse({ scope: 'mine', status }), from: 0, limit: 50 });
  return page.rows.map(row => row.person);
};

describe('closing a case', () => {
  it('takes it out of the open ones, with its day and reason in the history; reopening brings it back', async () => {
    const id = await site.person('Clôture');
    expect(await close(id)).toEqual({ ok: true, value: null });
    expect((await site.call('case.header', { person: id })).person).toMatchObject({
      closedOn: TODAY,
      closingReason: 'Fin de mesure',
    });
    expect([await listed('open'), await listed('closed')]).toEqual([[], [id]]);
    expect(await close(id)).toMatchObject({ error: { code: 'case.closed' } });
    await site.call('case.reopen', { person: id });
    expect([await listed('open'), await listed('closed')]).toEqual([[id], []]);
    expect(await site.code('case.reopen', { person: id })).toBe('case.not-closed');
    const history = await site.call('case.fieldHistory', { entity: 'person', record: id, field: 'closingReason' });
    expect(history.map(one => one.value)).toEqual([null, 'Fin de mesure']);
  });

  it.each(['active', 'pending', 'suspended'] as const)('while a measure is %s asks to be confirmed', async status => {
    const id = await site.person('Mesure');
    const { id: made } = await site.call('measure.create', { person: id, values: { type: 'SPROB', status }, obligations: [] });
    expect(await close(id)).toEqual({
      ok: false,
      error: { code: 'case.measure-running', details: { measures: ['SPROB'] } },
    });
    expect((await site.call('case.header', { person: id })).person.closedOn).toBeNull();
    expect(await close(id, { confirmedRunning: true })).toMatchObject({ ok: true });
    await site.call('case.reopen', { person: id });
    await site.call('measure.update', { id: made, changes: { status: 'ended' } });
    expect(await close(id)).toMatchObject({ ok: true });
  });

  it('is refused for a day to come, without a reason, and to those who have no access', async () => {
    const id = await site.person('Refus');
    expect(await close(id, { on: '2026-11-24' })).toMatchObject({ error: { code: 'case.dates' } });
    expect(await close(id, { reason: ' ' })).toMatchObject({ error: { code: 'contract.invalid-input' } });
    expect(await close(NOBODY)).toMatchObject({ error: { code: 'record.not-found' } });
    await site.as('colleague');
    expect(await close(id)).toMatchObject({ error: { code: 'access.purpose-needed' } });
    expect(await site.code('case.reopen', { person: id })).toBe('access.purpose-needed');
    await site.as('officer');
  });

  it('of a restricted one is for those who follow it or assign cases, a purpose given or not', async () => {
    const id = await site.person('Restreint', 'Léa', { restricted: true });
    await site.as('colleague');
    await site.call('case.open', { person: id, purpose: 'remplacement' });
    expect(await close(id)).toMatchObject({ error: { code: 'rights.denied' } });
    await site.as('camille');
    await site.call('case.open', { person: id, purpose: 'contrôle' });
    expect(await close(id)).toMatchObject({ ok: true });
    await site.as('colleague');
    await site.call('case.open', { person: id, purpose: 'remplacement' });
    expect(await site.code('case.reopen', { person: id })).toBe('rights.denied');
    await site.as('officer');
    expect(await site.code('case.reopen', { person: id })).toBe('ok');
    expect(await close(id)).toMatchObject({ ok: true });
  });
});
