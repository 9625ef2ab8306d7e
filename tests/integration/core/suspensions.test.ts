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

type Changes = InputOf<Contract['measure.update']>['changes'];
const course = { type: 'SPROB', startDate: '2026-03-02', durationMonths: 24 };
const prison = (from: string, to: string | null) => ({ from, to, reason: 'Incarcération' });

async function measured(values: Changes = course) {
  const person = await site.person('Suspension');
  const { id } = await site.call('measure.create', { person, values, obligations: [] });
  const now = async () => required((await site.call('case.header', { person })).measures[0], 'the measure');
  const change = (changes: Changes) => site.code('measure.update', { id, changes });
  return { person, now, change };
}

describe('a suspension', () => {
  it('moves the end by as many days in the very act that writes it', async () => {
    const { now, change } = await measured();
    expect((await now()).endDate).toBe('2028-03-02');
    expect(await change({ suspensions: { susp1: prison('2026-06-01', '2026-06-11') } })).toBe('ok');
    expect((await now()).endDate).toBe('2028-03-12');
    await change({ suspensions: { susp2: prison('2026-07-01', '2026-07-06') } });
    expect((await now()).endDate).toBe('2028-03-17');
    await change({ suspensions: { susp1: null } });
    expect(await now()).toMatchObject({ endDate: '2028-03-07', suspensions: { susp2: prison('2026-07-01', '2026-07-06') } });
    await change({ durationMonths: 12, suspensions: { susp2: prison('2026-07-01', '2026-07-03') } });
    expect((await now()).endDate).toBe('2027-03-04');
  });

  it('is counted in a new measure, and leaves the end unknown while it lasts', async () => {
    const { now, change } = await measured({ ...course, suspensions: { susp1: prison('2026-06-01', null) } });
    expect((await now()).endDate).toBeNull();
    await change({ suspensions: { susp1: prison('2026-06-01', '2026-06-11') } });
    expect((await now()).endDate).toBe('2028-03-12');
  });

  it('moves an end entered by hand too, gives it back when taken out, and yields to one entered with it', async () => {
    const { now, change } = await measured({ type: 'SPROB', startDate: '2026-03-02', endDate: '2027-01-31' });
    await change({ suspensions: { susp1: prison('2026-06-01', '2026-06-11') } });
    expect((await now()).endDate).toBe('2027-02-10');
    await change({ suspensions: { susp1: null } });
    expect((await now()).endDate).toBe('2027-01-31');
    await change({ durationMonths: 24, suspensions: { susp2: prison('2026-07-01', '2026-07-06') }, endDate: '2027-02-28' });
    expect((await now()).endDate).toBe('2027-02-28');
    await change({ endDate: null });
    expect((await now()).endDate).toBe('2028-03-07');
  });

  it('that ends before it begins is refused', async () => {
    const { now, change } = await measured();
    expect(await change({ suspensions: { susp1: prison('2026-06-11', '2026-06-01') } })).toBe('measure.suspension-reversed');
    expect((await now()).suspensions).toEqual({});
  });
});

describe('the obligations of a measure that is suspended', () => {
  const types = ['O44_1', 'O45_3', 'O45_9', 'O45_13'];
  async function obliged(type: string, suspensions: Changes['suspensions']) {
    const person = await site.person('Obligée');
    const obligations = types.map(code => ({ type: code, particulars: null }));
    const { id } = await site.call('measure.create', { person, values: { ...course, type }, obligations });
    for (const one of await site.call('case.obligations', { person }))
      await site.call('obligation.update', { id: one.id, nextCheck: '2026-11-02' });
    await site.call('measure.update', { id, changes: { suspensions, status: 'suspended' } });
    return { person, id, lines: () => site.call('case.obligations', { person }) };
  }

  it('stop, and are neither late nor unproved, but for bans on contact and places, which go on', async () => {
    const { lines } = await obliged('SPROB', { susp1: prison('2026-10-01', null) });
    const told = (await lines()).map(one => [one.type, one.state, one.unprovedSince, one.checkOn, one.pause?.goesOn]);
    expect(told.sort()).toEqual([
      ['O44_1', 'suspended', null, null, false],
      ['O45_13', 'late', '2026-03-02', '2026-11-02', true],
      ['O45_3', 'suspended', null, null, false],
      ['O45_9', 'late', '2026-03-02', '2026-11-02', true],
    ]);
    expect((await lines())[0]?.pause).toMatchObject({ since: '2026-10-01', article: 'CP 132-43', certainty: 'sourced' });
  });

  it('are checked again from the resumption, and the check entered is left as it was', async () => {
    const { id, lines } = await obliged('SPROB', { susp1: prison('2026-10-01', null) });
    await site.call('measure.update', {
      id,
      changes: { status: 'active', suspensions: { susp1: prison('2026-10-01', '2026-11-23') } },
    });
    const care = required(
      (await lines()).find(one => one.type === 'O45_3'),
      'the obligation',
    );
    expect(care).toMatchObject({ state: 'due-soon', checkOn: '2026-11-23', nextCheck: '2026-11-02', pause: null });
  });

  it('all go on where the text stops none', async () => {
    const { lines } = await obliged('TIG', { susp1: prison('2026-10-01', null) });
    expect((await lines()).map(one => [one.state, one.pause?.goesOn])).toEqual(types.map(() => ['late', true]));
  });

  it('are told in the copy-ready text', async () => {
    const { person } = await obliged('SPROB', { susp1: prison('2026-10-01', null) });
    const { blocks } = await site.call('caseCopy.open', { person });
    const text = blocks.find(one => one.about === 'SPROB')?.text ?? '';
    expect(text).toMatch(/132-44, 1° ;.* ; suspendue\n/);
    expect(text).toMatch(/132-45, 13° ;.* ; continue pendant la suspension/);
  });
});

describe('the other facts of a measure', () => {
  it('are kept, and emptied', async () => {
    const facts = {
      prosecutorNoticeDate: '2026-11-02',
      referralHearingDate: '2026-12-15',
      remainderReachedDate: '2026-11-20',
      endReason: 'Terme échu',
    };
    const { now, change } = await measured({ ...course, ...facts });
    expect(await now()).toMatchObject(facts);
    expect(await change({ prosecutorNoticeDate: null, endReason: null })).toBe('ok');
    expect(await now()).toMatchObject({ ...facts, prosecutorNoticeDate: null, endReason: null });
  });
});
