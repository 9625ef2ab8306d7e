import type { FontSet } from './fonts';
import type { Addressee } from './letterPage';
import { PageFlow } from './pageFlow';
import { MM, MUTED, NO_LINES } from './styles';
import type { Block } from './tagging/block';
import { PaperDocument } from './tagging/paperDocument';
import { typesetter, type Typesetter } from './typography';

/** A sheet of labels, or an envelope: one column and one row. All lengths in millimetres. */
export interface LabelFormat {
  page: { width: number; height: number };
  columns: number;
  rows: number;
  /** Of one label, and of the first one from the top left corner of the page. */
  width: number;
  height: number;
  left: number;
  top: number;
  /** Between two labels. */
  gapX: number;
  gapY: number;
  /** Room left around the text of a label. */
  padding: number;
}

export interface LabelsInput {
  format: LabelFormat;
  /** Labels already used on the first sheet: they stay blank. */
  skip: number;
  /** Printed small in the corner of an envelope; null on labels. */
  sender: readonly string[] | null;
  addressees: readonly Addressee[];
}

const [LARGEST, SMALLEST] = [11, 6];
const LINE_HEIGHT = 1.27;

/** Writes addresses only: neither a case, nor a measure, nor why one writes. `createdAt`: time of writing in ms since 1970. */
export function writeLabels(input: LabelsInput, fonts: FontSet, createdAt: number): { pdf: Uint8Array; pages: number } {
  const { format } = input;
  const typeset = typesetter(fonts);
  const properties = { title: 'Adresses', author: '', subject: 'Adresses', createdAt };
  const document = new PaperDocument(fonts, properties);
  const page = { width: format.page.width * MM, height: format.page.height * MM };
  const margins = { left: 0, top: 0, right: 0, bottom: 0 };
  const flow = new PageFlow(document, { ...page, margins });
  const cells: (Addressee | null)[] = [...Array.from({ length: input.skip }, () => null), ...input.addressees];
  const perPage = format.columns * format.rows;
  for (let from = 0; from < cells.length; from += perPage) {
    flow.append([sheet(cells.slice(from, from + perPage), input, document, typeset)]);
    flow.breakPage();
  }
  const pages = document.pageCount();
  return { pdf: document.toBytes(), pages };
}

/** A grid of the sheet: gaps and margins are cells of their own, so that each label stands where the paper has it. */
function sheet(cells: readonly (Addressee | null)[], input: LabelsInput, document: PaperDocument, typeset: Typesetter): Block {
  const { format } = input;
  const widths: number[] = [format.left * MM];
  for (let column = 0; column < format.columns; column++) {
    if (column > 0) widths.push(format.gapX * MM);
    widths.push(format.width * MM);
  }
  const body: Block[][] = [];
  const heights: number[] = [];
  const addRow = (height: number, blocks: Block[]): void => {
    heights.push(height * MM);
    body.push(blocks);
  };
  const blank = (): Block => ({ stack: [] });
  addRow(format.top, [senderBlock(input, typeset), ...widths.slice(1).map(blank)]);
  const used = Math.ceil(cells.length / format.columns);
  for (let row = 0; row < used; row++) {
    if (row > 0 && format.gapY > 0) addRow(format.gapY, widths.map(blank));
    const blocks: Block[] = [blank()];
    for (let column = 0; column < format.columns; column++) {
      if (column > 0) blocks.push(blank());
      const cell = cells[row * format.columns + column] ?? null;
      blocks.push(cell === null ? blank() : label(cell, format, document, typeset));
    }
    addRow(format.height, blocks);
  }
  return { structure: 'none', layout: NO_LINES, table: { widths, heights, body } };
}

function senderBlock({ sender, format }: LabelsInput, typeset: Typesetter): Block {
  if (sender === null) return { stack: [] };
  return {
    text: sender.map(typeset).join('\n'),
    fontSize: 8,
    color: MUTED,
    margin: [format.padding * MM * 2, format.padding * MM * 2, 0, 0],
  };
}

/** Name and address in a size at which each line and all of them fit: a row that grew would push the next labels off the paper. */
function label({ name, lines }: Addressee, format: LabelFormat, document: PaperDocument, typeset: Typesetter): Block {
  const width = (format.width - 2 * format.padding) * MM - 2;
  const height = (format.height - 2 * format.padding) * MM;
  const texts = [typeset(name), ...lines.filter(line => line.trim() !== '').map(typeset)];
  const shown = texts.slice(0, Math.max(1, Math.floor(height / (SMALLEST * LINE_HEIGHT))));
  const bold = document.provideFont('', true, false);
  const widest = (size: number): number => Math.max(...shown.map(text => bold.widthOfString(text, size)));
  let size = Math.min(LARGEST, height / (shown.length * LINE_HEIGHT));
  while (size > SMALLEST && widest(size) > width) size -= 0.25;
  const fitted = shown.map(text => {
    let kept = text;
    while (kept.length > 1 && bold.widthOfString(kept, size) > width) kept = kept.slice(0, -1);
    return kept;
  });
  const used = fitted.length * size * LINE_HEIGHT;
  const above = format.padding * MM + Math.max(0, (height - used) / 2);
  return {
    stack: [
      { text: fitted[0] ?? '', bold: true, fontSize: size },
      ...(fitted.length > 1 ? [{ text: fitted.slice(1).join('\n'), fontSize: size } satisfies Block] : []),
    ],
    margin: [format.padding * MM, above, 0, 0],
  };
}
