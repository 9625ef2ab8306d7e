import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importingCore, list, type ImportingCore } from './importingCore';

let site: ImportingCore;
beforeAll(async () => {
  site = await importingCore();
});
afterAll(() => site.close());

describe('the preview of an import', { timeout: 30_000 }, () => {
  it('says how the file was read, and what each line would do', async () => {
    const lines = list(
      '1;DUPONT;Hélène;3/2/1990;;;;;;;SPROB;2/3/2026;;24;',
      '2;ÉTIENNE;Zoé;31/02/2025;;;;;;;;;;;',
      '1;DUPONT;Hélène;3/2/1991;;;;;;;;;;;',
    );
    const preview = await site.preview(Buffer.from(lines.replace('Juridiction', 'Couleur préférée'), 'latin1'));
    expect(preview).toMatchObject({
      fileName: 'liste 1.csv',
      encoding: 'ISO-8859-1',
      separator: ';',
      unknownColumns: ['Couleur préférée'],
      lines: 3,
      accepted: 1,
      rejected: 1,
      duplicates: 1,
    });
    expect(preview.verdicts).toEqual([
      { line: 2, verdict: 'new', name: 'DUPONT Hélène', problems: [], choices: [] },
      {
        line: 3,
        verdict: 'rejected',
        name: 'ÉTIENNE Zoé',
        problems: [{ code: 'date.does-not-exist', column: 'Date de naissance', value: '31/02/2025' }],
        choices: [],
      },
      {
        line: 4,
        verdict: 'duplicate',
        name: 'DUPONT Hélène',
        problems: [{ code: 'line.contradicts-line', column: null, value: '2' }],
        choices: [],
      },
    ]);
    expect(site.persons()).toEqual([]);
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${list('1;LEFÈVRE;Zoé;;;;;;;;;;;;')}`), 'UTF-8 BOM'],
    ['UTF-16', Buffer.from(`\ufeff${list('1;LEFÈVRE;Zoé;;;;;;;;;;;;')}`, 'utf16le'), 'UTF-16LE'],
    ['commas', Buffer.from(list('1;LEFÈVRE;Zoé;;;;;;;;;;;;').replaceAll(';', ',')), 'UTF-8'],
    ['tabs', Buffer.from(list('1;LEFÈVRE;Zoé;;;;;;;;;;;;').replaceAll(';', '\t')), 'UTF-8'],
  ])('reads %s', async (_name, bytes, encoding) => {
    const preview = await site.preview(bytes);
    expect(preview).toMatchObject({ encoding, accepted: 1, verdicts: [{ verdict: 'new', name: 'LEFÈVRE Zoé' }] });
  });

  it.each([
    [
      'another list',
      'Couleur;Taille\nrouge;12\n',
      { code: 'import.missing-columns', details: { missing: ['Nom', 'Prénom(s)'] } },
    ],
    ['a spreadsheet', 'PK\x03\x04rest', { code: 'import.wrong-encoding', details: { found: 'spreadsheet' } }],
    ['an empty file', '', { code: 'import.empty' }],
    ['an open quote', 'Nom;Prénom\n"A;B\n', { code: 'import.not-readable', details: { line: 2 } }],
  ])('refuses %s', async (_name, bytes, error) => {
    expect(await site.choose(bytes)).toMatchObject({ ok: false, error });
  });

  it('refuses a file that is not there, and takes « cancel » for an answer', async () => {
    site.setPath('/absent/liste.csv');
    expect(await site.core.call('import.choose', {})).toMatchObject({
      ok: false,
      error: { code: 'import.not-readable', details: { reason: 'ENOENT' } },
    });
    site.setPath(null);
    expect(await site.core.call('import.choose', {})).toEqual({ ok: true, value: null });
  });

  it('forgets a list that another one replaced, and one that was written', async () => {
    const first = await site.preview(list('7;AUBRELLE;Odile;;;;;;;;;;;;'));
    const second = await site.preview(list('8;BENHADDOU;Inès;;;;;;;;;;;;'));
    const apply = (batch: string) => site.core.call('import.apply', { batch, job: 'import' });
    expect(await apply(first.batch)).toMatchObject({ ok: false, error: { code: 'import.expired' } });
    expect(await apply(second.batch)).toEqual({
      ok: true,
      value: { created: 1, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 },
    });
    expect(await apply(second.batch)).toMatchObject({ ok: false, error: { code: 'import.expired' } });
  });
});
