import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaper, type CaseFilePaper, type CaseFilePiece, type WrittenCaseFile } from '../../../electron/core/paper';
import { Assembly } from '../../../electron/core/paper/assembly';
import { sampleCaseFile } from '../../fixtures/caseFileSample';
import { paperPdf, POINT_JPEG, scanPng } from '../../fixtures/pieces';
import { plainSpaces, readPdf } from '../../fixtures/readPdf';
import { verifyPdf } from '../../../electron/core/paper/signature';
import { run, TestAuthority } from '../../fixtures/signature/pki';
import { signedReport } from '../../fixtures/signature/reports';

const fontsDir = path.resolve('resources/fonts');
const paper = createPaper({ fontsDir, now: () => 1_795_000_000_000 });
const folder = mkdtempSync(path.join(tmpdir(), 'jalon-assembly-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const piece = (title: string, bytes: Uint8Array | null, more: Partial<CaseFilePaper> = {}): CaseFilePaper => ({
  ...{ part: 'paper', title, mediaType: 'application/pdf', leftOut: [], read: () => bytes, ...more },
});
const identity: CaseFilePiece = { part: 'identity', title: 'Identité' };
const assembled = (pieces: readonly CaseFilePiece[]): Promise<WrittenCaseFile> => paper.caseFile({ ...sampleCaseFile(), pieces });

/** Writes a file where the programs of other makers find it. qpdf has checked it. */
function checked(name: string, pdf: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, pdf);
  expect(run('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors found');
  return file;
}

/** All that a file holds, unpacked. */
const unpacked = (file: string): string =>
  run('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-']).toString('latin1');

describe('the papers of a case file', { timeout: 60_000 }, () => {
  it('stand between the parts that Jalon writes, numbered on each page, in the contents and in the bookmarks', async () => {
    const scan = await paperPdf(['premiere page', 'deuxieme page', 'derniere page']);
    const { pdf, pages, pieces } = await assembled([
      identity,
      piece('Jugement', scan),
      { part: 'plan', title: 'Plan' },
      piece('Photographie', POINT_JPEG, { mediaType: 'image/jpeg' }),
      piece('Quittance', scanPng(60, 40), { mediaType: 'image/png' }),
    ]);
    checked('order.pdf', pdf);
    const read = await readPdf(pdf);
    expect(read.pages).toBe(pages);
    expect(pieces.map(one => [one.cote, one.firstPage, one.pages, one.damage])).toEqual([
      ['D1', 3, 1, null],
      ['D2', 4, 3, null],
      ['D3', 7, 1, null],
      ['D4', 8, 1, null],
      ['D5', 9, 1, null],
    ]);
    expect(read.texts[4]).toContain('deuxieme page');
    expect(plainSpaces(read.texts[4] ?? '')).toContain('D2 – 2/3');
    expect(read.texts[4]).toContain(`5/${pages}`);
    expect(read.outline.map(one => plainSpaces(one.title))).toEqual([
      'Sommaire',
      'D1 – Identité',
      'D2 – Jugement',
      'D3 – Plan',
      'D4 – Photographie',
      'D5 – Quittance',
    ]);
    // each entry of the contents is a link by its words and by its number
    expect(read.links[1]).toEqual([3, 3, 4, 4, 7, 7, 8, 8, 9, 9]);
    // the link of the paper itself
    expect(run('qpdf', ['--json', '--json-key=pages', path.join(folder, 'order.pdf')]).toString()).toContain('"pages"');
    expect(unpacked(path.join(folder, 'order.pdf'))).not.toContain('JavaScript');
    expect(read.isMarked).toBe(true);
    expect(read.language).toBe('fr-FR');
    expect(run('pdfinfo', [path.join(folder, 'order.pdf')]).toString()).toMatch(/Suspects:\s+yes/);
  });

  it('keep their links, to pages that are there', async () => {
    const scan = await paperPdf(['un', 'deux', 'trois']);
    const targets = async (leftOut: number[]): Promise<number> => {
      const { pdf } = await assembled([identity, piece('Jugement', scan, { leftOut })]);
      const file = checked('links.pdf', pdf);
      return (unpacked(file).match(/\/Dest \[/g) ?? []).length;
    };
    expect(await targets([])).toBe(1);
    expect(await targets([3])).toBe(0);
  });

  it('lose for good the pages left out', async () => {
    const scan = await paperPdf(['garder', 'SECRETPAGE', 'suite']);
    const { pdf, pieces } = await assembled([identity, piece('Jugement', scan, { leftOut: [2] })]);
    const file = checked('left-out.pdf', pdf);
    expect(pieces[1]?.pages).toBe(2);
    const hex = Buffer.from('SECRETPAGE').toString('hex').toUpperCase();
    for (const found of [unpacked(file).toUpperCase(), run('pdftotext', [file, '-']).toString()]) {
      expect(found).not.toContain('SECRETPAGE');
      expect(found).not.toContain(hex);
    }
    const whole = checked('whole.pdf', (await assembled([identity, piece('Jugement', scan)])).pdf);
    expect(unpacked(whole)).toContain('SECRETPAGE');
  });

  it('that cannot be read are named, and the rest is done', async () => {
    const good = await paperPdf(['entier', 'suite']);
    const cut = good.subarray(0, Math.floor(good.length / 2));
    const { pdf, pieces } = await assembled([
      piece('Bon', good),
      piece('Coupé', cut),
      piece('Rien', null),
      piece('Image coupée', scanPng(80, 80).subarray(0, 900), { mediaType: 'image/png' }),
      piece('Photo coupée', POINT_JPEG.subarray(0, 100), { mediaType: 'image/jpeg' }),
      piece('Texte', Buffer.from('bonjour')),
      piece('Tableur', good, { mediaType: 'application/vnd.ms-excel' }),
      piece('Encore bon', good),
    ]);
    checked('damaged.pdf', pdf);
    expect(pieces.map(one => one.damage)).toEqual([null, 'damaged', 'damaged', 'damaged', 'damaged', 'damaged', 'format', null]);
    const { texts } = await readPdf(pdf);
    expect(plainSpaces(texts.join(' '))).toContain('D2 – Coupé Le fichier de cette pièce est endommagé');
    expect(texts.join(' ').match(/entier/g)).toHaveLength(2);
  });

  it('asking a password are named as such', async () => {
    const [open, closed] = [path.join(folder, 'open.pdf'), path.join(folder, 'closed.pdf')];
    writeFileSync(open, await paperPdf(['chiffré']));
    run('qpdf', ['--encrypt', 'a', 'b', '256', '--', open, closed]);
    const { pieces } = await assembled([identity, piece('Protégé', readFileSync(closed))]);
    expect(pieces[1]?.damage).toBe('encrypted');
  });

  it('that lie turned are stamped as they are read', async () => {
    for (const turned of [0, 90, 180, 270]) {
      const { pdf } = await assembled([identity, piece('Tourné', await paperPdf(['texte'], { turned }))]);
      const file = checked('turned.pdf', pdf);
      const words = run('pdftotext', ['-f', '4', '-l', '4', '-bbox', file, '-']).toString();
      const [, pageWidth = ''] = /page width="([\d.]+)"/.exec(words) ?? [];
      const [, left = '', top = ''] = /xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>D2</.exec(words) ?? [];
      expect(Number(left)).toBeGreaterThan(Number(pageWidth) * 0.6);
      expect(Number(top)).toBeLessThan(40);
    }
  });

  it('store equal fonts and pictures once', async () => {
    const assembly = await Assembly.create();
    const summons = (await paper.incidentReport({ ...incident, text: 'Le même texte.' })).pdf;
    for (let copy = 0; copy < 10; copy++) expect((await assembly.add(summons, 'application/pdf')).ok).toBe(true);
    // its fonts, its colour profile and its drawing; the rest of it is its structure, which is not copied
    expect(assembly.savedBytes).toBeGreaterThan(9 * 0.35 * summons.length);
  });
});

describe('a signed paper', { timeout: 60_000 }, () => {
  const detached = (name: string, pdf: Uint8Array): Map<string, Buffer> => {
    const to = path.join(folder, `${name}-attached`);
    mkdirSync(to);
    run('pdfdetach', ['-saveall', '-o', to, checked(`${name}.pdf`, pdf)]);
    return new Map(readdirSync(to).map(file => [file, readFileSync(path.join(to, file))]));
  };

  it('comes out of the file bit by bit by another maker’s program, and its signatures still hold', async () => {
    const authority = new TestAuthority();
    const officer = authority.issue('officer', { subject: '/C=FR/O=SPIP Essai/CN=Claire ESSAI/title=officer' });
    const director = authority.issue('director', { subject: '/C=FR/O=SPIP Essai/CN=Marc ESSAI/title=director' });
    const signed = await signedReport(officer, director);
    const { pdf, pieces } = await assembled([identity, piece('Rapport de fin', signed)]);
    expect(pieces[1]).toMatchObject({ damage: null, attachedAs: 'D2-rapport-de-fin.pdf' });
    const files = detached('signed', pdf);
    expect([...files.keys()]).toEqual(['D2-rapport-de-fin.pdf']);
    const original = files.get('D2-rapport-de-fin.pdf') ?? Buffer.alloc(0);
    expect(original.equals(signed)).toBe(true);
    const verdict = verifyPdf(original, {
      authorities: [{ certificate: authority.certificate('ca'), name: 'Essai', givesRoles: true }],
      timestampAuthorities: [],
      revocations: [],
      at: Date.now() + 86_400_000,
      roles: { author: ['officer', 'director'], director: ['director'] },
    });
    expect(verdict).toMatchObject({ verdict: 'valid', changes: [], signatures: [{ field: 'author' }, { field: 'director' }] });

    // an extract says nothing of what was signed: the original, which holds the page left out, stays away
    const extract = await assembled([identity, piece('Rapport de fin', signed, { leftOut: [1] })]);
    expect(extract.pieces[1]?.attachedAs).toBeNull();
    expect(detached('extract', extract.pdf).size).toBe(0);
  });
});

const { letterhead, person, referenceNumber, generatedOn } = sampleCaseFile();
const incident = {
  ...{
    letterhead,
    person,
    referenceNumber,
    issuedOn: generatedOn,
    recipient: 'JAP',
    recipientAddress: [],
    article: 'art. d’exemple',
  },
  measure: { label: 'Sursis probatoire', court: 'Tribunal judiciaire', judgmentDate: generatedOn },
  ...{ signatory: { name: 'Claire Martin', role: 'Conseillère' }, city: 'Bordeaux', draft: false, chronology: [] },
};
