import { inflateSync } from 'node:zlib';
import type { PDFRef } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { drawnAnnotations, linksOf } from './annotations';
import { Destinations } from './destinations';
import { ObjectCopier, UncopiableObject } from './objectCopier';
import type { SharedObjects } from './sharedObjects';
import { sourcePages, type SourcePage } from './sourcePages';

const name = (text: string): PDFName => PDFName.of(text);
/** What of a page is copied. Its thumbnail, its actions and what its maker added for itself are not. */
const KEPT = ['Resources', 'MediaBox', 'CropBox', 'Rotate', 'Group', 'UserUnit'].map(name);
/** A page whose drawing is longer than this, unpacked, is not a page that someone made. */
const LONGEST_CONTENT = 256 * 1024 * 1024;

/**
 * Copies the pages of a document, with their links inside the document, what is drawn by annotations turned into drawing, and nothing
 * that acts. `leftOut`: page numbers, from 1. Throws {@link UncopiableObject} when the document is damaged.
 */
export function copyPages(source: PDFContext, target: PDFContext, shared: SharedObjects, leftOut: ReadonlySet<number>): PDFRef[] {
  const pages = sourcePages(source);
  if (pages === null) throw new UncopiableObject('no pages');
  const places = new Map<PDFRef, PDFRef>();
  pages.forEach(({ ref }, index) => {
    if (!leftOut.has(index + 1)) places.set(ref, target.nextRef());
  });
  const copier = new ObjectCopier(source, target, shared, { known: places });
  const destinations = new Destinations(source);
  for (const page of pages) {
    const place = places.get(page.ref);
    if (place) target.assign(place, copyPage(page, source, target, copier, destinations, places));
  }
  return [...places.values()];
}

function copyPage(
  page: SourcePage,
  source: PDFContext,
  target: PDFContext,
  copier: ObjectCopier,
  destinations: Destinations,
  places: ReadonlyMap<PDFRef, PDFRef>,
): PDFDict {
  const copy = PDFDict.withContext(target);
  copy.set(name('Type'), name('Page'));
  for (const key of KEPT) {
    const value = page.inherited.get(key) ?? page.dict.get(key);
    if (value !== undefined) copy.set(key, copier.copy(value));
  }
  const contents = PDFArray.withContext(target);
  for (const stream of contentStreams(page.dict.get(name('Contents')), source)) contents.push(copier.copy(stream));
  for (const stream of drawnAnnotations(page.dict, copy, source, target, copier)) contents.push(stream);
  copy.set(name('Contents'), contents);
  const links = linksOf(page.dict, source, target, copier, destinations, places);
  if (links.size() > 0) copy.set(name('Annots'), links);
  return copy;
}

/** The streams that draw a page, each checked to be there and whole. */
function contentStreams(contents: PDFObject | undefined, source: PDFContext): PDFObject[] {
  if (contents === undefined) return [];
  const found = source.lookup(contents);
  const streams = found instanceof PDFArray ? found.asArray() : [contents];
  for (const one of streams) {
    const stream = source.lookup(one);
    if (!(stream instanceof PDFRawStream)) throw new UncopiableObject('a page without its drawing');
    if (stream.dict.lookup(name('Filter')) === name('FlateDecode')) checkUnpacks(stream.contents);
  }
  return streams;
}

function checkUnpacks(bytes: Uint8Array): void {
  try {
    inflateSync(bytes, { maxOutputLength: LONGEST_CONTENT });
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new UncopiableObject(`a drawing that does not unpack (${String(error.code)})`);
    throw error;
  }
}
