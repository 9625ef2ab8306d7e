import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../electron/core/paper/fonts';
import { PageFlow } from '../../../electron/core/paper/pageFlow';
import { PAGE } from '../../../electron/core/paper/styles';
import type { Block } from '../../../electron/core/paper/tagging/block';
import { PaperDocument } from '../../../electron/core/paper/tagging/paperDocument';
import { elementsOf, readPdf } from '../../fixtures/readPdf';

const fonts = await loadFonts(fileURLToPath(new URL('../../../resources/fonts', import.meta.url)));
const properties = { title: 'Essai', author: 'Essai', subject: '', createdAt: 0 };
const geometry = { ...PAGE, margins: { left: 60, top: 60, right: 60, bottom: 60 } };

function write(...pieces: Block[][]): Uint8Array {
  const document = new PaperDocument(fonts, properties);
  const flow = new PageFlow(document, geometry);
  for (const piece of pieces) flow.append(piece);
  flow.breakPage();
  return document.toBytes();
}

describe('tagging', { timeout: 30_000 }, () => {
  it('marks everything drawn: text under an element, the rest as an artifact', async () => {
    const document = new PaperDocument(fonts, properties);
    const flow = new PageFlow(document, geometry);
    flow.append([
      { text: 'Titre', structure: 'H1' },
      { ul: [{ text: 'un' }, { stack: [{ text: 'deux' }, { text: 'trois' }] }] },
      {
        table: {
          widths: [80, '*'],
          headerRows: 1,
          body: [
            [{ text: 'a' }, { text: 'b' }],
            [{ text: '' }, { text: 'd' }],
          ],
        },
      },
    ]);
    const drawn = new TextDecoder('latin1').decode(Buffer.concat(heldContent(document, flow)));
    let depth = 0;
    for (const operator of drawn.split('\n')) {
      if (/ BDC$| BMC$/.test(operator)) depth++;
      else if (operator === 'EMC') depth--;
      else if (/TJ$|^S$|^f$|^B$/.test(operator)) expect(depth, operator).toBe(1);
    }
    expect(depth).toBe(0);
    const { trees } = await readPdf(document.toBytes());
    const tree = trees[0];
    if (!tree) throw new Error('no tree');
    expect(elementsOf(tree, 'LBody').map(({ text, children }) => [text, children.map(child => child.text)])).toEqual([
      ['un', []],
      ['', ['deux', 'trois']],
    ]);
    expect(elementsOf(tree, 'TR').map(row => row.children.map(cell => cell.role))).toEqual([
      ['TH', 'TH'],
      ['TD', 'TD'],
    ]);
  });

  it('goes on where the piece before ended', async () => {
    const lines = (from: number, count: number): Block[] =>
      Array.from({ length: count }, (_, index) => ({ text: `ligne ${from + index}` }));
    const inOne = await readPdf(write(lines(0, 120)));
    const inThree = await readPdf(write(lines(0, 33), lines(33, 50), lines(83, 37)));
    expect(inThree.texts).toEqual(inOne.texts);
    expect(inOne.pages).toBe(3);
  });

  it('reads no file and no address for a picture', () => {
    for (const image of [fileURLToPath(import.meta.url), 'https://exemple.invalid/a.png', '/etc/hostname']) {
      expect(() => write([{ image, alt: '', fit: [10, 10] }])).toThrow('denied');
    }
  });

  it('keeps a heading with what follows', async () => {
    const filling: Block[] = Array.from({ length: 46 }, () => ({ text: 'ligne' }));
    const { texts } = await readPdf(write([...filling, { text: 'Titre', structure: 'H2', minimumSpace: 60 }, { text: 'suite' }]));
    expect(texts[0]).not.toContain('Titre');
    expect(texts[1]).toContain('Titre');
  });
});

/** The content stream of the only page, before the document is closed. */
function heldContent(document: PaperDocument, flow: PageFlow): Uint8Array[] {
  flow.breakPage();
  return document.page.content.buffer;
}
