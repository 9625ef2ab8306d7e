import type { PdfFile } from '../file/pdfFile';
import { PdfScanner } from '../file/scanner';
import { damaged, isArray, nameOf, PdfDict, PdfReadError, PdfRef, PdfText, type PdfValue } from '../file/values';

/** A signature found in a file, whether a field holds it or not. */
export interface FoundSignature {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  /** The place of the signature's digits, delimiters included; null when the range that it tells is not one. */
  readonly hole: { readonly from: number; readonly to: number } | null;
  /** Where the part of the file that it covers ends. */
  readonly end: number;
}

/** How the bytes of a file are used. */
export interface Layout {
  /** In the order of what they cover. */
  readonly signatures: readonly FoundSignature[];
  /** True when the bytes from a place to another all belong to listed objects, sections and ends of revisions. */
  explained(from: number, to: number): boolean;
}

const MAX_SIGNATURES = 32;
const MAX_PLACED = 1_000_000;

/**
 * Goes through every object of every revision once. Objects may not overlap: a byte has one meaning, so the time taken grows with the
 * size of the file only. Throws PdfReadError.
 */
export function layoutOf(file: PdfFile): Layout {
  const placed = file.sections.flatMap(section =>
    [...section.places].flatMap(([number, place]) => (place.kind === 'at' ? [{ number, offset: place.offset }] : [])),
  );
  if (placed.length > MAX_PLACED) throw new PdfReadError('too-large', 'the file has too many objects');
  placed.sort((a, b) => a.offset - b.offset);
  const spans: { from: number; to: number }[] = file.sections
    .filter(section => section.streamNumber === null)
    .map(section => ({ from: section.offset, to: section.end }));
  const signatures: FoundSignature[] = [];
  let end = 0;
  let last = { number: -1, offset: -1 };
  for (const { number, offset } of placed) {
    if (number === last.number && offset === last.offset) continue; // listed by two sections
    if (offset < end) damaged('two objects overlap');
    const object = file.placed(number, offset);
    ({ end } = object);
    last = { number, offset };
    spans.push({ from: object.start, to: object.end });
    if (object.value instanceof PdfDict && isSignature(object.value)) {
      signatures.push(found(file, new PdfRef(number, object.generation), object.value));
    }
  }
  if (signatures.length > MAX_SIGNATURES) throw new PdfReadError('too-large', 'the file has too many signatures');
  spans.sort((a, b) => a.from - b.from);
  signatures.sort((a, b) => a.end - b.end);
  return { signatures, explained: (from, to) => explained(file.bytes, spans, from, to) };
}

const isSignature = (dict: PdfDict): boolean =>
  ['Sig', 'DocTimeStamp'].includes(nameOf(dict.get('Type')) ?? '') || dict.get('ByteRange') !== null;

function found(file: PdfFile, ref: PdfRef, dict: PdfDict): FoundSignature {
  const range = dict.get('ByteRange');
  const contents = dict.get('Contents');
  const [start, from, to, rest] = isArray(range) && range.length === 4 ? range.map(whole) : [];
  const whoever = { ref, dict, hole: null, end: file.bytes.length };
  if (start !== 0 || from === undefined || to === undefined || rest === undefined || !(contents instanceof PdfText))
    return whoever;
  const end = to + rest;
  const fits = contents.from === from && contents.to === to && rest > 0 && end <= file.bytes.length;
  return fits && file.bytes[from] === 0x3c && file.bytes[to - 1] === 0x3e ? { ref, dict, hole: { from, to }, end } : whoever;
}

const whole = (value: PdfValue): number => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : -1);

function explained(bytes: Uint8Array, spans: readonly { from: number; to: number }[], from: number, to: number): boolean {
  let at = from;
  for (const span of spans) {
    if (span.to <= from) continue;
    if (span.from >= to) break;
    if (!onlyEnds(bytes, at, span.from)) return false;
    at = span.to;
  }
  return onlyEnds(bytes, at, to);
}

/** True when bytes are nothing but white space and ends of revisions. */
function onlyEnds(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 1000) return false;
  const text = Buffer.from(bytes.subarray(from, Math.max(from, to))).toString('latin1');
  return /^[\0\t\n\f\r ]*(startxref[\r\n\t ]+\d{1,12}[\r\n\t ]+%%EOF[\0\t\n\f\r ]*)?$/.test(text);
}

/** True when bytes that could not be read as a file bear the marks of a signature. */
export function bearsSignatureMarks(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['/ByteRange', '/ETSI.CAdES.detached', '/adbe.pkcs7.', '/ETSI.RFC3161'].some(mark => buffer.includes(mark));
}

/** True when bytes begin as a PDF does. */
export const beginsAsPdf = (bytes: Uint8Array): boolean => new PdfScanner(bytes).isAt('%PDF-');
