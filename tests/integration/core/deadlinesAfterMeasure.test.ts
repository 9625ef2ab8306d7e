import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { caseloadQuery, type DeadlineDecision } from '../../../shared/contract';
import { required } from '../../../shared/base/result';
import { foundSite, MONDAY, type TestSite } from './testSite';

const DAY = 86_400_000;
/** A year and a half later: several yearly deadlines are past. */
const LATER = MONDAY + 550 * DAY;
const LATER_DAY = '2028-05-26';

const sites: TestSite[] = [];
let site: TestSite;
beforeEach(async () => {
  site = await foundSite();
  sites.push(site);
});
afterAll(() => {
  for (const one of sites) {
    expect(one.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    one.remove();
  }
});

async function followed(status: 'active' | 'ended' = 'active'): Promise<{ person: string; measure: string }> {
  const person = await site.person('Fin');
  const values = { type: 'SPROB', mandateDate: '2026-11-02', startDate: '2026-11-02', durationMonths: 36, status };
  const { id: measure } = await site.call('measure.create', { person, values, obligations: [] });
  return { person, measure };
}
const told = (person: string) => site.call('case.deadlines', { person });
const open = async (person: string) => (await told(person)).filter(one => one.state !== 'met' && one.state !== 'waived');
const decide = (person: string, key: string, decision: DeadlineDecision) =>
  site.call('deadline.decide', { items: [{ person, key }], decision });
const end = (measure: string, effect: string) =>
  site.call('measure.decide', {
    id: measure,
    decision: { kind: 'early-end', decided: effect, effect, authority: null, months: null, days: null, reason: 'Relèvement' },
    opens: null,
    confirmedLimit: true,
  });

/** One met and one waived while the measure ran; then a year and a half passes. */
async function lived() {
  const { person, measure } = await followed();
  const [first, second] = await told(person);
  const [met, waived] = [required(first, 'a deadline').key, required(second, 'another').key];
  await decide(person, met, { kind: 'met', on: '2026-11-20', by: 'Rapport envoyé' });
  await decide(person, waived, { kind: 'waived', reason: 'Dispense' });
  site.now = LATER;
  await site.as('camille');
  const late = (await open(person)).filter(one => one.state === 'late');
  expect(late.length).toBeGreaterThan(0);
  return { person, measure, met, waived, late };
}

describe('the deadlines of a measure that ended', () => {
  it('stay told when met or waived, stay late until decided, and are asked for no more after its last day', async () => {
    const { person, measure, met, waived, late } = await lived();
    const before = await told(person);
    expect(before.some(one => one.due > LATER_DAY)).toBe(true);
    const { key } = await end(measure, LATER_DAY);
    const after = await told(person);
    expect(after.find(one => one.key === met)).toMatchObject({ state: 'met', metBy: 'Rapport envoyé' });
    expect(after.find(one => one.key === waived)).toMatchObject({ state: 'waived', waiverReason: 'Dispense' });
    expect(after.filter(one => one.due > LATER_DAY && one.state !== 'met' && one.state !== 'waived')).toEqual([]);
    const stillLate = late.filter(one => after.some(two => two.key === one.key && two.state === 'late'));
    expect(stillLate).toEqual(late);
    // the list of cases and the header tell the same
    expect((await site.call('case.header', { person })).counts.deadlines).toBe((await open(person)).length);
    const query = caseloadQuery.parse({ scope: 'mine' });
    const line = (await site.call('caseload.page', { query, from: 0, limit: 5 })).rows.find(one => one.person === person);
    expect(line?.nextDeadline?.state).toBe('late');
    // they can be decided about, and the decision taken back
    const [one] = late;
    const lateKey = required(one, 'a late one').key;
    expect(await decide(person, lateKey, { kind: 'waived', reason: 'Mesure terminée' })).toMatchObject({ decided: 1 });
    expect((await told(person)).find(two => two.key === lateKey)?.state).toBe('waived');
    await decide(person, lateKey, { kind: 'reopened' });
    expect((await told(person)).find(two => two.key === lateKey)?.state).toBe('late');
    // the end taken back brings back what was to come
    await site.call('measure.undoDecision', { id: measure, decision: key });
    expect(await told(person)).toEqual(before);
  });

  it('are bounded by the day on which it was noted as over when its end is later', async () => {
    const { person, measure, late } = await lived();
    await site.call('measure.update', { id: measure, changes: { status: 'ended' } });
    expect((await open(person)).map(one => one.key)).toEqual(late.map(one => one.key));
    // and no more of them come with time
    site.now = LATER + 400 * DAY;
    await site.as('camille');
    await site.call('deadline.add', { person, measure: null, label: 'Rappeler', due: '2029-12-31' });
    expect((await open(person)).filter(one => !one.manual).map(one => one.key)).toEqual(late.map(one => one.key));
  });

  it('are no backlog when it was entered as over', async () => {
    const { person, measure } = await followed('ended');
    site.now = LATER;
    await site.as('camille');
    await site.call('measure.update', { id: measure, changes: { caseNumber: '24/117' } });
    expect(await told(person)).toEqual([]);
  });

  it('stay told as they were decided when the fact that they count from is corrected', async () => {
    const { person, measure } = await followed();
    const first = required((await told(person))[0], 'a deadline');
    await decide(person, first.key, { kind: 'met', on: '2026-11-20', by: 'Rapport envoyé' });
    await site.call('measure.update', { id: measure, changes: { mandateDate: null, startDate: null } });
    const now = async () => (await told(person)).find(one => one.key === first.key);
    expect(await now()).toMatchObject({ due: first.due, label: first.label, article: first.article, state: 'met' });
    await decide(person, first.key, { kind: 'reopened' });
    expect(await now()).toBeUndefined();
  });

  it('stay told and late in a case handed over to another service', async () => {
    const { person, measure, met, late } = await lived();
    const { id } = await site.call('transfer.offer', {
      ...{ person, service: 'SPIP voisin', department: null, contact: null, reason: 'TR_RESIDENCE', reasonNote: null },
      ...{ answerBy: '2028-07-20', measures: [measure], obligations: [], interviews: [], documents: [] },
    });
    await site.call('transfer.answer', { id, answer: 'accepted', on: LATER_DAY, reason: null });
    expect((await told(person)).find(one => one.key === met)?.state).toBe('met');
    expect((await open(person)).map(one => one.key)).toEqual(late.map(one => one.key));
  });
});
