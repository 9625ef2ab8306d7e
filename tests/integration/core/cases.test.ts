import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSite, NOBODY, type TestSite } from './testSite';

let site: TestSite;
let director: string;
let officer: string;
beforeAll(async () => {
  site = await foundSite();
  director = (await site.call('session.status', {})).agent?.id ?? '';
  officer = await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.addUser('secretary', 'secretary');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const traces = () =>
  site.rows('access').map(row => ({
    person: row['person'],
    kind: row['kind'],
    purpose: row['purpose'],
    outside: row['outside_caseload'],
    agent: row['agent'],
  }));

describe('reading a case', () => {
  it('of one’s own asks nothing and is traced once a session', async () => {
    await site.as('officer');
    const id = await site.person('Sienne');
    expect((await site.call('case.open', { person: id, purpose: null })).mine).toBe(true);
    await site.call('case.open', { person: id, purpose: null });
    expect(traces().filter(one => one.person === id)).toEqual([
      { person: id, kind: 'read', purpose: null, outside: 0, agent: officer },
    ]);
  });

  it('of another asks a purpose, is traced with it, and is forgotten at the lock', async () => {
    await site.as('officer');
    const id = await site.person('Autrui');
    await site.as('colleague');
    for (const [name, input] of [
      ['case.header', { person: id }],
      ['case.obligations', { person: id }],
      ['case.deadlines', { person: id }],
      ['case.chronology', { person: id, from: 0, limit: 5 }],
      ['case.fieldHistory', { entity: 'person', record: id, field: 'familyName' }],
      ['interview.list', { person: id }],
      ['document.list', { person: id }],
      ['person.update', { id, changes: { usedName: 'X' } }],
      ['measure.create', { person: id, values: { type: 'SPROB' }, obligations: [] }],
      ['deadline.add', { person: id, measure: null, label: 'X', due: '2026-12-01' }],
      ['summons.proposal', { person: id }],
      ['caseFile.create', { person: id, kind: 'judge', recipient: 'JAP', job: 'x', pieces: null, withheld: null }],
    ] as const)
      expect(await site.core.serve(name, input), name).toMatchObject({ ok: false, error: { code: 'access.purpose-needed' } });
    for (const purpose of [null, '', '  ', 'ab'])
      expect(await site.code('case.open', { person: id, purpose })).toBe('access.purpose-needed');
    expect(traces().filter(one => one.person === id)).toEqual([]);
    expect((await site.call('case.open', { person: id, purpose: 'Permanence du jour' })).mine).toBe(false);
    expect(await site.code('interview.list', { person: id })).toBe('ok');
    const [trace] = traces().filter(one => one.person === id);
    expect(trace).toMatchObject({ kind: 'read', purpose: 'Permanence du jour', outside: 1 });
    await site.as('colleague');
    expect(await site.code('case.header', { person: id })).toBe('access.purpose-needed');
  });

  it('that is restricted says so, and shows nothing of it in the search', async () => {
    await site.as('officer');
    const id = await site.person('Restreinte-Unique', 'Zoé', { restricted: true });
    await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', startDate: '2026-11-01', durationMonths: 24 },
      obligations: [],
    });
    await site.as('colleague');
    expect(await site.core.call('case.open', { person: id, purpose: null })).toEqual({
      ok: false,
      error: { code: 'access.purpose-needed', details: { restricted: true } },
    });
    const [hit] = (await site.call('search.find', { text: 'restreinte unique', limit: 5 })).hits;
    expect(hit).toMatchObject({
      person: id,
      restricted: true,
      mine: false,
      measures: [],
      nextDeadline: null,
      nextAppointment: null,
    });
  });

  it('that nobody knows is not found', async () => {
    await site.as('officer');
    for (const name of ['case.header', 'case.deadlines', 'interview.list'] as const)
      expect(await site.code(name, { person: NOBODY })).toBe('record.not-found');
    expect(await site.code('case.open', { person: NOBODY, purpose: 'essai' })).toBe('record.not-found');
    expect(await site.code('measure.update', { id: NOBODY, changes: {} })).toBe('record.not-found');
  });
});

describe('a new person', () => {
  const values = {
    familyName: 'Lefèvre-Doublon',
    givenNames: 'Éloïse Marie',
    birthDate: '1987-02-28',
    numbers: { appi0: { kind: 'appi' as const, value: '2025-777001' } },
    phones: { tel00: { number: '+33639980777', note: null } },
  };
  const create = (changes: object, confirmedDistinct = false) =>
    site.core.call('person.create', { values: { ...values, ...changes }, antenna: null, referent: null, confirmedDistinct });

  it('is compared with those already known: number, name and birth, phone', async () => {
    await site.as('officer');
    const first = await create({}, true);
    expect(first.ok).toBe(true);
    const reasons = async (changes: object) => {
      const answer = await create(changes);
      return answer.ok ? 'ok' : (answer.error.details?.['candidates'] as { reason: string }[]).map(one => one.reason);
    };
    const other = { numbers: {}, phones: {}, birthDate: null };
    expect(await reasons({})).toEqual(['number']);
    expect(await reasons({ ...other, numbers: { a000: { kind: 'other', value: '2025 777-001' } } })).toEqual(['number']);
    expect(await reasons({ ...other, familyName: 'LEFEVRE doublon', givenNames: 'eloise', birthDate: '1987-02-28' })).toEqual([
      'name-and-birth',
    ]);
    expect(await reasons({ ...other, familyName: 'Autre', phones: values.phones })).toEqual(['phone']);
    expect((await create({}, true)).ok).toBe(true);
    expect(
      await site.code('person.create', {
        values: { familyName: 'Seul' },
        antenna: null,
        referent: null,
        confirmedDistinct: true,
      }),
    ).toBe('person.incomplete');
  });

  it('is given to the one who enters them, and to another only by those who assign', async () => {
    await site.as('officer');
    const values = { familyName: 'Pour un autre', givenNames: 'X' };
    const create = (referent: string | null) =>
      site.core.call('person.create', { values, antenna: null, referent, confirmedDistinct: true });
    const before = site.rows('person').length;
    expect(await create(director)).toEqual({ ok: false, error: { code: 'rights.denied' } });
    expect(site.rows('person')).toHaveLength(before);
    expect(await create(null)).toMatchObject({ ok: true });
    await site.as('camille');
    expect(await create(NOBODY)).toEqual({ ok: false, error: { code: 'assignment.not-available' } });
    const given = await site.person('Confié', 'X', { referent: officer });
    expect((await site.call('case.open', { person: given, purpose: 'essai' })).referent).toMatchObject({ id: officer });
    await site.as('officer');
    expect((await site.call('case.open', { person: given, purpose: null })).mine).toBe(true);
  });
});

describe('the history of a field', () => {
  it('says what was written, by whom and when, the newest first', async () => {
    await site.as('officer');
    const id = await site.person('Première');
    site.now += 60_000;
    await site.call('person.update', {
      id,
      changes: { familyName: 'Deuxième', phones: { tel01: { number: '+33639980001', note: null } } },
    });
    await site.as('camille');
    await site.call('case.open', { person: id, purpose: 'essai' });
    await site.call('person.update', { id, changes: { familyName: 'Troisième', phones: { tel01: null } } });
    const history = await site.call('case.fieldHistory', { entity: 'person', record: id, field: 'familyName' });
    expect(history.map(one => [one.value, one.author?.familyName, one.current, one.concurrent])).toEqual([
      ['Troisième', 'Verdier', true, false],
      ['Deuxième', 'officer', false, false],
      ['Première', 'officer', false, false],
    ]);
    expect(history[0]?.at).toBeGreaterThanOrEqual(site.now);
    const phones = await site.call('case.fieldHistory', { entity: 'person', record: id, field: 'phones' });
    expect(phones.map(one => one.value)).toEqual([null, { number: '+33639980001', note: null }]);
    expect((await site.call('case.header', { person: id })).person.phones).toEqual({});
    expect(await site.code('case.fieldHistory', { entity: 'access', record: id, field: 'purpose' })).toBe('record.not-found');
  });
});
