import type { FontSet } from './fonts';
import { letterheadBlocks, letterheadImages, type Letterhead } from './letterhead';
import { PageFlow } from './pageFlow';
import { writeRunningLines, type RunningLines } from './runningLines';
import { PAGE } from './styles';
import type { Block, TextBlock } from './tagging/block';
import type { PageGeometry } from './tagging/taggedLayout';
import { PaperDocument } from './tagging/paperDocument';
import { NBSP, personName, typesetter, type Typesetter } from './typography';

/** Rows laid out at once. */
const ROWS_A_PIECE = 150;

/** A paper as bytes (PDF), with its number of pages. */
export interface WrittenPaper {
  pdf: Uint8Array;
  pages: number;
}

export interface SheetProperties {
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly subject: string;
  readonly margins: PageGeometry['margins'];
  readonly fonts: FontSet;
  /** Time of writing, in ms since 1970. */
  readonly createdAt: number;
}

type LinesOf = (page: number, total: number, typeset: Typesetter) => RunningLines;

/**
 * Writes a paper of a few pages: `write` appends its blocks to the flow; `linesOf` then tells what runs above and below the text of each
 * page, from 1.
 */
export function writeSheet(
  { letterhead, title, subject, margins, fonts, createdAt }: SheetProperties,
  write: (flow: PageFlow, typeset: Typesetter) => void,
  linesOf: LinesOf,
): WrittenPaper {
  const typeset = typesetter(fonts);
  const properties = { title: typeset(title), author: typeset(letterhead.service), subject, createdAt };
  const document = new PaperDocument(fonts, properties, letterheadImages(letterhead));
  const flow = new PageFlow(document, { ...PAGE, margins });
  write(flow, typeset);
  flow.breakPage();
  writeRunningLines(document, margins, (page, total) => linesOf(page, total, typeset));
  const pages = document.pageCount();
  return { pdf: document.toBytes(), pages };
}

/** The rows of a long table, a piece at a time: layout takes time in the square of what is laid out at once. */
export function* inPieces<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) yield rows.slice(from, from + ROWS_A_PIECE);
}

/** The letterhead, and across from it the place and day, or only the day, of the paper. */
export const datedHead = (letterhead: Letterhead, typeset: Typesetter, dated: TextBlock): Block => ({
  columns: [
    { stack: letterheadBlocks(letterhead, typeset), width: '*' },
    { alignment: 'right', width: 160, ...dated },
  ],
  columnGap: 20,
  margin: [0, 0, 0, 12],
});

interface AboutPerson {
  readonly person: { readonly familyName: string; readonly givenNames: string };
  readonly referenceNumber: string;
}

/** The lines of a paper about one person: name and title from the second page on, reference and page number below. */
export const personLines =
  ({ person, referenceNumber }: AboutPerson, title: string, mark = ''): LinesOf =>
  (page, total, typeset) => ({
    ...(page > 1 && { headerLeft: typeset(personName(person)), headerRight: title }),
    footerLeft: [mark, referenceNumber === '' ? '' : `Réf.${NBSP}${typeset(referenceNumber)}`]
      .filter(part => part !== '')
      .join(' – '),
    footerRight: `${page}/${total}`,
  });
