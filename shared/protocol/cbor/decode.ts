import { compareBytes, isList, MAX_DEPTH, type CborValue } from './value';

// Present in every runtime that Jalon uses, but not in the bare language library that `shared` is checked against.
declare const TextDecoder: new (label: string, options: object) => { decode(bytes: Uint8Array): string };

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

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
