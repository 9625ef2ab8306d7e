import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excerptOf } from '../../../electron/core/services/search/texts';
import { required } from '../../../shared/base/result';
import { foldedWords } from '../../../shared/domain/folding';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
let own: string;
let second: string;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  const secretary = await site.addUser('secretary', 'secretary');
  await site.as('officer');
  own = await site.person('Propre', 'Noé');
  second = await site.person('Second', 'Léa');
  await note(
    own,
    '2026-11-10',
    'Entretien de suivi',
    'Recherche d’un appartement à Valbourg.\nContrat signé.',
    'Canari : dort dans sa voiture',
  );
  await note(own, '2026-11-20', 'Appartement', 'Visite prévue jeudi.', null);
  await note(own, '2026-11-21', 'Canaritreize', null, 'Une confidence sans rien d’autre');
  await note(second, '2026-11-15', 'Suivi', 'Appartements visités, rien de signé', null);
  await site.as('camille');
  // a secretary works on the case, and reads no confidence
  const workspace = required(site.core.workspace, 'the workspace');
  await giveCase(workspace, secretary);
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [], unknownTables: [] });
  site.remove();
});

/** The screens give no case to a secretary: the assignment is written as a synchronisation would. */
async function giveCase(workspace: NonNullable<TestSite['core']['workspace']>, agent: string): Promise<void> {
  const { assignment } = await import('../../../shared/domain/site');
  workspace.journal.commit(workspace.actor, transaction => {
    transaction.add(assignment, { person: own, agent, part: 'pair', from: '2026-11-01', to: null, note: null });
  });
}

const note = (person: string, day: string, title: string, transmissible: string | null, confidences: string | null) =>
  site.call('interview.save', {
    id: null,
    person,
    day,
    time: null,
    mode: 'office',
    title,
    transmissible,
    confidences,
    corrects: null,
    appointment: null,
  });
const find = (text: string, person: string | null = null, limit = 20) => site.call('search.notes', { text, person, limit });
const days = async (text: string, person: string | null = null) => (await find(text, person)).hits.map(one => one.day);

describe('a search in the notes', () => {
  it('finds every word by its beginning, whatever its accents, the latest note first, with its excerpt and case', async () => {
    await site.as('officer');
    expect(await days('appart')).toEqual(['2026-11-20', '2026-11-15', '2026-11-10']);
    expect(await days('APPARTEMENT signe')).toEqual(['2026-11-15', '2026-11-10']);
    expect(await days('appartement', second)).toEqual(['2026-11-15']);
    expect((await find('contrat')).hits).toEqual([
      expect.objectContaining({
        drawer: 'transmissible',
        familyName: 'Propre',
        title: 'Entretien de suivi',
        excerpt: 'Recherche d’un appartement à Valbourg. Contrat signé.',
      }),
    ]);
    expect(await find('appart', null, 2)).toMatchObject({ more: true });
    for (const nothing of ['', 'a', '"', '*', 'NEAR(', 'words:x OR', '-'])
      expect((await find(nothing)).more, nothing).toBe(false);
  });

  it('reads confidences for those who may, and tells their drawer', async () => {
    await site.as('officer');
    expect((await find('voiture')).hits).toMatchObject([{ drawer: 'confidences', excerpt: 'Canari : dort dans sa voiture' }]);
    expect(await days('canaritreize')).toEqual(['2026-11-21']);
  });

  it('gives whoever may not read confidences nothing of them: no hit, no excerpt, no count, no “more”', async () => {
    await site.as('secretary');
    expect(await days('appartement')).toEqual(['2026-11-20', '2026-11-10']);
    for (const secret of ['canari', 'canaritreize', 'voiture', 'dort', 'confidence', 'une confidence'])
      for (const person of [null, own]) expect(await find(secret, person, 1), secret).toEqual({ hits: [], more: false });
    // a word of each drawer in one search joins nothing
    expect(await find('appartement voiture')).toEqual({ hits: [], more: false });
    // what the confidences hold changes nothing in what is found, nor in whether there is more
    const seen = await find('visite', null, 1);
    await site.as('officer');
    await note(own, '2026-11-22', 'Canari visite', null, 'visite visite visite');
    await site.as('secretary');
    expect(await find('visite', null, 1)).toEqual(seen);
    expect(JSON.stringify(await find('suivi'))).not.toMatch(/canari|voiture/i);
  });

  it('keeps to the cases that the agent follows, or opened with a purpose', async () => {
    await site.as('colleague');
    expect(await find('appartement')).toEqual({ hits: [], more: false });
    expect(await site.code('search.notes', { text: 'appartement', person: own, limit: 5 })).toBe('access.purpose-needed');
    await site.call('case.open', { person: second, purpose: 'Remplacement du référent' });
    expect(await days('appartement')).toEqual(['2026-11-15']);
  });

  it('is traced once for each case whose notes were shown', async () => {
    await site.as('officer');
    const traces = () => site.rows('access').filter(row => row['kind'] === 'search' && row['detail'] === 'notes');
    const before = traces().length;
    await find('nothing-of-that-kind');
    expect(traces()).toHaveLength(before);
    await find('appartement');
    await find('appartement');
    expect(
      new Set(
        traces()
          .slice(before)
          .map(row => row['person']),
      ),
    ).toEqual(new Set([own, second]));
    expect(traces()).toHaveLength(before + 2);
  });

  it('follows a note as it changes, and keeps each word in its drawer', async () => {
    await site.as('officer');
    const { id } = await note(second, '2026-11-23', 'Brouillon', 'mirabelle', null);
    expect(await days('mirabelle')).toEqual(['2026-11-23']);
    await site.call('interview.save', {
      id,
      person: second,
      day: '2026-11-23',
      time: null,
      mode: 'office',
      title: 'Brouillon',
      transmissible: null,
      confidences: 'mirabelle',
      corrects: null,
      appointment: null,
    });
    expect((await find('mirabelle')).hits.map(one => one.drawer)).toEqual(['confidences']);
    const words = (table: string) => JSON.stringify(required(site.core.workspace, 'it').db.all(`SELECT words FROM ${table}`));
    expect(words('note_search')).not.toContain('mirabelle');
    expect(words('confidence_search')).toContain('mirabelle');
  });
});

describe('an excerpt', () => {
  it('is one line of the note that holds the word found', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80 }), { maxLength: 8 }), parts => {
        const text = [...parts, 'Épreuve', ...parts].join('\n');
        const excerpt = excerptOf(text, ['epreuve']);
        expect(foldedWords(excerpt).some(word => word.startsWith('epreuve'))).toBe(true);
        expect(excerpt).not.toContain('\n');
      }),
    );
  });
});
