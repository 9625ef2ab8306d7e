import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDocument } from '../../../electron/core/services/documents';
import { withoutPassages } from '../../../electron/core/services/caseFile/plan';
import { transmissibleText } from '../../../electron/core/paper';
import { required } from '../../../shared/base/result';
import type { Contract, InputOf } from '../../../shared/contract';
import { paperPdf } from '../../fixtures/pieces';
import { plainSpaces, readPdf } from '../../fixtures/readPdf';
import { docx, odt, tiff } from '../../fixtures/outsideFiles';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

type Asked = InputOf<Contract['caseFile.create']>;
const asked = (person: string, more: Partial<Asked> = {}): Asked => ({
  ...{ person, kind: 'judge', recipient: 'JAP, cabinet 2', job: 'essai', pieces: null, withheld: null, ...more },
});
const whole = (key: string, more: Partial<NonNullable<Asked['pieces']>[number]> = {}) => ({
  ...{ key, passages: [], leftOut: [], ...more },
});

/** A case with a measure that names a victim, a note in both drawers, and papers. */
async function filledCase(name: string): Promise<{ id: string; note: string }> {
  await site.as('officer');
  const id = await site.person(name);
  await site.call('measure.create', {
    person: id,
    values: {
      type: 'SPROB',
      judgmentDate: '2026-01-05',
      startDate: '2026-01-10',
      durationMonths: 24,
      magistrate: 'JAP, cabinet 2',
    },
    obligations: [{ type: 'O45_13', particulars: 'Mme Canari-victime' }],
  });
  const { id: note } = await site.call('interview.save', {
    ...{ id: null, person: id, day: '2026-11-20', time: '10:00', mode: 'office', title: null, corrects: null, appointment: null },
    transmissible: 'Se présente à l’heure.\nVit chez son frère Bastien depuis mars.\nCherche un emploi.',
    confidences: 'Canari-confidence',
  });
  return { id, note };
}

/** Files a paper in the case, as an intake of scans does. */
function filePaper(person: string, title: string, bytes: Uint8Array, pages: number): string {
  const workspace = required(site.core.workspace, 'the workspace');
  return workspace.journal.commit(workspace.actor, transaction =>
    keepDocument(workspace, transaction, { person, kind: 'scan', title, bytes, pages, appointment: null }),
  );
}

const textOf = async (document: string): Promise<string> => {
  const { bytes } = await site.call('document.bytes', { id: document });
  return plainSpaces((await readPdf(bytes)).texts.join(' '));
};

describe('a case file', { timeout: 60_000 }, () => {
  it('proposes the magistrate of the measure, and other pieces to each kind of recipient', async () => {
    const { id, note } = await filledCase('Proposée');
    const judge = await site.call('caseFile.pieces', { person: id, kind: 'judge' });
    expect(judge.recipient).toBe('JAP, cabinet 2');
    expect(judge.pieces.filter(one => one.included).map(one => one.key)).toEqual([
      ...['identity', 'measures', 'chronology', 'assessments', 'plan', `interview:${note}`],
    ]);
    const person = await site.call('caseFile.pieces', { person: id, kind: 'person' });
    expect(person.pieces.map(one => one.part)).not.toContain('interview');
    expect(person.withheld.filter(one => one.fixed).map(one => one.field)).toEqual([
      'obligations.particulars',
      'chronology.details',
    ]);
    expect(await site.code('caseFile.create', asked(id, { kind: 'person', pieces: [whole(`interview:${note}`)] }))).toBe(
      'caseFile.piece-gone',
    );
  });

  it('holds no confidence for anybody, and nothing of third persons for the person', async () => {
    const { id } = await filledCase('Tiers');
    for (const kind of ['judge', 'prosecutor', 'service', 'person'] as const) {
      const { document } = await site.call('caseFile.create', asked(id, { kind, withheld: [] }));
      const text = await textOf(document);
      expect(text).not.toContain('Canari-confidence');
      expect(text.includes('Canari-victime')).toBe(kind !== 'person');
    }
  });

  it('puts the pieces in the order chosen, without what is masked', async () => {
    const { id, note } = await filledCase('Occultée');
    filePaper(id, 'Jugement', await paperPdf(['page une', 'page deux', 'page trois']), 3);
    const { pieces } = await site.call('caseFile.pieces', { person: id, kind: 'judge' });
    const scan = required(pieces.find(one => one.title === 'Jugement')?.key, 'the paper');
    expect(await site.call('caseFile.text', { person: id, key: `interview:${note}` })).toMatchObject({
      paragraphs: ['Se présente à l’heure.', 'Vit chez son frère Bastien depuis mars.', 'Cherche un emploi.'],
    });
    const made = await site.call(
      'caseFile.create',
      asked(id, {
        pieces: [
          whole(scan, { leftOut: [2] }),
          whole(`interview:${note}`, { passages: ['son frère Bastien', 'mars.\nCherche'] }),
          whole('measures'),
        ],
        withheld: ['obligations.particulars'],
      }),
    );
    const text = await textOf(made.document);
    for (const gone of ['Bastien', 'frère', 'Cherche', 'page deux', 'Canari']) expect(text).not.toContain(gone);
    expect(text).toContain('Vit chez [passage occulté] depuis [passage occulté] un emploi.');
    expect(text).toContain('page trois');
    expect(made.entries.map(one => [one.cote, one.part, one.masked, one.pages])).toEqual([
      ['D1', 'scan', true, 2],
      ['D2', 'interview', true, 1],
      ['D3', 'measures', true, 1],
    ]);
    const refusal = (passages: string[]) =>
      site.code('caseFile.create', asked(id, { pieces: [whole(`interview:${note}`, { passages })] }));
    expect(await refusal(['jamais écrit'])).toBe('caseFile.passage-gone');
    expect(await site.code('caseFile.create', asked(id, { pieces: [whole(scan, { leftOut: [1, 2, 3] })] }))).toBe(
      'caseFile.no-page-left',
    );
  });

  it('is done but for a damaged scan, which it names', async () => {
    const { id } = await filledCase('Abîmée');
    const kept = filePaper(id, 'Quittance', await paperPdf(['quittance lisible']), 1);
    filePaper(id, 'Coupée', (await paperPdf(['quittance coupée'])).subarray(0, 400), 1);
    const { document, entries } = await site.call('caseFile.create', asked(id));
    expect(entries.filter(one => one.damage !== null).map(one => [one.title, one.damage])).toEqual([['Coupée', 'damaged']]);
    expect(await textOf(document)).toContain('quittance lisible');
    // bytes that are no longer those that were kept
    const hash = site.rows('document').find(row => row['id'] === kept)?.['hash'] as string;
    site.core.workspace?.db.run("UPDATE content SET bytes = x'00' WHERE hash = ?", [hash]);
    const again = await site.call('caseFile.create', asked(id));
    expect(again.entries.filter(one => one.damage !== null).map(one => one.title)).toEqual(['Quittance', 'Coupée']);
  });

  it('is made of the pages of a TIFF, and names the text documents, which have none', async () => {
    const { id } = await filledCase('Reçue');
    for (const [name, bytes] of [
      ['scan.tif', tiff(3)] as const,
      ['courrier.docx', docx('Bonjour')] as const,
      ['note.odt', odt('Bonjour')] as const,
    ]) {
      const { token } = await site.call('file.inspect', { person: id, name, bytes });
      await site.call('file.keep', { person: id, token, kind: 'received', drawer: 'transmissible', title: name, day: null });
    }
    const { pieces } = await site.call('caseFile.pieces', { person: id, kind: 'judge' });
    const received = pieces.filter(one => one.part === 'scan');
    expect(received.find(one => one.title === 'scan.tif')).toMatchObject({ pages: 3, mask: 'pages' });
    const made = await site.call('caseFile.create', asked(id, { pieces: received.map(one => whole(one.key)) }));
    const found = new Map(made.entries.map(one => [one.title, [one.damage, one.pages] as const]));
    expect(found.get('scan.tif')).toEqual([null, 3]);
    expect([found.get('courrier.docx')?.[0], found.get('note.odt')?.[0]]).toEqual(['format', 'format']);
    expect(await textOf(made.document)).toContain('courrier.docx');
  });

  it('is saved with its index beside it, for programs', async () => {
    const { id } = await filledCase('Indexée');
    const { document, entries } = await site.call('caseFile.create', asked(id));
    site.savePath = path.join(site.filesDir, 'dossier.pdf');
    await site.call('document.save', { id: document });
    const csv = readFileSync(path.join(site.filesDir, 'dossier-index.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toContain('Cote;Pièce;Nature');
    expect(csv).toHaveLength(entries.length + 2);
    const index = JSON.parse(readFileSync(path.join(site.filesDir, 'dossier-index.json'), 'utf8')) as object;
    expect(index).toMatchObject({ format: 'jalon/case-file-index/1', recipient: 'JAP, cabinet 2', pieces: entries });
    expect(existsSync(site.savePath)).toBe(true);
  });

  it('stops when asked, and leaves nothing', async () => {
    const { id } = await filledCase('Arrêtée');
    const before = (await site.call('document.list', { person: id })).length;
    const working = site.code('caseFile.create', asked(id, { job: 'longue' }));
    await site.call('job.cancel', { job: 'longue' });
    expect(await working).toBe('job.cancelled');
    expect(await site.call('document.list', { person: id })).toHaveLength(before);
  });

  it('is refused to a colleague until a purpose is given', async () => {
    const { id } = await filledCase('Voisine');
    await site.as('colleague');
    expect(await site.code('caseFile.pieces', { person: id, kind: 'judge' })).toBe('access.purpose-needed');
    expect(await site.code('caseFile.create', asked(id))).toBe('access.purpose-needed');
    await site.call('case.open', { person: id, purpose: 'remplacement' });
    expect(await site.code('caseFile.create', asked(id))).toBe('ok');
  });
});

describe('masking', () => {
  const text = (...paragraphs: string[]) => transmissibleText({ drawer: 'transmissible', paragraphs });

  it('takes a passage out wherever it stands, whatever its case, its spaces and what else is masked', () => {
    expect(withoutPassages(text('Paul et paul', 'PAUL\u00a0D.'), ['Paul'])).toEqual([
      '[passage occulté] et [passage occulté]',
      '[passage occulté]\u00a0D.',
    ]);
    expect(withoutPassages(text('Paul D. (frère)'), ['D. (frère)', 'Paul D. (frère)'])).toEqual(['[passage occulté]']);
    expect(withoutPassages(text('a+b'), ['aab'])).toBeNull();
  });
});
