import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import { docx, tinyPng } from '../../fixtures/outsideFiles';
import { foundSite, NOBODY, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite({ role: 'director' });
  await site.addUser('second', 'director');
  await site.addUser('officer', 'officer');
});
afterAll(() => site.remove());

const db = () => required(site.core.workspace, 'the workspace').db;
const list = () => site.call('retention.list', {});
const listed = async (person: string) => (await list()).cases.find(one => one.person === person);

/** A closed case whose only measure ended on that day. */
async function closedCase(familyName: string, endDate: string, more: object = {}): Promise<string> {
  const person = await site.person(familyName, 'Léa', more);
  await site.call('measure.create', { person, values: { type: 'SPROB', status: 'ended', endDate }, obligations: [] });
  await site.call('case.close', { person, on: endDate, reason: 'Fin de mesure', confirmedRunning: false });
  return person;
}

async function propose(person: string): Promise<string> {
  await site.call('retention.propose', { persons: [person], accesses: false });
  return required((await listed(person))?.proposal, 'the proposal').id;
}

/** Proposed by the director, erased by the other one; the director is at work again. */
async function eraseCase(person: string): Promise<void> {
  const id = await propose(person);
  await site.as('second');
  expect(await site.call('retention.erase', { ids: [id] })).toEqual({ erased: 1, rewritten: true });
  await site.as('camille');
}

/** Every byte of the vault in clear: its tables, indexes and the insides of its search index. */
function clearBytes(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-clear-'));
  const file = path.join(folder, 'clear.db');
  try {
    db().exec(`ATTACH DATABASE '${file}' AS clear KEY ''; SELECT sqlcipher_export('clear'); DETACH DATABASE clear`);
    return readFileSync(file).toString('latin1');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A case with something in every place that can hold a word of it; each word has « Zanzibar » in it, in small letters in the index. */
async function fullCase(): Promise<string> {
  const person = await site.person('Zanzibarre', 'Zanzibarine', {
    aliases: 'Zanzibarette',
    numbers: { num1: { kind: 'appi', value: 'ZANZIBAR-7' } },
    phones: { tel1: { number: '+33639987654', note: 'Zanzibar' } },
    addresses: { adr1: { lines: ['1 rue de Zanzibar'], postalCode: '00140', city: 'V', from: null, to: null, note: null } },
  });
  const values = { type: 'SPROB', status: 'active' as const, endDate: '2021-03-01', court: 'TJ de Zanzibar' };
  const { id: measure } = await site.call('measure.create', { person, values, obligations: [] });
  const { id: obligation } = await site.call('obligation.add', {
    measure,
    type: 'O44_1',
    particulars: 'À Zanzibar',
    nextCheck: null,
  });
  await site.call('obligation.addProof', {
    id: obligation,
    date: '2020-11-20',
    label: 'Attestation Zanzibar',
    source: null,
    nextCheck: null,
  });
  const at = { day: '2020-11-20', time: '10:00', mode: 'office' as const };
  const drawers = { transmissible: 'Travaille à Zanzibar.', confidences: 'A peur de Zanzibar.' };
  const { id: note } = await site.call('interview.save', {
    id: null,
    person,
    title: 'Zanzibar',
    corrects: null,
    appointment: null,
    ...at,
    ...drawers,
  });
  await site.call('interview.sign', { id: note });
  const summary = { summary: 'Zanzibar', confidences: 'Zanzibar', intensity: null, intensityReason: null, corrects: null };
  await site.call('assessment.save', { id: null, person, day: at.day, domains: {}, ...summary });
  await site.call('task.add', { title: 'Appeler Zanzibar', person, due: null, urgent: false });
  await site.call('deadline.add', { person, measure, label: 'Rapport Zanzibar', due: '2020-12-01' });
  await site.call('plan.saveGoal', {
    id: null,
    person,
    domain: 'DOM_LOGEMENT',
    text: 'Quitter Zanzibar',
    actor: 'person',
    actorName: null,
    steps: {},
  });
  const head = { measure, recipient: 'JAP de Zanzibar', periodFrom: null, periodTo: null };
  const { id: report } = await site.call('report.create', { person, type: 'RAP_FIN', ...head });
  const { content } = await site.call('report.open', { id: report });
  await site.call('report.save', { id: report, content, ...head });
  await site.call('report.submit', { id: report });
  await site.call('draft.save', { key: `report/${report}`, body: 'Zanzibar' });
  await site.call('summons.create', {
    person,
    type: 'RDV_SUIVI',
    minutes: 30,
    place: 'Zanzibar',
    documentsToBring: [],
    confirmedCollision: true,
    ...{ mode: 'office', day: '2026-11-25', time: '10:00' },
  });
  // the second one is kept twice: as a PDF, and as it came
  const picture = Buffer.concat([tinyPng(), Buffer.from('Zanzibar')]);
  for (const [name, bytes] of [
    ['Zanzibar.docx', docx('Parti à Zanzibar')],
    ['Zanzibar.png', picture],
  ] as const) {
    const { token } = await site.call('file.inspect', { person, name, bytes });
    const filed = { kind: 'received', drawer: 'confidences', title: 'Zanzibar', day: null } as const;
    await site.call('file.keep', { person, token, ...filed });
  }
  const offer = { department: null, contact: null, reason: 'TR_RESIDENCE', reasonNote: null, answerBy: '2026-12-01' };
  const pieces = { measures: [measure], obligations: [], interviews: [note], documents: [] };
  const { id: transfer } = await site.call('transfer.offer', { person, service: 'SPIP de Zanzibar', ...offer, ...pieces });
  await site.call('transfer.withdraw', { id: transfer });
  await site.call('person.update', { id: person, changes: { usedName: 'Zanzibarou' } });
  await site.call('draft.save', { key: `closing:${person}`, body: JSON.stringify({ reason: 'Zanzibar' }) });
  await site.call('measure.update', { id: measure, changes: { status: 'ended' } });
  await site.call('case.close', { person, on: '2021-03-01', reason: 'Parti à Zanzibar', confirmedRunning: false });
  return person;
}

describe('a case whose legal time is over', () => {
  it('is proposed once it is closed and five years have passed since the end of its last measure', async () => {
    const due = await closedCase('Échue', '2021-11-22');
    const lastDay = await closedCase('Dernier', '2021-11-23');
    const open = await site.person('Ouverte');
    await site.call('measure.create', {
      person: open,
      values: { type: 'SPROB', status: 'ended', endDate: '2015-01-01' },
      obligations: [],
    });
    const { cases, rules } = await list();
    expect(cases.find(one => one.person === due)).toMatchObject({ from: '2021-11-22', until: '2026-11-22', proposal: null });
    expect(cases.map(one => one.person)).not.toContain(lastDay);
    expect(cases.map(one => one.person)).not.toContain(open);
    expect(rules).toMatchObject({ cases: { value: 5, unit: 'years', article: 'C. pénit. R.113-52' }, accesses: { value: 3 } });
    expect(await site.code('retention.propose', { persons: [lastDay], accesses: false })).toBe('retention.not-due');
  });

  it('is not proposed any more once reopened, nor with a newer measure, and a proposal made before is refused', async () => {
    const reopened = await closedCase('Rouverte', '2020-01-10');
    const newer = await closedCase('Suivante', '2020-01-10');
    const ids = [await propose(reopened), await propose(newer)];
    await site.call('case.reopen', { person: reopened });
    const ended = { type: 'TIG', status: 'ended' as const, endDate: '2024-06-01' };
    await site.call('case.reopen', { person: newer });
    await site.call('measure.create', { person: newer, values: ended, obligations: [] });
    await site.call('case.close', { person: newer, on: '2026-11-23', reason: 'Fin de mesure', confirmedRunning: false });
    expect([await listed(reopened), await listed(newer)]).toEqual([undefined, undefined]);
    await site.as('second');
    for (const id of ids) expect(await site.code('retention.erase', { ids: [id] })).toBe('retention.not-due');
    await site.as('camille');
    expect((await site.call('case.header', { person: newer })).measures).toHaveLength(2);
  });

  it('is erased by a second person only, all proposals or none; a proposal can be withdrawn', async () => {
    const person = await closedCase('Deux', '2020-01-10');
    const other = await closedCase('Autre', '2020-01-10');
    const id = await propose(person);
    expect((await listed(person))?.proposal).toMatchObject({ mine: true });
    expect(await site.code('retention.erase', { ids: [id] })).toBe('retention.same-agent');
    await site.as('officer');
    expect(await site.code('retention.list', {})).toBe('rights.denied');
    expect(await site.code('retention.erase', { ids: [id] })).toBe('rights.denied');
    await site.as('second');
    const own = await propose(other);
    expect(await site.code('retention.erase', { ids: [id, own] })).toBe('retention.same-agent');
    expect(await site.code('retention.erase', { ids: [NOBODY] })).toBe('record.not-found');
    expect((await listed(person))?.proposal?.id).toBe(id);
    await site.call('retention.withdraw', { ids: [id] });
    expect((await listed(person))?.proposal).toBeNull();
    expect(await site.code('retention.erase', { ids: [id] })).toBe('record.not-found');
    await site.as('camille');
  });

  it('leaves no word of it anywhere in the vault: tables, search, drafts, papers, journal; only a tombstone', async () => {
    const namesake = await closedCase('Zanzi', '2024-01-10');
    const person = await fullCase();
    expect(clearBytes()).toMatch(/zanzibar/i);
    const contents = db().all('SELECT hash FROM content').length;
    await eraseCase(person);
    expect(clearBytes()).not.toMatch(/zanzibar/i);
    expect(clearBytes()).not.toContain('639987654');
    expect(db().all('SELECT hash FROM content')).toHaveLength(contents - 4);
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    expect(await site.code('case.open', { person, purpose: 'essai' })).toBe('record.not-found');
    expect((await site.call('search.find', { text: 'zanzi', limit: 5 })).hits.map(one => one.person)).toEqual([namesake]);
    const stone = (await list()).tombstones.find(one => one.subject === person);
    expect(stone).toMatchObject({
      kind: 'case',
      from: '2021-03-01',
      until: '2026-03-01',
      proposedBy: { familyName: 'Verdier' },
      countersignedBy: { familyName: 'second' },
      erasedOn: '2026-11-23',
    });
    expect(stone?.records).toBeGreaterThan(10);
    await site.as('second');
    expect(await site.code('retention.erase', { ids: [stone?.id ?? ''] })).toBe('retention.erased');
    expect(await site.code('retention.withdraw', { ids: [stone?.id ?? ''] })).toBe('retention.erased');
    await site.as('camille');
  });

  it('has its file rewritten when the list is next opened, if a crash or a full disk came between', async () => {
    const flag = () => db().all("SELECT value FROM meta WHERE key = 'rewrite'").length;
    expect(flag()).toBe(0);
    db().run("INSERT INTO meta (key, value) VALUES ('rewrite', '1')");
    await list();
    expect(flag()).toBe(0);
  });

  it('leaves the others whole: what is written after an erasure is where the log says', async () => {
    const person = await closedCase('Dernière', '2020-01-10');
    await eraseCase(person);
    const next = await site.person('Suivie');
    const { id } = await site.call('task.add', { title: 'Rappeler', person: next, due: null, urgent: false });
    expect(await site.code('task.setDone', { id, done: true })).toBe('ok');
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    await site.start();
    await site.call('session.unlock', { login: 'camille', password: 'Canari-motdepasse-7391' });
    expect((await site.call('search.find', { text: 'suivie', limit: 5 })).hits.map(one => one.person)).toEqual([next]);
  });
});

describe('the log after an erasure', () => {
  const codes = () => [...new Set(site.rebuildCheck().problems.map(one => one.code))];
  /** What the check says while something stands otherwise. */
  const while_ = (change: string, back: string): string[] => {
    db().exec(change);
    try {
      return codes();
    } finally {
      db().exec(back);
    }
  };

  it('tells operations that were taken away without two signatures, or changed around the gap', () => {
    expect(codes()).toEqual([]);
    const kept = required(
      db().get<{ seq: number; body: Uint8Array }>('SELECT seq, body FROM op WHERE length(body) > 16 AND entity = 24 LIMIT 1'),
      'an operation',
    );
    db().run('UPDATE op SET body = ? WHERE seq = ?', [new Uint8Array(16), kept.seq]);
    expect(codes()).toContain('erasure');
    db().run('UPDATE op SET body = ? WHERE seq = ?', [kept.body, kept.seq]);
    const stone = required(
      db().get<{ seq: number; author: string }>('SELECT seq, author FROM op WHERE length(body) = 16 LIMIT 1'),
      'a tombstone',
    );
    expect(
      while_(
        `UPDATE op SET author = '${NOBODY}' WHERE seq = ${stone.seq}`,
        `UPDATE op SET author = '${stone.author}' WHERE seq = ${stone.seq}`,
      ),
    ).toContain('erasure');
    expect(codes()).toEqual([]);
  });
});

describe('traces of access', () => {
  it('older than three years are erased alike, as one lot; the others stay', async () => {
    const person = await site.person('Tracée');
    await site.call('case.open', { person, purpose: null });
    const before = site.rows('access').length;
    expect((await list()).accesses).toBeNull();
    site.now += 3.2 * 366 * 86_400_000;
    await site.as('camille');
    const next = await site.person('Récente');
    await site.call('case.open', { person: next, purpose: null });
    const lot = required((await list()).accesses, 'the lot');
    expect(lot.count).toBe(before);
    await site.call('retention.propose', { persons: [], accesses: true });
    const id = required((await list()).accesses?.proposal, 'the proposal').id;
    await site.as('second');
    await site.call('retention.erase', { ids: [id] });
    await site.as('camille');
    expect(site.rows('access').map(one => one['person'])).toEqual([next]);
    expect((await list()).accesses).toBeNull();
    expect((await list()).tombstones[0]).toMatchObject({ kind: 'accesses', subject: null, records: before });
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  });
});
