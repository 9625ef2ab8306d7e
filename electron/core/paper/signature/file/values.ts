/** The objects of a PDF file (ISO 32000-1, 7.3) as they are read, with nothing interpreted. */
export type PdfValue = null | boolean | number | PdfName | PdfText | PdfRef | PdfDict | PdfStream | readonly PdfValue[];

export class PdfName {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A string, with the place of its delimiters in the file: from the opening one to after the closing one. */
export class PdfText {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  constructor(bytes: Uint8Array, from = -1, to = -1) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** The text that the bytes stand for: UTF-16 or UTF-8 with their mark, else Latin letters. */
  toString(): string {
    const buffer = Buffer.from(this.bytes);
    if (buffer[0] === 0xfe && buffer[1] === 0xff) return new TextDecoder('utf-16be').decode(buffer.subarray(2));
    if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return buffer.toString('utf8', 3);
    return buffer.toString('latin1');
  }
}

export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation = 0) {
    this.number = number;
    this.generation = generation;
  }
}

export class PdfDict {
  readonly entries: ReadonlyMap<string, PdfValue>;
  constructor(entries: ReadonlyMap<string, PdfValue> | Record<string, PdfValue>) {
    this.entries = entries instanceof Map ? entries : new Map(Object.entries(entries));
  }

  get(key: string): PdfValue {
    return this.entries.get(key) ?? null;
  }

  /** A copy where some keys have other values. */
  with(changes: Record<string, PdfValue>): PdfDict {
    return new PdfDict(new Map([...this.entries, ...Object.entries(changes)]));
  }
}

/** A stream as stored: its bytes are still coded by its filters. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;
  constructor(dict: PdfDict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

export const name = (text: string): PdfName => new PdfName(text);

/** The name behind a value, or null when it is something else. */
export const nameOf = (value: PdfValue): string | null => (value instanceof PdfName ? value.text : null);

export const isArray = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value);

export const isInteger = (value: PdfValue): value is number => Number.isSafeInteger(value);

/** Why a file cannot be read: it breaks the format, asks for more than the limits allow, or uses what is not read here. */
export type PdfFault = 'damaged' | 'too-large' | 'encrypted' | 'unsupported';

/** A file that cannot be read to its end. Never leaves the folder: readers turn it into a verdict. */
export class PdfReadError extends Error {
  readonly fault: PdfFault;
  constructor(fault: PdfFault, message: string) {
    super(message);
    this.name = 'PdfReadError';
    this.fault = fault;
  }
}

/** Stops the reading of a file that breaks the format. */
export function damaged(message: string): never {
  throw new PdfReadError('damaged', message);
}
