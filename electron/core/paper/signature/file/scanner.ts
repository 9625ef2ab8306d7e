import { damaged, PdfDict, PdfName, PdfReadError, PdfRef, PdfText, type PdfValue } from './values';

const MAX_DEPTH = 64;
/** Values that one object, or one container, may hold, and bytes of a string. */
const [MAX_VALUES, MAX_TEXT] = [2_000_000, 16 * 1024 * 1024];
const [LF, CR, SPACE] = [0x0a, 0x0d, 0x20];
const SPACES = new Set([0, 9, LF, 12, CR, SPACE]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map(letter => letter.charCodeAt(0)));
const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 };

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && SPACES.has(byte);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !SPACES.has(byte) && !DELIMITERS.has(byte);

/** Reads the objects of a PDF file one after the other, strictly: what the format forbids stops the reading. */
export class PdfScanner {
  readonly bytes: Uint8Array;
  position: number;
  /** Values read so far. */
  count = 0;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Passes white space and comments. */
  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (isSpace(byte)) this.position += 1;
      else if (byte === 0x25) {
        while (this.position < this.bytes.length && !this.atLineEnd()) this.position += 1;
      } else return;
    }
  }

  private atLineEnd(): boolean {
    const byte = this.bytes[this.position];
    return byte === LF || byte === CR;
  }

  /** True when the next bytes are a word; the place does not move. */
  isAt(word: string): boolean {
    for (let index = 0; index < word.length; index += 1) {
      if (this.bytes[this.position + index] !== word.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Passes a word that must stand here, after white space. */
  expect(word: string): void {
    this.skipSpace();
    if (!this.isAt(word)) damaged(`« ${word} » is missing at ${this.position}`);
    this.position += word.length;
  }

  /** A whole number that must stand here, after white space. */
  integer(): number {
    this.skipSpace();
    const value = this.number();
    return Number.isSafeInteger(value) ? value : damaged(`a whole number is missing at ${this.position}`);
  }

  /** The value that stands here, after white space. */
  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new PdfReadError('too-large', 'values are nested too deep');
    this.count += 1;
    if (this.count > MAX_VALUES) throw new PdfReadError('too-large', 'an object holds too many values');
    this.skipSpace();
    const byte = this.bytes[this.position];
    switch (byte === undefined ? '' : String.fromCharCode(byte)) {
      case '/':
        return this.nameHere();
      case '(':
        return this.literal();
      case '[':
        return this.array(depth);
      case '<':
        return this.bytes[this.position + 1] === 0x3c ? this.dictionary(depth) : this.hexadecimal();
      default:
        return this.word();
    }
  }

  private word(): PdfValue {
    for (const [text, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (this.isAt(text) && !isRegular(this.bytes[this.position + text.length])) {
        this.position += text.length;
        return value;
      }
    }
    const number = this.number();
    return Number.isSafeInteger(number) && number >= 0 ? (this.reference(number) ?? number) : number;
  }

  private number(): number {
    const start = this.position;
    while (isRegular(this.bytes[this.position]) && this.position - start < 40) this.position += 1;
    const text = Buffer.from(this.bytes.subarray(start, this.position)).toString('latin1');
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) damaged(`a value is missing at ${start}`);
    return Number(text);
  }

  /** `5 0 R` after its first number; the place moves only when it is one. */
  private reference(number: number): PdfRef | null {
    let at = this.position;
    while (isSpace(this.bytes[at])) at += 1;
    if (at === this.position) return null;
    const start = at;
    while (isDigit(this.bytes[at]) && at - start < 6) at += 1;
    if (at === start) return null;
    const generation = Number(Buffer.from(this.bytes.subarray(start, at)).toString('latin1'));
    const gap = at;
    while (isSpace(this.bytes[at])) at += 1;
    if (at === gap || this.bytes[at] !== 0x52 || isRegular(this.bytes[at + 1])) return null;
    this.position = at + 1;
    return new PdfRef(number, generation);
  }

  private nameHere(): PdfName {
    this.position += 1;
    const start = this.position;
    while (isRegular(this.bytes[this.position])) this.position += 1;
    const text = Buffer.from(this.bytes.subarray(start, this.position)).toString('latin1');
    return new PdfName(text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  }

  private array(depth: number): PdfValue[] {
    this.position += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.position] === 0x5d) break;
      values.push(this.value(depth + 1));
    }
    this.position += 1;
    return values;
  }

  private dictionary(depth: number): PdfDict {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.isAt('>>')) break;
      if (this.bytes[this.position] !== 0x2f) damaged(`a key is missing at ${this.position}`);
      const key = this.nameHere().text;
      if (entries.has(key)) damaged(`the key ${key} stands twice at ${this.position}`);
      entries.set(key, this.value(depth + 1));
    }
    this.position += 2;
    return new PdfDict(entries);
  }

  private hexadecimal(): PdfText {
    const from = this.position;
    const end = this.bytes.indexOf(0x3e, from);
    if (end < 0) damaged(`a string has no end at ${from}`);
    const digits = Buffer.from(this.bytes.subarray(from + 1, end))
      .toString('latin1')
      .replace(/[\0\t\n\f\r ]/g, '');
    if (/[^0-9a-fA-F]/.test(digits)) damaged(`a string has other than digits at ${from}`);
    this.position = end + 1;
    return new PdfText(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'), from, end + 1);
  }

  private literal(): PdfText {
    const from = this.position;
    const bytes: number[] = [];
    let open = 1;
    for (this.position += 1; ; this.position += 1) {
      const byte = this.bytes[this.position];
      if (byte === undefined) damaged(`a string has no end at ${from}`);
      else if (byte === 0x5c) this.escape(bytes);
      else {
        if (byte === 0x28) open += 1;
        if (byte === 0x29) open -= 1;
        if (open === 0) break;
        bytes.push(byte);
      }
      if (bytes.length > MAX_TEXT) throw new PdfReadError('too-large', 'a string is too long');
    }
    this.position += 1;
    return new PdfText(Uint8Array.from(bytes), from, this.position);
  }

  /** What follows a backslash in a string; the place ends on its last byte. */
  private escape(into: number[]): void {
    this.position += 1;
    const byte = this.bytes[this.position] ?? 0;
    if (byte >= 0x30 && byte <= 0x37) {
      let code = 0;
      let digits = 0;
      for (let digit = byte; digit >= 0x30 && digit <= 0x37 && digits < 3; digit = this.bytes[this.position + digits] ?? 0) {
        code = code * 8 + digit - 0x30;
        digits += 1;
      }
      this.position += digits - 1;
      into.push(code & 0xff);
    } else if (byte === CR) {
      if (this.bytes[this.position + 1] === LF) this.position += 1;
    } else if (byte !== LF) into.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }
}
