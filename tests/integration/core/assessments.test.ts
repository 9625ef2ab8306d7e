import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import type { Contract, InputOf } from '../../../shared/contract';
import { contract } from '../../../shared/contract';
import { holds } from '../../../shared/domain/rights';
import { agentRoles } from '../../../shared/domain/site';
import { readPdf } from '../../fixtures/readPdf';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.addUser('secretary', 'secretary');
  await site.addUser('psychologist', 'psychologist');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

type Assessment = InputOf<Contract['assessment.save']>;
const domain = (level: 'priority' | 'watch' | 'none' | 'not-assessed', text = '', strengths = '') => ({ level, text, strengths });
const assessed = (person: string, changes: Partial<Assessment> = {}): Assessment => ({
  id: null,
  person,
  day: '2026-11-20',
  domains: { DOM_LOGEMENT: domain('priority', 'Hébergée par un tiers', 'Dossier de logement déposé') },
  summary: 'Synthèse transmissible',
  confidences: 'Canari-confidence',
  intensity: null,
  intensityReason: null,
  corrects: null,
  ...changes,
});

describe('an assessment', () => {
  it('is changed by its author only, until it is signed; a correction is a new one', async () => {
    await site.as('officer');
    const id = await site.person('Évaluée');
    const { id: first } = await site.call('assessment.save', assessed(id));
    await site.call('assessment.save', assessed(id, { id: first, domains: { DOM_EMPLOI: domain('watch') } }));
    expect((await site.call('assessment.list', { person: id }))[0]?.domains).toEqual({ DOM_EMPLOI: domain('watch') });
    await site.as('colleague');
    await site.call('case.open', { person: id, purpose: 'remplacement' });
    expect(await site.code('assessment.save', assessed(id, { id: first }))).toBe('assessment.not-author');
    expect(await site.code('assessment.sign', { id: first })).toBe('assessment.not-author');
    await site.as('officer');
    expect(await site.code('assessment.save', assessed(id, { corrects: first }))).toBe('record.not-found');
    await site.call('assessment.sign', { id: first });
    expect(await site.code('assessment.sign', { id: first })).toBe('assessment.signed');
    expect(await site.code('assessment.save', assessed(id, { id: first, summary: 'changée' }))).toBe('assessment.signed');
    const { id: correction } = await site.call('assessment.save', assessed(id, { corrects: first, summary: 'Corrigée' }));
    await site.call('assessment.sign', { id: correction });
    const lines = await site.call('assessment.list', { person: id });
    expect(lines.find(one => one.id === first)).toMatchObject({
      summary: 'Synthèse transmissible',
      signedAt: site.now,
      correctedBy: correction,
      own: true,
      previous: null,
    });
    expect(lines.find(one => one.id === correction)).toMatchObject({ corrects: first, previous: null, own: true });
    const { id: next } = await site.call('assessment.save', assessed(id, { day: '2026-11-23' }));
    const after = await site.call('assessment.list', { person: id });
    expect(after[0]).toMatchObject({ id: next, previous: correction, signedAt: null });
  });

  it('says something, of known domains, of no day to come, with a reason for its intensity', async () => {
    await site.as('officer');
    const id = await site.person('Incomplète');
    const none = { domains: { DOM_LOGEMENT: domain('not-assessed') }, summary: ' ', confidences: null };
    expect(await site.code('assessment.save', assessed(id, none))).toBe('assessment.empty');
    expect(await site.code('assessment.save', assessed(id, { domains: { DOM_ORIGINE: domain('watch') } }))).toBe(
      'assessment.unknown-domain',
    );
    expect(await site.code('assessment.save', assessed(id, { day: '2026-11-24' }))).toBe('case.dates');
    expect(await site.code('assessment.save', assessed(id, { intensity: 'reinforced', intensityReason: ' ' }))).toBe(
      'person.intensity-unjustified',
    );
  });

  it('gives the person the intensity that it chose once signed, unless a later one stands', async () => {
    await site.as('officer');
    const id = await site.person('Intensité');
    const save = async (day: string, intensity: 'reinforced' | 'spaced') =>
      (await site.call('assessment.save', assessed(id, { day, intensity, intensityReason: `Motif ${intensity}` }))).id;
    const late = await save('2026-11-23', 'reinforced');
    const early = await save('2026-10-01', 'spaced');
    const now = async () => (await site.call('case.header', { person: id })).person.intensity;
    expect(await now()).toBeNull();
    await site.call('assessment.sign', { id: late });
    await site.call('assessment.sign', { id: early });
    expect((await site.call('case.header', { person: id })).person).toMatchObject({
      intensity: 'reinforced',
      intensityReason: 'Motif reinforced',
    });
    expect(await site.call('plan.nextInterview', { person: id })).toMatchObject({
      intensity: 'reinforced',
      intervalDays: 14,
      last: null,
      day: '2026-12-07',
      certainty: 'practice',
    });
    const slot = { type: 'RDV_SUIVI', mode: 'office' as const, time: '10:00', minutes: 30, place: null, title: null };
    await site.call('appointment.create', { ...slot, person: id, day: '2026-12-08', confirmedCollision: true });
    expect(await site.call('plan.nextInterview', { person: id })).toBeNull();
  });

  it('is chosen for a reason in the form of the person too', async () => {
    await site.as('officer');
    const values = { familyName: 'Motif', givenNames: 'Léa', intensity: 'spaced' as const };
    const created = { values, antenna: null, referent: null, confirmedDistinct: true };
    expect(await site.code('person.create', created)).toBe('person.intensity-unjustified');
    const id = await site.person('Motif');
    const change = (changes: InputOf<Contract['person.update']>['changes']) => site.code('person.update', { id, changes });
    expect(await change({ intensity: 'spaced' })).toBe('person.intensity-unjustified');
    expect(await change({ intensity: 'spaced', intensityReason: '  ' })).toBe('person.intensity-unjustified');
    expect(await change({ intensity: 'spaced', intensityReason: 'Obligations tenues' })).toBe('ok');
    expect(await change({ intensityReason: null })).toBe('person.intensity-unjustified');
    expect(await change({ usedName: 'Autre' })).toBe('ok');
    expect(await change({ intensity: null, intensityReason: null })).toBe('ok');
  });

  it('feeds the summons: its usual day, worked and after today, and a week on without any', async () => {
    await site.as('officer');
    const id = await site.person('Intervalle');
    const proposed = async () => (await site.call('summons.proposal', { person: id })).day;
    expect(await proposed()).toBe('2026-11-30');
    const choice = { intensity: 'reinforced' as const, intensityReason: 'Début de mesure' };
    await site.call('person.update', { id, changes: choice });
    expect(await proposed()).toBe('2026-12-07');
    expect((await site.call('plan.nextInterview', { person: id }))?.day).toBe('2026-12-07');
    const note = { id: null, person: id, time: null, mode: 'office' as const, title: null, confidences: null, corrects: null };
    await site.call('interview.save', { ...note, day: '2026-10-01', transmissible: 'Point fait.', appointment: null });
    expect(await proposed()).toBe('2026-11-24');
    await site.call('interview.save', { ...note, day: '2026-11-21', transmissible: 'Point fait.', appointment: null });
    expect(await proposed()).toBe('2026-12-07');
  });

  it('goes on paper once signed, with the plan and without its confidences', async () => {
    await site.as('officer');
    const id = await site.person('Papier');
    const { id: written } = await site.call('assessment.save', assessed(id));
    await site.call('assessment.sign', { id: written });
    await site.call('assessment.save', assessed(id, { summary: 'Brouillon en cours' }));
    await site.call('plan.saveGoal', goal(id));
    const { document } = await site.call('caseFile.create', {
      person: id,
      kind: 'judge',
      recipient: 'JAP',
      job: 'essai',
      pieces: null,
      withheld: null,
    });
    const { bytes } = await site.call('document.bytes', { id: document });
    const text = (await readPdf(bytes)).texts.join('\n').replace(/\s+/g, ' ');
    for (const shown of ['Synthèse transmissible', 'Hébergée par un tiers', 'Besoin prioritaire', 'Trouver un logement'])
      expect(text).toContain(shown);
    expect(text).not.toContain('Canari');
    expect(text).not.toContain('Brouillon');
  });

  it('keeps its confidences from those who may not read them, from the history and from every search', async () => {
    await site.as('officer');
    const id = await site.person('Tiroirs');
    const { id: written } = await site.call('assessment.save', assessed(id));
    await site.call('assessment.sign', { id: written });
    await site.as('secretary');
    await site.call('case.open', { person: id, purpose: 'courrier' });
    const [line] = await site.call('assessment.list', { person: id });
    expect(line).toMatchObject({ summary: 'Synthèse transmissible', confidences: null, confidencesHidden: true });
    const history = { entity: 'assessment', record: written, field: 'confidences' };
    expect(await site.code('case.fieldHistory', history)).not.toBe('ok');
    expect(JSON.stringify(await site.call('case.chronology', { person: id, from: 0, limit: 50 }))).not.toContain('Canari');
    expect(JSON.stringify(await site.call('search.find', { text: 'Canari-confidence', limit: 20 }))).not.toContain(id);
    expect(JSON.stringify(await site.call('search.find', { text: 'Hébergée', limit: 20 }))).not.toContain(id);
  });

  it('is out of reach of a case that was not opened', async () => {
    await site.as('officer');
    const id = await site.person('Fermée');
    const { id: written } = await site.call('assessment.save', assessed(id));
    const { id: aim } = await site.call('plan.saveGoal', goal(id));
    await site.as('colleague');
    for (const call of [
      () => site.code('assessment.list', { person: id }),
      () => site.code('assessment.save', assessed(id)),
      () => site.code('assessment.sign', { id: written }),
      () => site.code('plan.goals', { person: id }),
      () => site.code('plan.saveGoal', goal(id)),
      () => site.code('plan.setStep', { id: aim, step: 'etape1', state: 'done' }),
      () => site.code('plan.setGoalState', { id: aim, state: 'reached', note: null }),
      () => site.code('plan.agree', { person: id, goals: [aim], on: '2026-11-20', answer: 'yes', words: null }),
      () => site.code('plan.nextInterview', { person: id }),
    ])
      expect(await call()).toBe('access.purpose-needed');
  });
});

describe('the rights to assess', () => {
  it('are those of the ones who follow persons; the secretariat reads', async () => {
    const writing = [
      'assessment.save',
      'assessment.sign',
      'plan.saveGoal',
      'plan.setStep',
      'plan.setGoalState',
      'plan.agree',
    ] as const;
    const reading = ['assessment.list', 'plan.goals', 'plan.nextInterview'] as const;
    const who = (names: readonly (keyof Contract)[]) =>
      agentRoles.filter(role => names.every(name => holds(role, contract[name].right)));
    expect(who(writing).toSorted()).toEqual(['director', 'head', 'officer', 'psychologist', 'social-worker']);
    expect(agentRoles.filter(role => !who(reading).includes(role))).toEqual(['it-admin']);
    await site.as('officer');
    const id = await site.person('Droits');
    await site.as('secretary');
    await site.call('case.open', { person: id, purpose: 'courrier' });
    expect(await site.code('assessment.save', assessed(id))).toBe('rights.denied');
    expect(await site.code('plan.saveGoal', goal(id))).toBe('rights.denied');
    expect(await site.code('assessment.list', { person: id })).toBe('ok');
    await site.as('psychologist');
    await site.call('case.open', { person: id, purpose: 'évaluation' });
    expect(await site.code('assessment.save', assessed(id))).toBe('ok');
  });
});

type Goal = InputOf<Contract['plan.saveGoal']>;
const goal = (person: string, changes: Partial<Goal> = {}): Goal => ({
  id: null,
  person,
  domain: 'DOM_LOGEMENT',
  text: 'Trouver un logement autonome',
  actor: 'person',
  actorName: null,
  steps: { etape1: { text: 'Déposer la demande', due: '2026-12-15', state: 'to-do' } },
  ...changes,
});

describe('a goal of the plan', () => {
  const only = async (person: string) => required((await site.call('plan.goals', { person }))[0], 'the goal');

  it('moves on step by step, is revised, agreed to, closed and opened again; every version stays', async () => {
    await site.as('officer');
    const id = await site.person('Plan');
    expect(await site.code('plan.saveGoal', goal(id, { domain: 'DOM_RELIGION' }))).toBe('plan.unknown-domain');
    const { id: aim } = await site.call('plan.saveGoal', goal(id));
    await site.call('plan.setStep', { id: aim, step: 'etape1', state: 'doing' });
    expect((await only(id)).steps['etape1']).toMatchObject({ state: 'doing', on: '2026-11-23' });
    expect(await site.code('plan.setStep', { id: aim, step: 'inconnue', state: 'done' })).toBe('record.not-found');
    const said = { person: id, goals: [aim], on: '2026-11-20', answer: 'partly' as const, words: 'D’accord, mais pas seule' };
    expect(await site.code('plan.agree', { ...said, on: '2026-11-24' })).toBe('case.dates');
    await site.call('plan.agree', said);
    expect(await only(id)).toMatchObject({ agreement: 'partly', agreementOn: '2026-11-20', agreementWords: said.words });
    // a step more leaves the agreement; other words ask for it again
    const more = { etape2: { text: 'Visiter', due: null, state: 'to-do' as const } };
    await site.call('plan.saveGoal', goal(id, { id: aim, steps: more }));
    expect((await only(id)).agreement).toBe('partly');
    expect(Object.keys((await only(id)).steps)).toEqual(['etape1', 'etape2']);
    await site.call('plan.saveGoal', goal(id, { id: aim, text: 'Garder son logement', steps: { etape2: null } }));
    expect(await only(id)).toMatchObject({ text: 'Garder son logement', agreement: null, agreementWords: null });
    expect(Object.keys((await only(id)).steps)).toEqual(['etape1']);
    const versions = await site.call('case.fieldHistory', { entity: 'plan_goal', record: aim, field: 'text' });
    expect(versions.map(one => one.value)).toEqual(['Garder son logement', 'Trouver un logement autonome']);
    expect((await site.call('case.header', { person: id })).counts.goals).toBe(1);
    expect(await site.code('plan.setGoalState', { id: aim, state: 'dropped', note: null })).toBe('plan.reason-missing');
    await site.call('plan.setGoalState', { id: aim, state: 'reached', note: 'Bail signé' });
    expect(await only(id)).toMatchObject({ state: 'reached', closedOn: '2026-11-23', closingNote: 'Bail signé' });
    expect((await site.call('case.header', { person: id })).counts.goals).toBe(0);
    expect(await site.code('plan.saveGoal', goal(id, { id: aim }))).toBe('plan.goal-closed');
    expect(await site.code('plan.setStep', { id: aim, step: 'etape1', state: 'done' })).toBe('plan.goal-closed');
    expect(await site.code('plan.agree', said)).toBe('plan.goal-closed');
    await site.call('plan.setGoalState', { id: aim, state: 'open', note: null });
    expect(await only(id)).toMatchObject({ state: 'open', closedOn: null, closingNote: null });
  });

  it('has a bounded number of steps', async () => {
    await site.as('officer');
    const id = await site.person('Étapes');
    const steps = Object.fromEntries(
      Array.from({ length: 21 }, (_, rank) => [`etape-${rank}`, { text: 'Étape', due: null, state: 'to-do' as const }]),
    );
    expect(await site.code('plan.saveGoal', goal(id, { steps }))).toBe('plan.too-many-steps');
  });
});

describe('the yearly reassessment', () => {
  it('is met by the signed assessment, and counts from it', async () => {
    await site.as('officer');
    const id = await site.person('Échéances');
    await site.call('measure.create', {
      person: id,
      values: {
        type: 'SPROB',
        status: 'active',
        mandateDate: '2026-03-02',
        startDate: '2026-03-02',
        endDate: '2029-03-01',
      },
      obligations: [],
    });
    const yearly = async () =>
      (await site.call('case.deadlines', { person: id }))
        .filter(one => one.label.fr === 'Réévaluation annuelle')
        .map(one => [one.due, one.state === 'met' ? 'met' : 'open', one.metBy]);
    expect(await yearly()).toEqual([['2027-03-02', 'open', null]]);
    const { id: written } = await site.call('assessment.save', assessed(id));
    expect(await yearly()).toEqual([['2027-03-02', 'open', null]]);
    await site.call('assessment.sign', { id: written });
    // 20 November 2027 is a Saturday: no text gives more time
    expect(await yearly()).toEqual([
      ['2027-11-19', 'open', null],
      ['2027-03-02', 'met', 'assessment'],
    ]);
    const { id: correction } = await site.call('assessment.save', assessed(id, { day: '2026-11-16', corrects: written }));
    await site.call('assessment.sign', { id: correction });
    expect(await yearly()).toEqual([
      ['2027-11-16', 'open', null],
      ['2027-03-02', 'met', 'assessment'],
    ]);
  });
});
