import { PDFArray, PDFDict, PDFName, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(name);

/** A page of a document, with what it inherits from the page tree. */
export interface SourcePage {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly inherited: ReadonlyMap<PDFName, PDFObject>;
}

/** More pages than any piece has. */
export const MOST_PAGES = 20_000;

/** The pages of a document in their order; null when its page tree is broken or has more than {@link MOST_PAGES} pages. */
export function sourcePages(context: PDFContext): SourcePage[] | null {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return null;
  const pages: SourcePage[] = [];
  const seen = new Set<PDFRef>();
  const walk = (ref: PDFObject | undefined, above: ReadonlyMap<PDFName, PDFObject>): boolean => {
    if (!(ref instanceof PDFRef) || seen.has(ref) || pages.length >= MOST_PAGES) return false;
    seen.add(ref);
    const node = context.lookup(ref);
    if (!(node instanceof PDFDict)) return false;
    const inherited = new Map(above);
    for (const key of INHERITED) {
      const value = node.get(key);
      if (value !== undefined) inherited.set(key, value);
    }
    const kids = node.lookup(name('Kids'));
    if (!(kids instanceof PDFArray)) {
      if (node.lookup(name('Type')) === name('Pages')) return false;
      pages.push({ ref, dict: node, inherited });
      return true;
    }
    return kids.asArray().every(kid => walk(kid, inherited));
  };
  return walk(catalog.get(name('Pages')), new Map()) && pages.length > 0 ? pages : null;
}
