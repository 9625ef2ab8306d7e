/**
 * Deterministic CBOR (RFC 8949 §4.2.1): shortest heads, definite lengths, map keys sorted by their encoded bytes.
 * Equal values give equal bytes, so bytes may be hashed and signed. Numbers that are whole and safe are integers;
 * others are 64-bit floats. `undefined`, functions and cycles are refused.
 */
export type CborValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly CborValue[]
  | { readonly [key: string]: CborValue }
  | ReadonlyMap<number | string, CborValue>;

// Present in every runtime that Jalon uses, but not in the bare language library that `shared` is checked against.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: object) => { decode(bytes: Uint8Array): string };

const utf8 = new TextEncoder();
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MAX_DEPTH = 32;

class Writer {
  private buffer = new Uint8Array(512);
  private view = new DataView(this.buffer.buffer);
  private length = 0;

  private room(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + bytes));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
    this.view = new DataView(grown.buffer);
  }

  head(major: number, value: number): void {
    this.room(9);
    const type = major << 5;
    if (value < 24) this.buffer[this.length++] = type | value;
    else if (value < 0x100) {
      this.buffer[this.length++] = type | 24;
      this.buffer[this.length++] = value;
    } else if (value < 0x10000) {
      this.buffer[this.length++] = type | 25;
      this.view.setUint16(this.length, value);
      this.length += 2;
    } else if (value < 0x100000000) {
      this.buffer[this.length++] = type | 26;
      this.view.setUint32(this.length, value);
      this.length += 4;
    } else {
      this.buffer[this.length++] = type | 27;
      this.view.setBigUint64(this.length, BigInt(value));
      this.length += 8;
    }
  }

  byte(value: number): void {
    this.room(1);
    this.buffer[this.length++] = value;
  }

  float(value: number): void {
    this.room(9);
    this.buffer[this.length++] = 0xfb;
    this.view.setFloat64(this.length, value);
    this.length += 8;
  }

  text(value: string): void {
    if (value.length < 48 && this.ascii(value)) return;
    const bytes = utf8.encode(value);
    this.head(3, bytes.length);
    this.raw(bytes);
  }

  /** Short plain text is written in place: most of what is encoded is identifiers and dates. */
  private ascii(value: string): boolean {
    const start = this.length;
    this.head(3, value.length);
    this.room(value.length);
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code > 127) {
        this.length = start;
        return false;
      }
      this.buffer[this.length++] = code;
    }
    return true;
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The bytes written so far; the writer is empty again. */
  take(): Uint8Array {
    const bytes = this.buffer.slice(0, this.length);
    this.length = 0;
    return bytes;
  }

  /** Forgets what an encoding that failed had written. */
  clear(): void {
    this.length = 0;
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

interface TextEntry {
  readonly key: string;
  readonly bytes: Uint8Array | null;
  readonly value: CborValue;
}

const ASCII = /^[\u0000-\u007f]*$/;

/** Order of two encoded text keys: their heads carry the length, so shorter comes first. */
function compareTextKeys(a: TextEntry, b: TextEntry): number {
  const difference = (a.bytes?.length ?? a.key.length) - (b.bytes?.length ?? b.key.length);
  if (difference !== 0) return difference;
  if (a.bytes || b.bytes) return compareBytes(a.bytes ?? utf8.encode(a.key), b.bytes ?? utf8.encode(b.key));
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** Whole numbers from 0 come first in the encoded order, in numeric order, then texts. */
function writeMap(writer: Writer, entries: readonly (readonly [number | string, CborValue])[], depth: number): void {
  writer.head(5, entries.length);
  const numbers: (readonly [number, CborValue])[] = [];
  const texts: TextEntry[] = [];
  for (const [key, value] of entries) {
    if (typeof key === 'string') texts.push({ key, bytes: ASCII.test(key) ? null : utf8.encode(key), value });
    else if (Number.isSafeInteger(key) && key >= 0) numbers.push([key, value]);
    else throw new Error('CBOR: a key is a text or a whole number from 0');
  }
  for (const [key, value] of numbers.sort((a, b) => a[0] - b[0])) {
    writer.head(0, key);
    write(writer, value, depth);
  }
  for (const { key, value } of texts.sort(compareTextKeys)) {
    writer.text(key);
    write(writer, value, depth);
  }
}

function write(writer: Writer, value: CborValue, depth: number): void {
  if (depth > MAX_DEPTH) throw new Error('CBOR: nested too deep');
  if (value === null) writer.byte(0xf6);
  else if (typeof value === 'boolean') writer.byte(value ? 0xf5 : 0xf4);
  else if (typeof value === 'string') writer.text(value);
  else if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
      if (value >= 0) writer.head(0, value);
      else writer.head(1, -1 - value);
    } else if (Number.isFinite(value)) writer.float(value);
    else throw new Error('CBOR: a number must be finite');
  } else if (value instanceof Uint8Array) {
    writer.head(2, value.length);
    writer.raw(value);
  } else if (isList(value)) {
    writer.head(4, value.length);
    for (const item of value) write(writer, item, depth + 1);
  } else if (value instanceof Map) {
    writeMap(writer, [...(value as ReadonlyMap<number | string, CborValue>)], depth + 1); // instanceof loses the type arguments
  } else if (typeof value === 'object') writeMap(writer, Object.entries(value), depth + 1);
  else throw new Error(`CBOR: cannot write a ${typeof value}`);
}

const isList = (value: CborValue): value is readonly CborValue[] => Array.isArray(value);

/** Encodes a value. Throws on values outside CborValue. */
export function encodeCbor(value: CborValue): Uint8Array {
  try {
    write(sharedWriter, value, 0);
    return sharedWriter.take();
  } finally {
    sharedWriter.clear();
  }
}

// encoding never yields, so one buffer serves all
const sharedWriter = new Writer();

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean {
    return this.at === this.bytes.length;
  }

  private need(count: number): void {
    if (this.at + count > this.bytes.length) throw new Error('CBOR: cut short');
  }

  private argument(info: number): number {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4, 27: 8 }[info];
    if (size === undefined) throw new Error('CBOR: indefinite lengths are not deterministic');
    this.need(size);
    let value: number;
    if (size === 1) value = this.view.getUint8(this.at);
    else if (size === 2) value = this.view.getUint16(this.at);
    else if (size === 4) value = this.view.getUint32(this.at);
    else value = Number(this.view.getBigUint64(this.at));
    this.at += size;
    const smallest = { 1: 24, 2: 0x100, 4: 0x10000, 8: 0x100000000 }[size] ?? 0;
    if (value < smallest || !Number.isSafeInteger(value)) throw new Error('CBOR: not the shortest form');
    return value;
  }

  private slice(count: number): Uint8Array {
    this.need(count);
    const part = this.bytes.subarray(this.at, this.at + count);
    this.at += count;
    return part;
  }

  value(depth: number): CborValue {
    if (depth > MAX_DEPTH) throw new Error('CBOR: nested too deep');
    this.need(1);
    const first = this.view.getUint8(this.at++);
    const major = first >> 5;
    const info = first & 31;
    if (major === 7) return this.simple(info);
    const argument = this.argument(info);
    switch (major) {
      case 0:
        return argument;
      case 1:
        if (argument === Number.MAX_SAFE_INTEGER) throw new Error('CBOR: not the shortest form');
        return -1 - argument;
      case 2:
        return this.slice(argument).slice();
      case 3:
        return this.text(argument);
      case 4:
        this.need(argument);
        return Array.from({ length: argument }, () => this.value(depth + 1));
      case 5:
        return this.map(argument, depth + 1);
      default:
        throw new Error('CBOR: tags are not used');
    }
  }

  private text(length: number): string {
    const bytes = this.slice(length);
    try {
      return strictUtf8.decode(bytes);
    } catch (error) {
      throw new Error('CBOR: a text must be UTF-8', { cause: error });
    }
  }

  private map(count: number, depth: number): ReadonlyMap<number | string, CborValue> {
    this.need(count * 2);
    const map = new Map<number | string, CborValue>();
    let previous: Uint8Array | undefined;
    for (let i = 0; i < count; i++) {
      const start = this.at;
      const key = this.value(depth);
      if (typeof key !== 'string' && !(typeof key === 'number' && Number.isSafeInteger(key) && key >= 0 && !Object.is(key, -0)))
        throw new Error('CBOR: unexpected kind of key');
      const keyBytes = this.bytes.subarray(start, this.at);
      if (previous && compareBytes(previous, keyBytes) >= 0) throw new Error('CBOR: keys out of order');
      previous = keyBytes;
      map.set(key, this.value(depth));
    }
    return map;
  }

  private simple(info: number): CborValue {
    if (info === 20) return false;
    if (info === 21) return true;
    if (info === 22) return null;
    if (info !== 27) throw new Error('CBOR: unexpected simple value');
    this.need(8);
    const value = this.view.getFloat64(this.at);
    this.at += 8;
    if (!Number.isFinite(value) || (Number.isSafeInteger(value) && !Object.is(value, -0)))
      throw new Error('CBOR: not the shortest form');
    return value;
  }
}

/** Decodes one value; maps come back as Map. Throws when the bytes are not the deterministic form of a value. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const reader = new Reader(bytes);
  const value = reader.value(0);
  if (!reader.done) throw new Error('CBOR: bytes left over');
  return value;
}

/** Turns decoded maps with text keys into plain objects, for values that are JSON at heart. */
export function cborToPlain(value: CborValue): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...(value as ReadonlyMap<string, CborValue>)].map(([key, item]) => [key, cborToPlain(item)]));
  }
  return isList(value) ? value.map(cborToPlain) : value;
}
