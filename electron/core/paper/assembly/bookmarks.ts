import type { PDFRef } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** A line of the bookmarks, which leads to a name of the document. */
export interface BookmarkLine {
  readonly title: string;
  readonly level: 1 | 2;
  readonly destination: string;
}

/** Writes the bookmarks of a document: lines of level 2 go under the line of level 1 before them, folded. Gives their root. */
export function writeBookmarks(context: PDFContext, lines: readonly BookmarkLine[]): PDFRef {
  const root = context.nextRef();
  const chapters: { line: BookmarkLine; under: BookmarkLine[] }[] = [];
  for (const line of lines) {
    if (line.level === 1 || chapters.length === 0) chapters.push({ line, under: [] });
    else chapters.at(-1)?.under.push(line);
  }
  const level = (
    items: readonly { line: BookmarkLine; under: readonly BookmarkLine[] }[],
    parent: PDFRef,
  ): Partial<Record<'First' | 'Last', PDFRef>> => {
    const refs = items.map(() => context.nextRef());
    items.forEach(({ line, under }, index) => {
      const ref = refs[index];
      if (!ref) return;
      const item = PDFDict.withContext(context);
      item.set(name('Title'), PDFHexString.fromText(line.title));
      item.set(name('Parent'), parent);
      item.set(name('Dest'), PDFString.of(line.destination));
      const [before, after] = [refs[index - 1], refs[index + 1]];
      if (before) item.set(name('Prev'), before);
      if (after) item.set(name('Next'), after);
      const inner = level(
        under.map(one => ({ line: one, under: [] })),
        ref,
      );
      for (const [key, value] of Object.entries(inner)) item.set(name(key), value);
      if (under.length > 0) item.set(name('Count'), PDFNumber.of(-under.length));
      context.assign(ref, item);
    });
    const [first, last] = [refs[0], refs.at(-1)];
    return first && last ? { First: first, Last: last } : {};
  };
  const outline = PDFDict.withContext(context);
  outline.set(name('Type'), name('Outlines'));
  for (const [key, value] of Object.entries(level(chapters, root))) outline.set(name(key), value);
  outline.set(name('Count'), PDFNumber.of(chapters.length));
  context.assign(root, outline);
  return root;
}

/** Adds names that lead to the top of pages, or to files, to a tree of names of the catalogue, in the order that readers search. */
export function addNames(
  context: PDFContext,
  catalog: PDFDict,
  tree: 'Dests' | 'EmbeddedFiles',
  added: ReadonlyMap<string, PDFObject>,
): void {
  const names = catalog.lookup(name('Names'));
  const own = names instanceof PDFDict ? names : PDFDict.withContext(context);
  const found = own.lookup(name(tree));
  const all = new Map<string, PDFObject>(added);
  const pairs = found instanceof PDFDict ? found.lookup(name('Names')) : undefined;
  if (pairs instanceof PDFArray) {
    for (let index = 0; index + 1 < pairs.size(); index += 2) {
      const key = pairs.lookup(index);
      if (key instanceof PDFString || key instanceof PDFHexString) all.set(key.decodeText(), pairs.get(index + 1));
    }
  }
  const sorted = PDFArray.withContext(context);
  for (const key of [...all.keys()].sort()) {
    const value = all.get(key);
    if (!value) continue;
    sorted.push(PDFString.of(key));
    sorted.push(value);
  }
  const node = PDFDict.withContext(context);
  node.set(name('Names'), sorted);
  own.set(name(tree), context.register(node));
  catalog.set(name('Names'), own);
}
