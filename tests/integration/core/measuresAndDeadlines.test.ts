import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeadlineDecision, DeadlineLine, InputOf, Contract } from '../../../shared/contract';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

describe('measures and deadlines', () => {
  const line = (lines: DeadlineLine[], label: RegExp): DeadlineLine | undefined => lines.find(one => label.test(one.label.fr));

  it('come with their end, their article and the working day that follows', async () => {
    await site.as('officer');
    const id = await site.person('Échéances');
    const measure = {
      type: 'SPROB',
      judgmentDate: '2026-10-15',
      mandateDate: '2026-11-02',
      startDate: '2026-11-02',
      durationMonths: 30,
    };
    const { id: made } = await site.call('measure.create', {
      person: id,
      values: measure,
      obligations: [{ type: 'O44_1', particulars: null }],
    });
    const header = await site.call('case.header', { person: id });
    expect(header.measures).toMatchObject([{ id: made, endDate: '2029-05-02', status: 'active', obligationCount: 1 }]);
    const lines = await site.call('case.deadlines', { person: id });
    // three months from the referral: 2 February 2027 is a Tuesday
    const first = line(lines, /évaluation/i);
    expect(first).toMatchObject({ due: '2027-02-02', legalDue: null, state: 'later', manual: false });
    expect(first?.article).toMatch(/D\.113-44/);
    for (const one of lines) expect(one.article).not.toBe('');
    expect([...lines].sort((a, b) => (a.due < b.due ? -1 : 1)).map(one => one.due)).toEqual(lines.map(one => one.due));
    const page = await site.call('caseload.page', {
      query: {
        scope: 'mine',
        text: 'echeances',
        measureTypes: [],
        deadline: 'any',
        dueWithinDays: null,
        appointment: 'any',
        intensity: 'any',
        flags: 'any',
        status: 'open',
        officer: null,
        antenna: null,
        endsWithinDays: null,
        sort: { by: 'deadline', descending: false },
      },
      from: 0,
      limit: 5,
    });
    expect(page.rows[0]?.nextDeadline?.due).toBe(lines[0]?.due);
    const [obligation] = await site.call('case.obligations', { person: id });
    expect(obligation).toMatchObject({
      measure: made,
      citation: expect.stringMatching(/^132-44, 1/),
      state: 'planned',
      unprovedSince: '2026-11-02',
      nextCheck: '2027-02-02',
    });

    await site.call('measure.update', { id: made, changes: { mandateDate: '2026-11-06' } });
    // 6 February 2027 is a Saturday: the Monday after
    expect(line(await site.call('case.deadlines', { person: id }), /évaluation/i)).toMatchObject({
      due: '2027-02-08',
      legalDue: '2027-02-06',
    });
    await site.call('measure.update', { id: made, changes: { status: 'ended' } });
    expect(await site.call('case.deadlines', { person: id })).toEqual([]);
  });

  it('are met, waived with a reason, and reopened', async () => {
    await site.as('officer');
    const id = await site.person('Décisions');
    await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', mandateDate: '2026-11-02', startDate: '2026-11-02', durationMonths: 18 },
      obligations: [],
    });
    const [first] = await site.call('case.deadlines', { person: id });
    const key = first?.key ?? '';
    const now = async () => (await site.call('case.deadlines', { person: id })).find(one => one.key === key);
    const decide = async (of: string, decision: DeadlineDecision): Promise<string> => {
      const { refused } = await site.call('deadline.decide', { items: [{ person: id, key: of }], decision });
      return refused[0]?.code ?? 'ok';
    };
    expect(await decide(key, { kind: 'met', on: '2026-11-20', by: 'Rapport envoyé' })).toBe('ok');
    expect(await now()).toMatchObject({ state: 'met', metBy: 'Rapport envoyé' });
    expect(await decide(key, { kind: 'waived', reason: 'Dispense du magistrat' })).toBe('deadline.closed');
    await decide(key, { kind: 'reopened' });
    await decide(key, { kind: 'waived', reason: 'Dispense du magistrat' });
    expect(await now()).toMatchObject({ state: 'waived', metBy: null, waiverReason: 'Dispense du magistrat' });
    await decide(key, { kind: 'reopened' });
    expect(await now()).toMatchObject({ state: first?.state, waiverReason: null });
    expect(await decide('unknown', { kind: 'met', on: '2026-11-20', by: 'x' })).toBe('record.not-found');

    const { id: manual } = await site.call('deadline.add', { person: id, measure: null, label: 'Rappeler', due: '2026-11-25' });
    expect(line(await site.call('case.deadlines', { person: id }), /Rappeler/)).toMatchObject({
      key: `manual:${manual}`,
      manual: true,
      state: 'soon',
      article: '',
    });
    await decide(`manual:${manual}`, { kind: 'met', on: '2026-11-23', by: 'Fait' });
    const chronology = await site.call('case.chronology', { person: id, from: 0, limit: 10 });
    expect(chronology.lines.find(one => one.kind === 'deadline')).toMatchObject({
      day: '2026-11-23',
      title: 'Rappeler',
      state: 'met',
    });
    expect(chronology.total).toBe(chronology.lines.length);
  });

  it('that an appointment kept meets are met by it', async () => {
    await site.as('officer');
    const id = await site.person('Premier rendez-vous');
    await site.call('measure.create', {
      person: id,
      values: {
        type: 'SPROB',
        judgmentDate: '2026-11-16',
        mandateDate: '2026-11-16',
        startDate: '2026-11-16',
        durationMonths: 18,
      },
      obligations: [],
    });
    const summons = async () => (await site.call('case.deadlines', { person: id })).filter(one => one.state === 'met');
    expect(await summons()).toEqual([]);
    const slot = {
      person: id,
      type: 'RDV_1',
      mode: 'office' as const,
      day: '2026-11-23',
      time: '08:00',
      minutes: 30,
      place: null,
      title: null,
    };
    const { id: appointment } = await site.call('appointment.create', { ...slot, confirmedCollision: true });
    expect(await summons()).toEqual([]);
    await site.call('appointment.setAttendance', { id: appointment, attendance: 'complied', note: null });
    expect(await summons()).toMatchObject([{ metBy: 'appointment' }]);
    await site.call('appointment.setAttendance', { id: appointment, attendance: 'absent', note: null });
    expect(await summons()).toEqual([]);
  });

  it('are refused when they make no sense', async () => {
    await site.as('officer');
    const id = await site.person('Refus');
    const create = (values: InputOf<Contract['measure.create']>['values']) =>
      site.code('measure.create', { person: id, values, obligations: [] });
    expect(await create({ type: 'NOTHING' })).toBe('measure.unknown-type');
    expect(await create({})).toBe('measure.incomplete');
    expect(await create({ type: 'SPROB', startDate: '2026-11-02', endDate: '2026-11-01' })).toBe('measure.dates-reversed');
    const { id: made } = await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', startDate: '2026-11-02' },
      obligations: [],
    });
    expect(await site.code('measure.update', { id: made, changes: { endDate: '2025-01-01' } })).toBe('measure.dates-reversed');
    expect(await site.code('obligation.add', { measure: made, type: 'NOTHING', particulars: null, nextCheck: null })).toBe(
      'obligation.unknown-type',
    );
    const { id: obligation } = await site.call('obligation.add', {
      measure: made,
      type: 'O45_3',
      particulars: null,
      nextCheck: '2026-11-20',
    });
    expect(await site.call('case.obligations', { person: id })).toMatchObject([{ state: 'late' }]);
    await site.call('obligation.addProof', {
      id: obligation,
      date: '2026-11-22',
      label: 'Attestation de soins',
      source: null,
      nextCheck: '2027-05-01',
    });
    expect(await site.call('case.obligations', { person: id })).toMatchObject([
      { state: 'proved', proofs: [{ label: 'Attestation de soins' }] },
    ]);
  });
});
