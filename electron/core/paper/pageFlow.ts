import type { Block } from './tagging/block';
import type { LayoutPage } from './tagging/pdfmakeInternals';
import type { PaperDocument } from './tagging/paperDocument';
import { StructureNode } from './tagging/structure';
import type { PageGeometry } from './tagging/taggedLayout';
import { TaggedLayout } from './tagging/taggedLayout';
import { TaggedRenderer } from './tagging/taggedRenderer';
import { DEFAULT_STYLE, STYLES } from './styles';

/**
 * Lays a document out piece by piece: each piece goes on where the last one ended, and full pages are drawn at once,
 * so that memory follows the size of a piece and of the finished pages, not that of the layout.
 */
export class PageFlow {
  readonly root = new StructureNode('Document', null, { lang: 'fr-FR' });
  readonly #document: PaperDocument;
  readonly #renderer: TaggedRenderer;
  readonly #geometry: PageGeometry;
  #held: LayoutPage | null = null;
  #usedHeight = 0;

  constructor(document: PaperDocument, geometry: PageGeometry) {
    this.#document = document;
    this.#geometry = geometry;
    this.#renderer = new TaggedRenderer(document);
  }

  /** Lays blocks out after those already given. */
  append(blocks: Block[], under: StructureNode = this.root): void {
    const { pages, usedHeight } = this.#layOut(blocks, under, this.#held ? this.#usedHeight : 0);
    const [first, ...others] = pages;
    if (!first) return;
    if (this.#held) this.#held.items.push(...first.items);
    else this.#held = first;
    for (const page of others) {
      this.#renderer.renderPage(this.#held);
      this.#held = page;
    }
    this.#usedHeight = usedHeight;
  }

  /** Pages drawn so far; the current one is not among them. */
  get endedPages(): number {
    return this.#document.pageCount();
  }

  /** Ends the current page: what follows starts a new one. */
  breakPage(): void {
    if (this.#held) this.#renderer.renderPage(this.#held);
    this.#held = null;
    this.#usedHeight = 0;
  }

  /** Sets pages aside for blocks whose final text is not known yet, and gives the function that draws them there. */
  reserve(draft: Block[], under: StructureNode): (blocks: Block[]) => void {
    this.breakPage();
    const first = this.#document.pageCount();
    const count = this.#layOut(draft, under, 0).pages.length;
    for (let page = 0; page < count; page++) {
      this.#document.drawNextPageOn(null);
      this.#document.addPage({ size: [this.#geometry.width, this.#geometry.height] });
    }
    under.elementIn(this.#document);
    return blocks => {
      const { pages } = this.#layOut(blocks, under, 0);
      if (pages.length !== count) throw new Error(`Invariant broken: ${pages.length} pages for the ${count} reserved`);
      pages.forEach((page, index) => this.#renderer.renderPage(page, first + index));
    };
  }

  /** Points taken on the current page, from its top margin down. */
  get usedHeight(): number {
    return this.#usedHeight;
  }

  /** Page (1 for the first) of a bookmark already drawn. */
  pageOf(bookmarkId: string): number {
    return this.#renderer.pageOf(bookmarkId);
  }

  #layOut(blocks: Block[], under: StructureNode, startAt: number): { pages: LayoutPage[]; usedHeight: number } {
    const layout = new TaggedLayout(this.#geometry, under, startAt);
    const pages = layout.layoutDocument({ stack: blocks }, this.#document, STYLES, DEFAULT_STYLE);
    return { pages, usedHeight: layout.writer.context().y - this.#geometry.margins.top };
  }
}
