import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true });
  site.remove();
});

describe('drafts', () => {
  it('are each agent’s own, kept through a lock and a restart, and leave nothing in the journal', async () => {
    await site.as('officer');
    const operations = site.core.workspace?.journal.log.count();
    const body = JSON.stringify({ text: 'à moitié écrit', caret: 7 });
    await site.call('draft.save', { key: 'interview:1', body: '{}' });
    await site.call('draft.save', { key: 'interview:1', body });
    site.now += 1000;
    await site.call('draft.save', { key: 'person:new', body: '{}' });
    expect((await site.call('draft.list', {})).map(one => one.key)).toEqual(['person:new', 'interview:1']);
    expect(site.core.workspace?.journal.log.count()).toBe(operations);
    await site.as('camille');
    expect(await site.call('draft.get', { key: 'interview:1' })).toBeNull();
    await site.start();
    await site.call('session.unlock', { login: 'officer', password: 'Canari-motdepasse-7391' });
    expect((await site.call('draft.get', { key: 'interview:1' }))?.body).toBe(body);
    await site.call('draft.remove', { key: 'interview:1' });
    expect((await site.call('draft.list', {})).map(one => one.key)).toEqual(['person:new']);
  });
});

describe('tasks', () => {
  it('are listed for their agent, the done ones for a day more', async () => {
    await site.as('officer');
    const { id } = await site.call('task.add', { title: 'Appeler le CSAPA', person: null, due: '2026-11-25', urgent: true });
    const { id: second } = await site.call('task.add', { title: 'Sans date', person: null, due: null, urgent: false });
    const listed = async () => (await site.call('today.get', { day: null })).tasks.map(one => [one.title, one.doneAt === null]);
    expect(await listed()).toEqual([
      ['Appeler le CSAPA', true],
      ['Sans date', true],
    ]);
    await site.call('task.setDone', { id, done: true });
    expect(await listed()).toEqual([
      ['Sans date', true],
      ['Appeler le CSAPA', false],
    ]);
    await site.as('camille');
    expect(await listed()).toEqual([]);
    expect(await site.code('task.setDone', { id: second, done: true })).toBe('record.not-found');
    expect(await site.code('task.remove', { id: second })).toBe('record.not-found');
    await site.as('officer');
    site.now += 2 * 86_400_000;
    expect(await listed()).toEqual([['Sans date', true]]);
    await site.call('task.remove', { id: second });
    expect(await listed()).toEqual([]);
  });
});

describe('appointments', () => {
  const slot = (person: string | null, changes: object = {}) => ({
    person,
    type: 'RDV_SUIVI',
    mode: 'office' as const,
    day: '2026-12-01',
    time: '10:00',
    minutes: 30,
    place: null,
    title: null,
    confirmedCollision: false,
    ...changes,
  });

  it('warn when they overlap another of the agent or of the person, and may be confirmed', async () => {
    await site.as('officer');
    const [first, second] = [await site.person('Premier'), await site.person('Second')];
    const { id } = await site.call('appointment.create', slot(first));
    for (const time of ['09:31', '09:45', '10:00', '10:29'])
      expect(await site.code('appointment.create', slot(second, { time })), time).toBe('appointment.collision');
    for (const time of ['09:30', '10:30']) expect(await site.code('appointment.create', slot(second, { time })), time).toBe('ok');
    const collision = await site.core.call('appointment.create', slot(second));
    expect(collision).toMatchObject({ ok: false, error: { details: { others: [{ id, person: first }] } } });
    expect(await site.code('appointment.create', slot(second, { confirmedCollision: true }))).toBe('ok');
    await site.call('appointment.setAttendance', { id, attendance: 'cancelled-by-person', note: 'malade' });
    await site.as('camille');
    await site.call('case.open', { person: second, purpose: 'essai' });
    // the person is taken at that time, though the agent is not
    expect(await site.code('appointment.create', slot(second))).toBe('appointment.collision');
    expect(await site.code('appointment.create', slot(null))).toBe('ok');
  });

  it.each([
    ['2026-11-28', null],
    ['2026-11-29', null],
    ['2026-12-25', 'Noël'],
    ['2027-03-29', 'Lundi de Pâques'],
    ['2027-05-01', 'Fête du Travail'],
  ])('warn on %s, a day that is not worked (%s)', async (day, holiday) => {
    await site.as('officer');
    const answer = await site.core.call('appointment.create', slot(null, { day }));
    expect(answer).toMatchObject({ ok: false, error: { code: 'appointment.not-working-day' } });
    const label = answer.ok ? null : answer.error.details?.['holiday'];
    if (holiday === null) expect(label).toBeNull();
    else expect(label).toMatchObject({ fr: expect.stringMatching(new RegExp(holiday.slice(0, 5), 'i')) as string });
    expect(await site.code('appointment.create', slot(null, { day, confirmedCollision: true }))).toBe('ok');
  });

  it('follow the holidays of the territory', async () => {
    await site.as('camille');
    // abolition of slavery, Réunion
    expect(await site.code('appointment.create', slot(null, { day: '2027-12-20', time: '15:00' }))).toBe('ok');
    await site.call('site.update', { territory: 'reunion' });
    expect(await site.code('appointment.create', slot(null, { day: '2027-12-20', time: '16:00' }))).toBe(
      'appointment.not-working-day',
    );
    await site.call('site.update', { territory: 'metropole' });
  });

  it('make the next meeting and the last one seen of the case', async () => {
    await site.as('officer');
    const id = await site.person('Suivie');
    await site.call('appointment.create', slot(id, { day: '2026-12-08', time: '14:00' }));
    const { id: sooner } = await site.call('appointment.create', slot(id, { day: '2026-12-03', time: '14:00' }));
    const next = async () => (await site.call('case.header', { person: id })).nextAppointment?.day ?? null;
    expect(await next()).toBe('2026-12-03');
    await site.call('appointment.setAttendance', { id: sooner, attendance: 'complied', note: null });
    expect(await next()).toBe('2026-12-08');
    const { hits } = await site.call('search.find', { text: 'suivie', limit: 5 });
    expect(hits[0]?.nextAppointment?.day).toBe('2026-12-08');
    const proposal = await site.call('summons.proposal', { person: id });
    expect(
      await site.code('appointment.create', slot(id, { day: proposal.day, time: proposal.time, minutes: proposal.minutes })),
    ).toBe('ok');
  });
});

describe('changes', () => {
  it('are told to the screens, by entity', async () => {
    await site.as('officer');
    site.events.length = 0;
    const id = await site.person('Évènement');
    const told = site.events.flatMap(event => (event.type === 'changed' ? event.changes : []));
    expect(told).toContainEqual({ entity: 'person', ids: [id] });
    expect(told.map(one => one.entity)).toContain('assignment');
  });
});
