import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type CallName, type Contract, type InputOf } from '../../../shared/contract';
import { foundSite, type TestSite } from './testSite';
import { validInputs } from './validInputs';
import { plainPdf } from '../../fixtures/outsideFiles';

const TODAY = '2026-11-23';
const marked = (Object.keys(contract) as CallName[]).filter(name => contract[name].addsTo !== null); // one object literal

/** Records of one case, to which each call may add. */
interface Case {
  readonly person: string;
  readonly measure: string;
  readonly obligation: string;
  readonly placement: string;
  readonly goal: string;
  readonly event: string;
  readonly report: string;
  readonly file: string;
}

let site: TestSite;
let made: Case;
beforeAll(async () => {
  site = await foundSite({ role: 'head' });
  made = await fill(await site.person('Close'));
  await site.call('case.close', { person: made.person, on: TODAY, reason: 'Fin de mesure', confirmedRunning: true });
});
afterAll(() => site.remove());

async function fill(person: string): Promise<Case> {
  const values = { type: 'TIG', startDate: '2026-01-05', hours: 105 };
  const { id: measure } = await site.call('measure.create', {
    person,
    values,
    obligations: [{ type: 'O44_1', particulars: null }],
  });
  const obligation = (await site.call('case.obligations', { person }))[0]?.id ?? '';
  const { id: host } = await site.call('work.saveHost', { ...validInputs['work.saveHost'], id: null });
  const { id: post } = await site.call('work.savePost', { ...validInputs['work.savePost'], id: null, host });
  const { id: placement } = await site.call('work.place', { measure, post, from: TODAY, note: null, confirmed: true });
  const { id: goal } = await site.call('plan.saveGoal', { ...validInputs['plan.saveGoal'], person });
  const { id: event } = await site.call('event.record', { ...validInputs['event.record'], person, day: TODAY });
  const { id: report } = await site.call('report.create', { ...validInputs['report.create'], person });
  const { token } = await site.call('file.inspect', { person, name: 'scan.pdf', bytes: await plainPdf(1, 'Quittance') });
  const { document: file } = await site.call('file.keep', { ...validInputs['file.keep'], person, token });
  return { person, measure, obligation, placement, goal, event, report, file };
}

const NOTE: InputOf<Contract['interview.save']> = {
  ...{ id: null, person: '', day: TODAY, time: null, mode: 'office', title: null, corrects: null, appointment: null },
  ...{ transmissible: 'Venue à l’heure', confidences: null },
};
const WORKED = { start: null, done: 0, note: '' };

/** For every marked call, inputs that add to that case. */
const additions = (of: Case): Partial<Record<CallName, object>> => ({
  'measure.create': { person: of.person },
  'measure.update': { id: of.measure, changes: { status: 'active' } },
  'measure.decide': { id: of.measure },
  'obligation.add': { measure: of.measure },
  'obligation.addProof': { id: of.obligation },
  'interview.save': { ...NOTE, person: of.person },
  'appointment.create': { person: of.person },
  'summons.create': { person: of.person },
  'letter.create': { person: of.person },
  'file.inspect': { person: of.person },
  'file.keep': { person: of.person },
  'file.arrange': { person: of.person },
  'file.correct': { id: of.file },
  'file.remove': { id: of.file },
  'deadline.add': { person: of.person },
  'referral.save': { person: of.person },
  'assessment.save': { person: of.person },
  'plan.saveGoal': { person: of.person },
  'plan.setStep': { id: of.goal },
  'plan.setGoalState': { id: of.goal, state: 'open' },
  'plan.agree': { person: of.person, goals: [of.goal] },
  'incident.save': { person: of.person },
  'work.place': { measure: of.measure },
  'work.plan': { id: of.placement },
  'work.setDay': { id: of.placement, day: '2026-12-01', value: { state: 'planned', planned: 420, ...WORKED } },
  'event.record': { person: of.person },
  'event.accept': { id: of.event },
  'transfer.offer': { person: of.person },
  'report.create': { person: of.person },
  'report.save': { id: of.report },
  'report.submit': { id: of.report },
  'report.supersede': { id: of.report },
});
const codeOf = async (name: CallName, more: object | undefined): Promise<string> => {
  const answer = await site.core.serve(name, { ...validInputs[name], ...more });
  return answer.ok ? 'ok' : answer.error.code;
};
const codes = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const [name, input] of Object.entries(additions(made))) found.push(await codeOf(name as CallName, input)); // the keys above
  return found;
};

describe('a closed case', () => {
  it('takes nothing new through any call that adds to a case, until it is reopened', async () => {
    expect(Object.keys(additions(made)).sort()).toEqual([...marked].sort());
    const before = site.rows('interview').length + site.rows('measure').length + site.rows('deadline').length;
    expect(new Set(await codes())).toEqual(new Set(['case.is-closed']));
    expect(site.rows('interview').length + site.rows('measure').length + site.rows('deadline').length).toBe(before);
  });

  it('lets what is there be corrected', async () => {
    expect(await codeOf('measure.update', { id: made.measure, changes: { caseNumber: '24/117' } })).toBe('ok');
    expect(await codeOf('measure.update', { id: made.measure, changes: { status: 'ended' } })).toBe('ok');
    expect(await codeOf('plan.setGoalState', { id: made.goal, state: 'reached' })).toBe('ok');
    expect(await codeOf('event.remove', { id: made.event, reason: 'Saisi par erreur' })).toBe('ok');
    expect(await codeOf('work.setDay', { id: made.placement, day: TODAY, value: null })).toBe('ok');
  });

  it('says nothing of itself to those who have no access to it', async () => {
    await site.addUser('colleague', 'officer');
    await site.as('colleague');
    expect(await codeOf('deadline.add', { person: made.person })).toBe('access.purpose-needed');
    expect(await codeOf('obligation.addProof', { id: made.obligation })).toBe('access.purpose-needed');
    await site.as('camille');
  });

  it('takes all of it again once reopened', async () => {
    await site.call('case.reopen', { person: made.person });
    expect(await codes()).not.toContain('case.is-closed');
  });
});
