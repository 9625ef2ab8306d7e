import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeadlineLine, InputOf, Contract } from '../../../shared/contract';
import { readPdf } from '../../fixtures/readPdf';
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
      ['caseFile.create', { person: id, recipient: 'JAP', job: 'x' }],
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

describe('measures and deadlines', () => {
  const line = (lines: DeadlineLine[], label: RegExp): DeadlineLine | undefined => lines.find(one => label.test(one.label.fr));

  it('come with their end, their article and the working day that follows', async () => {
    await site.as('officer');
    const id = await site.person('Échéances');
    const measure = {
      type: 'SPROB',
      judgmentDate: '2026-10-15',
      mandateDate: '2026-11-02',
      startDate: '2026-11-02',
      durationMonths: 30,
    };
    const { id: made } = await site.call('measure.create', {
      person: id,
      values: measure,
      obligations: [{ type: 'O44_1', particulars: null }],
    });
    const header = await site.call('case.header', { person: id });
    expect(header.measures).toMatchObject([{ id: made, endDate: '2029-05-02', status: 'active', obligationCount: 1 }]);
    const lines = await site.call('case.deadlines', { person: id });
    // three months from the referral: 2 February 2027 is a Tuesday
    const first = line(lines, /évaluation/i);
    expect(first).toMatchObject({ due: '2027-02-02', legalDue: null, state: 'later', manual: false });
    expect(first?.article).toMatch(/D\.113-44/);
    for (const one of lines) expect(one.article).not.toBe('');
    expect([...lines].sort((a, b) => (a.due < b.due ? -1 : 1)).map(one => one.due)).toEqual(lines.map(one => one.due));
    const page = await site.call('caseload.page', {
      query: {
        scope: 'mine',
        text: 'echeances',
        measureTypes: [],
        deadline: 'any',
        dueWithinDays: null,
        appointment: 'any',
        intensity: 'any',
        flags: 'any',
        status: 'open',
        officer: null,
        antenna: null,
        endsWithinDays: null,
        sort: { by: 'deadline', descending: false },
      },
      from: 0,
      limit: 5,
    });
    expect(page.rows[0]?.nextDeadline?.due).toBe(lines[0]?.due);
    const [obligation] = await site.call('case.obligations', { person: id });
    expect(obligation).toMatchObject({
      measure: made,
      citation: expect.stringMatching(/^132-44, 1/),
      state: 'proved',
      nextCheck: '2027-02-02',
    });

    await site.call('measure.update', { id: made, changes: { mandateDate: '2026-11-06' } });
    // 6 February 2027 is a Saturday: the Monday after
    expect(line(await site.call('case.deadlines', { person: id }), /évaluation/i)).toMatchObject({
      due: '2027-02-08',
      legalDue: '2027-02-06',
    });
    await site.call('measure.update', { id: made, changes: { status: 'ended' } });
    expect(await site.call('case.deadlines', { person: id })).toEqual([]);
  });

  it('are met, waived with a reason, and reopened', async () => {
    await site.as('officer');
    const id = await site.person('Décisions');
    await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', mandateDate: '2026-11-02', startDate: '2026-11-02', durationMonths: 18 },
      obligations: [],
    });
    const [first] = await site.call('case.deadlines', { person: id });
    const key = first?.key ?? '';
    const now = async () => (await site.call('case.deadlines', { person: id })).find(one => one.key === key);
    await site.call('deadline.meet', { person: id, key, on: '2026-11-20', by: 'Rapport envoyé' });
    expect(await now()).toMatchObject({ state: 'met', metBy: 'Rapport envoyé' });
    await site.call('deadline.waive', { person: id, key, reason: 'Dispense du magistrat' });
    expect(await now()).toMatchObject({ state: 'waived', metBy: null, waiverReason: 'Dispense du magistrat' });
    await site.call('deadline.reopen', { person: id, key });
    expect(await now()).toMatchObject({ state: first?.state, waiverReason: null });
    expect(await site.code('deadline.meet', { person: id, key: 'unknown', on: '2026-11-20', by: 'x' })).toBe('record.not-found');

    const { id: manual } = await site.call('deadline.add', { person: id, measure: null, label: 'Rappeler', due: '2026-11-25' });
    expect(line(await site.call('case.deadlines', { person: id }), /Rappeler/)).toMatchObject({
      key: `manual:${manual}`,
      manual: true,
      state: 'soon',
      article: '',
    });
    await site.call('deadline.meet', { person: id, key: `manual:${manual}`, on: '2026-11-23', by: 'Fait' });
    const chronology = await site.call('case.chronology', { person: id, from: 0, limit: 10 });
    expect(chronology.lines.find(one => one.kind === 'deadline')).toMatchObject({
      day: '2026-11-23',
      title: 'Rappeler',
      state: 'met',
    });
    expect(chronology.total).toBe(chronology.lines.length);
  });

  it('that an appointment kept meets are met by it', async () => {
    await site.as('officer');
    const id = await site.person('Premier rendez-vous');
    await site.call('measure.create', {
      person: id,
      values: {
        type: 'SPROB',
        judgmentDate: '2026-11-16',
        mandateDate: '2026-11-16',
        startDate: '2026-11-16',
        durationMonths: 18,
      },
      obligations: [],
    });
    const summons = async () => (await site.call('case.deadlines', { person: id })).filter(one => one.state === 'met');
    expect(await summons()).toEqual([]);
    const slot = {
      person: id,
      type: 'RDV_1',
      mode: 'office' as const,
      day: '2026-11-23',
      time: '08:00',
      minutes: 30,
      place: null,
      title: null,
    };
    const { id: appointment } = await site.call('appointment.create', { ...slot, confirmedCollision: true });
    expect(await summons()).toEqual([]);
    await site.call('appointment.setAttendance', { id: appointment, attendance: 'complied', note: null });
    expect(await summons()).toMatchObject([{ metBy: 'appointment' }]);
    await site.call('appointment.setAttendance', { id: appointment, attendance: 'absent', note: null });
    expect(await summons()).toEqual([]);
  });

  it('are refused when they make no sense', async () => {
    await site.as('officer');
    const id = await site.person('Refus');
    const create = (values: InputOf<Contract['measure.create']>['values']) =>
      site.code('measure.create', { person: id, values, obligations: [] });
    expect(await create({ type: 'NOTHING' })).toBe('measure.unknown-type');
    expect(await create({})).toBe('measure.incomplete');
    expect(await create({ type: 'SPROB', startDate: '2026-11-02', endDate: '2026-11-01' })).toBe('measure.dates-reversed');
    const { id: made } = await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', startDate: '2026-11-02' },
      obligations: [],
    });
    expect(await site.code('measure.update', { id: made, changes: { endDate: '2025-01-01' } })).toBe('measure.dates-reversed');
    expect(await site.code('obligation.add', { measure: made, type: 'NOTHING', particulars: null, nextCheck: null })).toBe(
      'obligation.unknown-type',
    );
    const { id: obligation } = await site.call('obligation.add', {
      measure: made,
      type: 'O45_3',
      particulars: null,
      nextCheck: '2026-11-20',
    });
    expect(await site.call('case.obligations', { person: id })).toMatchObject([{ state: 'late' }]);
    await site.call('obligation.addProof', {
      id: obligation,
      date: '2026-11-22',
      label: 'Attestation de soins',
      nextCheck: '2027-05-01',
    });
    expect(await site.call('case.obligations', { person: id })).toMatchObject([
      { state: 'proved', proofs: [{ label: 'Attestation de soins' }] },
    ]);
  });
});

describe('interviews', () => {
  const note = (person: string, changes: object = {}) => ({
    id: null,
    person,
    day: '2026-11-20',
    time: '10:00',
    mode: 'office' as const,
    title: null,
    transmissible: 'Ce qui peut être transmis',
    confidences: 'Canari-confidence',
    corrects: null,
    appointment: null,
    ...changes,
  });

  it('are changed by their author only, until they are signed; a correction is a new note', async () => {
    await site.as('officer');
    const id = await site.person('Entretiens');
    expect(await site.code('interview.save', note(id, { transmissible: '  ', confidences: null }))).toBe('interview.empty');
    const { id: written } = await site.call('interview.save', note(id));
    await site.call('interview.save', note(id, { id: written, title: 'Suivi' }));
    await site.as('colleague');
    await site.call('case.open', { person: id, purpose: 'remplacement' });
    expect(await site.code('interview.save', note(id, { id: written }))).toBe('interview.not-author');
    expect(await site.code('interview.sign', { id: written })).toBe('interview.not-author');
    await site.as('officer');
    await site.call('interview.sign', { id: written });
    expect(await site.code('interview.sign', { id: written })).toBe('interview.signed');
    expect(await site.code('interview.save', note(id, { id: written, transmissible: 'changé' }))).toBe('interview.signed');
    const { id: correction } = await site.call('interview.save', note(id, { transmissible: 'Corrigé', corrects: written }));
    const lines = await site.call('interview.list', { person: id });
    expect(lines.find(one => one.id === written)).toMatchObject({
      title: 'Suivi',
      transmissible: 'Ce qui peut être transmis',
      signedAt: site.now,
      correctedBy: correction,
      own: true,
    });
    expect(lines.find(one => one.id === correction)).toMatchObject({ corrects: written, signedAt: null });
  });

  it('keep confidences from those who may not read them, and from every paper', async () => {
    await site.as('officer');
    const id = await site.person('Confidences');
    const { id: written } = await site.call('interview.save', note(id));
    const { document } = await site.call('caseFile.create', { person: id, recipient: 'JAP', job: 'essai' });
    const { bytes } = await site.call('document.bytes', { id: document });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const text = (await readPdf(bytes)).texts.join('\n');
    expect(text).toContain('Ce qui peut être transmis');
    expect(text).not.toContain('Canari');
    await site.as('secretary');
    await site.call('case.open', { person: id, purpose: 'courrier' });
    const [line] = await site.call('interview.list', { person: id });
    expect(line).toMatchObject({ transmissible: 'Ce qui peut être transmis', confidences: null, confidencesHidden: true });
    expect(await site.code('case.fieldHistory', { entity: 'interview', record: written, field: 'confidences' })).toBe(
      'rights.denied',
    );
    expect(await site.code('case.fieldHistory', { entity: 'interview', record: written, field: 'transmissible' })).toBe('ok');
    expect(JSON.stringify(await site.call('case.chronology', { person: id, from: 0, limit: 50 }))).not.toContain('Canari');
  });
});

describe('documents', () => {
  it('are traced when saved or printed, and checked against their digest when read', async () => {
    await site.as('officer');
    const id = await site.person('Papiers');
    const slot = {
      person: id,
      type: 'RDV_SUIVI',
      mode: 'office' as const,
      day: '2026-11-26',
      time: '16:00',
      minutes: 30,
      place: null,
    };
    const made = await site.call('summons.create', {
      ...slot,
      documentsToBring: ['Pièce d’identité'],
      confirmedCollision: false,
    });
    expect(await site.call('document.list', { person: id })).toMatchObject([{ id: made.document, kind: 'summons', pages: 1 }]);
    site.savePath = null;
    expect(await site.call('document.save', { id: made.document })).toEqual({ saved: false, fileName: null });
    await site.call('document.printed', { id: made.document });
    expect(
      traces()
        .filter(one => one.person === id)
        .map(one => one.kind),
    ).toEqual(['print']);
    site.core.workspace?.db.run("UPDATE content SET bytes = x'00' WHERE hash = (SELECT hash FROM document WHERE id = ?)", [
      made.document,
    ]);
    expect(await site.code('document.bytes', { id: made.document })).toBe('document.damaged');
  });
});
