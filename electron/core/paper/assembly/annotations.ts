import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Destinations } from './destinations';
import type { ObjectCopier } from './objectCopier';

const name = (text: string): PDFName => PDFName.of(text);
const LINK = name('Link');
/** Addresses that a link of a piece may keep: the reader's program asks before it opens them. */
const KEPT_ADDRESS = /^(https?:\/\/|mailto:)/i;
const HIDDEN = 0b10;

function annotationsOf(page: PDFDict): PDFDict[] {
  const list = page.lookup(name('Annots'));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap(one => {
    const annotation = page.context.lookup(one);
    return annotation instanceof PDFDict ? [annotation] : [];
  });
}

/** The links of a page that lead to a copied page or to an address of the web; all others, and every other action, stay out. */
export function linksOf(
  page: PDFDict,
  source: PDFContext,
  target: PDFContext,
  copier: ObjectCopier,
  destinations: Destinations,
  places: ReadonlyMap<PDFRef, PDFRef>,
): PDFArray {
  const links = PDFArray.withContext(target);
  for (const annotation of annotationsOf(page)) {
    if (annotation.lookup(name('Subtype')) !== LINK) continue;
    const area = annotation.get(name('Rect'));
    const where = area && (pageTarget(annotation, destinations, copier, places) ?? addressTarget(annotation, source, target));
    if (!where) continue;
    const link = PDFDict.withContext(target);
    link.set(name('Type'), name('Annot'));
    link.set(name('Subtype'), LINK);
    link.set(name('Rect'), copier.copy(area));
    link.set(name('Border'), target.obj([0, 0, 0]));
    link.set(name('F'), PDFNumber.of(4));
    link.set(where.key, where.value);
    links.push(target.register(link));
  }
  return links;
}

interface LinkTarget {
  readonly key: PDFName;
  readonly value: PDFObject;
}

function pageTarget(
  annotation: PDFDict,
  destinations: Destinations,
  copier: ObjectCopier,
  places: ReadonlyMap<PDFRef, PDFRef>,
): LinkTarget | null {
  const action = annotation.lookup(name('A'));
  const goes = action instanceof PDFDict && action.lookup(name('S')) === name('GoTo');
  const found = destinations.resolve(annotation.get(name('Dest')) ?? (goes ? action.get(name('D')) : undefined));
  const page = found?.get(0);
  // a page that is left out is no longer a target
  if (!found || !(page instanceof PDFRef) || !places.has(page)) return null;
  return { key: name('Dest'), value: copier.copy(found) };
}

function addressTarget(annotation: PDFDict, source: PDFContext, target: PDFContext): LinkTarget | null {
  const action = annotation.lookup(name('A'));
  if (!(action instanceof PDFDict) || action.lookup(name('S')) !== name('URI')) return null;
  const address = source.lookup(action.get(name('URI')));
  if (!(address instanceof PDFString || address instanceof PDFHexString) || !KEPT_ADDRESS.test(address.decodeText())) return null;
  const kept = PDFDict.withContext(target);
  kept.set(name('S'), name('URI'));
  kept.set(name('URI'), address);
  return { key: name('A'), value: kept };
}

/**
 * What the other annotations of a page show (a visible signature, a stamp, the fields of a form), as streams that draw it: the copy shows
 * them, and holds no field nor action. Their pictures are added to the resources of the copied page.
 */
export function drawnAnnotations(
  page: PDFDict,
  copy: PDFDict,
  source: PDFContext,
  target: PDFContext,
  copier: ObjectCopier,
): PDFRef[] {
  const drawn: PDFRef[] = [];
  for (const annotation of annotationsOf(page)) {
    const kind = annotation.lookup(name('Subtype'));
    const flags = annotation.lookup(name('F'));
    if (kind === LINK || kind === name('Popup') || (flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0)) continue;
    const appearance = shownAppearance(annotation, source);
    const area = numbersOf(annotation.lookup(name('Rect')));
    const form = source.lookup(appearance ?? undefined);
    if (appearance === null || !(form instanceof PDFRawStream) || area === null) continue;
    const placed = placement(form, area);
    if (placed === null) continue;
    const key = `JalonAnnotation${drawn.length + 1}`;
    ownXObjects(copy, target).set(name(key), copier.copy(appearance));
    drawn.push(target.register(target.stream(`q ${placed.map(one => one.toFixed(4)).join(' ')} cm /${key} Do Q\n`)));
  }
  return drawn;
}

/** The picture of an annotation in its present state, or null when it has none. */
function shownAppearance(annotation: PDFDict, source: PDFContext): PDFObject | null {
  const all = annotation.lookup(name('AP'));
  if (!(all instanceof PDFDict)) return null;
  const normal = all.get(name('N'));
  const found = source.lookup(normal);
  if (!(found instanceof PDFDict)) return normal ?? null;
  const state = annotation.lookup(name('AS'));
  return state instanceof PDFName ? (found.get(state) ?? null) : null;
}

function numbersOf(array: PDFObject | undefined): number[] | null {
  if (!(array instanceof PDFArray)) return null;
  const numbers = array.asArray().map(one => (one instanceof PDFNumber ? one.asNumber() : Number.NaN));
  return numbers.every(Number.isFinite) ? numbers : null;
}

/** The matrix that brings the box of a picture onto its rectangle (ISO 32000-1 §12.5.5); null when one of them is flat. */
function placement(form: PDFRawStream, area: readonly number[]): number[] | null {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(form.dict.lookup(name('BBox'))) ?? [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(form.dict.lookup(name('Matrix'))) ?? [];
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [boxLeft, boxBottom] = [Math.min(...xs), Math.min(...ys)];
  const [boxWidth, boxHeight] = [Math.max(...xs) - boxLeft, Math.max(...ys) - boxBottom];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = area;
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (boxWidth === 0 || boxHeight === 0 || width === 0 || height === 0) return null;
  const [scaleX, scaleY] = [width / boxWidth, height / boxHeight];
  return [scaleX, 0, 0, scaleY, Math.min(x1, x2) - boxLeft * scaleX, Math.min(y1, y2) - boxBottom * scaleY];
}

/** The pictures among the resources of a copied page, in dictionaries of its own: other pages may share the copied ones. */
function ownXObjects(page: PDFDict, target: PDFContext): PDFDict {
  const ownDict = (holder: PDFDict, key: PDFName): PDFDict => {
    const found = holder.lookup(key);
    const own = PDFDict.withContext(target);
    if (found instanceof PDFDict) for (const [inner, value] of found.entries()) own.set(inner, value);
    holder.set(key, own);
    return own;
  };
  return ownDict(ownDict(page, name('Resources')), name('XObject'));
}
