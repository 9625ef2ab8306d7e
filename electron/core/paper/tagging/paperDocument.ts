import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { required } from '../../../../shared/base/result';
import type { FontFace, FontSet } from '../fonts';
import type { AnnotationOptions, EmbeddedFont, Outline, PdfPage, PdfStructureElement } from './pdfkitInternals';
import { PdfmakeDocument } from './pdfkitInternals';

export interface DocumentProperties {
  title: string;
  author: string;
  subject: string;
  /** Time of writing, in ms since 1970. */
  createdAt: number;
}

const LANGUAGE = 'fr-FR';
const PRODUCER = 'Jalon (pdfmake 0.3.11)';

/** A tagged PDF document in French, with fonts parsed beforehand and no access to any file or address. */
export class PaperDocument extends PdfmakeDocument {
  readonly #fonts: FontSet;
  readonly #embedded = new Map<FontFace, EmbeddedFont>();
  readonly #chapters: Outline[] = [];
  #link: PdfStructureElement | null = null;
  #linkText = '';
  #nextPage: number | null = null;
  #pageIndex = -1;
  declare chunks?: Uint8Array[]; // filled from within the constructor of pdfkit, hence not an initialised field

  constructor(fonts: FontSet, properties: DocumentProperties, images: Record<string, Uint8Array> = {}) {
    const info = {
      Title: properties.title,
      Author: properties.author,
      Subject: properties.subject,
      Creator: 'Jalon',
      Producer: PRODUCER,
      CreationDate: new Date(properties.createdAt),
      ModDate: new Date(properties.createdAt),
    };
    const options = { pdfVersion: '1.7', tagged: true, displayTitle: true, lang: LANGUAGE, font: null };
    super({}, images, {}, {}, { ...options, info, bufferPages: true, autoFirstPage: false }, null, () => false);
    this.#fonts = fonts;
  }

  /** The font of a style; the family is always the one of the font set. */
  override provideFont(_family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const face: FontFace = bold ? 'bold' : italics ? 'italics' : 'normal';
    const known = this.#embedded.get(face);
    if (known) return known;
    const font = this.#fonts.embed(face, this, `F${++this._fontCount}`);
    this._fontFamilies[font.name] = font;
    this.#embedded.set(face, font);
    return font;
  }

  /** Keeps the written bytes at hand instead of queueing them in a stream. */
  override push(chunk: Uint8Array | null): boolean {
    if (chunk) (this.chunks ??= []).push(chunk);
    return true;
  }

  override addPage(options?: object): this {
    if (this.#nextPage !== null) {
      this.switchToPage(this.#nextPage);
      return this;
    }
    this.#pageIndex = this.bufferedPageRange().count;
    return super.addPage(options);
  }

  override switchToPage(index: number): PdfPage {
    this.#pageIndex = index;
    return super.switchToPage(index);
  }

  /** The next page drawn goes onto an existing page (0 for the first) instead of a new one; null for a new one. */
  drawNextPageOn(index: number | null): void {
    this.#nextPage = index;
  }

  /** Number of the page being drawn, 1 for the first. */
  pageNumber(): number {
    return this.#pageIndex + 1;
  }

  pageCount(): number {
    return this.bufferedPageRange().count;
  }

  /** Joins the many small pieces of the current page's content: keeps hundreds of waiting pages light. */
  compactPage(): void {
    this.page.content.buffer = [Buffer.concat(this.page.content.buffer)];
  }

  /** Attaches the links drawn from now on to a structure element, with the text read out for them. */
  collectLinksUnder(element: PdfStructureElement | null, text: string): void {
    this.#link = element;
    this.#linkText = text;
  }

  override annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): this {
    const link = this.#link;
    if (options.Subtype === 'Link' && link) {
      options.Contents = new String(this.#linkText); // pdfkit writes String objects as text and strings as names
      options.structParent = { add: reference => void link.add(reference) };
    }
    return super.annotate(x, y, width, height, options);
  }

  /** Adds a bookmark at a height (points from the top) of the current page. A level 2 goes under the last level 1. */
  addBookmark(title: string, level: 1 | 2, y: number): void {
    const target = { top: Math.max(0, y - 12), left: this.page.width, fit: false, expanded: false };
    const parent = level === 1 ? this.outline : required(this.#chapters.at(-1), 'chapter above a bookmark');
    const item = parent.addItem(title, target);
    if (level === 1) this.#chapters.push(item);
  }

  /** Metadata in XMP, escaped. No conformance identifier: none is claimed before a validator has proved it. */
  override _addInfo(): void {
    const text = (key: string): string => escapeXml(String(this.info[key] ?? ''));
    const date = (this.info['CreationDate'] instanceof Date ? this.info['CreationDate'] : new Date(0)).toISOString().slice(0, 19);
    this.appendXML(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <dc:format>application/pdf</dc:format>
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text('Title')}</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>${text('Author')}</rdf:li></rdf:Seq></dc:creator>
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text('Subject')}</rdf:li></rdf:Alt></dc:description>
  <dc:language><rdf:Bag><rdf:li>${LANGUAGE}</rdf:li></rdf:Bag></dc:language>
  <xmp:CreatorTool>${text('Creator')}</xmp:CreatorTool>
  <xmp:CreateDate>${date}Z</xmp:CreateDate>
  <xmp:ModifyDate>${date}Z</xmp:ModifyDate>
  <pdf:Producer>${text('Producer')}</pdf:Producer>
</rdf:Description>`);
  }

  /** Ends the document and gives its bytes. */
  toBytes(): Uint8Array {
    this.#addOutputIntent();
    this.end();
    return Buffer.concat(this.chunks ?? []);
  }

  /** Says that device colours are sRGB. */
  #addOutputIntent(): void {
    const profile = this.ref({ N: 3 });
    profile.write(srgbProfile());
    profile.end();
    const name = new String('sRGB IEC61966-2.1');
    const intent = {
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: profile,
    };
    const reference = this.ref(intent);
    reference.end();
    this._root.data['OutputIntents'] = [reference];
  }
}

let loadedProfile: Uint8Array | null = null;

/** The sRGB profile that pdfkit ships. */
function srgbProfile(): Uint8Array {
  const load = createRequire(import.meta.url);
  loadedProfile ??= readFileSync(join(dirname(load.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'));
  return loadedProfile;
}

const XML_ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, char => XML_ESCAPES[char] ?? char);
