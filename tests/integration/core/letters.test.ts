import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract, InputOf } from '../../../shared/contract';
import { caseloadQuery } from '../../../shared/contract';
import { readPdf } from '../../fixtures/readPdf';
import { foundSite, type TestSite } from './testSite';
import { validInputs } from './validInputs';

const NEXT_DAY = '2026-11-24';
const TODAY = '2026-11-23';
const ADDRESS = { adr1: { lines: ['4 rue du Canal'], postalCode: '00140', city: 'Valbourg', from: null, to: null, note: null } };

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.addUser('secretary', 'secretary');
  await site.addUser('guard', 'monitoring-guard');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

/** A person of the agent at work, with an address unless told otherwise. */
const withAddress = async (familyName: string, addressed = true): Promise<string> => {
  const id = await site.person(familyName);
  if (addressed) await site.call('person.update', { id, changes: { addresses: ADDRESS } });
  return id;
};
const textOf = async (bytes: Uint8Array | null): Promise<string> => (await readPdf(bytes ?? new Uint8Array())).texts.join('\n');
const documentText = async (id: string): Promise<string> => textOf((await site.call('document.bytes', { id })).bytes);
const letter = (person: string, changes: object): InputOf<Contract['letter.create']> => ({
  ...validInputs['letter.create'],
  person,
  ...changes,
});
const slot = { type: 'RDV_SUIVI', mode: 'office' as const, day: NEXT_DAY, time: '10:00', minutes: 30, place: null };
const someOf = (...ids: string[]) => ({
  from: 'list' as const,
  query: caseloadQuery.parse({ scope: 'all', status: 'any', sort: { by: 'name', descending: false } }),
  selection: { all: false, ids },
});
const batch = (changes: object): InputOf<Contract['summons.batch']> => ({ ...validInputs['summons.batch'], ...changes });

describe('a letter', () => {
  it('certifies a presence, and nothing of the measure', async () => {
    await site.as('officer');
    const id = await site.person('Attestée');
    await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', startDate: '2026-01-05', instructions: 'Canari-consigne' },
      obligations: [],
    });
    const { id: seen } = await site.call('appointment.create', {
      ...validInputs['appointment.create'],
      person: id,
      day: TODAY,
      time: '09:00',
      place: null,
      confirmedCollision: true,
    });
    expect((await site.call('letter.proposal', { person: id, letter: 'certificate' })).attended).toEqual([]);
    expect(await site.code('letter.create', letter(id, { letter: 'certificate', appointment: seen }))).toBe(
      'letter.not-attended',
    );
    await site.call('appointment.setAttendance', { id: seen, attendance: 'complied', note: null });
    expect((await site.call('letter.proposal', { person: id, letter: 'certificate' })).attended).toMatchObject([{ id: seen }]);
    const { document } = await site.call('letter.create', letter(id, { letter: 'certificate', appointment: seen }));
    const text = await documentText(document);
    expect(text).toContain('Attestation de présence');
    expect(text).toContain('lundi 23 novembre 2026 à 9 h');
    expect(text).not.toMatch(/Canari|Sursis|SPROB/);
    expect(await site.call('document.list', { person: id })).toMatchObject([
      { id: document, kind: 'letter', drawer: 'transmissible' },
    ]);
  });

  it('names the measures to a partner only when asked', async () => {
    await site.as('officer');
    const id = await site.person('Liaison');
    await site.call('measure.create', { person: id, values: { type: 'SPROB', startDate: '2026-01-05' }, obligations: [] });
    expect(await site.code('letter.create', letter(id, { addressee: ' ' }))).toBe('letter.no-addressee');
    const addressee = 'Association du Port\n2 quai Sud\n00140 Valbourg';
    const bare = await site.call('letter.create', letter(id, { addressee, subject: 'Logement', body: 'Merci.' }));
    expect(await documentText(bare.document)).toContain('2 quai Sud');
    expect(await documentText(bare.document)).not.toMatch(/ursis/);
    const told = await site.call('letter.create', letter(id, { addressee, measures: true }));
    expect(await documentText(told.document)).toMatch(/ursis/);
  });

  it('recalls the obligations in force, or says that there is none', async () => {
    await site.as('officer');
    const id = await site.person('Rappelée');
    expect(await site.code('letter.create', letter(id, { letter: 'reminder' }))).toBe('letter.no-obligation');
    await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', startDate: '2026-01-05' },
      obligations: [{ type: 'O44_1', particulars: 'Chaque premier lundi' }],
    });
    expect((await site.call('letter.proposal', { person: id, letter: 'reminder' })).obligations).toBe(1);
    const { document } = await site.call('letter.create', letter(id, { letter: 'reminder' }));
    expect(await documentText(document)).toContain('Chaque premier lundi');
    const warned = await site.call('letter.create', letter(id, { letter: 'warning' }));
    expect(await documentText(warned.document)).toContain('R.621-4');
  });

  it('says what the service made it say, until the standard text is given back', async () => {
    await site.as('camille');
    const [standard] = await site.call('letter.texts', {});
    await site.call('letter.saveText', { letter: 'certificate', body: 'Texte du service.' });
    const id = await site.person('Modèle');
    expect((await site.call('letter.proposal', { person: id, letter: 'certificate' })).body).toBe('Texte du service.');
    expect((await site.call('letter.texts', {}))[0]).toMatchObject({ own: true, changedOn: TODAY });
    await site.call('letter.saveText', { letter: 'certificate', body: null });
    expect((await site.call('letter.texts', {}))[0]).toEqual(standard);
    await site.as('officer');
    expect(await site.code('letter.saveText', { letter: 'certificate', body: 'Autre' })).toBe('rights.denied');
  });

  it('is not written by those who do not write in cases', async () => {
    await site.as('guard');
    const id = validInputs['letter.create'].person;
    expect(await site.code('letter.create', letter(id, {}))).toBe('rights.denied');
  });
});

describe('summonses together', () => {
  it('are kept in each case and printed as one, one after the other in free time; those left out are named with the reason', async () => {
    await site.as('colleague');
    const hidden = await withAddress('Restreinte');
    await site.call('person.update', { id: hidden, changes: { restricted: true } });
    const foreign = await withAddress('Ailleurs');
    await site.as('officer');
    const [one, two] = [await withAddress('Première'), await withAddress('Seconde')];
    const homeless = await withAddress('Sansadresse', false);
    const closed = await withAddress('Fermée');
    await site.call('case.close', { person: closed, on: TODAY, reason: 'Fin', confirmedRunning: true });
    const input = {
      people: someOf(one, two, homeless, closed, hidden, foreign),
      slot: { ...slot, documentsToBring: ['Pièce d’identité'], spread: 'in-turn' as const },
      purpose: null,
    };
    const plan = await site.call('summons.batchPlan', input);
    expect(plan.ready).toBe(2);
    const reasons = Object.fromEntries(plan.refused.map(({ familyName, reason }) => [familyName, reason]));
    expect(reasons).toEqual({
      Sansadresse: 'no-address',
      Fermée: 'closed',
      Restreinte: 'restricted',
      Ailleurs: 'outside',
    });
    const made = await site.call('summons.batch', batch(input));
    expect(made.refused).toEqual(plan.refused);
    expect(made.documents).toHaveLength(2);
    const printed = await textOf(made.bytes);
    expect(printed).toContain('PREMIÈRE Léa');
    expect(printed).toContain('SECONDE Léa');
    expect(made.pages).toBe(2);
    for (const [person, hour] of [
      [one, '10:00'],
      [two, '10:30'],
    ] as const) {
      const [kept] = await site.call('document.list', { person });
      expect(made.documents).toContain(kept?.id);
      expect(kept?.title).toContain(`à ${hour}`);
      expect(await site.call('document.list', { person: homeless })).toEqual([]);
    }
    await site.call('summons.batchPrinted', { documents: made.documents });
    const traces = site.rows('access').filter(row => row['person'] === one && row['kind'] === 'print');
    expect(traces).toMatchObject([{ detail: 'summons' }]);
    await site.as('colleague');
    expect(await site.code('summons.batchPrinted', { documents: made.documents })).toBe('record.not-found');
  });

  it('write to those expected on a day who have no letter yet', async () => {
    await site.as('officer');
    const id = await withAddress('Attendue');
    const day = '2026-12-02';
    await site.call('appointment.create', {
      ...validInputs['appointment.create'],
      person: id,
      day,
      time: '11:00',
      confirmedCollision: true,
    });
    const people = { from: 'day' as const, day, scope: 'mine' as const };
    const made = await site.call('summons.batch', batch({ people }));
    expect(made.documents).toHaveLength(1);
    expect(await textOf(made.bytes)).toContain('Mercredi 2 décembre 2026 à 11 h');
    expect(await site.call('summons.batch', batch({ people }))).toMatchObject({
      documents: [],
      bytes: null,
      refused: [{ person: id, reason: 'has-letter' }],
    });
  });

  it('ask a purpose for the cases of others, and trace it with each letter', async () => {
    await site.as('colleague');
    const id = await withAddress('Suppléée');
    await site.as('secretary');
    const input = {
      people: someOf(id),
      slot: { ...slot, documentsToBring: [], spread: 'together' as const },
      purpose: 'Courrier',
    };
    expect((await site.call('summons.batchPlan', { ...input, purpose: null })).refused).toMatchObject([{ reason: 'outside' }]);
    const made = await site.call('summons.batch', batch(input));
    expect(made.documents).toHaveLength(1);
    const trace = site.rows('access').findLast(row => row['person'] === id);
    expect(trace).toMatchObject({ kind: 'generate', detail: 'summons', purpose: 'Courrier', outside_caseload: 1 });
    // already expected at that hour
    expect((await site.call('summons.batchPlan', input)).refused).toMatchObject([{ reason: 'busy' }]);
  });

  it('are refused for a day that is past, or not worked unless confirmed', async () => {
    await site.as('officer');
    const id = await withAddress('Dimanche');
    const on = (day: string, confirmedDayOff = false) =>
      batch({
        people: someOf(id),
        slot: { ...slot, day, documentsToBring: [], spread: 'together' as const },
        confirmedDayOff,
      });
    expect(await site.code('summons.batch', on('2026-11-22'))).toBe('letter.past-day');
    expect(await site.code('summons.batch', on('2026-11-29'))).toBe('appointment.not-working-day');
    expect(await site.code('summons.batch', on('2026-11-29', true))).toBe('ok');
  });
});

describe('labels and the list of the reception', () => {
  it('hold addresses only, on sheets partly used or on envelopes', async () => {
    await site.as('officer');
    const [one, two] = [await withAddress('Étiquette'), await withAddress('Enveloppe')];
    const formats = await site.call('label.formats', {});
    expect(formats.filter(one => one.envelope).length).toBeGreaterThan(0);
    for (const { code, envelope, perSheet } of formats) {
      const made = await site.call('label.make', {
        people: someOf(one, two),
        format: code,
        skip: perSheet - 1,
        purpose: null,
        to: 'screen',
      });
      const read = await readPdf(made.bytes ?? new Uint8Array());
      expect(read.pages, code).toBe(2);
      const text = read.texts.join('\n');
      expect(text).toContain('ÉTIQUETTE Léa');
      expect(text).toContain('4 rue du Canal');
      expect(text.includes('SPIP'), code).toBe(false);
      expect(text.includes('1 rue des Tilleuls'), code).toBe(envelope);
    }
    expect(site.rows('access').at(-1)).toMatchObject({ kind: 'generate', detail: 'labels 2', person: null });
    const unknown = { people: someOf(one), format: 'a9', skip: 0, purpose: null, to: 'screen' as const };
    expect(await site.code('label.make', unknown)).toBe('label.unknown-format');
  });

  it('tell the reception who comes, not why; a restricted case of others has no name', async () => {
    await site.as('colleague');
    const hidden = await site.person('Secrète');
    await site.call('person.update', { id: hidden, changes: { restricted: true } });
    const seen = await site.person('Accueillie');
    await site.call('measure.create', { person: seen, values: { type: 'SPROB', startDate: '2026-01-05' }, obligations: [] });
    const day = '2026-12-03';
    for (const [person, time] of [
      [hidden, '09:00'],
      [seen, '10:00'],
    ] as const)
      await site.call('appointment.create', {
        ...validInputs['appointment.create'],
        person,
        day,
        time,
        mode: 'office',
        confirmedCollision: true,
      });
    await site.as('guard');
    const made = await site.call('reception.list', { day, antenna: null, to: 'print' });
    expect(made.visits).toBe(2);
    const text = await textOf(made.bytes);
    expect(text).toContain('ACCUEILLIE Léa');
    expect(text).toContain('Dossier à accès restreint');
    expect(text).not.toMatch(/SECRÈTE|ursis|SPROB/);
    expect(site.rows('access').at(-1)).toMatchObject({ kind: 'print', detail: 'reception-list 2' });
    expect(await textOf((await site.call('reception.list', { day: '2026-12-05', antenna: null, to: 'screen' })).bytes)).toContain(
      'Personne n’est attendu',
    );
  });
});
