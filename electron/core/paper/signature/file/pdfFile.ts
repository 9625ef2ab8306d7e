import { checkRoom, roomFor, unpack, type UnpackingRoom } from './filters';
import { readObject, type PlacedObject } from './objects';
import { PdfScanner } from './scanner';
import { endOfFile, readSections, type Place, type Section } from './sections';
import { damaged, isInteger, nameOf, PdfDict, PdfReadError, PdfRef, PdfStream, type PdfValue } from './values';

const MAX_CONTAINED = 100_000;
/** Bytes of memory that a value in a container is counted for. */
const VALUE_WEIGHT = 16;

interface Container {
  readonly numbers: readonly number[];
  readonly values: readonly PdfValue[];
}

/**
 * A PDF file read by its cross-reference sections only, as the format asks: nothing is guessed from the bytes between. Objects are read
 * when asked for. Throws PdfReadError for a file that breaks the format, is encrypted, or asks for too much.
 */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** Newest first. */
  readonly sections: readonly Section[];
  readonly trailer: PdfDict;
  private readonly places = new Map<number, Place>();
  private readonly read = new Map<number, PdfValue>();
  private readonly containers = new Map<number, Container>();
  private readonly room: UnpackingRoom;
  private readonly open = new Set<number>();

  constructor(bytes: Uint8Array, room: UnpackingRoom = roomFor(Infinity)) {
    if (!new PdfScanner(bytes).isAt('%PDF-')) damaged('the file does not begin as a PDF');
    this.bytes = bytes;
    this.room = room;
    this.sections = readSections(bytes, endOfFile(bytes).startxref, room);
    const [newest] = this.sections;
    this.trailer = newest?.trailer ?? damaged('the file has no section');
    if (this.sections.some(section => section.trailer.get('Encrypt') !== null)) {
      throw new PdfReadError('encrypted', 'the file is encrypted');
    }
    for (const section of this.sections) {
      for (const [number, place] of section.places) if (!this.places.has(number)) this.places.set(number, place);
    }
  }

  /** Where the newest section of this state of the file begins. */
  get startxref(): number {
    return this.sections[0]?.offset ?? damaged('the file has no section');
  }

  /** Where an object stands, or undefined when the file never had it. */
  placeOf(number: number): Place | undefined {
    return this.places.get(number);
  }

  /** Every object number that some section names. */
  numbers(): IterableIterator<number> {
    return this.places.keys();
  }

  /** The value of an object; null when it does not exist. */
  object(ref: PdfRef): PdfValue {
    const known = this.read.get(ref.number);
    if (known !== undefined) return known;
    const place = this.places.get(ref.number);
    if (place === undefined || place.kind === 'free') return null;
    if (place.kind === 'at' && place.generation !== ref.generation) return null;
    if (this.open.has(ref.number)) damaged('an object needs itself');
    this.open.add(ref.number);
    const value = place.kind === 'at' ? this.placed(ref.number, place.offset).value : this.contained(ref.number, place);
    this.open.delete(ref.number);
    this.read.set(ref.number, value);
    return value;
  }

  /** The object as it stands at its place; its number is checked. */
  placed(number: number, offset: number): PlacedObject {
    checkRoom(this.room);
    const object = readObject(this.bytes, offset, ref => this.object(ref));
    if (object.number !== number) damaged(`the object ${number} is not where the table says`);
    return object;
  }

  /** What a value stands for: itself, or the object that it refers to. */
  resolve(value: PdfValue): PdfValue {
    let current = value;
    for (let steps = 0; current instanceof PdfRef; steps += 1) {
      if (steps > 16) damaged('a reference leads nowhere');
      current = this.object(current);
    }
    return current;
  }

  /** The dictionary that a value stands for, or null. */
  dict(value: PdfValue): PdfDict | null {
    const found = this.resolve(value);
    return found instanceof PdfDict ? found : null;
  }

  /** The catalogue of the document. */
  catalog(): PdfDict {
    return this.dict(this.trailer.get('Root')) ?? damaged('the file has no catalogue');
  }

  private contained(number: number, place: { container: number; index: number }): PdfValue {
    const container = this.containers.get(place.container) ?? this.openContainer(place.container);
    if (container.numbers[place.index] !== number) damaged(`the object ${number} is not in its container`);
    return container.values[place.index] ?? null;
  }

  private openContainer(number: number): Container {
    const stream = this.object(new PdfRef(number));
    if (!(stream instanceof PdfStream) || nameOf(stream.dict.get('Type')) !== 'ObjStm') return damaged('a container is missing');
    const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
    if (!isInteger(count) || !isInteger(first) || count < 0 || first < 0) return damaged('a container has no count');
    if (count > MAX_CONTAINED) throw new PdfReadError('too-large', 'a container holds too many objects');
    const bytes = unpack(stream, this.room);
    const heads = new PdfScanner(bytes);
    const pairs = Array.from({ length: count }, () => [heads.integer(), heads.integer()] as const);
    const values = new PdfScanner(bytes);
    const container = {
      numbers: pairs.map(([held]) => held),
      values: pairs.map(([, offset]) => {
        // in increasing order (ISO 32000-1, 7.5.7): a byte is read once, whatever the offsets say
        if (first + offset < values.position) damaged('two objects of a container overlap');
        values.position = first + offset;
        const before = values.count;
        const value = values.value();
        this.room.left -= VALUE_WEIGHT * (values.count - before);
        checkRoom(this.room);
        return value;
      }),
    };
    this.containers.set(number, container);
    return container;
  }
}
