import { RULE, SOFT } from '../styles';
import type { Block, TableBlock, TableLayout } from '../tagging/block';
import { printedLength } from '../typography';

/** Longest text of a row that is kept on one page; longer rows may go on overleaf, since pdfmake loses what a kept row cannot hold. */
const KEPT_ROW_LENGTH = 900;

const LISTING: TableLayout = {
  hLineWidth: (index, table) => (index === 0 || index === table.table.body.length ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  fillColor: row => (row === 0 ? SOFT : null),
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

const FACTS: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: index => (index === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

/** A table with a heading row, repeated on each page. */
export function listing(widths: (number | '*')[], heads: string[], rows: Block[][]): TableBlock {
  return {
    layout: LISTING,
    fontSize: 9.5,
    minimumSpace: 90,
    margin: [0, 4, 0, 8],
    table: {
      widths,
      headerRows: 1,
      dontBreakRows: rows.every(row => textLength(row) <= KEPT_ROW_LENGTH),
      body: [heads.map((text, index) => ({ text, style: 'columnHead', ...alignmentOf(rows[0]?.[index]) })), ...rows],
    },
  };
}

/** A heading is aligned as the cells under it. */
const alignmentOf = (cell: Block | undefined): Pick<Block, 'alignment'> => (cell?.alignment ? { alignment: cell.alignment } : {});

/** Pairs of a label and its value, one a line. Pairs with no value are left out. */
export function facts(pairs: readonly (readonly [string, string])[]): Block {
  const body = pairs
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]): Block[] => [{ text: label, style: 'label', rowHeader: true }, { text: value }]);
  return body.length > 0 ? { table: { widths: [110, '*'], body }, layout: FACTS, margin: [0, 2, 0, 8] } : { text: '' };
}

/** A cell with a strong first line and an ordinary text under it. */
export function titledCell(title: string, detail: string): Block {
  if (detail.trim() === '') return { text: title, bold: true };
  return { stack: [{ text: title, bold: true }, { text: detail }] };
}

function textLength(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    if ('text' in block) length += typeof block.text === 'string' ? printedLength(block.text, 40) : 0;
    else if ('stack' in block) length += textLength(block.stack);
  }
  return length;
}
