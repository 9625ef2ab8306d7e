import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addYears, weekday } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { required } from '../../../shared/base/result';
import type { Contract, InputOf, WorkView } from '../../../shared/contract';
import { elementsOf, plainSpaces, readPdf } from '../../fixtures/readPdf';
import { foundSite, type TestSite } from './testSite';

/** The Monday on which the tests begin. */
const TODAY = calendarDateSchema.parse('2026-11-23');
/** An hour, in minutes. */
const HOUR = 60;

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.addUser('secretary', 'secretary');
  await site.as('officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

type Host = InputOf<Contract['work.saveHost']>;
const HOST: Host = {
  id: null,
  name: 'Ville de Valbourg',
  address: ['1 place de la Mairie', '00140 Valbourg'],
  contact: 'Mme Duvernay',
  phone: '+33100000141',
  email: null,
  authorisedOn: addYears(TODAY, -1),
  authorisation: 'HAB-2025-12',
  officer: null,
  note: null,
  closedOn: null,
};

async function post(host: Partial<Host> = {}, capacity = 2): Promise<string> {
  const { id } = await site.call('work.saveHost', { ...HOST, ...host });
  const made = await site.call('work.savePost', {
    id: null,
    host: id,
    title: 'Espaces verts',
    tasks: 'Tonte, plantations',
    place: 'Parc des Tilleuls',
    timetable: 'Mardi et jeudi, 8 h 30 – 16 h 30',
    capacity,
    contact: 'M. Lassalle',
    closedOn: null,
  });
  return made.id;
}

async function worker(name: string, values: Partial<InputOf<Contract['measure.create']>['values']> = {}) {
  const person = await site.person(name, 'Noé', { birthDate: '1994-05-02' });
  const { id: measure } = await site.call('measure.create', {
    person,
    values: {
      type: 'TIG',
      court: 'Canari-tribunal',
      judgmentDate: '2026-09-01',
      finalConvictionDate: '2026-09-11',
      startDate: '2026-10-01',
      hours: 70,
      status: 'active',
      ...values,
    },
    obligations: [],
  });
  return { person, measure };
}
const place = async (measure: string, at: string, from: string = addDays(TODAY, -60)): Promise<string> =>
  (await site.call('work.place', { measure, post: at, from, note: null, confirmed: false })).id;
const view = (measure: string): Promise<WorkView> => site.call('work.ofMeasure', { measure });
const record = (id: string, day: string, state: 'present' | 'absent' | 'excused' | 'planned', minutes: number) =>
  site.code('work.setDay', { id, day, value: { state, planned: minutes, start: null, done: minutes, note: '' } });

describe('a host', () => {
  it('is authorised for the term of the law, and its renewal is shown in time to whoever looks after it', async () => {
    const me = required((await site.call('session.status', {})).agent, 'the agent').id;
    await post({ name: 'Association Le Pont', authorisedOn: addDays(addYears(TODAY, -5), 30), officer: me });
    await post({ name: 'Hôpital', authorisedOn: addDays(addYears(TODAY, -5), -1), officer: me });
    await post({ name: 'Musée', authorisedOn: null, officer: me });
    const { hosts, term } = await site.call('work.hosts', {});
    expect(term).toMatchObject({ value: 5, unit: 'years', article: 'C. pénit. R.623-3', certainty: 'sourced' });
    const state = (name: string) => hosts.find(one => one.name === name);
    expect(state('Association Le Pont')).toMatchObject({ authorisationState: 'soon', authorisedUntil: addDays(TODAY, 30) });
    expect(state('Hôpital')).toMatchObject({ authorisationState: 'lapsed' });
    expect(state('Musée')).toMatchObject({ authorisationState: 'none', authorisedUntil: null });
    const renewals = await site.call('work.renewals', {});
    expect(renewals.map(one => one.name)).toEqual(['Hôpital', 'Association Le Pont']);
    await site.as('colleague');
    expect(await site.call('work.renewals', {})).toEqual([]);
    await site.as('officer');
  });

  it('is not changed by those who do not manage posts, nor authorised tomorrow', async () => {
    expect(await site.code('work.saveHost', { ...HOST, authorisedOn: addDays(TODAY, 1) })).toBe('case.dates');
    await site.as('secretary');
    expect(await site.code('work.saveHost', HOST)).toBe('rights.denied');
    expect(await site.code('work.hosts', {})).toBe('ok');
    await site.as('officer');
  });
});

describe('a placement', () => {
  it('needs a measure served by work, an open post with room, and an authorised host unless confirmed', async () => {
    const at = await post({}, 1);
    const first = await worker('Premier');
    await place(first.measure, at);
    const { measure } = await worker('Second');
    const input = { measure, post: at, from: TODAY, note: null, confirmed: false };
    expect(await site.code('work.place', input)).toBe('work.post-full');
    expect(await site.code('work.place', { ...input, confirmed: true })).toBe('ok');
    const lapsed = await post({ authorisedOn: addYears(TODAY, -6) });
    expect(await site.code('work.place', { ...input, post: lapsed })).toBe('work.not-authorised');
    const closed = await post({ closedOn: TODAY });
    expect(await site.code('work.place', { ...input, post: closed })).toBe('work.post-closed');
    const other = await worker('Sans travail', { type: 'SPROB', hours: null });
    expect(await site.code('work.ofMeasure', { measure: other.measure })).toBe('work.not-work');
    expect(await site.code('work.place', { ...input, measure: other.measure })).toBe('work.not-work');
    const { hosts } = await site.call('work.hosts', {});
    expect(hosts.flatMap(one => one.posts).find(one => one.id === at)?.placed).toBe(2);
  });

  it('is read and written by those alone who may open the case', async () => {
    const { measure } = await worker('Réservé');
    const id = await place(measure, await post());
    await site.as('colleague');
    expect(await site.code('work.ofMeasure', { measure })).toBe('access.purpose-needed');
    expect(await record(id, addDays(TODAY, -1), 'present', HOUR)).toBe('access.purpose-needed');
    expect(await site.code('work.attendanceSheet', { id, from: TODAY, to: TODAY })).toBe('access.purpose-needed');
    await site.as('officer');
  });

  it('plans what remains on the chosen weekdays, without holidays, and takes it back', async () => {
    const { measure } = await worker('Planifié');
    const id = await place(measure, await post());
    const plan = { id, from: addDays(TODAY, 1), weekdays: [2, 5], minutes: 7 * HOUR, start: '08:30', until: null };
    const made = await site.call('work.plan', plan);
    expect(made.minutes).toBe(70 * HOUR);
    // Friday 25 December is a holiday
    expect(made.days).not.toContain('2026-12-25');
    for (const day of made.days) expect([2, 5]).toContain(weekday(calendarDateSchema.parse(day)));
    expect((await view(measure)).hours).toMatchObject({ ordered: 70 * HOUR, planned: 70 * HOUR, done: 0, remaining: 70 * HOUR });
    expect(await site.code('work.plan', plan)).toBe('work.nothing-to-plan');
    await site.call('work.unplan', { id, days: made.days });
    expect((await view(measure)).hours.planned).toBe(0);
  });

  it('adds up days present, counts those entered on the measure before, and takes nothing from the future', async () => {
    const { measure, person } = await worker('Assidu', { hoursDone: 10 });
    const id = await place(measure, await post());
    expect(await record(id, addDays(TODAY, -10), 'present', 7 * HOUR)).toBe('ok');
    expect(await record(id, addDays(TODAY, -9), 'absent', 7 * HOUR)).toBe('ok');
    expect(await record(id, addDays(TODAY, 1), 'present', 7 * HOUR)).toBe('case.dates');
    expect(await record(id, addDays(TODAY, -90), 'present', 7 * HOUR)).toBe('work.outside-placement');
    const { hours } = await view(measure);
    expect(hours).toMatchObject({ done: 17 * HOUR, doneBefore: 10 * HOUR, remaining: 53 * HOUR, absences: 1 });
    expect((await site.call('case.header', { person })).measures[0]?.hoursServed).toBe(17);
    await site.call('work.setDay', { id, day: addDays(TODAY, -10), value: null });
    expect((await view(measure)).hours.done).toBe(10 * HOUR);
  });

  it('ends on its last day, and withdraws what was planned after it', async () => {
    const { measure } = await worker('Arrêté');
    const id = await place(measure, await post());
    await record(id, addDays(TODAY, -2), 'present', HOUR);
    await record(id, addDays(TODAY, 5), 'planned', HOUR);
    expect(await site.code('work.endPlacement', { id, on: addDays(TODAY, -3), reason: 'Fermeture' })).toBe('case.dates');
    await site.call('work.endPlacement', { id, on: TODAY, reason: 'Fermeture du poste' });
    const { placements, hours } = await view(measure);
    expect(placements[0]).toMatchObject({ to: TODAY, endReason: 'Fermeture du poste' });
    expect(hours).toMatchObject({ planned: 0, done: HOUR });
    expect(await site.code('work.endPlacement', { id, on: TODAY, reason: 'Encore' })).toBe('work.placement-ended');
    expect(await record(id, addDays(TODAY, 6), 'planned', HOUR)).toBe('work.outside-placement');
  });
});

describe('the limit', () => {
  it('is that of the law, counted from its fact, or the end of the measure; its pace warns', async () => {
    const { measure } = await worker('Limite');
    const { limit, pace } = await view(measure);
    expect(limit).toMatchObject({
      article: 'CP 131-22',
      basis: 'counted',
      fact: 'finalConvictionDate',
      from: '2026-09-11',
      value: 18,
      unit: 'months',
    });
    expect(limit?.day.slice(0, 7)).toBe('2028-03');
    expect(pace.state).toBe('short');
    const near = await worker('Proche', { endDate: addDays(TODAY, 20) });
    const seen = await view(near.measure);
    expect(seen.limit?.basis).toBe('measure-end');
    expect(seen.pace).toMatchObject({ state: 'short' });
    const late = await worker('Passée', { endDate: addDays(TODAY, -3) });
    expect((await view(late.measure)).pace).toEqual({ state: 'over' });
  });

  it('of an obligation within probation is the end of the measure', async () => {
    const { measure } = await worker('Probation', { type: 'SPROB_TIG', durationMonths: 18 });
    expect((await view(measure)).limit).toMatchObject({ basis: 'measure-end', day: '2028-04-01' });
  });
});

describe('every hour done', () => {
  it('proposes the end of the measure and decides nothing', async () => {
    const { measure, person } = await worker('Terminé', { hours: 7 });
    const id = await place(measure, await post());
    expect((await view(measure)).completion).toBeNull();
    await record(id, addDays(TODAY, -1), 'present', 7 * HOUR);
    expect(await view(measure)).toMatchObject({
      completion: { decision: 'early-end', article: 'CP 131-22' },
      goesOn: null,
      pace: { state: 'done' },
    });
    const status = async () => (await site.call('case.header', { person })).measures[0]?.status;
    expect(await status()).toBe('active');
    const decision = {
      kind: 'early-end' as const,
      decided: TODAY,
      effect: TODAY,
      authority: null,
      months: null,
      days: null,
      reason: '',
    };
    await site.call('measure.decide', { id: measure, decision, opens: null, confirmedLimit: false });
    expect((await view(measure)).completion).toBeNull();
    expect(await status()).toBe('ended');
  });

  it('says of a probation that it goes on', async () => {
    const { measure } = await worker('Continue', { type: 'SPROB_TIG', hours: 7, hoursDone: 7 });
    expect(await view(measure)).toMatchObject({ completion: null, goesOn: { article: 'CP 132-45 21°' } });
  });
});

describe('the attendance sheet', { timeout: 30_000 }, () => {
  it('lists the days with boxes to sign, and names neither the court nor the measure', async () => {
    const { measure, person } = await worker('Feuille');
    const id = await place(measure, await post());
    await record(id, addDays(TODAY, -6), 'present', 7 * HOUR);
    await record(id, addDays(TODAY, -4), 'absent', 7 * HOUR);
    await record(id, addDays(TODAY, 3), 'planned', 3 * HOUR + 30);
    const span = { id, from: addDays(TODAY, -7), to: addDays(TODAY, 7) };
    expect(await site.code('work.attendanceSheet', { id, from: addDays(TODAY, 20), to: addDays(TODAY, 30) })).toBe(
      'work.no-days',
    );
    expect(await site.code('work.attendanceSheet', { id, from: TODAY, to: addDays(TODAY, -1) })).toBe('case.dates');
    const { document } = await site.call('work.attendanceSheet', span);
    const papers = await site.call('document.list', { person });
    expect(papers.find(one => one.id === document)).toMatchObject({ title: 'Feuille de présence', drawer: 'transmissible' });
    const pdf = await readPdf((await site.call('document.bytes', { id: document })).bytes);
    const text = plainSpaces(pdf.texts.join(' '));
    for (const expected of [
      'FEUILLE Noé',
      'Ville de Valbourg',
      'Espaces verts',
      'M. Lassalle',
      'mardi 17 novembre 2026',
      '7 h',
      '3 h 30',
      'Absence',
      'signature',
    ])
      expect(text).toContain(expected);
    for (const forbidden of ['Canari', 'TIG', 'intérêt général', 'condamn', '1994']) expect(text).not.toContain(forbidden);
    expect(pdf.isMarked).toBe(true);
    const rows = pdf.trees.flatMap(tree => elementsOf(tree, 'TR'));
    expect(rows.length).toBeGreaterThanOrEqual(4);
  });
});
