import { createHash } from 'node:crypto';
import { PDFRawStream, type PDFContext, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

/** The objects of a document that several pieces may use: a font file or a picture with the same bytes is stored once. */
export class SharedObjects {
  readonly #context: PDFContext;
  readonly #byDigest = new Map<string, PDFRef>();
  /** Bytes of streams that were not stored a second time. */
  savedBytes = 0;

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** Where an object is stored: its own place, or that of an equal one stored before. */
  refFor(object: PDFObject): PDFRef {
    const digest = digestOf(object);
    const known = this.#byDigest.get(digest);
    if (known) {
      if (object instanceof PDFRawStream) this.savedBytes += object.getContentsSize();
      return known;
    }
    const ref = this.#context.register(object);
    this.#byDigest.set(digest, ref);
    return ref;
  }

  /** Forgets what was stored after an object: it was taken away with the piece that brought it. */
  forgetAfter(objectNumber: number): void {
    for (const [digest, ref] of this.#byDigest) if (ref.objectNumber > objectNumber) this.#byDigest.delete(digest);
  }
}

function digestOf(object: PDFObject): string {
  const hash = createHash('sha1'); // tells equal from different, protects nothing
  if (object instanceof PDFRawStream) hash.update(`${object.dict.toString()}\0`).update(object.getContents());
  else hash.update(object.toString());
  return hash.digest('base64');
}
