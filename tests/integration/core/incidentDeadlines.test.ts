import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import { foundSite, type TestSite } from './testSite';

/** The Monday on which the tests begin. */
const TODAY = '2026-11-23';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite({ role: 'officer' });
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

/** A person under probation who missed an appointment on that day. */
async function absentee() {
  const person = await site.person('Absente');
  const values = { type: 'SPROB', magistrate: 'JAP de Valbourg', judgmentDate: '2026-01-12', startDate: '2026-02-01' };
  const { id: measure } = await site.call('measure.create', { person, values, obligations: [] });
  const { id } = await site.call('appointment.create', {
    person,
    type: 'RDV_SUIVI',
    mode: 'office',
    day: TODAY,
    time: '10:00',
    minutes: 30,
    place: null,
    title: null,
    confirmedCollision: true,
  });
  await site.call('appointment.setAttendance', { id, attendance: 'absent', note: null });
  const incident = async () => {
    const all = await site.call('case.deadlines', { person });
    return all.filter(one => one.key.includes(':D113_44_INC:'));
  };
  const draft = async () => {
    const { text } = await site.call('incident.proposal', { person });
    return site.call('incident.save', { id: null, person, measure, recipient: 'JAP de Valbourg', text });
  };
  return { person, measure, incident, draft };
}

describe('the deadline of an incident report', () => {
  it('counts from the incident once someone reports it, goes with the draft, and is met by the report that leaves', async () => {
    const { incident, draft } = await absentee();
    expect(await incident()).toEqual([]);
    const { id } = await draft();
    expect(await incident()).toMatchObject([{ due: '2026-11-25', state: 'later', metBy: null }]);
    await site.call('incident.remove', { id });
    expect(await incident()).toEqual([]);
    const again = await draft();
    await site.call('incident.send', { id: again.id, on: TODAY });
    expect(await incident()).toMatchObject([{ state: 'met', metBy: 'incident-report' }]);
  });

  it('waits for the excuse as long as there was time to give one', async () => {
    const { person, incident, draft } = await absentee();
    const [absence] = (await site.call('absence.path', { person })).absences;
    const excuse = { note: null, receivedOn: null, proof: null, document: null };
    const appointment = required(absence, 'the absence').id;
    await site.call('absence.setExcuse', { appointment, excuse: { ...excuse, attendance: 'absent', due: '2026-11-30' } });
    await draft();
    expect(await incident()).toMatchObject([{ due: '2026-12-02' }]);
  });
});

describe('a deadline that an event made', () => {
  const recorded = async (person: string, type: string, measure: string | null) => {
    const event = { person, type, day: '2026-11-19', time: null, measure, detail: null };
    const { id } = await site.call('event.record', event);
    const { record } = await site.call('event.accept', { id, followUp: 'REPORT' });
    return `manual:${required(record, 'the deadline')}`;
  };

  it('is met by the incident report when it asks for one, on its measure or on none', async () => {
    const { person, measure, draft } = await absentee();
    const other = await site.call('measure.create', { person, values: { type: 'TIG' }, obligations: [] });
    const met = [await recorded(person, 'EV_MANQ_OBL', measure), await recorded(person, 'EV_REFUS_SOINS', null)];
    const open = [await recorded(person, 'EV_TIG_INC', other.id), await recorded(person, 'EV_DOMICILE_PERDU', measure)];
    const { id } = await draft();
    await site.call('incident.send', { id, on: TODAY });
    const lines = await site.call('case.deadlines', { person });
    const metBy = (key: string) =>
      required(
        lines.find(one => one.key === key),
        key,
      ).metBy;
    expect(met.map(metBy)).toEqual(['incident-report', 'incident-report']);
    expect(open.map(metBy)).toEqual([null, null]);
  });
});
