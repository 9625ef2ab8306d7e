import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SummonsInput } from '../../../electron/core/paper';
import { createPaper } from '../../../electron/core/paper';
import { elementsOf, plainSpaces, readPdf } from '../../fixtures/readPdf';
import { sampleSummons } from '../../fixtures/summonsSample';

const paper = createPaper({
  fontsDir: fileURLToPath(new URL('../../../resources/fonts', import.meta.url)),
  now: () => 1_795_000_000_000,
});
const read = async (input: SummonsInput): ReturnType<typeof readPdf> => readPdf((await paper.summons(input)).pdf);

describe('summons letter', { timeout: 30_000 }, () => {
  it('always says day, hour, place, contact, papers to bring and warning, on one page', async () => {
    const input = sampleSummons(1);
    const { pages, texts } = await read(input);
    const text = texts.join(' ');
    expect(pages).toBe(1);
    for (const expected of [
      'Mercredi 9 décembre 2026 à 10 h 30',
      'Antenne de Bordeaux, 2e étage, bureau 214',
      '14 rue des Tanneurs',
      'Entretien au bureau',
      'Claire MARTIN, conseillère d’insertion et de probation – 05 56 00 00 12',
      'LE GOFF',
      '18 avril 1990',
      ...input.documentsToBring,
      'Avertissement',
      input.warning.article,
      '2026-00124',
      'Paul BERNARD',
      'Bordeaux, le 24 novembre 2026',
    ]) {
      expect(text).toContain(expected);
    }
    expect(plainSpaces(text)).toContain('allant jusqu’à la révocation');
    expect(text).not.toMatch(/1\/1/);
  });

  it('carries language, title and author, and no claim of conformance', async () => {
    const { pdf: bytes } = await paper.summons(sampleSummons());
    const { info, language, isMarked, metadata } = await readPdf(bytes);
    expect(language).toBe('fr-FR');
    expect(isMarked).toBe(true);
    expect(info['Title']).toBe('Convocation – réf. 2026-00123');
    expect(info['Author']).toBe('Service pénitentiaire d’insertion et de probation de la Gironde');
    expect(metadata).toContain('Convocation – réf. 2026-00123');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('pdfaid');
  });

  it('puts every word of the letter into the structure tree', async () => {
    const { trees } = await read(sampleSummons());
    const tree = trees[0];
    if (!tree) throw new Error('no tree');
    expect(elementsOf(tree, 'H1').map(element => element.text)).toEqual(['Convocation']);
    expect(elementsOf(tree, 'H2').map(element => element.text)).toEqual([
      'Documents à apporter',
      'Si vous ne pouvez pas venir',
      'Avertissement',
    ]);
    expect(elementsOf(tree, 'LBody').map(element => element.text)).toEqual(sampleSummons().documentsToBring.map(plainSpaces));
    expect(elementsOf(tree, 'P').map(element => element.text)).toContain('Mardi 8 décembre 2026 à 9 h 30');
    expect(elementsOf(tree, 'P').every(element => element.text !== '')).toBe(true);
  });

  it('numbers the pages when the list of papers makes more than one', async () => {
    const { pages, texts } = await read({
      ...sampleSummons(),
      documentsToBring: Array.from({ length: 40 }, (_, index) => `Justificatif numéro ${index + 1}`),
    });
    expect(pages).toBe(2);
    expect(texts[0]).toContain('1/2');
    expect(texts[1]).toContain('2/2');
  });

  it.each([
    ['a name of 200 letters', 'W'.repeat(200)],
    ['an apostrophe', 'O’Brien'],
    ['a typewriter apostrophe', "O'Brien"],
    ['signs of SQL patterns', '%_DUPONT%_'],
    ['XML signs', 'Dupont & <Fils>'],
  ])('shows %s whole', async (_, familyName) => {
    const input = sampleSummons();
    const { pages, texts, trees, rightEdge } = await read({ ...input, person: { ...input.person, familyName } });
    expect(pages).toBeLessThanOrEqual(2);
    expect(texts.join('').replace(/\s/g, '')).toContain(familyName.toLocaleUpperCase('fr').replace(/\s/g, ''));
    expect(trees.length).toBe(pages);
    expect(rightEdge).toBeLessThanOrEqual(539);
  });

  it.each([
    ['emoji', 'Du👩‍👩‍👧pont', 'DU□PONT'],
    ['Arabic', 'محمد', '□□□□'],
    ['Hebrew with direction marks', '\u202eאב\u202c', '□□'],
    ['control characters', 'Du\u0000po\u0007nt', 'DUPONT'],
  ])('shows a box for each character that the font lacks: %s', async (_, familyName, drawn) => {
    const input = sampleSummons();
    const { texts } = await read({ ...input, person: { ...input.person, familyName } });
    expect(texts[0]).toContain(drawn);
  });

  it('keeps XMP metadata well formed when a setting holds XML signs', async () => {
    const input = sampleSummons();
    const { metadata, info } = await read({ ...input, letterhead: { ...input.letterhead, service: 'SPIP <Nord> & Sud' } });
    expect(metadata).toContain('SPIP &lt;Nord&gt; &amp; Sud');
    expect(info['Author']).toBe('SPIP <Nord> & Sud');
  });

  it('draws the logo of the letterhead', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC';
    const input = sampleSummons();
    const { trees } = await read({ ...input, letterhead: { ...input.letterhead, logo: Buffer.from(png, 'base64') } });
    expect(trees.flatMap(tree => elementsOf(tree, 'Figure'))).toHaveLength(1);
  });

  it('refuses a time that is not one', async () => {
    const input = sampleSummons();
    await expect(read({ ...input, appointment: { ...input.appointment, time: '25:00' } })).rejects.toThrow('Not a time of day');
  });
});
