import { letterheadBlocks, type Letterhead } from './letterhead';
import { ACCENT, MM, MUTED, NO_LINES } from './styles';
import type { Block, TableBlock } from './tagging/block';
import { printedLength, type Typesetter } from './typography';

export const LETTER_MARGINS = { left: 22 * MM, top: 14 * MM, right: 20 * MM, bottom: 18 * MM };
/** Place of the addressee on a sheet folded for a window envelope (after NF Z 11-001): 45 mm down, in the right half. */
const ADDRESS = { top: 45 * MM, left: 108 * MM, blockBottom: 80 * MM };

/** Whom a letter is sent to. */
export interface Addressee {
  name: string;
  lines: readonly string[];
}

/** Sender on the left, addressee in the window on the right. */
export function windowHead(letterhead: Letterhead, { name, lines }: Addressee, typeset: Typesetter): Block {
  const address: Block[] = [
    { text: typeset(name), bold: true, fontSize: name.length > 60 ? 8 : 11 },
    { text: lines.map(typeset).join('\n'), fontSize: 11 },
  ];
  const senderWidth = ADDRESS.left - LETTER_MARGINS.left;
  return {
    structure: 'none',
    layout: NO_LINES,
    table: {
      widths: [senderWidth, '*'],
      heights: [ADDRESS.blockBottom - LETTER_MARGINS.top],
      body: [
        [
          { stack: letterheadBlocks(letterhead, typeset), margin: [0, 0, 24, 0] },
          { stack: address, margin: [0, ADDRESS.top - LETTER_MARGINS.top, 0, 0] },
        ],
      ],
    },
  };
}

/** A text of the law with its article, set apart. */
export function quotedBlock(title: string, quoted: { text: string; article: string }, typeset: Typesetter): Block {
  const blocks: Block[] = [
    { text: title, structure: 'H2', bold: true, margin: [0, 0, 0, 2] },
    { text: [{ text: typeset(quoted.text) }, { text: ` – ${typeset(quoted.article)}`, color: MUTED }] },
  ];
  return { ...asideBox(null, blocks, printedLength(quoted.text, 80)), margin: [0, 14, 0, 0] };
}

/** Role and name of the one who signs, with room for the signature. */
export const signatureBlock = (signatory: { name: string; role: string }, typeset: Typesetter): Block => ({
  stack: [{ text: typeset(signatory.role) }, { text: typeset(signatory.name), bold: true, margin: [0, 36, 0, 0] }],
  minimumSpace: 80,
  margin: [ADDRESS.left - LETTER_MARGINS.left, 16, 0, 0],
});

/** Heading of a part of a letter. */
export const letterHeading = (text: string, margin: [number, number, number, number]): Block => ({
  text,
  structure: 'H2',
  style: 'heading2',
  fontSize: 11.5,
  margin,
  minimumSpace: 60,
});

/** Characters that surely fit on one page: pdfmake loses what a kept box cannot hold. */
const KEPT_LENGTH = 1500;

/** A passage set apart by a bar on its left and, where given, a tint. It stays on one page unless it is very long. */
export function asideBox(tint: string | null, stack: Block[], textLength: number): TableBlock {
  return {
    structure: 'none',
    table: { widths: ['*'], body: [[{ stack }]], dontBreakRows: textLength < KEPT_LENGTH },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: index => (index === 0 ? 3 : 0),
      vLineColor: () => ACCENT,
      fillColor: () => tint,
      paddingLeft: () => 14,
      paddingRight: () => 14,
      paddingTop: () => (tint ? 11 : 3),
      paddingBottom: () => (tint ? 8 : 3),
    },
  };
}
