import { checkRoom, unpack, type UnpackingRoom } from './filters';
import { readObject } from './objects';
import { isSpace, PdfScanner } from './scanner';
import { damaged, isArray, isInteger, nameOf, PdfDict, PdfReadError, PdfStream } from './values';

/** Where an object stands: at a place of the file, inside a container, or nowhere any more. */
export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in'; readonly container: number; readonly index: number };

/** One cross-reference section: what one writing of the file brought. */
export interface Section {
  /** Where the section begins, and where it ends (trailer included). */
  readonly offset: number;
  readonly end: number;
  readonly trailer: PdfDict;
  readonly places: ReadonlyMap<number, Place>;
  /** The number of the object that holds the section, when it is a stream. */
  readonly streamNumber: number | null;
}

const MAX_SECTIONS = 200;
const MAX_OBJECTS = 2_000_000;

/** The place of the newest section that the end of a file names, and where the mark of the end (`%%EOF`) stops. */
export function endOfFile(bytes: Uint8Array): { startxref: number; end: number } {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString('latin1');
  const found = /startxref[\r\n\t ]+(\d{1,12})[\r\n\t ]+%%EOF[\r\n]{0,2}$/.exec(tail);
  if (!found) return damaged('the file has no end');
  return { startxref: Number(found[1]), end: bytes.length };
}

/** All sections of a file, newest first, from the one that starts at `offset`. */
export function readSections(bytes: Uint8Array, offset: number, room: UnpackingRoom): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let next: number | null = offset; next !== null;) {
    if (seen.has(next)) damaged('the sections turn in a circle');
    if (sections.length >= MAX_SECTIONS) throw new PdfReadError('too-large', 'the file has too many revisions');
    seen.add(next);
    const section: Section = readSection(bytes, next, room);
    sections.push(section);
    const previous = section.trailer.get('Prev');
    if (previous !== null && !isInteger(previous)) damaged('the earlier section has no place');
    next = isInteger(previous) ? previous : null;
  }
  return sections;
}

function readSection(bytes: Uint8Array, offset: number, room: UnpackingRoom): Section {
  if (offset < 0 || offset >= bytes.length) damaged('a section stands outside the file');
  const scanner = new PdfScanner(bytes, offset);
  scanner.skipSpace();
  return scanner.isAt('xref') ? readTable(scanner, offset, room) : readStreamSection(bytes, offset, room);
}

function readTable(scanner: PdfScanner, offset: number, room: UnpackingRoom): Section {
  scanner.expect('xref');
  const places = new Map<number, Place>();
  for (;;) {
    scanner.skipSpace();
    if (scanner.isAt('trailer')) break;
    const first = scanner.integer();
    const count = scanner.integer();
    if (first < 0 || count < 0 || first + count > MAX_OBJECTS)
      throw new PdfReadError('too-large', 'the file has too many objects');
    room.places -= count;
    checkRoom(room);
    for (let index = 0; index < count; index += 1) readEntry(scanner, first + index, places);
  }
  scanner.expect('trailer');
  const trailer = scanner.value();
  if (!(trailer instanceof PdfDict)) return damaged('a section has no trailer');
  if (trailer.get('XRefStm') !== null) throw new PdfReadError('unsupported', 'the file has two tables at once');
  return { offset, end: scanner.position, trailer, places, streamNumber: null };
}

function readEntry(scanner: PdfScanner, number: number, places: Map<number, Place>): void {
  const offset = scanner.integer();
  const generation = scanner.integer();
  scanner.skipSpace();
  const kind = String.fromCharCode(scanner.bytes[scanner.position] ?? 0);
  scanner.position += 1;
  if ((kind !== 'n' && kind !== 'f') || !isSpace(scanner.bytes[scanner.position]))
    damaged(`the entry of object ${number} is not one`);
  if (places.has(number)) damaged(`the object ${number} stands twice in a table`);
  places.set(number, kind === 'n' ? { kind: 'at', offset, generation } : { kind: 'free' });
}

function readStreamSection(bytes: Uint8Array, offset: number, room: UnpackingRoom): Section {
  const object = readObject(bytes, offset, () => null);
  const stream = object.value;
  if (!(stream instanceof PdfStream) || nameOf(stream.dict.get('Type')) !== 'XRef') return damaged('a section is not one');
  const widths = integers(stream.dict, 'W');
  const size = stream.dict.get('Size');
  if (widths.length !== 3 || widths.some(width => width < 0 || width > 7) || !isInteger(size))
    return damaged('a section is not one');
  const index = stream.dict.get('Index') === null ? [0, size] : integers(stream.dict, 'Index');
  const table = Buffer.from(unpack(stream, room));
  const places = new Map<number, Place>();
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const rowWidth = kindWidth + firstWidth + secondWidth;
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    const value = width === 0 ? otherwise : Number(BigInt(`0x${table.toString('hex', at, at + width)}`));
    at += width;
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    if (first < 0 || count < 0 || first + count > MAX_OBJECTS)
      throw new PdfReadError('too-large', 'the file has too many objects');
    if (at + count * rowWidth > table.length || rowWidth === 0) return damaged('a section stops too early');
    room.places -= count;
    checkRoom(room);
    for (let number = first; number < first + count; number += 1) {
      const [kind, one, two] = [field(kindWidth, 1), field(firstWidth, 0), field(secondWidth, 0)];
      if (places.has(number)) damaged(`the object ${number} stands twice in a section`);
      places.set(number, placeOf(kind, one, two));
    }
  }
  return { offset, end: object.end, trailer: stream.dict, places, streamNumber: object.number };
}

function placeOf(kind: number, one: number, two: number): Place {
  if (kind === 0) return { kind: 'free' };
  if (kind === 1) return { kind: 'at', offset: one, generation: two };
  return kind === 2 ? { kind: 'in', container: one, index: two } : damaged('an object has no known place');
}

function integers(dict: PdfDict, key: string): number[] {
  const value = dict.get(key);
  return isArray(value) && value.every(isInteger) ? [...value] : damaged(`${key} is not a list of numbers`);
}
