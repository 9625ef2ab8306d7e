import { compareBytes, isList, MAX_DEPTH, type CborValue } from './value';

// Present in every runtime that Jalon uses, but not in the bare language library that `shared` is checked against.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const utf8 = new TextEncoder();

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
function writeMap(writer: Writer, size: number, entries: Iterable<readonly [number | string, CborValue]>, depth: number): void {
  writer.head(5, size);
  const numbers: (readonly [number, CborValue])[] = [];
  let texts: TextEntry[] | null = null;
  let inOrder = true;
  let last = -1;
  for (const [key, value] of entries) {
    if (typeof key === 'string') (texts ??= []).push({ key, bytes: ASCII.test(key) ? null : utf8.encode(key), value });
    else if (!Number.isSafeInteger(key) || key < 0) throw new Error('CBOR: a key is a text or a whole number from 0');
    else {
      numbers.push([key, value]);
      if (key < last) inOrder = false;
      last = key;
    }
  }
  if (!inOrder) numbers.sort((a, b) => a[0] - b[0]);
  for (const [key, value] of numbers) {
    writer.head(0, key);
    write(writer, value, depth);
  }
  if (!texts) return;
  if (texts.length > 1) texts.sort(compareTextKeys);
  for (const { key, value } of texts) {
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
    writeMap(writer, value.size, value as ReadonlyMap<number | string, CborValue>, depth + 1); // instanceof loses the type arguments
  } else if (typeof value === 'object') {
    const entries = Object.entries(value);
    writeMap(writer, entries.length, entries, depth + 1);
  } else throw new Error(`CBOR: cannot write a ${typeof value}`);
}

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
