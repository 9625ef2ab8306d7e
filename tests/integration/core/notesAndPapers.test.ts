import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRecord } from '../../../electron/core/database/records';
import { laidOutParts } from '../../../electron/core/services/caseFile/laidOutParts';
import { required } from '../../../shared/base/result';
import { document } from '../../../shared/domain/followUp';
import { person } from '../../../shared/domain/person';
import { readPdf } from '../../fixtures/readPdf';
import { sampleSummons } from '../../fixtures/summonsSample';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.addUser('secretary', 'secretary');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

describe('interviews', () => {
  const note = (person: string, changes: object = {}) => ({
    id: null,
    person,
    day: '2026-11-20',
    time: '10:00',
    mode: 'office' as const,
    title: null,
    transmissible: 'Ce qui peut être transmis',
    confidences: 'Canari-confidence',
    corrects: null,
    appointment: null,
    ...changes,
  });

  it('are changed by their author only, until they are signed; a correction is a new note', async () => {
    await site.as('officer');
    const id = await site.person('Entretiens');
    expect(await site.code('interview.save', note(id, { transmissible: '  ', confidences: null }))).toBe('interview.empty');
    const { id: written } = await site.call('interview.save', note(id));
    await site.call('interview.save', note(id, { id: written, title: 'Suivi' }));
    await site.as('colleague');
    await site.call('case.open', { person: id, purpose: 'remplacement' });
    expect(await site.code('interview.save', note(id, { id: written }))).toBe('interview.not-author');
    expect(await site.code('interview.sign', { id: written })).toBe('interview.not-author');
    await site.as('officer');
    await site.call('interview.sign', { id: written });
    expect(await site.code('interview.sign', { id: written })).toBe('interview.signed');
    expect(await site.code('interview.save', note(id, { id: written, transmissible: 'changé' }))).toBe('interview.signed');
    const { id: correction } = await site.call('interview.save', note(id, { transmissible: 'Corrigé', corrects: written }));
    const lines = await site.call('interview.list', { person: id });
    expect(lines.find(one => one.id === written)).toMatchObject({
      title: 'Suivi',
      transmissible: 'Ce qui peut être transmis',
      signedAt: site.now,
      correctedBy: correction,
      own: true,
    });
    expect(lines.find(one => one.id === correction)).toMatchObject({ corrects: written, signedAt: null });
  });

  it('keep confidences from those who may not read them, and from every paper', async () => {
    await site.as('officer');
    const id = await site.person('Confidences');
    const { id: written } = await site.call('interview.save', note(id));
    const { document } = await site.call('caseFile.create', {
      person: id,
      kind: 'judge',
      recipient: 'JAP',
      job: 'essai',
      pieces: null,
      withheld: null,
    });
    const { bytes } = await site.call('document.bytes', { id: document });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const text = (await readPdf(bytes)).texts.join('\n');
    expect(text).toContain('Ce qui peut être transmis');
    expect(text).not.toContain('Canari');
    await site.as('secretary');
    await site.call('case.open', { person: id, purpose: 'courrier' });
    const [line] = await site.call('interview.list', { person: id });
    expect(line).toMatchObject({ transmissible: 'Ce qui peut être transmis', confidences: null, confidencesHidden: true });
    expect(await site.code('case.fieldHistory', { entity: 'interview', record: written, field: 'confidences' })).toBe(
      'rights.denied',
    );
    expect(await site.code('case.fieldHistory', { entity: 'interview', record: written, field: 'transmissible' })).toBe('ok');
    expect(JSON.stringify(await site.call('case.chronology', { person: id, from: 0, limit: 50 }))).not.toContain('Canari');
  });

  it('that hold confidences only give nothing of themselves by the history of a field, nor do papers of that drawer', async () => {
    await site.as('officer');
    const id = await site.person('Historique');
    const only = { transmissible: null, title: 'Canari-titre' };
    const { id: written } = await site.call('interview.save', note(id, only));
    const { document: paper } = await site.call('caseFile.create', {
      person: id,
      kind: 'judge',
      recipient: 'JAP',
      job: 'essai',
      pieces: null,
      withheld: null,
    });
    // no screen files a paper in that drawer yet
    site.core.workspace?.journal.commit(site.core.workspace.actor, transaction =>
      transaction.set(document, paper, { drawer: 'confidences' }),
    );
    await site.as('secretary');
    await site.call('case.open', { person: id, purpose: 'courrier' });
    for (const field of ['title', 'day', 'transmissible', 'confidences', 'signedHash'])
      expect(await site.code('case.fieldHistory', { entity: 'interview', record: written, field })).toBe('rights.denied');
    for (const field of ['title', 'hash'])
      expect(await site.code('case.fieldHistory', { entity: 'document', record: paper, field })).toBe('rights.denied');
    await site.as('officer');
    const history = await site.call('case.fieldHistory', { entity: 'interview', record: written, field: 'title' });
    expect(history.map(one => one.value)).toEqual(['Canari-titre']);
    expect(await site.code('case.fieldHistory', { entity: 'document', record: paper, field: 'title' })).toBe('ok');
  });

  it('of a role that does not read confidences hold none', async () => {
    await site.as('secretary');
    const id = await site.person('Courrier', 'Léa', { referent: null });
    await site.call('case.open', { person: id, purpose: 'courrier' });
    expect(await site.code('interview.save', note(id))).toBe('rights.denied');
    expect(await site.call('interview.list', { person: id })).toEqual([]);
    expect(await site.code('interview.save', note(id, { confidences: ' ' }))).toBe('ok');
  });
});

describe('documents', () => {
  it('are traced when saved or printed, and checked against their digest when read', async () => {
    await site.as('officer');
    const id = await site.person('Papiers');
    const slot = {
      person: id,
      type: 'RDV_SUIVI',
      mode: 'office' as const,
      day: '2026-11-26',
      time: '16:00',
      minutes: 30,
      place: null,
    };
    const made = await site.call('summons.create', {
      ...slot,
      documentsToBring: ['Pièce d’identité'],
      confirmedCollision: false,
    });
    expect(await site.call('document.list', { person: id })).toMatchObject([{ id: made.document, kind: 'summons', pages: 1 }]);
    site.savePath = null;
    expect(await site.call('document.save', { id: made.document })).toEqual({ saved: false, fileName: null });
    await site.call('document.printed', { id: made.document });
    expect(
      site
        .rows('access')
        .filter(row => row['person'] === id)
        .map(row => row['kind']),
    ).toEqual(['print']);
    site.core.workspace?.db.run("UPDATE content SET bytes = x'00' WHERE hash = (SELECT hash FROM document WHERE id = ?)", [
      made.document,
    ]);
    expect(await site.code('document.bytes', { id: made.document })).toBe('document.damaged');
  });

  it('say how many pages a long summons has', async () => {
    await site.as('officer');
    const id = await site.person('Longue');
    const made = await site.call('summons.create', {
      person: id,
      type: 'RDV_SUIVI',
      mode: 'office',
      day: '2026-12-01',
      time: '09:30',
      minutes: 30,
      place: null,
      documentsToBring: Array.from({ length: 12 }, (_, index) => `${index} ${'Justificatif '.repeat(12)}`.trim()),
      confirmedCollision: false,
    });
    const { pages } = await readPdf((await site.call('document.bytes', { id: made.document })).bytes);
    expect(pages).toBeGreaterThan(1);
    const [listed] = await site.call('document.list', { person: id });
    expect(listed?.pages).toBe(pages);
  });

  it('show, on the paper case file, the most recent events, and how many older ones are left out', async () => {
    await site.as('officer');
    const id = await site.person('Longtemps');
    await site.call('measure.create', { person: id, values: { type: 'SPROB' }, obligations: [] }); // of no day: on no paper
    for (const month of ['07', '08', '09', '10', '11'])
      await site.call('interview.save', {
        ...{ id: null, person: id, day: `2026-${month}-02`, time: '10:00', mode: 'office' as const, title: null },
        ...{ transmissible: 'Point', confidences: null, corrects: null, appointment: null },
      });
    const workspace = required(site.core.workspace, 'the workspace');
    const record = required(findRecord(workspace.db, person, id), 'the person');
    const { letterhead } = sampleSummons(0);
    const shown = (longest?: number) => {
      const notice = { text: 'Avis', article: 'art.', certainty: 'sourced' };
      const setting = { letterhead, recipient: 'JAP', notice, withheld: new Set<never>() };
      const input = laidOutParts(workspace, record, { ...setting, ...(longest !== undefined && { longestChronology: longest }) });
      return [input.chronology.map(one => one.date.slice(5, 7)), input.olderEvents];
    };
    expect(shown(2)).toEqual([['10', '11'], 3]);
    expect(shown(5)).toEqual([['07', '08', '09', '10', '11'], 0]);
    expect(shown()).toEqual([['07', '08', '09', '10', '11'], 0]);
  });
});
