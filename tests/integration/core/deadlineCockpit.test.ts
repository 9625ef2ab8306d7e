import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deadlineQuery, type Contract, type InputOf, type OutputOf } from '../../../shared/contract';
import { readPdf } from '../../fixtures/readPdf';
import { foundSite, NOBODY, type TestSite } from './testSite';

// the clock stands on Monday 23 November 2026
let site: TestSite;
beforeEach(async () => {
  site = await foundSite();
});
afterEach(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

type Query = InputOf<Contract['deadline.page']>['query'];
type Page = OutputOf<Contract['deadline.page']>;

const due = (person: string, day: string, label = 'Rappel'): Promise<unknown> =>
  site.call('deadline.add', { person, measure: null, label, due: day });
const page = (query: Partial<Query> = {}): Promise<Page> =>
  site.call('deadline.page', { query: deadlineQuery.parse({ scope: 'mine', ...query }), from: 0, limit: 100 });
const named = (shown: Page): string[] => shown.rows.map(row => row.personName.familyName);
const probation = (person: string, startDate: string, type = 'SPROB') =>
  site.call('measure.create', {
    person,
    values: { type, judgmentDate: startDate, mandateDate: startDate, startDate, durationMonths: 24 },
    obligations: [],
  });

describe('the list of deadlines', () => {
  it('shows the open ones, the latest first, by period, and counts each', async () => {
    const person = await site.person('Garrigou');
    for (const day of ['2026-12-14', '2026-11-20', '2026-11-23', '2026-11-29', '2026-11-30']) await due(person, day);
    const closed = await site.person('Clos');
    await due(closed, '2026-11-20');
    await site.call('case.close', { person: closed, on: '2026-11-23', reason: 'fin', confirmedRunning: false });
    const shown = await page();
    expect(shown.rows.map(row => [row.due, row.period])).toEqual([
      ['2026-11-20', 'late'],
      ['2026-11-23', 'week'],
      ['2026-11-29', 'week'],
      ['2026-11-30', 'month'],
      ['2026-12-14', 'later'],
    ]);
    expect(shown.counts).toEqual({ late: 1, week: 2, month: 1, later: 1 });
    expect(shown.total).toBe(5);
    const week = await page({ period: 'week' });
    expect(week.rows.map(row => row.due)).toEqual(['2026-11-23', '2026-11-29']);
    expect(week.total).toBe(2);
    await site.call('case.reopen', { person: closed });
    expect(named(await page({ period: 'late' })).sort()).toEqual(['Clos', 'Garrigou']);
  });

  it('keeps the rules, measures, officers and antennas asked for, and follows the case where it goes', async () => {
    const { antennas } = await site.call('site.get', {});
    const antenna = antennas[0]?.id ?? null;
    const other = await site.addUser('autre', 'officer');
    const own = await site.person('Garrigou', 'Léa', { antenna });
    await probation(own, '2026-11-02');
    await due(own, '2026-12-01');
    const theirs = await site.person('Zerrouki', 'Léa', { referent: other });
    await site.call('case.open', { person: theirs, purpose: 'essai' });
    await due(theirs, '2026-12-02');

    expect(named(await page({ scope: 'all', rules: ['manual'] }))).toEqual(['Garrigou', 'Zerrouki']);
    const first = await page({ scope: 'all', rules: ['D113_44_3M'] });
    expect(first.rows).toMatchObject([{ measureType: 'SPROB', article: expect.stringMatching(/D\.113-44/), owner: 'service' }]);
    expect((await page({ scope: 'all', rules: ['D113_44_3M', 'manual'] })).total).toBe(3);
    expect((await page({ scope: 'all', measureTypes: ['SPROB'] })).rows.every(row => row.measureType === 'SPROB')).toBe(true);
    expect(named(await page({ scope: 'all', officer: other }))).toEqual(['Zerrouki']);
    expect(new Set(named(await page({ scope: 'antenna' })))).toEqual(new Set(['Garrigou']));
    expect((await page({ scope: 'all', antenna: NOBODY })).total).toBe(0);

    await site.call('assignment.set', { person: own, agent: other, part: 'referent', from: '2026-11-23', to: null, note: null });
    site.now += 86_400_000;
    await site.as('autre');
    expect(new Set(named(await page()))).toEqual(new Set(['Garrigou', 'Zerrouki']));
    expect((await page()).rows.every(row => row.mine && row.officer?.id === other)).toBe(true);
  });

  it('gives pages that follow one another without a gap', async () => {
    for (let rank = 0; rank < 7; rank++) await due(await site.person(`Nom${rank}`), rank < 3 ? '2026-11-24' : '2026-11-25');
    for (const scope of ['mine', 'all'] as const) {
      const query = deadlineQuery.parse({ scope });
      const whole = (await site.call('deadline.page', { query, from: 0, limit: 100 })).rows.map(row => row.key);
      const pages = [0, 3, 6].map(from => site.call('deadline.page', { query, from, limit: 3 }));
      expect((await Promise.all(pages)).flatMap(one => one.rows.map(row => row.key))).toEqual(whole);
      expect(whole).toHaveLength(7);
    }
  });

  it('says of a restricted case of others that something is due, not what', async () => {
    const other = await site.addUser('autre', 'officer');
    const secret = await site.person('Secret', 'Léa', { restricted: true, referent: other });
    await site.call('case.open', { person: secret, purpose: 'essai' });
    await probation(secret, '2026-11-02');
    const { rows } = await page({ scope: 'all' });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatchObject({ withheld: true, label: { fr: '', en: '' }, article: '', measureType: null, measure: null });
      expect(row.key).toMatch(/^[\w-]{22}$/);
    }
    // nor does a filter tell it
    for (const filter of [{ measureTypes: ['SPROB'] }, { rules: ['D113_44_3M'] }])
      expect(await page({ scope: 'all', ...filter })).toMatchObject({ total: 0, rows: [] });
    await site.as('autre');
    expect((await page({ measureTypes: ['SPROB'] })).total).toBeGreaterThan(0);
    expect((await page()).rows.every(row => !row.withheld && row.article !== '')).toBe(true);
  });
});

describe('deciding about several deadlines', () => {
  it('meets, waives and reopens them in one act, and leaves out those that may not be', async () => {
    const own = await site.person('Garrigou');
    await due(own, '2026-11-20');
    await due(own, '2026-11-21');
    const other = await site.person('Zerrouki', 'Léa', { referent: null });
    await site.call('case.open', { person: other, purpose: 'essai' });
    await due(other, '2026-11-22');
    await site.as('camille'); // what was opened with a purpose is no longer
    const items = (await page({ scope: 'all' })).rows.map(({ person, key }) => ({ person, key }));
    expect(items).toHaveLength(3);

    const before = site.core.workspace?.journal.log.nextCount ?? 0;
    const met = await site.call('deadline.decide', { items, decision: { kind: 'met', on: '2026-11-23', by: 'rapport envoyé' } });
    expect(met).toEqual({ decided: 2, refused: [{ ...items[2], code: 'access.purpose-needed' }] });
    expect((site.core.workspace?.journal.log.nextCount ?? 0) - before).toBe(2);
    expect((await page()).total).toBe(0);
    const again = await site.call('deadline.decide', {
      items: items.slice(0, 1),
      decision: { kind: 'waived', reason: 'doublon' },
    });
    expect(again.refused).toMatchObject([{ code: 'deadline.closed' }]);

    expect(await site.call('deadline.decide', { items, decision: { kind: 'reopened' } })).toMatchObject({ decided: 2 });
    expect((await page()).total).toBe(2);
    await site.call('deadline.decide', { items: items.slice(0, 2), decision: { kind: 'waived', reason: 'doublon' } });
    expect((await site.call('case.deadlines', { person: own })).map(one => [one.state, one.waiverReason])).toEqual([
      ['waived', 'doublon'],
      ['waived', 'doublon'],
    ]);
  });

  it('refuses a waiver without a reason and an act of tomorrow', async () => {
    const items = [{ person: await site.person('Garrigou'), key: 'x' }];
    expect(await site.code('deadline.decide', { items, decision: { kind: 'waived', reason: '  ' } })).toBe(
      'contract.invalid-input',
    );
    expect(await site.code('deadline.decide', { items, decision: { kind: 'met', on: '2026-11-24', by: 'essai' } })).toBe(
      'deadline.dates',
    );
  });
});

describe('the lead time that a service sets', () => {
  it('changes from when deadlines are soon, says who set it, and can be taken back', async () => {
    const person = await site.person('Garrigou');
    await probation(person, '2026-11-02');
    await due(person, '2026-12-20');
    const watched = ['2026-12-20', '2027-02-02'];
    const states = async () =>
      (await site.call('case.deadlines', { person })).filter(one => watched.includes(one.due)).map(one => [one.due, one.state]);
    expect(await states()).toEqual([
      ['2026-12-20', 'later'],
      ['2027-02-02', 'later'],
    ]);
    await site.call('deadline.setRule', { rule: 'D113_44_3M', leadDays: 90, value: null, reason: null });
    await site.call('deadline.setRule', { rule: 'manual', leadDays: 30, value: null, reason: null });
    expect(await states()).toEqual([
      ['2026-12-20', 'soon'],
      ['2027-02-02', 'soon'],
    ]);
    // the list of cases and the day say the same
    const day = await site.call('today.get', { day: null });
    expect(day.soon.filter(one => watched.includes(one.due)).map(one => one.state)).toEqual(['soon', 'soon']);
    const { kinds } = await site.call('deadline.settings', {});
    const kind = (rule: string) => kinds.find(one => one.rule === rule);
    expect(kind('D113_44_3M')).toMatchObject({ usualLeadDays: 30, set: { leadDays: 90, on: '2026-11-23' } });
    expect(kind('D113_44_3M')?.set?.author).toMatchObject({ familyName: 'Verdier' });
    expect(kind('manual')).toMatchObject({ label: null, usualLeadDays: 14, set: { leadDays: 30 } });

    // whatever is counted again keeps it
    await site.call('measure.update', {
      id: String((await site.call('case.header', { person })).measures[0]?.id),
      changes: { court: 'TJ' },
    });
    expect((await states())[1]).toEqual(['2027-02-02', 'soon']);
    await site.call('deadline.setRule', { rule: 'D113_44_3M', leadDays: null, value: null, reason: null });
    await site.call('deadline.setRule', { rule: 'manual', leadDays: null, value: null, reason: null });
    expect((await states()).map(([, state]) => state)).toEqual(['later', 'later']);
    expect((await site.call('deadline.settings', {})).kinds.every(one => one.set === null)).toBe(true);
    expect(await site.code('deadline.setRule', { rule: 'INCONNUE', leadDays: 3, value: null, reason: null })).toBe(
      'deadline.unknown-rule',
    );
  });
});

describe('a rule of the service', () => {
  it('is counted like those of the law, from its day on, and ends with it', async () => {
    const old = await site.person('Garrigou');
    await probation(old, '2025-11-03');
    const { id } = await site.call('deadline.addLocalRule', {
      measureType: 'SPROB',
      label: 'Rapport semestriel',
      everyMonths: 6,
      leadDays: 20,
    });
    const recent = await site.person('Zerrouki');
    await probation(recent, '2026-11-02');
    const local = async (person: string) => (await site.call('case.deadlines', { person })).filter(one => one.local);
    // 3 November 2026 is before the rule: it is not asked for
    expect((await local(old)).map(one => one.due)).toEqual(['2027-05-03']);
    // 2 May 2027 is a Sunday, 1 May a holiday: brought back to a worked day, and none on the end day itself
    expect((await local(recent)).map(one => one.due)).toEqual(['2027-04-30', '2027-11-02', '2028-05-02']);
    expect((await local(recent))[0]).toMatchObject({
      label: { fr: 'Rapport semestriel' },
      article: '',
      certainty: 'practice',
      manual: false,
    });
    expect((await site.call('deadline.settings', {})).localRules).toMatchObject([
      { id, measureType: 'SPROB', everyMonths: 6, leadDays: 20, on: '2026-11-23', author: { familyName: 'Verdier' } },
    ]);

    const [first] = await local(recent);
    await site.call('deadline.decide', {
      items: [{ person: recent, key: String(first?.key) }],
      decision: { kind: 'met', on: '2026-11-23', by: 'rapport' },
    });
    expect((await local(recent)).find(one => one.due === '2027-04-30')?.state).toBe('met');
    await site.call('deadline.removeLocalRule', { id });
    // what was done under it stays told
    expect(await local(recent)).toMatchObject([{ due: '2027-04-30', state: 'met', label: first?.label }]);
    expect(await site.code('deadline.removeLocalRule', { id })).toBe('record.not-found');
    expect(await site.code('deadline.addLocalRule', { measureType: 'X', label: 'Y', everyMonths: 6, leadDays: 1 })).toBe(
      'measure.unknown-type',
    );
  });
});

describe('what leaves on paper or in a file', () => {
  const workFor = async (): Promise<void> => {
    const person = await site.person('Garrigou', 'Léa');
    await probation(person, '2026-08-31');
    await due(person, '2026-11-20', 'Appeler, « TGI »; relance');
    await site.call('appointment.create', {
      person,
      type: 'RDV_SUIVI',
      mode: 'office',
      day: '2026-12-01',
      time: '10:00',
      minutes: 45,
      place: 'Bureau 12',
      title: null,
      confirmedCollision: false,
    });
  };
  const calendar = async (words: { names: boolean; details: boolean }): Promise<string> => {
    site.savePath = path.join(site.filesDir, 'agenda.ics');
    const answer = await site.call('deadline.exportCalendar', { days: 14, ...words });
    expect(answer).toEqual({ saved: true, events: 3, fileName: 'agenda.ics' });
    return readFileSync(site.savePath, 'utf8');
  };
  const uids = (file: string): string[] => file.split('\r\n').filter(line => line.startsWith('UID:'));

  it('writes a calendar that names neither person nor measure unless asked', async () => {
    await workFor();
    const mute = await calendar({ names: false, details: false });
    expect(mute).toContain('SUMMARY:Échéance – L. G.\r\n');
    expect(mute).toContain('DTSTART;VALUE=DATE:20261120\r\n');
    expect(mute).toContain('DTSTART:20261201T090000Z\r\nDTEND:20261201T094500Z\r\nSUMMARY:Rendez-vous – L. G.\r\n');
    expect(mute).not.toMatch(/garrigou|SPROB|sursis|D113|D\.113|rapport|Bureau|RDV_/i);
    const told = await calendar({ names: true, details: true });
    expect(told.replace(/\r\n /g, '')).toContain('SUMMARY:Appeler\\, « TGI »\\; relance – GARRIGOU Léa\r\n');
    expect(told.replace(/\r\n /g, '')).toContain('LOCATION:Bureau 12');
    expect(told).toMatch(/D\.113-44/);
    expect(uids(told)).toEqual(uids(mute));
    expect(new Set(uids(told)).size).toBe(3);
    expect(
      site
        .rows('access')
        .filter(row => row['kind'] === 'export')
        .map(row => row['detail']),
    ).toEqual(['calendar 14 3', 'calendar 14 3 names details']);
  });

  it('writes nothing and records nothing when the user gives up', async () => {
    await workFor();
    site.savePath = null;
    expect(await site.call('deadline.exportCalendar', { days: 14, names: true, details: true })).toEqual({
      saved: false,
      events: 0,
      fileName: null,
    });
    expect(await site.call('deadline.fallbackList', { days: 7, to: 'file' })).toMatchObject({ saved: false, bytes: null });
    expect(site.rows('access').filter(row => row['kind'] === 'export')).toEqual([]);
    site.savePath = path.join(site.filesDir, 'absent', 'agenda.ics');
    expect(await site.code('deadline.exportCalendar', { days: 14, names: true, details: true })).toBe('file.not-writable');
  });

  it('lists on paper what is late, what comes and the appointments, with page numbers', async () => {
    await workFor();
    const secret = await site.person('Secret', 'Léa', { referent: null, restricted: true });
    await site.call('case.open', { person: secret, purpose: 'essai' });
    await site.call('appointment.create', {
      person: secret,
      type: 'RDV_SUIVI',
      mode: 'office',
      day: '2026-12-01',
      time: '11:00',
      minutes: 30,
      place: null,
      title: null,
      confirmedCollision: false,
    });
    await site.as('camille');
    const shown = await site.call('deadline.fallbackList', { days: 14, to: 'screen' });
    expect(shown).toMatchObject({ pages: 1, saved: false });
    const { texts } = await readPdf(shown.bytes ?? new Uint8Array());
    const text = texts.join('\n');
    for (const part of [
      'Liste de secours',
      'Camille Verdier',
      'GARRIGOU Léa',
      '20/11/2026',
      'Ajoutée à la main',
      'D.113-44',
      '10 h',
      '1/1',
      'En retard',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(part);
    expect(text).not.toMatch(/secret /i);
    expect(text).toContain('Dossier à accès restreint');
    expect(
      site
        .rows('access')
        .filter(row => row['kind'] === 'print')
        .map(row => row['detail']),
    ).toEqual(['fallback-list 14 1']);
  });
});
