import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import type { Contract, InputOf } from '../../../shared/contract';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite({ role: 'officer' });
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

type Deciding = InputOf<Contract['measure.decide']>;
type Values = InputOf<Contract['measure.create']>['values'];
const course: Values = { type: 'SPROB', startDate: '2025-03-03', durationMonths: 18 };
const decision = (kind: Deciding['decision']['kind'], more: Partial<Deciding['decision']> = {}): Deciding['decision'] => ({
  kind,
  decided: '2026-02-02',
  effect: null,
  authority: 'JAP de Valbourg',
  months: null,
  days: null,
  reason: 'Débat contradictoire',
  ...more,
});

async function measured(values: Values = course) {
  const person = await site.person('Decision');
  const { id } = await site.call('measure.create', { person, values, obligations: [] });
  const all = async () => (await site.call('case.header', { person })).measures;
  const now = async () =>
    required(
      (await all()).find(one => one.id === id),
      'the measure',
    );
  const taking = (one: Deciding['decision'], more: Partial<Deciding> = {}): Deciding => ({
    id,
    decision: one,
    opens: null,
    confirmedLimit: false,
    ...more,
  });
  return {
    person,
    id,
    all,
    now,
    decide: (one: Deciding['decision'], more: Partial<Deciding> = {}) => site.call('measure.decide', taking(one, more)),
    code: (one: Deciding['decision'], more: Partial<Deciding> = {}) => site.code('measure.decide', taking(one, more)),
    undo: (key: string) => site.code('measure.undoDecision', { id, decision: key }),
    ends: async () =>
      (await site.call('case.fieldHistory', { entity: 'measure', record: id, field: 'endDate' })).map(one => one.value),
  };
}

describe('an extension', () => {
  it('moves the end in the very act, keeps the old one in the history, and is undone', async () => {
    const { now, decide, undo, ends } = await measured();
    const { key } = await decide(decision('extension', { months: 6 }));
    expect(await now()).toMatchObject({ endDate: '2027-03-03', status: 'active', durationMonths: 18 });
    expect(await ends()).toEqual(['2027-03-03', '2026-09-03']);
    expect(await undo(key)).toBe('ok');
    expect(await now()).toMatchObject({ endDate: '2026-09-03', decisions: {} });
    expect(await ends()).toEqual(['2026-09-03', '2027-03-03', '2026-09-03']);
    expect(await undo(key)).toBe('record.not-found');
  });

  it('stays in the end when another fact changes', async () => {
    const { id, now, decide } = await measured();
    await decide(decision('extension', { months: 6 }));
    await site.call('measure.update', { id, changes: { durationMonths: 12 } });
    expect((await now()).endDate).toBe('2026-09-03');
    await site.call('measure.update', {
      id,
      changes: { suspensions: { susp1: { from: '2026-01-01', to: '2026-01-11', reason: 'Incarcération' } } },
    });
    expect((await now()).endDate).toBe('2026-09-13');
  });

  it('adds to an end entered by hand, and its undoing gives that end back', async () => {
    const { now, decide, undo } = await measured({ type: 'SPROB', endDate: '2026-12-31' });
    const { key } = await decide(decision('extension', { months: 2, days: 5 }));
    expect((await now()).endDate).toBe('2027-03-05');
    await undo(key);
    expect((await now()).endDate).toBe('2026-12-31');
  });

  it('beyond a bound of the law is confirmed; where no text allows it, or without a length, it is refused', async () => {
    const { code, now } = await measured();
    const long = decision('extension', { months: 24 });
    expect(await code(long)).toBe('measure.decision-limit');
    expect(await code(long, { confirmedLimit: true })).toBe('ok');
    expect((await now()).endDate).toBe('2028-09-03');
    expect(await code(decision('extension'))).toBe('measure.decision-incomplete');
    expect(await code(decision('extension', { months: 1, decided: '2027-01-01' }))).toBe('case.dates');
    const tig = await measured({ type: 'TIG', startDate: '2026-01-05', durationMonths: 12 });
    expect(await tig.code(decision('extension', { months: 1 }))).toBe('measure.decision-unsuited');
  });
});

describe('a revocation', () => {
  it('in part leaves the measure running; in full ends it on its day, and takes its deadlines away', async () => {
    const { person, now, decide } = await measured({ ...course, startDate: '2026-01-05', judgmentDate: '2026-01-05' });
    await decide(decision('partial-revocation', { months: 2 }));
    expect(await now()).toMatchObject({ endDate: '2027-07-05', status: 'active' });
    const open = async () => (await site.call('case.deadlines', { person })).length;
    expect(await open()).toBeGreaterThan(0);
    await decide(decision('total-revocation', { effect: '2026-03-02' }));
    expect(await now()).toMatchObject({ endDate: '2026-03-02', status: 'revoked' });
    expect(await open()).toBe(0);
  });

  it('is undone: end and state come back', async () => {
    const { now, decide, undo } = await measured();
    const { key } = await decide(decision('total-revocation'));
    expect(await now()).toMatchObject({ endDate: '2026-02-02', status: 'revoked' });
    await undo(key);
    expect(await now()).toMatchObject({ endDate: '2026-09-03', status: 'active' });
  });

  it('is still taken in the month after the end, later on confirmation, and of other measures no more', async () => {
    const { now, decide, code } = await measured({ ...course, durationMonths: 10 });
    await decide(decision('end', { decided: '2026-01-03' }));
    expect(await now()).toMatchObject({ status: 'ended', endDate: '2026-01-03' });
    expect(await code(decision('extension', { months: 1 }))).toBe('measure.over');
    expect(await code(decision('total-revocation', { decided: '2026-02-04' }))).toBe('measure.decision-limit');
    expect(await code(decision('total-revocation'))).toBe('ok');
    expect(await now()).toMatchObject({ status: 'revoked', endDate: '2026-01-03' });
    const parole = await measured({ type: 'LC', startDate: '2025-03-03', durationMonths: 6 });
    await parole.decide(decision('end'));
    expect(await parole.code(decision('total-revocation'))).toBe('measure.over');
  });
});

describe('a conversion', () => {
  const opens = { type: 'DDSE_PEINE', startDate: '2026-02-16', durationMonths: null, durationDays: 60, hours: null };
  const tig: Values = { type: 'TIG', startDate: '2025-10-01', durationMonths: 18, hours: 105, court: 'Tribunal de Valbourg' };

  it('ends one measure and opens the other, linked both ways', async () => {
    const { id, all, now, decide } = await measured(tig);
    const { opened } = await decide(decision('conversion', { effect: '2026-02-15' }), { opens });
    expect(await now()).toMatchObject({ status: 'ended', endDate: '2026-02-15' });
    expect(Object.values((await now()).decisions)).toMatchObject([{ kind: 'conversion', into: opened }]);
    expect((await all()).find(one => one.id === opened)).toMatchObject({
      type: 'DDSE_PEINE',
      convertedFrom: id,
      endDate: '2026-04-17',
      judgmentDate: '2026-02-02',
      court: 'Tribunal de Valbourg',
      status: 'active',
    });
  });

  it('is undone with the measure that it opened, unless someone has worked on that one', async () => {
    const { all, now, decide, undo } = await measured(tig);
    const { key, opened } = await decide(decision('conversion'), { opens });
    const into = required(opened, 'the measure opened');
    await site.call('obligation.add', { measure: into, type: 'O44_1', particulars: null, nextCheck: null });
    expect(await undo(key)).toBe('measure.opened-in-use');
    const again = await measured(tig);
    const taken = await again.decide(decision('conversion'), { opens });
    expect(await again.undo(taken.key)).toBe('ok');
    expect(await again.all()).toHaveLength(1);
    expect(await again.now()).toMatchObject({ status: 'active', endDate: '2027-04-01' });
    expect(await now()).toMatchObject({ status: 'ended' });
    expect(await all()).toHaveLength(2);
  });

  it('goes only where its text goes, and says into what', async () => {
    const { code } = await measured(tig);
    expect(await code(decision('conversion'))).toBe('measure.decision-incomplete');
    expect(await code(decision('conversion'), { opens: { ...opens, type: 'SSJ' } })).toBe('measure.decision-unsuited');
    expect(await code(decision('end'), { opens })).toBe('measure.decision-unsuited');
  });
});

describe('an early end', () => {
  it('before half of the sentence is confirmed, and not before its start', async () => {
    const { code, now } = await measured({ type: 'DDSE_PEINE', startDate: '2026-01-12', durationDays: 120 });
    expect(await code(decision('early-end', { effect: '2026-02-09' }))).toBe('measure.decision-limit');
    expect(await code(decision('early-end', { effect: '2026-01-01' }), { confirmedLimit: true })).toBe('measure.dates-reversed');
    expect(await code(decision('early-end', { effect: '2026-04-01' }))).toBe('ok');
    expect(await now()).toMatchObject({ status: 'ended', endDate: '2026-04-01' });
  });
});

describe('the chronology', () => {
  it('tells each decision on its day', async () => {
    const { person, decide, undo } = await measured();
    const { key } = await decide(decision('extension', { months: 6 }));
    const lines = async () => (await site.call('case.chronology', { person, from: 0, limit: 50 })).lines;
    expect((await lines()).find(one => one.kind === 'decision')).toMatchObject({
      day: '2026-02-02',
      titleKey: 'extension',
      detail: 'Débat contradictoire',
      state: 'SPROB',
    });
    await undo(key);
    expect((await lines()).map(one => one.kind)).toEqual(['measure']);
  });
});
