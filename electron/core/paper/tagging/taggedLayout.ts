import type { Bookmark } from './block';
import type { Inline, LayoutNode, Line, RowArguments } from './pdfmakeInternals';
import { PdfmakeLayoutBuilder, PdfmakeLine, PdfmakeTextInlines, pdfmakeTableLayouts } from './pdfmakeInternals';
import { StructureNode } from './structure';

/** A line that knows its place in the structure tree; null for decoration. */
export interface TaggedLine extends Line {
  structure: StructureNode | null;
  bookmark?: Bookmark;
}

export interface PageGeometry {
  width: number;
  height: number;
  margins: { left: number; top: number; right: number; bottom: number };
}

interface Frame {
  node: LayoutNode;
  structure: StructureNode | null;
  tagsRows: boolean;
  groups: Map<'THead' | 'TBody', StructureNode>;
  row: StructureNode | null;
  isHeaderRow: boolean;
}

/** Widest that the longest word of a text makes its column, in points. */
const LEAST_COLUMN = 30;

const inlineMeasure = new PdfmakeTextInlines(null);

/** pdfmake's layout, with each line tied to the structure node of the block it comes from. */
export class TaggedLayout extends PdfmakeLayoutBuilder {
  readonly #root: StructureNode;
  readonly #startAt: number;
  readonly #frames: Frame[] = [];

  /** `startAt`: height already used on the first page, in points below its top margin. */
  constructor(geometry: PageGeometry, root: StructureNode, startAt: number) {
    super({ width: geometry.width, height: geometry.height }, geometry.margins, null);
    this.registerTableLayouts(pdfmakeTableLayouts);
    this.#root = root;
    this.#startAt = startAt;
  }

  /** Lets a word without end (a name of 200 letters) be cut at the width of its column instead of pushing the column off the page. */
  override tryLayoutDocument(...content: unknown[]): unknown {
    const measure = this.docMeasure;
    const measureLeaf = measure.measureLeaf.bind(measure);
    measure.measureLeaf = node => {
      const measured = measureLeaf(node);
      measured._minWidth = Math.min(measured._minWidth ?? 0, LEAST_COLUMN);
      return measured;
    };
    return super.tryLayoutDocument(...content);
  }

  override processNode(node: LayoutNode, verticalAlignmentAllowed?: boolean): void {
    const context = this.writer.context();
    if (this.#frames.length === 0) context.moveDown(this.#startAt);
    if (node.minimumSpace !== undefined && context.availableHeight < node.minimumSpace) this.writer.moveToNextPage();
    this.#frames.push(this.#frameFor(node));
    super.processNode(node, verticalAlignmentAllowed);
    this.#frames.pop();
  }

  override processRow(row: RowArguments): unknown {
    const frame = this.#frames.at(-1);
    if (frame?.tagsRows && frame.structure && row.tableNode === frame.node && 'table' in frame.node) {
      frame.isHeaderRow = (row.rowIndex ?? 0) < (frame.node.table.headerRows ?? 0);
      const type = frame.isHeaderRow ? 'THead' : 'TBody';
      const group = frame.groups.get(type) ?? new StructureNode(type, frame.structure);
      frame.groups.set(type, group);
      frame.row = new StructureNode('TR', group);
    }
    return super.processRow(row);
  }

  /** Takes the words that fit on one line, in time proportional to them, and joins those of one style. */
  override buildNextLine(node: LayoutNode): TaggedLine | null {
    const words = node._inlines;
    if (!words || words.length === 0) return null;
    const line = new PdfmakeLine(this.writer.context().availableWidth);
    let mustContinue = false;
    let word = words[0];
    while (word && (mustContinue || line.hasEnoughSpaceForInline(word, word.noNewLine ? gluedTo(words) : []))) {
      words.shift();
      const wasSplit = splitToFit(word, line.getAvailableWidth(), words);
      line.addInline(word);
      mustContinue = word.noNewLine === true && !wasSplit;
      word = words[0];
    }
    line.lastLineInParagraph = words.length === 0;
    line.inlines = joinSameStyle(line.inlines);
    const frame = this.#frames.at(-1);
    const tagged: TaggedLine = Object.assign(line, { structure: frame?.structure ?? null });
    if ('bookmark' in node && node.positions?.length === 0) tagged.bookmark = node.bookmark;
    return tagged;
  }

  #frameFor(node: LayoutNode): Frame {
    const above = this.#frames.at(-1);
    const structure = this.#structureFor(node, above);
    if ('image' in node) node.structureNode = structure;
    return { node, structure, tagsRows: node.structure !== 'none', groups: new Map(), row: null, isHeaderRow: false };
  }

  #structureFor(node: LayoutNode, above: Frame | undefined): StructureNode | null {
    if (node.structure === 'artifact' || above?.structure === null) return null;
    const [container, isInside] = containerFor(node, above, this.#root);
    const wanted = node.structure;
    if (wanted instanceof StructureNode) return wanted;
    if (wanted === 'none') return container;
    if (wanted !== undefined) return new StructureNode(wanted, container);
    if ('table' in node) return new StructureNode('Table', container);
    if ('ul' in node || 'ol' in node) return new StructureNode('L', container);
    if ('image' in node) return new StructureNode('Figure', container, { alt: node.alt, placement: 'Block' });
    return 'text' in node && !isInside ? new StructureNode('P', container) : container;
  }
}

/** The node that holds a block, made when the block is a table cell or a list item; true when it is one. */
function containerFor(node: LayoutNode, above: Frame | undefined, root: StructureNode): [StructureNode, boolean] {
  const outer = above?.structure ?? root;
  if (above?.row) {
    const isHeader = above.isHeaderRow || node.rowHeader === true;
    const scope = isHeader ? { scope: above.isHeaderRow ? ('Column' as const) : ('Row' as const) } : {};
    return [new StructureNode(isHeader ? 'TH' : 'TD', above.row, scope), true];
  }
  if (above && ('ul' in above.node || 'ol' in above.node))
    return [new StructureNode('LBody', new StructureNode('LI', outer)), true];
  return [outer, false];
}

/** The inlines that may not be parted from the first one. */
function gluedTo(words: readonly Inline[]): Inline[] {
  const end = words.findIndex((word, index) => index > 0 && !word.noNewLine);
  return words.slice(1, end < 0 ? words.length : end + 1);
}

/** Cuts a word wider than the line, putting its rest back; true when it did. */
function splitToFit(word: Inline, available: number, words: Inline[]): boolean {
  if (word.noWrap || word.text.length < 2 || word.width <= available) return false;
  let fits = 1;
  let low = 1;
  let high = word.text.length;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (inlineMeasure.widthOfText(word.text.slice(0, middle), word) <= available) {
      fits = middle;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  if (fits >= word.text.length) return false;
  const rest: Inline = { ...word, text: word.text.slice(fits) };
  rest.width = inlineMeasure.widthOfText(rest.text, rest);
  word.text = word.text.slice(0, fits);
  word.width = inlineMeasure.widthOfText(word.text, word);
  word.trailingCut = 0;
  delete word.lineEnd;
  words.unshift(rest);
  return true;
}

/** Writes neighbouring words of one style as one run: smaller pages, drawn faster, read better by text extraction. */
function joinSameStyle(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last && canJoin(last, inline)) {
      last.text += inline.text;
      last.width += inline.width;
      if (inline.lineEnd) last.lineEnd = true;
    } else {
      joined.push(inline);
    }
  }
  const end = joined.at(-1);
  if (end?.lineEnd && !end.text.endsWith(' ')) end.text += ' '; // parts the words of two lines for readers of the text
  return joined;
}

const canJoin = (a: Inline, b: Inline): boolean =>
  a.font === b.font &&
  a.fontSize === b.fontSize &&
  a.color === b.color &&
  a.linkToDestination === b.linkToDestination &&
  !a.characterSpacing &&
  !b.characterSpacing &&
  !a.decoration &&
  !b.decoration &&
  !a.background &&
  !b.background &&
  a.alignment !== 'justify';
