import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import { NOBODY, foundSite, type TestSite } from './testSite';
import { validInputs } from './validInputs';
import { readPdf } from '../../fixtures/readPdf';
import {
  activePdf,
  claimedPng,
  docx,
  endlessPages,
  entityBomb,
  loopedPages,
  odt,
  packedBomb,
  plainPdf,
  tiff,
  tinyPng,
  zipBomb,
} from '../../fixtures/outsideFiles';

let site: TestSite;
let person: string;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.addUser('secretary', 'secretary');
  await site.as('officer');
  person = await site.person('Pièces');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const FILED = { kind: 'received', drawer: 'transmissible', title: 'Pièce', day: null } as const;
const inspect = (name: string, bytes: Uint8Array, of = person) => site.call('file.inspect', { person: of, name, bytes });
const refusal = (bytes: Uint8Array, name = 'piece.pdf') => site.code('file.inspect', { person, name, bytes });
async function keep(name: string, bytes: Uint8Array, more: object = {}, of = person): Promise<string> {
  const { token } = await inspect(name, bytes, of);
  return (await site.call('file.keep', { person: of, token, ...FILED, ...more })).document;
}
const bytesOf = async (id: string): Promise<Uint8Array> => (await site.call('document.bytes', { id })).bytes;
const contents = (): number =>
  required(site.core.workspace, 'the workspace').db.get<{ total: number }>('SELECT count(*) AS total FROM content')?.total ?? 0;

describe('a file from outside', { timeout: 60_000 }, () => {
  it('is looked at, proposed by its name, then kept as it came when nothing in it acts', async () => {
    await site.as('officer');
    const bytes = await plainPdf(3, 'Attestation');
    const seen = await inspect('Attestation_employeur_2026-03-04.pdf', bytes);
    expect(seen).toMatchObject({
      type: 'application/pdf',
      pages: 3,
      title: 'Attestation employeur 2026-03-04',
      kind: 'proof',
      drawer: 'transmissible',
      day: '2026-03-04',
      removed: [],
      duplicate: null,
    });
    const { document } = await site.call('file.keep', { person, token: seen.token, ...FILED, title: 'Employeur' });
    expect(Buffer.from(await bytesOf(document)).equals(Buffer.from(bytes))).toBe(true);
    expect((await site.call('file.text', { id: document })).text).toContain('Attestation 2');
    expect((await site.call('document.list', { person }))[0]).toMatchObject({ id: document, origin: 'received', pages: 3 });
    expect((await inspect('autre nom.pdf', bytes)).duplicate).toEqual({ id: document, title: 'Employeur' });
    expect(await site.code('file.keep', { person, token: seen.token, ...FILED })).toBe('file.expired');
  });

  it('of pictures becomes a PDF, and its picture is kept beside', async () => {
    const before = contents();
    const scanned = await keep('scan.tif', tiff(4));
    const { pages } = await readPdf(await bytesOf(scanned));
    expect(pages).toBe(4);
    expect(contents()).toBe(before + 2);
    expect(site.rows('received_file').at(-1)).toMatchObject({ original_type: 'image/tiff', document: scanned });
    // a picture called PDF is taken for what it is
    const shot = await inspect('photo.pdf', tinyPng());
    expect(shot).toMatchObject({ type: 'image/png', pages: 1 });
    expect((await inspect('copie.tif', tiff(4))).duplicate?.id).toBe(scanned);
  });

  it('of text is kept as it is, and its words are read', async () => {
    const bytes = docx('Lettre à M. &amp; Mme Canari');
    const id = await keep('courrier.docx', bytes);
    expect(Buffer.from(await bytesOf(id)).equals(Buffer.from(bytes))).toBe(true);
    expect((await site.call('file.text', { id })).text).toBe('Lettre à M. & Mme Canari');
    expect((await inspect('note.odt', odt('Bonjour'))).type).toBe('application/vnd.oasis.opendocument.text');
  });

  it('loses its scripts, launchers and attached files before it is kept, and one is told', async () => {
    const seen = await inspect('bulletin.pdf', await activePdf());
    expect(seen.removed).toEqual(['attachment', 'launch', 'script']);
    const { document } = await site.call('file.keep', { person, token: seen.token, ...FILED });
    const kept = Buffer.from(await bytesOf(document)).toString('latin1');
    expect(kept).not.toMatch(/Canari|JavaScript|Launch|EmbeddedFile|OpenAction/);
    expect((await readPdf(await bytesOf(document))).texts.join(' ')).toContain('Bulletin de paie');
    expect((await site.call('file.text', { id: document })).removed).toEqual(seen.removed);
  });

  it.each([
    ['a program named PDF', () => Buffer.from('MZ\u0090\u0000program'), 'file.unknown-type'],
    ['a broken PDF', () => Buffer.from('%PDF-1.7 and nothing else'), 'file.damaged'],
    ['a thousand million pages', endlessPages, 'file.too-many-pages'],
    ['pages that name themselves', loopedPages, 'file.damaged'],
    ['a PNG of a thousand million dots', () => claimedPng(32_000, 32_000), 'file.too-large-picture'],
    ['a TIFF of a thousand million dots', () => tiff(1, 40_000, 40_000), 'file.too-large-picture'],
    ['a text document that unpacks without end', zipBomb, 'file.unsafe-archive'],
    ['entities', entityBomb, 'file.entities'],
    ['macros', () => docx('x', { 'word/vbaProject.bin': 'x' }), 'file.macros'],
    [
      'a template fetched from elsewhere',
      () =>
        docx('x', {
          'word/_rels/settings.xml.rels':
            '<Relationships><Relationship Type="http://x/relationships/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/></Relationships>',
        }),
      'file.macros',
    ],
    ['an archive that is no text', () => docx('x', {}).slice(0, 60), 'file.damaged'],
  ] as const)('is refused with %s', async (_what, make, code) => {
    expect(await refusal(make())).toBe(code);
  });

  it('that unpacks without end ends its own process, never the core', async () => {
    const started = Date.now();
    expect(await refusal(packedBomb())).toMatch(/^file\.(too-heavy|damaged)$/);
    expect(Date.now() - started).toBeLessThan(45_000);
    expect(await site.code('document.list', { person })).toBe('ok');
  });
});

describe('pages', { timeout: 60_000 }, () => {
  it('are turned, left out, put in order and joined in a new document that names where they come from', async () => {
    await site.as('officer');
    const [one, two] = [await keep('a.pdf', await plainPdf(2, 'Recto')), await keep('b.pdf', await plainPdf(2, 'Verso'))];
    const { document } = await site.call('file.arrange', {
      person,
      ...FILED,
      title: 'Ensemble',
      pages: [
        { document: two, page: 1, turn: 90 },
        { document: one, page: 0, turn: 0 },
      ],
    });
    const read = await readPdf(await bytesOf(document));
    expect(read.texts.map(text => text.trim())).toEqual(['Verso 2', 'Recto 1']);
    expect(site.rows('received_file').at(-1)).toMatchObject({ document, sources: JSON.stringify([two, one]) });
    expect((await site.call('document.list', { person })).map(line => line.id)).toEqual(expect.arrayContaining([one, two]));
    const missing = [{ document: one, page: 7, turn: 0 as const }];
    expect(await site.code('file.arrange', { person, ...FILED, pages: missing })).toBe('file.damaged');
    const text = await keep('texte.docx', docx('x'));
    const odd = [{ document: text, page: 0, turn: 0 as const }];
    expect(await site.code('file.arrange', { person, ...FILED, pages: odd })).toBe('file.not-pdf');
  });

  it('of a paper in confidence stay in confidence', async () => {
    const id = await keep('a.pdf', await plainPdf(1, 'Secret'), { drawer: 'confidences' });
    const { document } = await site.call('file.arrange', { person, ...FILED, pages: [{ document: id, page: 0, turn: 0 }] });
    expect((await site.call('document.list', { person })).find(line => line.id === document)?.drawer).toBe('confidences');
    await site.as('secretary');
    await site.call('case.open', { person, purpose: 'courrier' });
    expect((await site.call('document.list', { person })).map(line => line.id)).not.toContain(document);
    expect(await site.code('file.text', { id: document })).toBe('rights.denied');
    expect(await site.code('file.correct', { id: document, ...FILED })).toBe('rights.denied');
    const seen = await inspect('bilan medical.pdf', await plainPdf(1, 'Santé'));
    expect(seen.drawer).toBe('transmissible');
    expect(await site.code('file.keep', { person, token: seen.token, ...FILED, drawer: 'confidences' })).toBe('rights.denied');
  });
});

describe('what was filed', { timeout: 60_000 }, () => {
  it('is corrected or withdrawn for a reason; a paper made by Jalon is not', async () => {
    await site.as('officer');
    const id = await keep('c.pdf', await plainPdf(1, 'Corriger'));
    await site.call('file.correct', { id, ...FILED, title: 'Juste', kind: 'proof', day: '2026-11-20' });
    expect((await site.call('document.list', { person })).find(line => line.id === id)).toMatchObject({
      title: 'Juste',
      kind: 'proof',
      day: '2026-11-20',
    });
    const { document: made } = await site.call('letter.create', { ...validInputs['letter.create'], person });
    expect(await site.code('file.remove', { id: made, reason: 'essai' })).toBe('file.made-here');
    await site.call('file.remove', { id, reason: 'Mauvais dossier' });
    expect((await site.call('document.list', { person })).map(line => line.id)).not.toContain(id);
    expect(await site.code('file.text', { id })).toBe('record.not-found');
  });

  it('belongs to its case: another agent gives a purpose, another case has nothing of it', async () => {
    await site.as('colleague');
    expect(await site.code('file.inspect', { person, name: 'x.pdf', bytes: tinyPng() })).toBe('access.purpose-needed');
    const own = await site.person('Autre');
    const seen = await inspect('x.png', tinyPng(), own);
    expect(await site.code('file.keep', { person: NOBODY, token: seen.token, ...FILED })).toBe('record.not-found');
    site.core.lock();
    await site.as('colleague');
    expect(await site.code('file.keep', { person: own, token: seen.token, ...FILED })).toBe('file.expired');
  });
});
