import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
/** Nodes of a tree of names looked at: beyond it, names lead nowhere. */
const MOST_NODES = 10_000;

/** Finds the page that a link of a document leads to, by itself or by a name. */
export class Destinations {
  readonly #context: PDFContext;
  #byName: Map<string, PDFObject> | null = null;

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** The destination as an array that starts with a page, or null when it leads to none. */
  resolve(target: PDFObject | undefined): PDFArray | null {
    let found = this.#context.lookup(target);
    if (found instanceof PDFName) found = this.#named(found.decodeText());
    else if (found instanceof PDFString || found instanceof PDFHexString) found = this.#named(found.decodeText());
    if (found instanceof PDFDict) found = found.lookup(name('D'));
    return found instanceof PDFArray && found.size() > 0 && found.get(0) instanceof PDFRef ? found : null;
  }

  #named(text: string): PDFObject | undefined {
    this.#byName ??= this.#readNames();
    return this.#context.lookup(this.#byName.get(text));
  }

  #readNames(): Map<string, PDFObject> {
    const names = new Map<string, PDFObject>();
    const catalog = this.#context.lookup(this.#context.trailerInfo.Root);
    if (!(catalog instanceof PDFDict)) return names;
    const old = catalog.lookup(name('Dests'));
    if (old instanceof PDFDict) for (const [key, value] of old.entries()) names.set(key.decodeText(), value);
    const tree = catalog.lookup(name('Names'));
    const waiting: (PDFObject | undefined)[] = tree instanceof PDFDict ? [tree.get(name('Dests'))] : [];
    for (let count = 0; waiting.length > 0 && count < MOST_NODES; count++) {
      const node = this.#context.lookup(waiting.pop());
      if (!(node instanceof PDFDict)) continue;
      const kids = node.lookup(name('Kids'));
      if (kids instanceof PDFArray) waiting.push(...kids.asArray());
      const pairs = node.lookup(name('Names'));
      if (!(pairs instanceof PDFArray)) continue;
      for (let index = 0; index + 1 < pairs.size(); index += 2) {
        const key = pairs.lookup(index);
        if (key instanceof PDFString || key instanceof PDFHexString) names.set(key.decodeText(), pairs.get(index + 1));
      }
    }
    return names;
  }
}
