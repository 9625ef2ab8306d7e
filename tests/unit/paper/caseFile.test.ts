import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPaper, transmissibleText } from '../../../electron/core/paper';
import { frenchDate } from '../../../electron/core/paper/typography';
import { sampleCaseFile } from '../../fixtures/caseFileSample';
import { elementsOf, plainSpaces, readPdf } from '../../fixtures/readPdf';

const paper = createPaper({
  fontsDir: fileURLToPath(new URL('../../../resources/fonts', import.meta.url)),
  now: () => 1_795_000_000_000,
});

describe('case file', { timeout: 30_000 }, () => {
  it('has a cover, contents that lead to the right pages, bookmarks, and running lines', async () => {
    const { pdf, pages } = await paper.caseFile(sampleCaseFile());
    const read = await readPdf(pdf);
    expect(read.pages).toBe(pages);
    expect(read.info['Title']).toBe('Dossier de suivi – réf. 2026-00123');
    expect(read.texts[0]).toContain('Juge de l’application des peines, tribunal judiciaire de Bordeaux');
    expect(read.texts[0]).not.toContain(`1/${pages}`);

    const contents = read.trees[1];
    if (!contents) throw new Error('no contents');
    const entries = elementsOf(contents, 'TOCI').map(entry => entry.children.map(link => link.text));
    const numbers = entries.map(([, page]) => Number(page));
    expect(read.links[1]).toEqual(numbers.flatMap(page => [page, page]));
    for (const [title = '', page] of entries) expect(read.texts[Number(page) - 1]).toContain(title);

    expect(read.outline.map(({ title }) => plainSpaces(title))).toEqual([
      'Sommaire',
      'D1 – Identité',
      'D2 – Mesures et obligations',
      'D3 – Échéances',
      'D4 – Chronologie',
      'D5 – Évaluation',
      'D6 – Plan d’accompagnement',
      ...[1, 2, 3, 4, 5].map(number => `D${6 + number} – Entretien n° ${number}`),
    ]);
    expect(read.outline[2]?.items.map(({ title }) => title)).toEqual(['Sursis probatoire', 'Travail d’intérêt général']);
    expect(
      read.outline.slice(1).flatMap(({ title, items }) => [plainSpaces(title), ...items.map(item => plainSpaces(item.title))]),
    ).toEqual(entries.map(([title = '']) => plainSpaces(title)));
    read.texts.slice(1).forEach((text, index) => {
      expect(text).toContain('DUPONT Jeanne');
      expect(text).toContain('Réf. 2026-00123');
      expect(text).toContain(`${index + 2}/${pages}`);
    });
  });

  it('tags tables with rows, heading cells and empty cells, and leaves running lines out of the tree', async () => {
    const { pdf } = await paper.caseFile(sampleCaseFile({ events: 120 }));
    const { trees, texts } = await readPdf(pdf);
    const deadlines = trees.find(tree => elementsOf(tree, 'H1').some(heading => heading.text === 'D3 – Échéances'));
    if (!deadlines) throw new Error('no deadlines');
    expect(elementsOf(deadlines, 'TR').map(row => row.children.map(cell => cell.role))).toEqual([
      ['TH', 'TH', 'TH', 'TH'],
      ['TH', 'TD', 'TD', 'TD'],
      ['TH', 'TD', 'TD', 'TD'],
      ['TH', 'TD', 'TD', 'TD'],
    ]);
    const tagged = (tree: (typeof trees)[number]): string => [tree.text, ...tree.children.map(tagged)].join(' ');
    expect(trees.map(tagged).join(' ')).not.toContain('Réf. 2026-00123');
    const pagesWithHead = texts.filter(text => text.includes('Date Évènement')).length;
    const taggedHeads = trees.flatMap(tree => elementsOf(tree, 'TH')).filter(head => head.text === 'Évènement').length;
    expect(pagesWithHead).toBeGreaterThan(0);
    expect(taggedHeads).toBe(3);
  });

  it('tells what goes on from what stops while a measure is suspended, and asks no proof of what stops', async () => {
    const input = sampleCaseFile({ events: 3 });
    const obligation = { number: '13°', article: 'article d’exemple D', particulars: '', proofs: [] };
    const obligations = [
      { ...obligation, label: 'Ne pas contacter la victime', pause: 'goes-on' as const },
      { ...obligation, label: 'Travailler', pause: 'stopped' as const },
    ];
    const measures = input.measures.slice(1).map(one => ({ ...one, suspendedSince: input.generatedOn, obligations }));
    const { texts } = await readPdf((await paper.caseFile({ ...input, measures })).pdf);
    const told = plainSpaces(texts.slice(2).join(' '));
    expect(told).toContain(`Suspension depuis le ${plainSpaces(frenchDate(input.generatedOn))}`);
    expect(told).toMatch(/Ne pas contacter la victime Continue pendant la suspension\. Aucun justificatif/);
    expect(told).toMatch(/Travailler Suspendue avec la mesure\. –/);
  });

  it('says when older events are not in it, and nothing when all are', async () => {
    const input = sampleCaseFile({ events: 3 });
    const chronologyOf = async (olderEvents: number): Promise<string> => {
      const { texts } = await readPdf((await paper.caseFile({ ...input, olderEvents })).pdf);
      return plainSpaces(texts.slice(2).join(' '));
    };
    expect(await chronologyOf(1200)).toContain(
      `s’arrête aux 3 évènements les plus récents, depuis le ${plainSpaces(frenchDate(input.chronology[0]?.date ?? input.generatedOn))}. 1 200 évènements plus anciens n’y figurent pas.`,
    );
    expect(await chronologyOf(1)).toContain('Un évènement plus ancien n’y figure pas.');
    expect(await chronologyOf(0)).not.toContain('s’arrête');
  });

  it('loses no word of long texts across pieces and pages', async () => {
    const words = Array.from({ length: 6_000 }, (_, index) => `mot${index}`);
    const paragraphs = [
      words.slice(0, 3000).join(' '),
      ...Array.from({ length: 30 }, (_, part) => words.slice(3000 + part * 100, 3100 + part * 100).join(' ')),
    ];
    const input = sampleCaseFile({ interviews: 0 });
    const interview = {
      date: input.generatedOn,
      author: 'Claire MARTIN',
      signedAt: null,
      text: transmissibleText({ drawer: 'transmissible', paragraphs }),
    };
    const { pdf } = await paper.caseFile({
      ...input,
      pieces: [...input.pieces, { part: 'interview', title: 'Entretien', interview }],
      chronology: [{ date: input.generatedOn, time: null, title: 'Long', detail: words.map(word => `x${word}`).join(' ') }],
    });
    const text = (await readPdf(pdf)).texts.join(' ');
    const found = new Set(text.split(/\s+/));
    expect(words.filter(word => !found.has(word) || !found.has(`x${word}`))).toEqual([]);
  });

  it('survives names and texts that fill no normal page', async () => {
    const input = sampleCaseFile({ interviews: 1 });
    const odd = `${'N'.repeat(200)} 👩‍👩‍👧 محمد O'Brien %_ & <b>`;
    const { pdf, pages } = await paper.caseFile({
      ...input,
      person: { ...input.person, familyName: odd, addressLines: [odd], phones: [] },
      recipientLabel: odd,
      measures: input.measures.map(measure => ({ ...measure, label: odd })),
      deadlines: input.deadlines.map(deadline => ({ ...deadline, label: odd, article: odd })),
      pieces: input.pieces.map(piece => ({ ...piece, title: odd })),
    });
    const read = await readPdf(pdf);
    expect(read.pages).toBe(pages);
    expect(read.rightEdge).toBeLessThanOrEqual(580); // the stamp, at the edge of the page
    expect(read.texts[0]?.replace(/\s/g, '')).toContain('N'.repeat(200));
    expect(read.texts.join(' ')).toContain("O'Brien");
  });

  it('says so when a chapter is empty', async () => {
    const input = sampleCaseFile();
    const { pdf } = await paper.caseFile({
      ...input,
      measures: [],
      deadlines: [],
      chronology: [],
      assessments: [],
    });
    const text = (await readPdf(pdf)).texts.join(' ');
    expect(text).toContain('Aucune mesure enregistrée.');
    expect(text).toContain('Aucune évaluation signée.');
  });

  it('reports its progress and stops when asked', async () => {
    const seen: number[] = [];
    let total = 0;
    await paper.caseFile(sampleCaseFile(), { onProgress: progress => void (seen.push(progress.done), (total = progress.total)) });
    expect(seen).toEqual(Array.from({ length: total }, (_, index) => index + 1));

    const controller = new AbortController();
    let steps = 0;
    const stopped = paper.caseFile(sampleCaseFile({ interviews: 40 }), {
      signal: controller.signal,
      onProgress: () => {
        if (++steps === 3) controller.abort();
      },
    });
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(steps).toBe(3);
  });

  it('takes no text from the confidences', () => {
    const confidences = { drawer: 'confidences', paragraphs: ['secret'] } as unknown as Parameters<typeof transmissibleText>[0]; // as an untyped caller would
    expect(() => transmissibleText(confidences)).toThrow('only transmissible notes');
  });
});
