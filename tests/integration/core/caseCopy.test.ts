import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFormSchema } from '../../../electron/core/services/caseCopy';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite({ role: 'director' });
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.as('officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const form = copyFormSchema.parse(JSON.parse(readFileSync('resources/documents/case-copy.json', 'utf8')));
const note = async (person: string, transmissible: string | null, confidences: string | null, sign = true) => {
  const about = { day: '2026-11-20', time: null, mode: 'office' as const, title: 'Point', corrects: null, appointment: null };
  const { id } = await site.call('interview.save', { id: null, person, transmissible, confidences, ...about });
  if (sign) await site.call('interview.sign', { id });
};

describe('the text of a case for the national application', () => {
  it('follows the order of the file, with French dates, and has no line for what is not known', async () => {
    const person = await site.person('Aubrelle', 'Odile', { birthDate: '1990-02-03', usedName: 'Dunant', sex: 'female' });
    const values = {
      type: 'SPROB',
      status: 'active' as const,
      startDate: '2026-03-01',
      durationMonths: 18,
      court: 'TJ de Valbourg',
    };
    const { id: measure } = await site.call('measure.create', { person, values, obligations: [] });
    await site.call('obligation.add', { measure, type: 'O44_1', particulars: 'Chaque mois', nextCheck: null });
    const { application, certainty, blocks } = await site.call('caseCopy.open', { person });
    expect([application, certainty]).toEqual([form.meta.application, form.meta.certainty]);
    expect(blocks[0]?.text).toBe(
      'Nom de famille : AUBRELLE\nNom d’usage : DUNANT\nPrénoms : Odile\nSexe : Féminin\nDate de naissance : 03/02/1990',
    );
    const about = blocks.find(one => one.about === 'SPROB');
    expect(about?.text).toContain('Juridiction : TJ de Valbourg\nDate de début : 01/03/2026\n');
    expect(about?.text).toMatch(/Obligations :\n- .+ ; Chaque mois$/);
    const order = form.blocks.map(one => one.code);
    const ranks = blocks.map(one => order.indexOf(one.key.split(':')[0] ?? ''));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(blocks.every(one => one.text !== '')).toBe(true);
  });

  it('holds what may be sent of the signed notes, and never a confidence', async () => {
    const person = await site.person('Secrets');
    await note(person, 'Emploi trouvé.', 'Canari-confidence');
    await note(person, null, 'Canari-seule');
    await note(person, 'Canari-brouillon', null, false);
    const assessed = { person, day: '2026-11-20', domains: {}, intensity: null, intensityReason: null, corrects: null };
    const made = await site.call('assessment.save', { id: null, summary: 'Synthèse.', confidences: 'Canari-eval', ...assessed });
    await site.call('assessment.sign', { id: made.id });
    const { blocks } = await site.call('caseCopy.open', { person });
    expect(blocks.find(one => one.key === 'interviews')?.text).toBe('Entretien du 20/11/2026 ; Point\nEmploi trouvé.');
    expect(blocks.find(one => one.key === 'assessment')?.text).toBe('Évaluation du 20/11/2026\nSynthèse.');
    expect(JSON.stringify(blocks)).not.toContain('Canari');
  });

  it('asks a purpose outside the caseload, and each time leaves the trace of an export', async () => {
    const person = await site.person('Tracée');
    const traces = () => site.rows('access').filter(one => one['person'] === person && one['detail'] === 'copy');
    await site.as('colleague');
    expect(await site.code('caseCopy.open', { person })).toBe('access.purpose-needed');
    expect(traces()).toEqual([]);
    await site.call('case.open', { person, purpose: 'remplacement' });
    await site.call('caseCopy.open', { person });
    await site.call('caseCopy.open', { person });
    expect(traces().map(one => [one['kind'], one['outside_caseload']])).toEqual([
      ['export', 1],
      ['export', 1],
    ]);
    await site.as('officer');
  });
});
