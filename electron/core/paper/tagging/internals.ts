import { createRequire } from 'node:module';
import type { Block } from './block';
import type { StructureNode } from './structure';

/**
 * The parts of pdfmake 0.3.11 and pdfkit 0.19.1 that the tagging layer builds upon and that their public types leave out.
 * Both versions are pinned exactly; tests/unit/electron/core/paper holds the resulting structure tree.
 */

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

/** A font parsed by fontkit: holds no document state, so it may serve any number of documents. */
export interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** A font inside one document. `layoutCache` keeps the shaped words. */
export interface EmbeddedFont {
  readonly name: string;
  readonly font: ParsedFont;
  ascender: number;
  layoutCache?: object;
  widthOfString(text: string, size: number): number;
}
export type EmbeddedFontClass = new (document: PdfDocument, font: ParsedFont, id: string) => EmbeddedFont;

export interface PdfReference {
  data: Record<string, unknown>;
  write(bytes: Uint8Array): void;
  end(): void;
}

export interface PdfPage {
  width: number;
  height: number;
  content: PdfReference & { buffer: Uint8Array[] };
  dictionary: PdfReference;
}

export type StructureChild = PdfStructureElement | StructureContent | AnnotationReference;
export interface StructureContent {
  readonly refs: readonly unknown[];
}
export interface AnnotationReference {
  readonly annotationRef: PdfReference;
}
export interface PdfStructureElement {
  add(child: StructureChild): this;
  end(): void;
}

export interface Outline {
  addItem(title: string, options: { top: number; left: number; fit: boolean; expanded: boolean }): Outline;
}

export interface AnnotationOptions {
  Subtype?: string;
  Contents?: unknown;
  structParent?: { add(reference: AnnotationReference): void };
}

/** A pdfkit document, as pdfmake extends it. */
export interface PdfDocument {
  page: PdfPage;
  info: Record<string, string | Date>;
  outline: Outline;
  metadataRef?: PdfReference;
  _root: PdfReference;
  _font: EmbeddedFont;
  _fontCount: number;
  _fontFamilies: Record<string, EmbeddedFont>;
  addPage(options?: object): this;
  switchToPage(index: number): PdfPage;
  bufferedPageRange(): { start: number; count: number };
  ref(data: object): PdfReference;
  push(chunk: Uint8Array | null): boolean;
  end(): void;
  font(source: Uint8Array): this;
  fontSize(points: number): this;
  fillColor(colour: string): this;
  strokeColor(colour: string): this;
  lineWidth(points: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  stroke(): this;
  text(text: string, x: number, y: number, options: { lineBreak: false }): this;
  appendXML(xml: string): void;
  _addInfo(): void;
  struct(type: string, options?: object): PdfStructureElement;
  addStructure(element: PdfStructureElement): this;
  markContent(tag: string, options: { type: string }): this;
  markStructureContent(tag: string): StructureContent;
  endMarkedContent(): this;
  annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): this;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
}

type LayoutBuilderClass = new (
  pageSize: { width: number; height: number },
  pageMargins: { left: number; top: number; right: number; bottom: number },
  svgMeasure: null,
) => LayoutBuilder;
type RendererClass = new (document: PdfDocument) => Renderer;
type PdfDocumentClass = new (
  fonts: object,
  images: Record<string, Uint8Array>,
  patterns: object,
  attachments: object,
  options: object,
  virtualFiles: null,
  localAccessPolicy: (path: string) => boolean,
) => PdfDocument;

const load = createRequire(import.meta.url);
const defaultOf = <T>(path: string): T => (load(path) as { default: T }).default; // untyped CommonJS modules of a pinned version

export const PdfmakeLayoutBuilder = defaultOf<LayoutBuilderClass>('pdfmake/js/LayoutBuilder');
export const PdfmakeRenderer = defaultOf<RendererClass>('pdfmake/js/Renderer');
export const PdfmakeDocument = defaultOf<PdfDocumentClass>('pdfmake/js/PDFDocument');
export const PdfmakeLine = defaultOf<new (width: number) => Line>('pdfmake/js/Line');
export const PdfmakeTextInlines = defaultOf<new (document: null) => TextInlines>('pdfmake/js/TextInlines');
export const pdfmakeTableLayouts = (load('pdfmake/js/tableLayouts') as { tableLayouts: Record<string, unknown> }).tableLayouts; // idem
