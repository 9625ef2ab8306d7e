import { PdfScanner } from './scanner';
import { damaged, isInteger, PdfDict, PdfRef, PdfStream, type PdfValue } from './values';

/** An object as it stands in the file, from `start` (its number) to `end` (after `endobj`). */
export interface PlacedObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  readonly start: number;
  readonly end: number;
}

/** Reads the object that stands at a place. `lookUp` gives the length of a stream when another object holds it. */
export function readObject(bytes: Uint8Array, offset: number, lookUp: (ref: PdfRef) => PdfValue): PlacedObject {
  const scanner = new PdfScanner(bytes, offset);
  scanner.skipSpace();
  const start = scanner.position;
  const number = scanner.integer();
  const generation = scanner.integer();
  scanner.expect('obj');
  let value = scanner.value();
  scanner.skipSpace();
  if (scanner.isAt('stream')) value = readStream(scanner, value, lookUp);
  scanner.expect('endobj');
  return { number, generation, value, start, end: scanner.position };
}

function readStream(scanner: PdfScanner, dict: PdfValue, lookUp: (ref: PdfRef) => PdfValue): PdfStream {
  if (!(dict instanceof PdfDict)) return damaged(`a stream has no description at ${scanner.position}`);
  scanner.position += 'stream'.length;
  if (scanner.bytes[scanner.position] === 0x0d) scanner.position += 1;
  if (scanner.bytes[scanner.position] !== 0x0a) return damaged(`a stream does not begin at ${scanner.position}`);
  scanner.position += 1;
  const given = dict.get('Length');
  const length = given instanceof PdfRef ? lookUp(given) : given;
  const start = scanner.position;
  if (!isInteger(length) || length < 0 || start + length > scanner.bytes.length)
    return damaged(`a stream has no length at ${start}`);
  scanner.position = start + length;
  scanner.expect('endstream');
  return new PdfStream(dict, scanner.bytes.subarray(start, start + length));
}
