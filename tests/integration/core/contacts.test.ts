import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

describe('the relatives of a person', () => {
  it('keep what they may be told, and the obligation that forbids a contact', async () => {
    const person = await site.person('Proches');
    const judged = { type: 'SPROB', judgmentDate: '2026-01-05', startDate: '2026-01-05', durationMonths: 24 };
    await site.call('measure.create', { person, values: judged, obligations: [{ type: 'O45_13', particulars: null }] });
    const ban = (await site.call('case.obligations', { person }))[0]?.id ?? '';
    const mother = { name: 'Rose Proches', relation: 'mère', phone: '+33600000011' };
    const told = { ...mother, emergency: true, mayTell: 'appointments' as const, agreedOn: '2026-11-02' };
    const victim = { name: 'Yann Marlot', relation: 'victime', phone: null, forbiddenBy: ban };
    await site.call('person.update', { id: person, changes: { trustedContacts: { rose: told, yann: victim } } });
    expect((await site.call('case.header', { person })).person.trustedContacts).toEqual({ rose: told, yann: victim });
    await site.call('person.update', { id: person, changes: { trustedContacts: { yann: null, rose: mother } } });
    expect((await site.call('case.header', { person })).person.trustedContacts).toEqual({ rose: mother });
    const versions = await site.call('case.fieldHistory', { entity: 'person', record: person, field: 'trustedContacts' });
    expect(versions.map(one => one.value)).toContainEqual(told);
  });

  it('are told nothing in words that the service does not know', async () => {
    const id = await site.person('Refus');
    const item = { name: 'X', relation: '', phone: null, mayTell: 'everything' };
    const answer = await site.core.serve('person.update', { id, changes: { trustedContacts: { abcd: item } } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'contract.invalid-input' } });
  });
});
