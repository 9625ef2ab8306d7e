import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import { deadlineQuery, type Contract, type InputOf } from '../../../shared/contract';
import { plainSpaces, readPdf } from '../../fixtures/readPdf';
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
const NOTHING = { measures: [], obligations: [], interviews: [], documents: [] };
type Offer = InputOf<Contract['transfer.offer']>;
const offerOf = (person: string, more: Partial<Offer> = {}): Offer => ({
  person,
  service: 'SPIP de la Rive',
  department: 'Rive',
  contact: 'antenne@rive.example',
  reason: 'TR_RESIDENCE',
  reasonNote: null,
  answerBy: '2026-12-08',
  ...NOTHING,
  ...more,
});
const measureOf = async (person: string, more: object = {}): Promise<string> =>
  (await site.call('measure.create', { person, values: { type: 'SPROB', status: 'active', ...more }, obligations: [] })).id;
const noteOf = async (person: string, drawers: { transmissible: string | null; confidences: string | null }, signed = true) => {
  const { id } = await site.call('interview.save', {
    id: null,
    person,
    day: '2026-11-20',
    time: null,
    mode: 'office',
    title: 'Point',
    corrects: null,
    appointment: null,
    ...drawers,
  });
  if (signed) await site.call('interview.sign', { id });
  return id;
};
const answer = (id: string, more: object = {}) =>
  site.core.call('transfer.answer', { id, answer: 'accepted', on: TODAY, reason: null, ...more });
const openTransfer = async (person: string) => (await site.call('transfer.list', { person })).transfers[0];

describe('an offer of a case to another service', () => {
  it('shows where it stands, and its answer is awaited in the deadlines of the case, of the day and of the service', async () => {
    const person = await site.person('Offerte');
    expect((await site.call('transfer.pieces', { person })).answerBy).toBe('2026-12-08');
    const { id } = await site.call('transfer.offer', offerOf(person, { answerBy: '2026-12-04' }));
    expect(await openTransfer(person)).toMatchObject({
      id,
      service: 'SPIP de la Rive',
      answer: null,
      late: false,
      reminders: [],
    });
    const label = 'Réponse attendue au dessaisissement (SPIP de la Rive)';
    expect((await site.call('case.deadlines', { person })).map(one => [one.label.fr, one.due])).toEqual([[label, '2026-12-04']]);
    const page = await site.call('deadline.page', { query: deadlineQuery.parse({ scope: 'mine' }), from: 0, limit: 50 });
    expect(page.rows.map(one => one.label.en)).toContain('Answer to a transfer expected (SPIP de la Rive)');
    expect((await site.call('today.get', { day: null })).soon.map(one => one.label.fr)).toContain(label);
    site.now += 20 * 86_400_000;
    site.core.lock();
    await site.as('officer');
    expect((await site.call('today.get', { day: null })).late.map(one => one.label.fr)).toContain(label);
    expect((await openTransfer(person))?.late).toBe(true);
    site.now -= 20 * 86_400_000;
    await site.as('officer');
  });

  it('is withdrawn with its deadline while it is not answered, and may be made again', async () => {
    const person = await site.person('Retirée');
    const { id } = await site.call('transfer.offer', offerOf(person));
    expect(await site.code('transfer.offer', offerOf(person))).toBe('transfer.open');
    await site.call('transfer.withdraw', { id });
    expect(await site.call('transfer.list', { person })).toEqual({ transfers: [], term: null });
    expect(await site.call('case.deadlines', { person })).toEqual([]);
    expect(await site.code('transfer.offer', offerOf(person))).toBe('ok');
  });

  it('keeps the days of its reminders, each once, and forgets the last', async () => {
    const person = await site.person('Relancée');
    const { id } = await site.call('transfer.offer', offerOf(person));
    await site.call('transfer.remind', { id });
    await site.call('transfer.remind', { id });
    expect((await openTransfer(person))?.reminders).toEqual([TODAY]);
    await site.call('transfer.forgetReminder', { id });
    expect((await openTransfer(person))?.reminders).toEqual([]);
  });

  it('is refused for a day past, a reason that is not in the reference data, a closed case and pieces of others', async () => {
    const person = await site.person('Refusée');
    const other = await site.person('Autre');
    const foreign = await measureOf(other);
    expect(await site.code('transfer.offer', offerOf(person, { answerBy: '2026-11-22' }))).toBe('transfer.dates');
    expect(await site.code('transfer.offer', offerOf(person, { reason: 'RIEN' }))).toBe('transfer.unknown-reason');
    expect(await site.code('transfer.offer', offerOf(person, { measures: [foreign] }))).toBe('transfer.piece');
    expect(await site.code('transfer.offer', offerOf(NOBODY))).toBe('record.not-found');
    await site.call('case.close', { person, on: TODAY, reason: 'essai', confirmedRunning: false });
    expect(await site.code('transfer.offer', offerOf(person))).toBe('case.is-closed');
  });

  it('never takes a note of confidences, nor one that is not signed', async () => {
    const person = await site.person('Secrets');
    const both = await noteOf(person, { transmissible: 'Emploi trouvé.', confidences: 'Canari-confidence' });
    const secret = await noteOf(person, { transmissible: null, confidences: 'Canari-confidence' });
    const unsigned = await noteOf(person, { transmissible: 'En cours.', confidences: null }, false);
    const pieces = await site.call('transfer.pieces', { person });
    expect(pieces.interviews.map(one => one.id)).toEqual([both]);
    expect(pieces.left.map(one => [one.id, one.title, one.reason])).toEqual(
      expect.arrayContaining([
        [both, 'Point', 'confidences'],
        [secret, 'Point', 'confidences'],
        [unsigned, 'Point', 'unsigned'],
      ]),
    );
    expect(pieces.left).toHaveLength(3);
    expect(JSON.stringify(pieces)).not.toContain('Canari');
    for (const id of [secret, unsigned])
      expect(await site.code('transfer.offer', offerOf(person, { interviews: [id] }))).toBe('transfer.piece');
    expect(await site.code('transfer.offer', offerOf(person, { interviews: [both] }))).toBe('ok');
  });

  it('is for those who may export, with access to the case; a restricted one for those who follow it or assign', async () => {
    const person = await site.person('Réservée', 'Léa', { restricted: true });
    await site.as('colleague');
    expect(await site.code('transfer.offer', offerOf(person))).toBe('access.purpose-needed');
    await site.call('case.open', { person, purpose: 'remplacement' });
    expect(await site.code('transfer.offer', offerOf(person))).toBe('rights.denied');
    await site.as('officer');
    const { id } = await site.call('transfer.offer', offerOf(person));
    await site.as('camille');
    const line = (await site.call('transfer.awaited', {})).find(one => one.id === id);
    expect(line).toMatchObject({ withheld: true, service: '', contact: null, reason: '' });
    await site.as('officer');
    expect(await site.code('transfer.awaited', {})).toBe('rights.denied');
  });
});

describe('an answer', () => {
  it('that accepts seals the pieces, hands the measures over, closes the case and counts its term', async () => {
    const person = await site.person('Acceptée');
    const measure = await measureOf(person, { endDate: '2027-05-01' });
    const ended = await measureOf(person, { status: 'ended', endDate: '2024-01-10' });
    const { id: obligation } = await site.call('obligation.add', {
      measure,
      type: 'O44_1',
      particulars: null,
      nextCheck: null,
    });
    const { id } = await site.call('transfer.offer', offerOf(person, { measures: [measure, ended], obligations: [obligation] }));
    expect(await answer(id)).toEqual({ ok: true, value: { closed: true } });
    const { person: record, measures } = await site.call('case.header', { person });
    expect(record).toMatchObject({ closedOn: TODAY, closingReason: expect.stringContaining('SPIP de la Rive') as string });
    expect(measures.map(one => one.status).sort()).toEqual(['ended', 'transferred']);
    const { transfers, term } = await site.call('transfer.list', { person });
    expect(transfers[0]).toMatchObject({ answer: 'accepted', answeredOn: TODAY, pieces: { measures: 2, obligations: 1 } });
    expect(transfers[0]?.sealedDigest).toMatch(/^[\w-]{43}$/);
    expect(term).toEqual({ from: TODAY, until: '2031-11-23', article: 'C. pénit. R.113-52', certainty: 'sourced' });
    expect(await site.call('case.deadlines', { person })).toMatchObject([{ state: 'met', metBy: 'transfer' }]);
    const { lines } = await site.call('case.chronology', { person, from: 0, limit: 50 });
    expect(lines.map(one => one.titleKey)).toContain('EV_DESSAIS');
    expect(lines.find(one => one.kind === 'transfer')).toMatchObject({ title: 'SPIP de la Rive', day: TODAY, state: 'accepted' });
    expect(site.rows('access').filter(one => one['person'] === person && one['kind'] === 'export')).toHaveLength(1);
    for (const again of [answer(id), site.core.call('transfer.withdraw', { id }), site.core.call('transfer.remind', { id })])
      expect(await again).toMatchObject({ error: { code: 'transfer.answered' } });
  });

  it('that accepts keeps by name what was sealed and what stays, on the screen and in a paper that names no confidence', async () => {
    const person = await site.person('Bordereau');
    const measure = await measureOf(person);
    const kept = await measureOf(person, { type: 'TIG' });
    const note = await noteOf(person, { transmissible: 'Emploi trouvé.', confidences: null });
    const secret = await noteOf(person, { transmissible: null, confidences: 'Canari-confidence' });
    const { id } = await site.call('transfer.offer', offerOf(person, { measures: [measure], interviews: [note] }));
    const told = async () => {
      const { sealed, left, withdrawn } = await site.call('transfer.contents', { id });
      return [sealed.map(one => one.id), left.map(one => [one.id, one.reason]), withdrawn];
    };
    const expected = [
      [measure, note],
      [
        [kept, 'kept'],
        [secret, 'confidences'],
      ],
      0,
    ];
    expect(await told()).toEqual(expected);
    await answer(id);
    expect(await told()).toEqual(expected);
    const slip = required((await openTransfer(person))?.slip, 'the slip');
    const { bytes } = await site.call('document.bytes', { id: slip });
    const text = plainSpaces((await readPdf(bytes)).texts.join(' '));
    for (const words of [
      'Bordereau de dessaisissement',
      'SPIP de la Rive',
      'Sursis probatoire',
      'Note d’entretien',
      '1 confidence reste',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Canari');
  });

  it('that accepts by mistake is taken back for a reason: case, measures and deadline are as before, and the trace stays', async () => {
    const person = await site.person('Reprise');
    const measure = await measureOf(person, { status: 'pending' });
    const { id } = await site.call('transfer.offer', offerOf(person, { measures: [measure] }));
    expect(await site.code('transfer.takeBack', { id, reason: 'Erreur de dossier' })).toBe('transfer.kept');
    await answer(id);
    expect((await openTransfer(person))?.takeBackUntil).toBe('2026-12-01');
    await site.call('transfer.takeBack', { id, reason: 'Erreur de dossier' });
    const { person: record, measures } = await site.call('case.header', { person });
    expect([record.closedOn, record.closingReason, measures[0]?.status]).toEqual([null, null, 'pending']);
    expect(await openTransfer(person)).toMatchObject({
      answer: null,
      answeredOn: null,
      sealedDigest: null,
      slip: null,
      takeBackUntil: null,
      takenBackOn: TODAY,
      takenBackReason: 'Erreur de dossier',
    });
    expect(await site.call('case.deadlines', { person })).toMatchObject([{ metBy: null, waiverReason: null }]);
    const { lines } = await site.call('case.chronology', { person, from: 0, limit: 50 });
    expect(lines.map(one => one.titleKey)).not.toContain('EV_DESSAIS');
    expect(await site.call('document.list', { person })).toEqual([]);
    expect(site.rows('access').filter(one => one['person'] === person && one['detail'] === 'transfer-undone')).toMatchObject([
      { purpose: 'Erreur de dossier' },
    ]);
    expect(await answer(id)).toMatchObject({ ok: true });
  });

  it('that accepts is taken back neither after the days of the reference data nor once the case was offered again', async () => {
    const late = await site.person('Tardive');
    const first = await site.call('transfer.offer', offerOf(late, { measures: [await measureOf(late)] }));
    await answer(first.id);
    site.now += 9 * 86_400_000;
    await site.as('officer');
    expect(await site.code('transfer.takeBack', { id: first.id, reason: 'Erreur de dossier' })).toBe('transfer.kept');
    site.now -= 9 * 86_400_000;
    await site.as('officer');
    const again = await site.person('Reproposée');
    const going = await measureOf(again);
    await measureOf(again, { type: 'TIG' });
    const { id } = await site.call('transfer.offer', offerOf(again, { measures: [going] }));
    await answer(id);
    await site.call('transfer.offer', offerOf(again, { service: 'SPIP du Plateau' }));
    expect(await site.code('transfer.takeBack', { id, reason: 'Erreur de dossier' })).toBe('transfer.kept');
  });

  it('that accepts leaves the case open while a measure stays', async () => {
    const person = await site.person('Partagée');
    const going = await measureOf(person);
    await measureOf(person, { type: 'TIG' });
    const { id } = await site.call('transfer.offer', offerOf(person, { measures: [going] }));
    expect(await answer(id)).toEqual({ ok: true, value: { closed: false } });
    expect((await site.call('case.header', { person })).person.closedOn).toBeNull();
  });

  it('that refuses says why, changes nothing of the case, and lets another service be asked', async () => {
    const person = await site.person('Déclinée');
    const measure = await measureOf(person);
    const { id } = await site.call('transfer.offer', offerOf(person, { measures: [measure] }));
    expect(await answer(id, { answer: 'refused' })).toMatchObject({ error: { code: 'transfer.reason-missing' } });
    expect(await answer(id, { on: '2026-11-24' })).toMatchObject({ error: { code: 'transfer.dates' } });
    expect(await answer(id, { on: '2026-11-22' })).toMatchObject({ error: { code: 'transfer.dates' } });
    expect(await answer(id, { answer: 'refused', reason: 'Domicile non établi' })).toMatchObject({ ok: true });
    const { measures, person: record } = await site.call('case.header', { person });
    expect([record.closedOn, measures[0]?.status]).toEqual([null, 'active']);
    expect(await openTransfer(person)).toMatchObject({
      answer: 'refused',
      answerReason: 'Domicile non établi',
      sealedDigest: null,
    });
    expect(await site.code('transfer.offer', offerOf(person, { service: 'SPIP du Plateau' }))).toBe('ok');
  });
});
