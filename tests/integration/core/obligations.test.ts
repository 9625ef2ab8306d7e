import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import type { ObligationLine } from '../../../shared/contract';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('secretary', 'secretary');
  await site.as('officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

async function bound() {
  const person = await site.person('Obligée');
  await site.call('measure.create', {
    person,
    values: { type: 'SPROB', startDate: '2026-10-01', durationMonths: 24 },
    obligations: [{ type: 'O45_3', particulars: null }],
  });
  const now = async (): Promise<ObligationLine> =>
    required((await site.call('case.obligations', { person }))[0], 'the obligation');
  return { person, id: (await now()).id, now };
}

const note = (person: string, transmissible: string | null, confidences: string | null) =>
  site.call('interview.save', {
    id: null,
    person,
    day: '2026-11-20',
    time: null,
    mode: 'office',
    title: 'Point sur les soins',
    transmissible,
    confidences,
    corrects: null,
    appointment: null,
  });

const proof = { date: '2026-11-20', label: 'Attestation de soins', source: null };

describe('a proof of an obligation', () => {
  it('is tied to a note of the case, and to none of another', async () => {
    const { person, id, now } = await bound();
    const { id: written } = await note(person, 'Attestation lue.', null);
    const source = { kind: 'interview' as const, id: written };
    await site.call('obligation.addProof', { id, ...proof, source, nextCheck: null });
    expect((await now()).proofs).toMatchObject([{ label: 'Attestation de soins', source }]);
    const { id: foreign } = await note(await site.person('Autre'), 'Rien à voir.', null);
    const wrong = { ...proof, source: { kind: 'interview' as const, id: foreign }, nextCheck: null };
    expect(await site.code('obligation.addProof', { id, ...wrong })).toBe('record.not-found');
    const asPaper = { ...proof, source: { kind: 'document' as const, id: written }, nextCheck: null };
    expect(await site.code('obligation.addProof', { id, ...asPaper })).toBe('record.not-found');
  });

  it('never dates from a day to come', async () => {
    const { id, now } = await bound();
    const late = { ...proof, date: '2026-11-24' };
    expect(await site.code('obligation.addProof', { id, ...late, nextCheck: null })).toBe('obligation.proof-to-come');
    await site.call('obligation.addProof', { id, ...proof, date: '2026-11-23', nextCheck: null });
    const { key } = required((await now()).proofs[0], 'the proof');
    expect(await site.code('obligation.correctProof', { id, proof: key, ...late })).toBe('obligation.proof-to-come');
  });

  it('is corrected, then withdrawn for a reason, and the history keeps who said what', async () => {
    const { id, now } = await bound();
    await site.call('obligation.addProof', { id, ...proof, nextCheck: null });
    expect((await now()).unprovedSince).toBeNull();
    const { key } = required((await now()).proofs[0], 'the proof');
    await site.call('obligation.correctProof', { id, proof: key, ...proof, label: 'Ordonnance' });
    expect((await now()).proofs).toMatchObject([{ key, label: 'Ordonnance' }]);
    await site.call('obligation.withdrawProof', { id, proof: key, reason: 'Pièce d’une autre personne' });
    expect(await now()).toMatchObject({ proofs: [], unprovedSince: '2026-10-01' });
    expect(await site.code('obligation.correctProof', { id, proof: key, ...proof })).toBe('record.not-found');
    const versions = await site.call('case.fieldHistory', { entity: 'obligation', record: id, field: 'proofs' });
    expect(versions.map(one => one.value)).toMatchObject([
      { label: 'Ordonnance', withdrawnOn: '2026-11-23', withdrawalReason: 'Pièce d’une autre personne' },
      { label: 'Ordonnance' },
      { label: 'Attestation de soins' },
    ]);
    expect(versions.map(one => one.author?.familyName)).toEqual(['officer', 'officer', 'officer']);
  });

  it('shows no note that holds confidences only to those who may not read it', async () => {
    const { person, id, now } = await bound();
    const { id: secret } = await note(person, null, 'Confié en entretien.');
    const source = { kind: 'interview' as const, id: secret };
    await site.call('obligation.addProof', { id, ...proof, source, nextCheck: null });
    await site.as('secretary');
    await site.call('case.open', { person, purpose: 'Courrier à préparer' });
    expect((await now()).proofs).toMatchObject([{ label: 'Attestation de soins', source: null }]);
    await site.as('officer');
    expect((await now()).proofs).toMatchObject([{ source }]);
  });
});
