import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { SharedObjects } from './sharedObjects';

/** Deeper than any page we know of: an object nested on purpose stops there. */
const DEEPEST = 400;

/** Keys that place an object in the structure tree of its own document, which is not copied. */
const PLACES_IN_TREE = ['StructParent', 'StructParents'].map(key => PDFName.of(key));

/** What of a document cannot be copied: it is then a damaged file. */
export class UncopiableObject extends Error {}

export interface CopierOptions {
  /** Objects already copied, or that stand for those of the source: pages. */
  readonly known?: ReadonlyMap<PDFRef, PDFRef>;
  /** Keeps the places in the structure tree; for a whole document whose tree is copied too. */
  readonly keepsStructure?: boolean;
}

/** Copies objects from a document into another, each once, with all that they refer to. Objects that refer to themselves may be copied. */
export class ObjectCopier {
  readonly #source: PDFContext;
  readonly #target: PDFContext;
  readonly #shared: SharedObjects;
  readonly #keepsStructure: boolean;
  readonly #copied: Map<PDFRef, PDFRef>;
  readonly #open = new Set<PDFRef>();
  #depth = 0;

  constructor(source: PDFContext, target: PDFContext, shared: SharedObjects, options: CopierOptions = {}) {
    this.#source = source;
    this.#target = target;
    this.#shared = shared;
    this.#keepsStructure = options.keepsStructure ?? false;
    this.#copied = new Map(options.known);
  }

  /** The copy of an object, which may be a reference. Throws {@link UncopiableObject} on one nested beyond measure. */
  copy(object: PDFObject): PDFObject {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new UncopiableObject('objects nested beyond measure');
    try {
      if (object instanceof PDFRef) return this.#copyRef(object);
      if (object instanceof PDFDict) return this.copyDict(object);
      if (object instanceof PDFArray) return this.#copyArray(object);
      if (object instanceof PDFRawStream) return this.#copyStream(object);
      if (object instanceof PDFInvalidObject) throw new UncopiableObject('an object that cannot be read');
      if (object instanceof PDFStream) throw new UncopiableObject('a stream without its bytes');
      return object; // numbers, names, texts: nothing of theirs belongs to a document
    } finally {
      this.#depth -= 1;
    }
  }

  /** The copy of a dictionary, without some of its keys. */
  copyDict(dict: PDFDict, without: ReadonlySet<PDFName> = new Set()): PDFDict {
    const copy = PDFDict.withContext(this.#target);
    for (const [key, value] of dict.entries()) {
      if (without.has(key) || (!this.#keepsStructure && PLACES_IN_TREE.includes(key))) continue;
      copy.set(key, this.copy(value));
    }
    return copy;
  }

  #copyRef(ref: PDFRef): PDFObject {
    const known = this.#copied.get(ref);
    if (known) return known;
    if (this.#open.has(ref)) {
      // it refers to itself: its place is chosen before it is copied
      const place = this.#target.nextRef();
      this.#copied.set(ref, place);
      return place;
    }
    const object = this.#source.lookup(ref);
    // null by the standard (ISO 32000-1 §7.3.10); in a page, it is what a cut file leaves
    if (object === undefined) throw new UncopiableObject(`object ${ref.objectNumber} is missing`);
    this.#open.add(ref);
    const copy = this.copy(object);
    this.#open.delete(ref);
    const chosen = this.#copied.get(ref);
    if (chosen) this.#target.assign(chosen, copy);
    const place =
      chosen ??
      (this.#keepsStructure && !(copy instanceof PDFRawStream) ? this.#target.register(copy) : this.#shared.refFor(copy));
    this.#copied.set(ref, place);
    return place;
  }

  #copyArray(array: PDFArray): PDFArray {
    const copy = PDFArray.withContext(this.#target);
    for (let index = 0; index < array.size(); index++) copy.push(this.copy(array.get(index)));
    return copy;
  }

  #copyStream(stream: PDFRawStream): PDFRawStream {
    return PDFRawStream.of(this.copyDict(stream.dict), stream.contents);
  }
}
