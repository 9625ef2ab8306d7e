import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
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

const all = () => site.call('interview.templates', {});
const model = async (code: string) =>
  required(
    (await all()).find(one => one.id === code),
    code,
  );

describe('the templates of interviews', () => {
  it('come from the reference data in both languages, and ask about nothing that may not be selected on', async () => {
    const given = await all();
    expect(given.map(one => one.id)).toEqual(
      expect.arrayContaining(['ENT_PREMIER', 'ENT_SUIVI', 'ENT_VAD', 'ENT_TEL', 'ENT_FIN']),
    );
    for (const one of given) {
      expect(one).toMatchObject({ origin: 'reference', offered: true, certainty: 'practice' });
      for (const text of [one.text.fr, one.text.en]) {
        expect(text.split('\n').filter(line => line !== '').length).toBeGreaterThan(2);
        expect(text).not.toMatch(/santé|\bsoins|médic|religion|origine|sexu|health|medical|origin/i);
      }
      expect(one.text.fr).not.toBe(one.text.en);
    }
  });

  it('are adapted by a director, version by version, and given back their place when archived', async () => {
    const { text, mode } = await model('ENT_SUIVI');
    const values = { name: 'Suivi à Valbourg', mode, replaces: 'ENT_SUIVI', text: `${text.fr}\nTransport\n` };
    const { id } = await site.call('interview.saveTemplate', { id: null, ...values });
    expect((await model('ENT_SUIVI')).offered).toBe(false);
    expect(await site.code('interview.saveTemplate', { id: null, ...values })).toBe('template.not-new');
    await site.call('interview.saveTemplate', { id, ...values, text: 'Seulement ceci' });
    const own = required(
      (await all()).find(one => one.id === id),
      'it',
    );
    expect(own).toMatchObject({ origin: 'service', version: 2, text: { fr: 'Seulement ceci' }, offered: true });
    const history = await site.call('case.fieldHistory', { entity: 'interview_template', record: id, field: 'text' });
    expect(history.map(one => one.value)).toEqual(['Seulement ceci', values.text]);
    await site.call('interview.archiveTemplate', { id, archived: true });
    expect((await model('ENT_SUIVI')).offered).toBe(true);
    expect((await all()).find(one => one.id === id)?.offered).toBe(false);
  });

  it('are read by those who write notes and changed by no one else than the management', async () => {
    const values = { id: null, name: 'Autre', mode: null, replaces: null, text: 'Titre' };
    expect(await site.code('interview.saveTemplate', { ...values, replaces: 'ENT_NOWHERE' })).toBe('template.unknown-model');
    await site.as('officer');
    expect(await site.code('interview.templates', {})).toBe('ok');
    expect(await site.code('interview.saveTemplate', values)).toBe('rights.denied');
    expect(await site.code('interview.archiveTemplate', { id: 'A'.repeat(22), archived: true })).toBe('rights.denied');
  });
});
