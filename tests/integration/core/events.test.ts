import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { required } from '../../../shared/base/result';
import type { EventLine } from '../../../shared/contract';
import { shippedLegalData } from '../../unit/referential/legalDataForTests';
import { foundSite, type TestSite } from './testSite';

/** The Monday on which the tests begin. */
const TODAY = calendarDateSchema.parse('2026-11-23');
const SATURDAY = 6;
const { eventTypes } = shippedLegalData().referential;

let site: TestSite;
let person: string;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.addUser('guard', 'monitoring-guard');
  await site.as('officer');
  person = await site.person('Évènements', 'Noé');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const input = (type: string, of = person) => ({
  person: of,
  type,
  day: TODAY,
  time: null,
  measure: null,
  detail: 'Noté à l’accueil',
});
const eventOf = async (id: string, of = person): Promise<EventLine> =>
  required(
    (await site.call('event.list', { person: of })).find(one => one.id === id),
    'the event',
  );
const openTasks = async () => (await site.call('today.get', { day: null })).tasks.filter(one => one.doneAt === null);

describe('every kind of event of the reference data', () => {
  it('is one of the 39, each with a usual follow-up that says how sure it is', () => {
    expect(eventTypes.all).toHaveLength(39);
    for (const type of eventTypes.all) {
      expect(type.followUps.length, type.code).toBeGreaterThan(0);
      for (const one of type.followUps) expect(one.certainty, `${type.code} ${one.code}`).not.toBe('');
    }
  });

  it.each(eventTypes.all.map(type => [type.code, type] as const))(
    '%s: recorded, shown, each follow-up accepted or ignored, and taken back',
    async (code, type) => {
      const { id } = await site.call('event.record', input(code));
      const line = await eventOf(id);
      expect(line).toMatchObject({ type: code, severity: type.severity, detail: 'Noté à l’accueil' });
      expect(line.followUps.map(one => one.usual.code)).toEqual(type.followUps.map(one => one.code));
      const { lines } = await site.call('case.chronology', { person, from: 0, limit: 200 });
      expect(lines.find(one => one.id === id)).toMatchObject({ kind: 'event', titleKey: code, state: type.severity });

      for (const { usual, state, due } of line.followUps) {
        expect(state).toBe('proposed');
        const chosen = { id, followUp: usual.code };
        const { record } = await site.call('event.accept', chosen);
        expect(await site.code('event.accept', chosen)).toBe('event.decided');
        const dated = usual.kind === 'task' || usual.kind === 'report';
        expect(record !== null, usual.code).toBe(dated);
        if (due !== null) expect(weekday(calendarDateSchema.parse(due))).toBeLessThan(SATURDAY);
        if (usual.kind === 'task')
          expect((await openTasks()).find(one => one.id === record)).toMatchObject({
            title: usual.label.fr,
            person,
            due,
            urgent: usual.urgent,
          });
        const deadlines = async () => (await site.call('case.deadlines', { person })).find(one => one.key === `manual:${record}`);
        if (usual.kind === 'report')
          expect(await deadlines()).toMatchObject({ label: { fr: usual.label.fr }, due, manual: true });

        await site.call('event.reconsider', chosen);
        expect((await openTasks()).some(one => one.id === record)).toBe(false);
        expect(await deadlines()).toBeUndefined();
        await site.call('event.ignore', chosen);
        expect((await eventOf(id)).followUps.find(one => one.usual.code === usual.code)?.state).toBe('ignored');
        expect(await site.code('event.ignore', chosen)).toBe('event.decided');
      }
      await site.call('event.remove', { id, reason: 'Saisi par erreur' });
      expect((await site.call('event.list', { person })).some(one => one.id === id)).toBe(false);
    },
  );
});

describe('an event', () => {
  it('taken back withdraws what it made, but not what was done meanwhile', async () => {
    const { id } = await site.call('event.record', input('EV_AGRESSION'));
    const first = await site.call('event.accept', { id, followUp: 'INCIDENT' });
    const second = await site.call('event.accept', { id, followUp: 'HIERARCHY' });
    await site.call('task.setDone', { id: required(first.record, 'a task'), done: true });
    await site.call('event.remove', { id, reason: 'Saisi par erreur' });
    const ids = (await site.call('today.get', { day: null })).tasks.map(one => one.id);
    expect(ids).toContain(first.record);
    expect(ids).not.toContain(second.record);
  });

  it('aims at working days from its own day on, never past', async () => {
    const { id } = await site.call('event.record', { ...input('EV_NPAI'), day: addDays(TODAY, -60) });
    for (const { due } of (await eventOf(id)).followUps) expect(due).toBe(TODAY);
    const near = await site.call('event.record', { ...input('EV_DEPL'), day: addDays(TODAY, -1) });
    // 21 days after Sunday 22 November is a Sunday
    expect((await eventOf(near.id)).followUps[0]?.due).toBe('2026-12-14');
  });

  it('is of a known type, of today at the latest, of a measure of the person, and for those who may write in the case', async () => {
    expect(await site.code('event.record', input('EV_NOWHERE'))).toBe('event.unknown-type');
    expect(await site.code('event.record', { ...input('EV_RETARD'), day: addDays(TODAY, 1) })).toBe('case.dates');
    const other = await site.person('Autre', 'Léa');
    const { id: measure } = await site.call('measure.create', { person: other, values: { type: 'SPROB' }, obligations: [] });
    expect(await site.code('event.record', { ...input('EV_RETARD'), measure })).toBe('record.not-found');
    const { id } = await site.call('event.record', input('EV_RETARD'));
    await site.as('colleague');
    expect(await site.code('event.list', { person })).toBe('access.purpose-needed');
    expect(await site.code('event.accept', { id, followUp: 'NOTE' })).toBe('access.purpose-needed');
    expect(await site.code('event.remove', { id, reason: 'essai' })).toBe('access.purpose-needed');
    await site.as('guard');
    expect(await site.code('event.record', input('EV_RETARD'))).toBe('rights.denied');
    await site.as('officer');
  });
});
