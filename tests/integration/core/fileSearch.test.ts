import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import { assignment } from '../../../shared/domain/site';
import { docx } from '../../fixtures/outsideFiles';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
let own: string;
let lease: string;
let health: string;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  const secretary = await site.addUser('secretary', 'secretary');
  await site.as('officer');
  own = await site.person('Propre', 'Noé');
  lease = await keep('Bail', 'Location d’un appartement à Valbourg', 'transmissible');
  health = await keep('Canaribilan', 'Canaritreize suit un traitement', 'confidences');
  await site.as('camille');
  // the screens give no case to a secretary: the assignment is written as a synchronisation would
  const workspace = required(site.core.workspace, 'the workspace');
  workspace.journal.commit(workspace.actor, transaction => {
    transaction.add(assignment, { person: own, agent: secretary, part: 'pair', from: '2026-11-01', to: null, note: null });
  });
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [], unknownTables: [] });
  site.remove();
});

async function keep(title: string, text: string, drawer: 'transmissible' | 'confidences'): Promise<string> {
  const { token } = await site.call('file.inspect', { person: own, name: `${title}.docx`, bytes: docx(text) });
  const filed = { kind: 'received', drawer, title, day: null } as const;
  return (await site.call('file.keep', { person: own, token, ...filed })).document;
}
const find = (text: string, person: string | null = null) => site.call('search.files', { text, person, limit: 20 });
const found = async (text: string): Promise<string[]> => (await find(text)).hits.map(one => one.document);
const correct = (id: string, title: string, drawer: 'transmissible' | 'confidences') =>
  site.call('file.correct', { id, kind: 'received', drawer, title, day: null });

describe('a search in the files', { timeout: 60_000 }, () => {
  it('finds a file by its title and by its text, with an excerpt', async () => {
    await site.as('officer');
    expect(await found('bail')).toEqual([lease]);
    expect((await find('APPARTEMENT valb')).hits).toEqual([
      {
        document: lease,
        drawer: 'transmissible',
        person: own,
        familyName: 'Propre',
        givenNames: 'Noé',
        day: null,
        title: 'Bail',
        excerpt: 'Location d’un appartement à Valbourg',
      },
    ]);
    expect((await find('canaritreize')).hits).toMatchObject([{ document: health, drawer: 'confidences' }]);
  });

  it('gives whoever may not read confidences nothing of them, wherever the file is moved', async () => {
    const secrets = ['canari', 'canaribilan', 'canaritreize', 'traitement'];
    const nothing = { hits: [], more: false };
    await site.as('secretary');
    expect(await found('appartement')).toEqual([lease]);
    for (const secret of secrets) for (const person of [null, own]) expect(await find(secret, person), secret).toEqual(nothing);
    await site.as('officer');
    await correct(lease, 'Canaribail', 'confidences');
    await site.as('secretary');
    for (const secret of ['appartement', 'canaribail', 'bail']) expect(await find(secret), secret).toEqual(nothing);
    const words = JSON.stringify(required(site.core.workspace, 'it').db.all('SELECT words FROM file_search'));
    expect(words).toBe('[]');
    await site.as('officer');
    await correct(lease, 'Bail', 'transmissible');
    await site.as('secretary');
    expect(await found('appartement')).toEqual([lease]);
  });

  it('keeps to the cases that the agent follows or opened with a purpose, and is traced', async () => {
    await site.as('colleague');
    expect(await found('appartement')).toEqual([]);
    expect(await site.code('search.files', { text: 'appartement', person: own, limit: 5 })).toBe('access.purpose-needed');
    await site.as('officer');
    const traces = () => site.rows('access').filter(row => row['kind'] === 'search' && row['person'] === own).length;
    const before = traces();
    await find('appartement');
    await find('appartement');
    expect(traces()).toBe(before + 1);
  });

  it('finds no file that was withdrawn', async () => {
    await site.as('officer');
    await site.call('file.remove', { id: health, reason: 'Mauvais dossier' });
    expect(await found('canaritreize')).toEqual([]);
  });
});
