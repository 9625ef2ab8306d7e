import type { PDFRef } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFContext, type PDFFont } from '@cantoo/pdf-lib';
import { MM, PAGE } from '../styles';

const name = (text: string): PDFName => PDFName.of(text);
const SIZE = 8.5;
const EDGE = 4 * MM;
const HEIGHT = 5.4 * MM;
const PADDING = 5;
const FONT = 'JalonStamp';

/** Fonts of the stamps: the mark of a piece stands out, the rest does not. */
export interface StampFonts {
  readonly bold: PDFFont;
  readonly normal: PDFFont;
}

export interface Stamp {
  /** The mark of the piece and the page in it, such as `D3 – 2/5`; empty on pages that are of no piece. */
  readonly mark: string;
  /** The page in the whole file, such as `12/300`. */
  readonly page: string;
}

/** Writes stamps at the upper right of pages as they are read, whatever their size and the way they lie. */
export class Stamper {
  readonly #context: PDFContext;
  readonly #fonts: StampFonts;
  readonly #opening: PDFRef;

  constructor(context: PDFContext, fonts: StampFonts) {
    this.#context = context;
    this.#fonts = fonts;
    this.#opening = context.register(context.stream('q\n'));
  }

  /** Adds a stamp to a page of the document. The drawing of the page is closed in on itself, so that it cannot move the stamp. */
  stamp(page: PDFDict, { mark, page: number }: Stamp): void {
    const { bold, normal } = this.#fonts;
    const { matrix, width, height } = readingFrame(page, this.#context);
    const scale = Math.max(0.5, Math.min(4, width / PAGE.width));
    const gap = mark === '' ? 0 : 8;
    const markWidth = mark === '' ? 0 : bold.widthOfTextAtSize(mark, SIZE);
    const boxWidth = markWidth + gap + normal.widthOfTextAtSize(number, SIZE) + 2 * PADDING;
    const [left, bottom] = [width / scale - EDGE - boxWidth, height / scale - EDGE - HEIGHT];
    const baseline = bottom + (HEIGHT - SIZE * 0.68) / 2;
    const text = (font: string, x: number, hex: string): string =>
      `BT /${font} ${SIZE} Tf 1 0 0 1 ${fixed(x)} ${fixed(baseline)} Tm ${hex} Tj ET`;
    const drawing = [
      'Q /Artifact <</Type /Pagination>> BDC q',
      `${matrix.map(fixed).join(' ')} cm ${fixed(scale)} 0 0 ${fixed(scale)} 0 0 cm`,
      `1 g 0.059 0.333 0.451 RG 0.6 w ${fixed(left)} ${fixed(bottom)} ${fixed(boxWidth)} ${fixed(HEIGHT)} re B`,
      '0.059 0.333 0.451 rg',
      ...(mark === '' ? [] : [text(`${FONT}B`, left + PADDING, bold.encodeText(mark).toString())]),
      '0.278 0.341 0.384 rg',
      text(FONT, left + PADDING + markWidth + gap, normal.encodeText(number).toString()),
      'Q EMC\n',
    ].join('\n');
    const contents = PDFArray.withContext(this.#context);
    contents.push(this.#opening);
    const found = page.get(name('Contents'));
    const drawn = this.#context.lookup(found);
    if (drawn instanceof PDFArray) for (const one of drawn.asArray()) contents.push(one);
    else if (found !== undefined) contents.push(found);
    contents.push(this.#context.register(this.#context.stream(drawing)));
    page.set(name('Contents'), contents);
    this.#addFonts(page);
  }

  #addFonts(page: PDFDict): void {
    const resources = copyOf(page.lookup(name('Resources')), this.#context);
    const fonts = copyOf(resources.lookup(name('Font')), this.#context);
    fonts.set(name(FONT), this.#fonts.normal.ref);
    fonts.set(name(`${FONT}B`), this.#fonts.bold.ref);
    resources.set(name('Font'), fonts);
    page.set(name('Resources'), resources);
  }
}

const fixed = (value: number): string => String(Number(value.toFixed(3)));

function copyOf(found: unknown, context: PDFContext): PDFDict {
  const own = PDFDict.withContext(context);
  if (found instanceof PDFDict) for (const [key, value] of found.entries()) own.set(key, value);
  return own;
}

interface Frame {
  /** Brings points from the lower left of the page as it is read onto the page as it is stored. */
  readonly matrix: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The frame in which a page is read: its box, turned by quarters. */
export function readingFrame(page: PDFDict, context: PDFContext): Frame {
  const [left, bottom, right, top] = boxOf(page, context);
  const turned = page.lookup(name('Rotate'));
  const quarters = turned instanceof PDFNumber ? (((turned.asNumber() / 90) % 4) + 4) % 4 : 0;
  const [width, height] = [right - left, top - bottom];
  if (quarters === 1) return { matrix: [0, 1, -1, 0, right, bottom], width: height, height: width };
  if (quarters === 2) return { matrix: [-1, 0, 0, -1, right, top], width, height };
  if (quarters === 3) return { matrix: [0, -1, 1, 0, left, top], width: height, height: width };
  return { matrix: [1, 0, 0, 1, left, bottom], width, height };
}

function boxOf(page: PDFDict, context: PDFContext): [number, number, number, number] {
  for (const key of ['CropBox', 'MediaBox']) {
    const box = page.lookup(name(key));
    if (!(box instanceof PDFArray)) continue;
    const [a, b, c, d] = box.asArray().map(one => {
      const number = context.lookup(one);
      return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
    });
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const found: [number, number, number, number] = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
    if (found.every(Number.isFinite) && found[2] > found[0] && found[3] > found[1]) return found;
  }
  return [0, 0, PAGE.width, PAGE.height];
}
