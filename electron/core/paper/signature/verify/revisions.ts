import { signatureFields, type SignatureFieldEntry } from '../fields';
import type { PdfFile } from '../file/pdfFile';
import type { Section } from '../file/sections';
import { isArray, nameOf, PdfDict, PdfRef, PdfStream, type PdfValue } from '../file/values';
import { changedKeys, refsIn, sameValue } from './equal';
import type { Layout } from './layout';
import type { ChangeKind } from './verdict';

/** Keys that a form may change when a signature is put into it. */
const FORM_KEYS = ['SigFlags', 'Fields'];
/** Keys of a field that a signature fills. */
const FILLED_KEYS = ['V', 'AP'];
/** Keys of the catalogue that validation data change (PAdES, DSS). */
const CATALOG_KEYS = ['DSS', 'Extensions'];
const DSS_KEYS = ['Type', 'Certs', 'CRLs', 'OCSPs', 'VRI'];
const INFO_KEYS = ['ModDate', 'Producer'];

/**
 * What one revision changed that is not expressly allowed. Allowed are: the filling of a signature field that was reserved before, an
 * invisible field for a time stamp with the stamp in it, and validation data. `before` is the file as it stood, `after` as it became.
 */
export function forbiddenChanges(before: PdfFile, after: PdfFile, layout: Layout): ChangeKind[] {
  const known = after.sections.findIndex(section => section.offset === before.startxref);
  if (known < 0) return ['structure'];
  const news = after.sections.slice(0, known);
  const start = before.bytes.length;
  if (news.some(section => section.offset < start)) return ['structure'];
  const changes = new Set<ChangeKind>();
  if (!sameEnds(before, after)) changes.add('structure');
  if (!layout.explained(start, after.bytes.length)) changes.add('trailing-data');
  const touched = new Set(news.flatMap(section => [...section.places.keys()]));
  if (!standsAfter(news, start)) changes.add('structure');
  const step = new Step(before, after, touched);
  for (const number of touched) {
    const change = step.changeOf(number);
    if (change !== null) changes.add(change);
  }
  if (step.hasUnexplained()) changes.add('hidden-object');
  return [...changes];
}

/** True when the new sections name only objects that were written after the earlier revision. */
function standsAfter(news: readonly Section[], start: number): boolean {
  const containers = new Set(
    news.flatMap(section => [...section.places].flatMap(([n, place]) => (place.kind === 'at' ? [n] : []))),
  );
  return news.every(section =>
    [...section.places.values()].every(place => {
      if (place.kind === 'at') return place.offset >= start;
      return place.kind === 'free' || containers.has(place.container);
    }),
  );
}

function sameEnds(before: PdfFile, after: PdfFile): boolean {
  const id = (file: PdfFile): PdfValue => {
    const value = file.resolve(file.trailer.get('ID'));
    return isArray(value) ? (value[0] ?? null) : null;
  };
  const info = sameValue(before.trailer.get('Info'), after.trailer.get('Info'));
  return sameValue(before.trailer.get('Root'), after.trailer.get('Root')) && info && sameValue(id(before), id(after));
}

/** From one revision to the next. */
class Step {
  private readonly before: PdfFile;
  private readonly after: PdfFile;
  private readonly touched: ReadonlySet<number>;
  private readonly filled = new Map<number, SignatureFieldEntry>();
  private readonly stamps: readonly SignatureFieldEntry[];
  /** Values that the allowed changes brought: new objects must be reached from them. */
  private readonly brought: PdfValue[] = [];

  constructor(before: PdfFile, after: PdfFile, touched: ReadonlySet<number>) {
    this.before = before;
    this.after = after;
    this.touched = touched;
    const earlier = new Map(signatureFields(before).map(field => [field.ref.number, field]));
    const later = signatureFields(after);
    for (const field of later) {
      if (earlier.get(field.ref.number)?.signature === null && this.isNewSignature(field))
        this.filled.set(field.ref.number, field);
    }
    this.stamps = later.filter(field => !earlier.has(field.ref.number) && this.isInvisibleStamp(field));
  }

  private isNewSignature({ signature }: SignatureFieldEntry): boolean {
    return signature?.ref !== null && signature?.ref !== undefined && this.isNew(signature.ref.number);
  }

  private isNew(number: number): boolean {
    const place = this.before.placeOf(number);
    return place === undefined || place.kind === 'free';
  }

  private isInvisibleStamp(field: SignatureFieldEntry): boolean {
    if (nameOf(field.signature?.dict.get('Type') ?? null) !== 'DocTimeStamp' || !this.isNew(field.ref.number)) return false;
    const rect = this.after.resolve(field.dict.get('Rect'));
    const [left, bottom, right, top] = isArray(rect) ? rect : [0, 0, 0, 0];
    return left === right && bottom === top;
  }

  /** What a touched object changes against the rules; null when nothing. */
  changeOf(number: number): ChangeKind | null {
    if (number === 0) return null;
    const place = this.after.placeOf(number);
    if (this.isNew(number)) return null; // judged by what reaches it
    const earlier = this.before.placeOf(number);
    if (place === undefined || place.kind === 'free') return 'structure';
    if (place.kind === 'at' && earlier?.kind === 'at' && place.generation !== earlier.generation) return 'structure';
    const ref = new PdfRef(number, place.kind === 'at' ? place.generation : 0);
    const [old, now] = [this.before.object(ref), this.after.object(ref)];
    if (sameValue(old, now)) return null;
    return old instanceof PdfDict && now instanceof PdfDict && this.isAllowed(number, old, now) ? null : kindOf(old, now);
  }

  private isAllowed(number: number, old: PdfDict, now: PdfDict): boolean {
    const keys = changedKeys(old, now);
    const within = (allowed: readonly string[]): boolean => keys.every(key => allowed.includes(key));
    if (this.filled.has(number)) return within(FILLED_KEYS) && this.bring(now.get('V'), now.get('AP'));
    if (isRefTo(this.before.trailer.get('Root'), number)) return this.isAllowedCatalog(old, now, keys);
    if (isRefTo(this.before.trailer.get('Info'), number)) return within(INFO_KEYS);
    if (isRefTo(this.before.catalog().get('AcroForm'), number)) return this.isAllowedForm(old, now);
    if (isRefTo(this.before.catalog().get('DSS'), number)) return within(DSS_KEYS) && this.bring(now);
    return nameOf(old.get('Type')) === 'Page' && within(['Annots']) && this.isAppended(old.get('Annots'), now.get('Annots'));
  }

  private isAllowedCatalog(old: PdfDict, now: PdfDict, keys: readonly string[]): boolean {
    for (const key of keys) {
      if (CATALOG_KEYS.includes(key)) this.bring(now.get(key));
      else if (key !== 'AcroForm') return false;
      else {
        const [form, later] = [old.get('AcroForm'), now.get('AcroForm')];
        if (!(form instanceof PdfDict) || !(later instanceof PdfDict) || !this.isAllowedForm(form, later)) return false;
      }
    }
    return true;
  }

  private isAllowedForm(old: PdfDict, now: PdfDict): boolean {
    return changedKeys(old, now).every(key => FORM_KEYS.includes(key)) && this.isAppended(old.get('Fields'), now.get('Fields'));
  }

  /** True when a list only got the invisible fields of time stamps at its end. */
  private isAppended(old: PdfValue, now: PdfValue): boolean {
    const [list, longer] = [this.before.resolve(old), this.after.resolve(now)];
    if (!isArray(longer)) return list === null && longer === null;
    const kept = isArray(list) ? list : [];
    const added = longer.slice(kept.length);
    const stamps = new Set(this.stamps.map(({ ref }) => ref.number));
    const rightly = kept.every((item, index) => sameValue(item, longer[index] ?? null));
    return rightly && added.every(item => item instanceof PdfRef && stamps.has(item.number) && this.bring(item));
  }

  private bring(...values: readonly PdfValue[]): true {
    this.brought.push(...values);
    return true;
  }

  /** True when the revision brought objects that no allowed change needs. */
  hasUnexplained(): boolean {
    const reached = new Set<number>();
    const waiting = this.brought.flatMap(refsIn);
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      if (reached.has(ref.number) || !this.isNew(ref.number)) continue;
      reached.add(ref.number);
      waiting.push(...refsIn(this.after.object(ref)));
    }
    return [...this.touched].some(
      number => number !== 0 && this.isNew(number) && !reached.has(number) && !this.isContainer(number),
    );
  }

  private isContainer(number: number): boolean {
    const place = this.after.placeOf(number);
    if (place === undefined || place.kind === 'free') return true; // nothing stands there
    const value = this.after.object(new PdfRef(number, place.kind === 'at' ? place.generation : 0));
    return value instanceof PdfStream && ['XRef', 'ObjStm'].includes(nameOf(value.dict.get('Type')) ?? '');
  }
}

const isRefTo = (value: PdfValue, number: number): boolean => value instanceof PdfRef && value.number === number;

function kindOf(old: PdfValue, now: PdfValue): ChangeKind {
  if (old instanceof PdfStream) return 'content';
  if (!(old instanceof PdfDict)) return 'structure';
  const type = nameOf(old.get('Type'));
  if (type === 'Page') return now instanceof PdfDict && changedKeys(old, now).join() === 'Annots' ? 'annotation' : 'page';
  if (type === 'Pages') return 'pages';
  if (type === 'Catalog') return 'catalog';
  if (old.get('FT') !== null || nameOf(old.get('Subtype')) === 'Widget') return 'field';
  return type === 'Annot' || old.get('Rect') !== null ? 'annotation' : 'content';
}
