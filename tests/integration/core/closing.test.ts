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

  it('keeps appointments, summonses, notes and measures out until it is reopened', async () => {
    const id = await site.person('Rien');
    const note = {
      ...{
        id: null,
        person: id,
        day: TODAY,
        time: null,
        mode: 'office' as const,
        title: null,
        corrects: null,
        appointment: null,
      },
      ...{ transmissible: 'Venue à l’heure', confidences: null },
    };
    const { id: written } = await site.call('interview.save', note);
    await close(id);
    const slot = { person: id, type: 'RDV_SUIVI', mode: 'office' as const, day: '2026-12-01', time: '10:00', minutes: 30 };
    const added = async () => [
      await site.code('appointment.create', { ...slot, place: null, title: null, confirmedCollision: true }),
      await site.code('summons.create', { ...slot, place: null, documentsToBring: [], confirmedCollision: true }),
      await site.code('interview.save', { ...note, title: 'Suite' }),
      await site.code('measure.create', { person: id, values: { type: 'SPROB' }, obligations: [] }),
    ];
    expect(new Set(await added())).toEqual(new Set(['case.is-closed']));
    // a note begun before is finished, and signed
    expect(await site.code('interview.save', { ...note, id: written, transmissible: 'Venue à l’heure, repartie' })).toBe('ok');
    expect(await site.code('interview.sign', { id: written })).toBe('ok');
    await site.call('case.reopen', { person: id });
    expect(new Set(await added())).toEqual(new Set(['ok']));
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
