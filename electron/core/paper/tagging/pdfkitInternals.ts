import { createRequire } from 'node:module';

/**
 * The parts of pdfkit 0.19.1, as pdfmake 0.3.11 extends it, that the tagging layer builds upon and that their public types leave out.
 * Both versions are pinned exactly; tests/unit/paper/tagging.test.ts holds what they give.
 */

/** A font parsed by fontkit: holds no document state, so it may serve any number of documents. */
export interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): unknown;
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

/** A module of pdfmake's own, such as `pdfmake/js/tableLayouts`: untyped CommonJS of a pinned version. */
export const moduleOf = <T>(path: string): T => load(path) as T; // the version is pinned, and tagging.test.ts runs what is used

/** The default export of one of pdfmake's own modules, such as `pdfmake/js/Line`. */
export const defaultOf = <T>(path: string): T => moduleOf<{ default: T }>(path).default;

export const PdfmakeDocument = defaultOf<PdfDocumentClass>('pdfmake/js/PDFDocument');
