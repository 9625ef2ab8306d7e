import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOfRecipient } from '../../../electron/core/services/courts';
import { required } from '../../../shared/base/result';
import type { Contract, InputOf } from '../../../shared/contract';
import { magistrateLine } from '../../../shared/domain/court';
import { foundSite, NOBODY, type TestSite } from './testSite';

const TODAY = '2026-11-23';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('guard', 'monitoring-guard');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

type PartnerInput = InputOf<Contract['partner.save']>;
const given = (name: string, more: Partial<PartnerInput> = {}): PartnerInput => ({
  id: null,
  name,
  kind: 'EMPLOI',
  active: true,
  address: ['4 place du Marché'],
  city: 'Valbourg',
  phone: '+33199000101',
  email: null,
  hours: null,
  offers: null,
  domains: [],
  contacts: {},
  note: null,
  ...more,
});
const found = async (text: string, active: 'active' | 'all' = 'active', kinds: string[] = []) =>
  (await site.call('partner.list', { query: { text, kinds, active }, limit: 50 })).rows.map(one => one.name);

describe('the directory of partners', () => {
  it('is searched by name, town, kind, contact and what is offered, names first', async () => {
    await site.as('officer');
    await site.call('partner.save', given('Mission locale du Val'));
    await site.call(
      'partner.save',
      given('Les Ateliers du Quai', { kind: 'SIAO', city: 'Port-Sablon', offers: 'Hébergement d’urgence, mission de nuit' }),
    );
    await site.call(
      'partner.save',
      given('Association Cap', {
        kind: 'FORM',
        domains: ['DOM_LOGEMENT'],
        contacts: { cont1: { name: 'Inès Morvan', role: 'accueil', phone: '+33199000102', email: null } },
      }),
    );
    expect(await found('')).toEqual(['Association Cap', 'Les Ateliers du Quai', 'Mission locale du Val']);
    expect(await found('mission')).toEqual(['Mission locale du Val', 'Les Ateliers du Quai']);
    expect(await found('HEBERG')).toEqual(['Les Ateliers du Quai']);
    expect(await found('morvan')).toEqual(['Association Cap']);
    expect(await found('logement')).toEqual(['Association Cap']);
    expect(await found('', 'active', ['SIAO'])).toEqual(['Les Ateliers du Quai']);
    expect(await found('quai morvan')).toEqual([]);
  });

  it('keeps one organisation once, of a kind of the reference data, and hides the inactive ones', async () => {
    await site.as('officer');
    const { id } = await site.call('partner.save', given('Relais du Pont'));
    expect(await site.code('partner.save', given('relais DU pont'))).toBe('partner.exists');
    expect(await site.code('partner.save', given('Relais du Pont', { city: 'Port-Sablon' }))).toBe('ok');
    expect(await site.code('partner.save', given('Autre', { kind: 'INCONNU' }))).toBe('partner.unknown-kind');
    await site.call('partner.save', given('Relais du Pont', { id, active: false }));
    expect(await found('relais pont valbourg')).toEqual([]);
    expect(await found('relais pont valbourg', 'all')).toEqual(['Relais du Pont']);
    expect(await site.code('partner.save', given('Perdu', { id: NOBODY }))).toBe('record.not-found');
    await site.as('guard');
    expect(await site.code('partner.save', given('Interdit'))).toBe('rights.denied');
  });

  it('changes and takes out contacts one by one', async () => {
    await site.as('officer');
    const contact = (name: string) => ({ name, role: '', phone: null, email: null });
    const { id } = await site.call(
      'partner.save',
      given('Contacts', { contacts: { aaaa: contact('Un'), bbbb: contact('Deux') } }),
    );
    await site.call('partner.save', given('Contacts', { id, contacts: { aaaa: null } }));
    const { rows } = await site.call('partner.list', { query: { text: 'contacts', kinds: [], active: 'all' }, limit: 5 });
    expect(rows[0]?.contacts).toEqual({ bbbb: contact('Deux') });
  });
});

describe('a referral', () => {
  it('goes from proposed to ended, serves an obligation, and stands in the history of the case', async () => {
    await site.as('officer');
    const { id: to } = await site.call('partner.save', given('Plateforme Emploi'));
    const person = await site.person('Orientation');
    const judged = { type: 'SPROB', judgmentDate: '2026-01-05', startDate: '2026-01-05', durationMonths: 24 };
    await site.call('measure.create', { person, values: judged, obligations: [{ type: 'O45_1', particulars: null }] });
    const duty = (await site.call('case.obligations', { person }))[0]?.id ?? '';
    const base = { id: null, person, partner: to, obligation: duty, day: '2026-11-10', reason: 'Atelier CV', contact: null };
    const { id } = await site.call('referral.save', base);
    expect(await site.call('referral.list', { person })).toMatchObject([
      { id, partnerName: 'Plateforme Emploi', obligationType: 'O45_1', state: 'proposed', stateOn: '2026-11-10' },
    ]);
    await site.call('referral.setState', { id, state: 'under-way', on: '2026-11-16', outcome: null });
    await site.call('referral.setState', { id, state: 'ended', on: TODAY, outcome: 'Contrat signé' });
    expect(await site.call('referral.list', { person })).toMatchObject([
      { state: 'ended', stateOn: TODAY, outcome: 'Contrat signé', reason: 'Atelier CV' },
    ]);
    const { lines } = await site.call('case.chronology', { person, from: 0, limit: 50 });
    expect(lines.find(line => line.kind === 'referral')).toMatchObject({
      day: '2026-11-10',
      title: 'Plateforme Emploi',
      detail: 'Atelier CV',
      state: 'ended',
    });
    expect(await site.code('partner.remove', { id: to })).toBe('partner.used');
    await site.call('referral.remove', { id });
    expect(await site.call('referral.list', { person })).toEqual([]);
    await site.call('partner.remove', { id: to });
    expect(await found('plateforme', 'all')).toEqual([]);
  });

  it('is refused to an inactive partner, for an obligation of another, or on a day that makes no sense', async () => {
    await site.as('officer');
    const { id: to } = await site.call('partner.save', given('Ouvert'));
    const { id: closed } = await site.call('partner.save', given('Fermé', { active: false }));
    const person = await site.person('Refusée');
    const other = await site.person('Autre Obligation');
    const judged = { type: 'SPROB', judgmentDate: '2026-01-05', startDate: '2026-01-05', durationMonths: 24 };
    await site.call('measure.create', { person: other, values: judged, obligations: [{ type: 'O45_1', particulars: null }] });
    const foreign = (await site.call('case.obligations', { person: other }))[0]?.id ?? '';
    const base = { id: null, person, partner: to, obligation: null, day: TODAY, reason: null, contact: null };
    expect(await site.code('referral.save', { ...base, partner: closed })).toBe('partner.inactive');
    expect(await site.code('referral.save', { ...base, obligation: foreign })).toBe('referral.obligation');
    expect(await site.code('referral.save', { ...base, day: '2026-11-24' })).toBe('referral.dates');
    const { id } = await site.call('referral.save', base);
    expect(await site.code('referral.setState', { id, state: 'accepted', on: '2026-11-22', outcome: null })).toBe(
      'referral.dates',
    );
    expect(await site.code('referral.save', { ...base, id, person: other })).toBe('record.not-found');
    await site.call('case.close', { person, on: TODAY, reason: 'fin de mesure', confirmedRunning: true });
    expect(await site.code('referral.save', base)).toBe('case.is-closed');
    expect(await site.code('referral.setState', { id: NOBODY, state: 'ended', on: TODAY, outcome: null })).toBe(
      'record.not-found',
    );
  });

  it('is withheld from who has not opened the case', async () => {
    await site.as('officer');
    const person = await site.person('Ailleurs');
    await site.as('camille');
    expect(await site.code('referral.list', { person })).toBe('access.purpose-needed');
  });
});

describe('the directory of courts', () => {
  it('holds each court and magistrate once', async () => {
    await site.as('officer');
    const values = { id: null, name: 'Tribunal judiciaire de Valbourg', address: ['2 rue du Palais'], phone: null, email: null };
    const { id: court } = await site.call('court.save', { ...values, active: true });
    expect(await site.code('court.save', { ...values, name: 'TRIBUNAL judiciaire de Valbourg', active: true })).toBe(
      'court.exists',
    );
    const judge = { id: null, function: 'JAP', familyName: 'Aubrac', givenNames: 'Ève', court, service: 'cabinet 2' };
    const more = { phone: null, email: null, active: true };
    const { id } = await site.call('magistrate.save', { ...judge, ...more });
    expect(await site.code('magistrate.save', { ...judge, ...more })).toBe('magistrate.exists');
    expect(await site.code('magistrate.save', { ...judge, court: NOBODY, ...more })).toBe('record.not-found');
    await site.call('magistrate.save', { ...judge, id, ...more, active: false });
    expect(await site.call('court.list', {})).toMatchObject({
      courts: [{ id: court, name: 'Tribunal judiciaire de Valbourg' }],
      magistrates: [{ id, court, active: false }],
    });
  });

  it('knows where a letter to a magistrate goes when that is sure', async () => {
    await site.as('officer');
    const workspace = required(site.core.workspace, 'the workspace');
    const place = { id: null, phone: null, email: null, active: true };
    const north = await site.call('court.save', { ...place, name: 'TJ du Nord', address: ['1 rue du Nord'] });
    const south = await site.call('court.save', { ...place, name: 'TJ du Sud', address: ['9 rue du Sud'] });
    const judge = { ...place, familyName: null, givenNames: null };
    await site.call('magistrate.save', { ...judge, function: 'JLD', service: 'Nord', court: north.id });
    for (const court of [north.id, south.id])
      await site.call('magistrate.save', { ...judge, function: 'JAP', service: 'cabinet 9', court });
    const where = (recipient: string, measure: { court: string | null; magistrate: string | null } | null = null) =>
      addressOfRecipient(workspace, recipient, measure);
    expect(where('JAP, cabinet 9, TJ du Sud')).toEqual(['9 rue du Sud']);
    expect(where('JLD, Nord')).toEqual(['1 rue du Nord']);
    expect(where('JAP, cabinet 9')).toEqual([]);
    expect(where('jap, cabinet 9', { court: 'TJ du Nord', magistrate: 'JAP, cabinet 9' })).toEqual(['1 rue du Nord']);
    expect(where('JAP, cabinet 9', { court: null, magistrate: 'JAP, cabinet 9' })).toEqual([]);
    expect(where('Maître Aubin', { court: 'TJ du Nord', magistrate: 'JAP, cabinet 9' })).toEqual([]);
  });

  it('names a magistrate by what is known, within what a measure takes', () => {
    expect(magistrateLine({ function: 'JAP', service: 'cabinet 2', familyName: 'Aubrac', givenNames: 'Ève' })).toBe(
      'JAP, cabinet 2, Ève AUBRAC',
    );
    expect(magistrateLine({ function: 'Parquet', service: null, familyName: null, givenNames: null })).toBe('Parquet');
    const text = fc.option(fc.string({ maxLength: 160 }));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120 }), text, text, text, (fn, service, familyName, givenNames) => {
        expect(magistrateLine({ function: fn, service, familyName, givenNames }).length).toBeLessThanOrEqual(160);
      }),
    );
  });
});
