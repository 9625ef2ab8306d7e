import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  degrees,
} from '@cantoo/pdf-lib';
import { limits, Refused, type ArrangedPages, type RemovedPart } from './job';

const ACTIONS: Readonly<Record<string, RemovedPart>> = {
  JavaScript: 'script',
  Launch: 'launch',
  GoToR: 'launch',
  GoToE: 'launch',
  SubmitForm: 'launch',
  ImportData: 'launch',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  RichMediaExecute: 'media',
};
const ANNOTATIONS: Readonly<Record<string, RemovedPart>> = {
  FileAttachment: 'attachment',
  RichMedia: 'media',
  Screen: 'media',
  Movie: 'media',
  Sound: 'media',
  '3D': 'media',
};
const KEYS: Readonly<Record<string, RemovedPart>> = {
  JS: 'script',
  JavaScript: 'script',
  EmbeddedFiles: 'attachment',
  EF: 'attachment',
  XFA: 'form',
};
const DEEPEST = 60;

/** Opens a PDF from outside. Refuses what is protected, broken or too long. */
export async function openOutsidePdf(bytes: Uint8Array): Promise<PDFDocument> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  } catch (error) {
    throw new Refused(error instanceof EncryptedPDFError ? 'encrypted' : 'damaged');
  }
  if (document.isEncrypted) throw new Refused('encrypted');
  const pages = pageCount(document);
  if (pages === 0) throw new Refused('damaged');
  if (pages > limits.pages) throw new Refused('too-many-pages');
  return document;
}

/** Leaves of the page tree, counted no further than the limit: a tree may name the same branch again and again, or itself. */
function pageCount(document: PDFDocument): number {
  const { context } = document;
  let count = 0;
  const visit = (node: PDFObject | undefined, depth: number): void => {
    if (!(node instanceof PDFDict) || depth > DEEPEST) throw new Refused('damaged');
    const kids = context.lookup(node.get(PDFName.of('Kids')));
    if (!(kids instanceof PDFArray)) {
      count += 1;
      if (count > limits.pages) throw new Refused('too-many-pages');
      return;
    }
    for (const kid of kids.asArray()) visit(context.lookup(kid), depth + 1);
  };
  visit(context.lookup(document.catalog.get(PDFName.of('Pages'))), 0);
  return count;
}

/** Takes every active part out of the objects of a document, and tells which there were. */
function disarm(document: PDFDocument): Set<RemovedPart> {
  const { context } = document;
  const found = new Set<RemovedPart>();
  const nameOf = (dict: PDFDict, key: string): string => {
    const value = context.lookup(dict.get(PDFName.of(key)));
    return value instanceof PDFName ? value.decodeText() : '';
  };
  const isActive = (object: PDFObject | undefined): RemovedPart | null => {
    const value = object === undefined ? undefined : context.lookup(object);
    if (!(value instanceof PDFDict)) return null;
    const subtype = nameOf(value, 'Subtype');
    return ACTIONS[nameOf(value, 'S')] ?? ANNOTATIONS[subtype] ?? null;
  };
  const clean = (object: PDFObject, depth: number): void => {
    if (depth > DEEPEST) throw new Refused('damaged');
    if (object instanceof PDFRawStream || object instanceof PDFStream) clean(object.dict, depth + 1);
    else if (object instanceof PDFArray) {
      for (let at = object.size() - 1; at >= 0; at--) {
        const part = isActive(object.get(at));
        if (part !== null) {
          found.add(part);
          object.remove(at);
        } else clean(object.get(at), depth + 1);
      }
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        const name = key.decodeText();
        const part = KEYS[name] ?? isActive(value);
        if (part !== null) found.add(part);
        // actions on an event hang below AA, whatever they do
        if (part !== null || name === 'AA') object.delete(key);
        else clean(value, depth + 1);
      }
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) if (!(object instanceof PDFRef)) clean(object, 0);
  return found;
}

/**
 * The PDF as it may be kept: its own bytes when nothing in it acts; else its pages alone, written anew, so that what was taken out is
 * nowhere in the file.
 */
export async function disarmedPdf(
  bytes: Uint8Array,
): Promise<{ pdf: Uint8Array; pages: number; removed: readonly RemovedPart[] }> {
  const document = await openOutsidePdf(bytes);
  const pages = pageCount(document);
  const removed = disarm(document);
  if (removed.size === 0) return { pdf: bytes, pages, removed: [] };
  const copy = await PDFDocument.create({ updateMetadata: false });
  for (const page of await copy.copyPages(document, document.getPageIndices())) copy.addPage(page);
  return { pdf: await copy.save({ updateFieldAppearances: false }), pages, removed: [...removed].sort() };
}

/** A new PDF from pages of others, turned and in the order asked. */
export async function arrangedPdf({ sources, pages }: ArrangedPages): Promise<{ pdf: Uint8Array; pages: number }> {
  if (pages.length === 0 || pages.length > limits.pages) throw new Refused('too-many-pages');
  const opened = await Promise.all(sources.map(openOutsidePdf));
  const made = await PDFDocument.create({ updateMetadata: false });
  for (const { source, page, turn } of pages) {
    const from = opened[source];
    if (from === undefined || page < 0 || page >= from.getPageCount()) throw new Refused('damaged');
    const [copied] = await made.copyPages(from, [page]);
    if (copied === undefined) throw new Refused('damaged');
    copied.setRotation(degrees((copied.getRotation().angle + turn) % 360));
    made.addPage(copied);
  }
  return { pdf: await made.save({ updateFieldAppearances: false }), pages: pages.length };
}
