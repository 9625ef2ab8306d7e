import { required } from '../../../../shared/base/result';
import type { Bookmark } from './block';
import type { LayoutPage, Line } from './pdfmakeInternals';
import { PdfmakeRenderer } from './pdfmakeInternals';
import type { PaperDocument } from './paperDocument';
import type { StructureNode } from './structure';
import type { TaggedLine } from './taggedLayout';

type Marking = StructureNode | 'artifact';

/** Draws laid-out pages inside marked content: text under its structure element, everything else as an artifact. */
export class TaggedRenderer extends PdfmakeRenderer {
  readonly #document: PaperDocument;
  readonly #drawn = new WeakSet<object>();
  readonly #pageOfBookmark = new Map<string, number>();
  #open: Marking | null = null;

  constructor(document: PaperDocument) {
    super(document);
    this.#document = document;
  }

  /** Draws one page at the end of the document, or on the given page already made (0 for the first). */
  renderPage(page: LayoutPage, onto?: number): void {
    this.#document.drawNextPageOn(onto ?? null);
    this.renderPages([page]);
    this.#close();
    this.#document.compactPage();
  }

  /** Page (1 for the first) on which a bookmark was drawn. */
  pageOf(bookmarkId: string): number {
    return required(this.#pageOfBookmark.get(bookmarkId), `page of bookmark ${bookmarkId}`);
  }

  override renderLine(line: Line, x: number, y: number): void {
    const tagged = line as TaggedLine; // every line comes from TaggedLayout; list markers lack the property
    const structure = this.#drawn.has(line.inlines) ? null : (tagged.structure ?? null);
    this.#drawn.add(line.inlines); // a header row repeated on the next page shares its inlines: only the first is content
    if (tagged.bookmark && structure) this.#addBookmark(tagged.bookmark, y);
    const isLink = structure !== null && line.inlines.some(inline => inline.linkToDestination);
    if (isLink) this.#renderLink(line, structure, x, y);
    else {
      this.#mark(structure ?? 'artifact');
      super.renderLine(line, x, y);
    }
  }

  override renderVector(vector: object): void {
    this.#mark('artifact');
    super.renderVector(vector);
  }

  override renderImage(image: object): void {
    const structure = (image as { structureNode?: StructureNode | null }).structureNode ?? null; // set by TaggedLayout
    this.#mark(structure ?? 'artifact');
    super.renderImage(image);
  }

  /** A `Link` element of its own for each line: it holds the text and the clickable area (ISO 32000-1 §14.8.4.4.2). */
  #renderLink(line: Line, structure: StructureNode, x: number, y: number): void {
    this.#close();
    const link = this.#document.struct('Link');
    structure.elementIn(this.#document).add(link);
    const content = this.#document.markStructureContent('Link');
    link.add(content);
    this.#document.collectLinksUnder(
      link,
      line.inlines
        .map(inline => inline.text)
        .join('')
        .trim(),
    );
    super.renderLine(line, x, y);
    this.#document.collectLinksUnder(null, '');
    this.#document.endMarkedContent();
    link.end();
  }

  #addBookmark(bookmark: Bookmark, y: number): void {
    this.#pageOfBookmark.set(bookmark.id, this.#document.pageNumber());
    this.#document.addBookmark(bookmark.title, bookmark.level, y);
  }

  #mark(marking: Marking): void {
    if (this.#open === marking) return;
    this.#close();
    if (marking === 'artifact') {
      this.#document.markContent('Artifact', { type: 'Layout' });
    } else {
      const element = marking.elementIn(this.#document);
      element.add(this.#document.markStructureContent(marking.type));
    }
    this.#open = marking;
  }

  #close(): void {
    if (this.#open === null) return;
    this.#document.endMarkedContent();
    this.#open = null;
  }
}
