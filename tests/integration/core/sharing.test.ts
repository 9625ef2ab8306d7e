import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadQuery } from '../../../shared/contract';
import { foundSite, NOBODY, type TestSite } from './testSite';

const TODAY = '2026-11-23';
const DAY = 24 * 3_600_000;

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

const unassigned = { show: 'unassigned' as const, agent: null, antenna: null, text: '' };
const casesOf = async (query: object = {}) =>
  site.call('assignment.cases', { query: { ...unassigned, ...query }, from: 0, limit: 100 });
const names = async (query: object = {}) => (await casesOf(query)).rows.map(row => row.familyName);
const share = (persons: string[], to: string, more: object = {}) => ({
  persons,
  agent: to,
  part: 'referent' as const,
  from: TODAY,
  to: null,
  note: null,
  ...more,
});
const loadOf = async (agent: string) => (await site.call('workload.get', {})).agents.find(one => one.agent.id === agent);
const mine = async () =>
  (await site.call('caseload.page', { query: caseloadQuery.parse({ scope: 'mine' }), from: 0, limit: 100 })).rows.map(
    row => row.familyName,
  );

describe('the load of an agent', () => {
  it('counts open cases by part and weighs them with the weights of the service', async () => {
    await site.as('camille');
    const before = await loadOf(officer);
    expect(before).toMatchObject({ cases: { referent: 0, 'stand-in': 0, pair: 0 }, weight: 0, available: true });
    expect(await loadOf(secretary)).toBeUndefined();
    const id = await site.person('Charge', 'Ana', { referent: officer });
    const judged = { type: 'SPROB', judgmentDate: '2026-01-05', startDate: '2026-01-05', durationMonths: 24 };
    await site.call('case.open', { person: id, purpose: 'enregistrement' });
    await site.call('measure.create', { person: id, values: judged, obligations: [] });
    await site.call('person.update', { id, changes: { intensity: 'reinforced', intensityReason: 'début de mesure' } });
    expect(await loadOf(officer)).toMatchObject({ cases: { referent: 1 }, weight: 1.5 });
    await site.call('assignment.share', share([id], colleague, { part: 'pair' }));
    expect(await loadOf(colleague)).toMatchObject({ cases: { referent: 0, pair: 1 }, weight: 0.75 });

    await site.call('workload.setWeight', { key: 'supervision', weight: 2 });
    expect(await loadOf(officer)).toMatchObject({ weight: 3 });
    const { weights } = await site.call('workload.weights', {});
    expect(weights.find(one => one.key === 'supervision')).toMatchObject({
      usual: 1,
      set: { weight: 2, on: TODAY, author: { familyName: 'Verdier' } },
    });
    await site.call('workload.setWeight', { key: 'supervision', weight: null });
    expect(await loadOf(officer)).toMatchObject({ weight: 1.5 });
    expect(await site.code('workload.setWeight', { key: 'religion', weight: 1 })).toBe('workload.unknown-weight');
  });

  it('leaves out closed cases, and is not for officers', async () => {
    await site.as('camille');
    const id = await site.person('Clos', 'Ana', { referent: officer });
    const before = await loadOf(officer);
    await site.call('case.open', { person: id, purpose: 'clôture' });
    await site.call('case.close', { person: id, on: TODAY, reason: 'fin de mesure', confirmedRunning: false });
    const after = await loadOf(officer);
    expect((before?.cases.referent ?? 0) - (after?.cases.referent ?? 0)).toBe(1);
    await site.as('officer');
    for (const name of ['workload.get', 'assignment.batches'] as const) expect(await site.code(name, {})).toBe('rights.denied');
  });
});

describe('a sharing out', () => {
  it('gives the cases without referent to an agent with the handover note, and is undone in one go', async () => {
    await site.as('camille');
    const persons = [
      await site.person('Attente Un', 'A', { referent: null }),
      await site.person('Attente Deux', 'B', { referent: null }),
      await site.person('Suivi Ailleurs', 'C', { referent: colleague }),
    ];
    expect(await names()).toEqual(['Attente Deux', 'Attente Un']);
    const load = await site.call('workload.get', {});
    expect(load.unassigned).toBe(2);
    const { batch, assigned, left } = await site.call('assignment.share', share(persons, officer, { note: 'Nouveau secteur' }));
    expect({ assigned, left }).toEqual({ assigned: 3, left: [] });
    expect(await names()).toEqual([]);
    expect((await site.call('assignment.batches', {}))[0]).toMatchObject({ id: batch, cases: 3, undone: null });
    await site.as('officer');
    expect(await mine()).toEqual(expect.arrayContaining(['Attente Un', 'Attente Deux', 'Suivi Ailleurs']));
    const lines = await site.call('assignment.list', { person: persons[0] ?? '' });
    expect(lines[0]).toMatchObject({ note: 'Nouveau secteur', current: true });

    await site.as('camille');
    expect(await site.call('assignment.undoShare', { batch })).toEqual({ undone: 3, kept: 0 });
    expect(await names()).toEqual(['Attente Deux', 'Attente Un']);
    expect(await names({ show: 'agent', agent: colleague })).toContain('Suivi Ailleurs');
    expect((await casesOf({ show: 'agent', agent: colleague, text: 'suivi' })).rows).toMatchObject([
      { followers: [{ agent: { id: colleague }, part: 'referent', to: null }] },
    ]);
    expect(await site.code('assignment.undoShare', { batch })).toBe('assignment.undone');
    expect((await site.call('assignment.batches', {}))[0]).toMatchObject({ undone: { by: { familyName: 'Verdier' } } });
  });

  it('keeps, when undone, what was changed since', async () => {
    await site.as('camille');
    const [first, second] = [await site.person('Gardé'), await site.person('Rendu Seul')];
    const { batch } = await site.call('assignment.share', share([first, second], officer));
    await site.call('case.open', { person: first, purpose: 'affectation' });
    await site.call('assignment.share', share([first], colleague));
    expect(await site.call('assignment.undoShare', { batch })).toEqual({ undone: 1, kept: 1 });
    expect((await site.call('case.header', { person: first })).referent).toMatchObject({ id: colleague });
    expect(await names({ show: 'agent', agent: officer })).not.toContain('Rendu Seul');
  });

  it('leaves restricted, closed and already followed cases as they are, and says why', async () => {
    await site.as('officer');
    const restricted = await site.person('Secret', 'R', { restricted: true });
    await site.as('camille');
    const followed = await site.person('Déjà', 'R', { referent: colleague });
    const row = (await casesOf({ show: 'open', text: 'secret' })).rows[0];
    expect(row).toMatchObject({ withheld: true, measures: [], intensity: null, weight: null });
    const answer = await site.core.call('assignment.share', share([restricted, followed, NOBODY], colleague));
    expect(answer).toMatchObject({ ok: false, error: { code: 'assignment.nothing-to-give' } });
    await site.call('case.open', { person: restricted, purpose: 'affectation' });
    expect(await site.call('assignment.share', share([restricted, followed, NOBODY], colleague))).toMatchObject({
      assigned: 1,
      left: [
        { person: followed, reason: 'already' },
        { person: NOBODY, reason: 'closed' },
      ],
    });
    expect(await site.code('assignment.share', share([followed], secretary))).toBe('assignment.not-available');
    expect(await site.code('assignment.share', share([followed], officer, { to: '2026-11-01' }))).toBe('assignment.dates');
    await site.as('officer');
    expect(await site.code('assignment.share', share([followed], officer))).toBe('rights.denied');
  });
});

describe('a stand-in', () => {
  it('sees the case as their own until its date, which ends by itself', async () => {
    await site.as('officer');
    const id = await site.person('Congés', 'S');
    await site.as('camille');
    await site.call('assignment.share', share([id], colleague, { part: 'stand-in', to: '2026-12-04' }));
    expect(await names({ show: 'ending' })).toContain('Congés');
    await site.as('colleague');
    expect(await mine()).toContain('Congés');
    expect((await site.call('case.header', { person: id })).mine).toBe(true);
    const now = site.now;
    site.now += 12 * DAY;
    await site.as('colleague');
    expect(await mine()).not.toContain('Congés');
    expect(await site.code('case.header', { person: id })).toBe('access.purpose-needed');
    site.now = now;
    await site.as('colleague');
  });

  it('gives the case back with a note, which its referent reads', async () => {
    await site.as('officer');
    const id = await site.person('Retour', 'S');
    await site.as('camille');
    await site.call('assignment.share', share([id], colleague, { part: 'stand-in' }));
    await site.as('colleague');
    const lines = await site.call('assignment.list', { person: id });
    const [standIn, referent] = lines.map(one => one.id);
    expect(await site.code('assignment.giveBack', { id: referent ?? '', note: null })).toBe('assignment.not-given');
    await site.call('assignment.giveBack', { id: standIn ?? '', note: 'Vu le 20, rien à signaler' });
    await site.as('officer');
    expect(await site.code('assignment.giveBack', { id: standIn ?? '', note: null })).toBe('assignment.not-given');
    expect((await site.call('assignment.list', { person: id }))[0]).toMatchObject({
      to: TODAY,
      returnNote: 'Vu le 20, rien à signaler',
    });
    const now = site.now;
    site.now += DAY;
    await site.as('colleague');
    expect(await mine()).not.toContain('Retour');
    site.now = now;
  });
});
