import { inflateSync } from 'node:zlib';
import { damaged, isArray, isInteger, nameOf, PdfDict, PdfReadError, type PdfStream, type PdfValue } from './values';

/** What is left of what a file may ask for: shared by all that is read of it, its earlier states included. */
export interface UnpackingRoom {
  /** Bytes of memory. */
  left: number;
  /** Entries of cross-reference sections. */
  places: number;
  /** The moment (`performance.now()`, ms) at which the reading stops. */
  readonly until: number;
}

/** Bytes that the structure of one file may unpack to. */
const UNPACKED_LIMIT = 128 * 1024 * 1024;
const PLACES_LIMIT = 1_000_000;

/** Room for the reading of one file, that ends after `time` ms. */
export const roomFor = (time: number): UnpackingRoom => ({
  left: UNPACKED_LIMIT,
  places: PLACES_LIMIT,
  until: performance.now() + time,
});

/** Stops a reading that takes too long or names too many objects. Throws PdfReadError. */
export function checkRoom(room: UnpackingRoom): void {
  if (room.places < 0 || room.left < 0 || performance.now() > room.until)
    throw new PdfReadError('too-large', 'the file asks for too much');
}

/** The bytes of a stream that the file's own structure is made of: plain, or deflated with an optional PNG or no predictor. */
export function unpack(stream: PdfStream, room: UnpackingRoom): Uint8Array {
  const filter = single(stream.dict.get('Filter'));
  if (filter === null) return stream.bytes;
  if (nameOf(filter) !== 'FlateDecode') throw new PdfReadError('unsupported', 'a part of the structure uses another filter');
  const plain = inflate(stream.bytes, room);
  const parameters = single(stream.dict.get('DecodeParms'));
  return parameters instanceof PdfDict ? unpredict(plain, parameters) : plain;
}

function single(value: PdfValue): PdfValue {
  if (!isArray(value)) return value;
  if (value.length > 1) throw new PdfReadError('unsupported', 'a part of the structure uses several filters');
  return value[0] ?? null;
}

function inflate(bytes: Uint8Array, room: UnpackingRoom): Uint8Array {
  try {
    const plain = inflateSync(bytes, { maxOutputLength: Math.max(1, room.left) });
    room.left -= plain.length;
    return plain;
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new PdfReadError(tooLarge ? 'too-large' : 'damaged', 'a part of the structure cannot be unpacked');
  }
}

/** Undoes the PNG prediction (ISO 32000-1, 7.4.4.4) of a table of bytes. */
function unpredict(bytes: Uint8Array, parameters: PdfDict): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parameters.get(key);
    return isInteger(value) && value > 0 && value <= 4096 ? value : otherwise;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return bytes;
  if (predictor < 10 || number('BitsPerComponent', 8) !== 8) throw new PdfReadError('unsupported', 'another prediction');
  const pixel = number('Colors', 1);
  const row = number('Columns', 1) * pixel;
  const rows = Math.floor(bytes.length / (row + 1));
  const plain = new Uint8Array(rows * row);
  for (let index = 0; index < rows; index += 1) {
    const kind = bytes[index * (row + 1)] ?? 0;
    for (let column = 0; column < row; column += 1) {
      const at = index * row + column;
      const left = column >= pixel ? (plain[at - pixel] ?? 0) : 0;
      const up = index > 0 ? (plain[at - row] ?? 0) : 0;
      const corner = column >= pixel && index > 0 ? (plain[at - row - pixel] ?? 0) : 0;
      plain[at] = (bytes[index * (row + 1) + 1 + column] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return plain;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return damaged('a row is predicted in no known way');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
