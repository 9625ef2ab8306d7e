import type { Block } from './block';
import type { EmbeddedFont, PdfDocument } from './pdfkitInternals';
import { defaultOf, moduleOf } from './pdfkitInternals';
import type { StructureNode } from './structure';

/** The parts of pdfmake 0.3.11's layout and drawing that the tagging layer builds upon; see pdfkitInternals.ts. */

/** A laid-out inline: a run of text of one style on one line. */
export interface Inline {
  text: string;
  width: number;
  height: number;
  x?: number;
  leadingCut?: number;
  trailingCut?: number;
  lineEnd?: boolean;
  noWrap?: boolean;
  noNewLine?: boolean;
  font: EmbeddedFont;
  fontSize: number;
  color?: string;
  alignment?: string;
  characterSpacing?: number;
  decoration?: unknown;
  background?: unknown;
  linkToDestination?: string | null;
}

export interface Line {
  inlines: Inline[];
  inlineWidths: number;
  lastLineInParagraph?: boolean;
  id?: string;
  x: number;
  y: number;
  addInline(inline: Inline): void;
  getAvailableWidth(): number;
  getHeight(): number;
  getAscenderHeight(): number;
  hasEnoughSpaceForInline(inline: Inline, next: readonly Inline[]): boolean;
}

/** A block of ours once pdfmake has normalised and measured it: the same object, with more on it. */
export type LayoutNode = Block & {
  _inlines?: Inline[];
  _minWidth?: number;
  positions?: unknown[];
  structureNode?: StructureNode | null;
};

export interface TextInlines {
  widthOfText(text: string, inline: Inline): number;
}

export interface LayoutContext {
  page: number;
  y: number;
  availableWidth: number;
  availableHeight: number;
  pages: LayoutPage[];
  moveDown(points: number): boolean;
}

export interface LayoutPage {
  items: { type: string; item: unknown }[];
  pageSize: { width: number; height: number };
}

export interface RowArguments {
  rowIndex?: number;
  tableNode?: LayoutNode;
}

export interface LayoutBuilder {
  writer: { context(): LayoutContext; moveToNextPage(): void };
  docMeasure: { measureLeaf(node: LayoutNode): LayoutNode };
  registerTableLayouts(layouts: Record<string, unknown>): void;
  layoutDocument(content: unknown, document: PdfDocument, styles: object, defaultStyle: object): LayoutPage[];
  tryLayoutDocument(...content: unknown[]): unknown;
  processNode(node: LayoutNode, verticalAlignmentAllowed?: boolean): void;
  processRow(row: RowArguments): unknown;
  buildNextLine(node: LayoutNode): Line | null;
}

export interface Renderer {
  renderPages(pages: readonly LayoutPage[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
  renderImage(image: object): void;
}

type LayoutBuilderClass = new (
  pageSize: { width: number; height: number },
  pageMargins: { left: number; top: number; right: number; bottom: number },
  svgMeasure: null,
) => LayoutBuilder;
type RendererClass = new (document: PdfDocument) => Renderer;

export const PdfmakeLayoutBuilder = defaultOf<LayoutBuilderClass>('pdfmake/js/LayoutBuilder');
export const PdfmakeRenderer = defaultOf<RendererClass>('pdfmake/js/Renderer');
export const PdfmakeLine = defaultOf<new (width: number) => Line>('pdfmake/js/Line');
export const PdfmakeTextInlines = defaultOf<new (document: null) => TextInlines>('pdfmake/js/TextInlines');
export const pdfmakeTableLayouts = moduleOf<{ tableLayouts: Record<string, unknown> }>('pdfmake/js/tableLayouts').tableLayouts;
