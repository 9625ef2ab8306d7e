import { err, ok, type Result } from '../../../shared/base/result';

/** How the text of a file was read. */
export type TextEncoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'ISO-8859-1' | 'ISO-8859-15' | 'Windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** What the file looks like when it is not a text that we read. */
export interface EncodingError {
  readonly code: 'import.wrong-encoding';
  readonly details: {
    readonly found: 'spreadsheet' | 'pdf' | 'binary' | 'mixed' | 'dos' | 'unknown';
    readonly line: number | null;
  };
}

const refuse = (found: EncodingError['details']['found'], line: number | null = null): { ok: false; error: EncodingError } =>
  err({ code: 'import.wrong-encoding', details: { found, line } });

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** The text in that encoding, without its byte-order mark, or null when some bytes do not belong to it. */
function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

/** Where Windows-1252 departs from ISO-8859-1: bytes 80 to 9F, five of which mean nothing (a space here). */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Where ISO-8859-15 departs from ISO-8859-1. */
const LATIN_9 = new Map(Object.entries({ '¤': '€', '¦': 'Š', '¨': 'š', '´': 'Ž', '¸': 'ž', '¼': 'Œ', '½': 'œ', '¾': 'Ÿ' }));

/** UTF-16 without its mark: half of the bytes of a Western text are zero, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const zeros = [0, 0];
  const seen = Math.min(bytes.length, 4096);
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > seen / 4 && even < seen / 100) return 'UTF-16LE';
  if (even > seen / 4 && odd < seen / 100) return 'UTF-16BE';
  return null;
}

/** Length of the well-formed UTF-8 sequence of several bytes that begins there; 0 when there is none (RFC 3629 §3). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The line of the first byte that is not UTF-8, when most accents of the file are: pieces of two encodings in one file. */
function lineOfStrangeByte(bytes: Uint8Array): number | null {
  let [sequences, strays, line, firstLine] = [0, 0, 1, 1];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a) line++;
    if (byte < 0x80) continue;
    const length = sequenceAt(bytes, at);
    if (length === 0) {
      if (strays++ === 0) firstLine = line;
    } else {
      sequences++;
      at += length - 1;
    }
  }
  return sequences > strays ? firstLine : null;
}

/** Bytes that are é, ç, ê or É inside a word for MS-DOS (code page 850), and no letter for Windows-1252. */
const DOS_ACCENTS = /\p{L}[\u0082\u0087\u0088\u0090]\p{L}/u;
/** The bytes that ISO-8859-15 gives to Œ, œ and Ÿ are fractions in ISO-8859-1: none stands inside a word. */
const FRACTION_IN_WORD = /\p{L}[¼½]|[¼½]\p{L}/u;

function decodeOneByte(bytes: Uint8Array): Result<DecodedText, EncodingError> {
  // the tables are here because TextDecoder of some versions of Node reads Windows-1252 as ISO-8859-1
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/[\u0080-\u009f]/.test(latin1)) {
    const text = latin1.replace(/[\u0080-\u009f]/g, char => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
    if (DOS_ACCENTS.test(latin1)) return refuse('dos');
    return /[\u0081\u008d\u008f\u0090\u009d]/.test(latin1) ? refuse('unknown') : ok({ text, encoding: 'Windows-1252' });
  }
  if (!FRACTION_IN_WORD.test(latin1)) return ok({ text: latin1, encoding: 'ISO-8859-1' });
  return ok({ text: latin1.replace(/[¤¦¨´¸¼½¾]/g, char => LATIN_9.get(char) ?? char), encoding: 'ISO-8859-15' });
}

/**
 * Reads the text of a file whose encoding nobody told us: UTF-8 and UTF-16 with or without a mark, else the one-byte encodings
 * of Western Europe. Decided on the bytes. Fails with `import.wrong-encoding` for anything that would give wrong letters:
 * spreadsheets, other binary files, MS-DOS accents, pieces of two encodings (`line` is then the first wrong one).
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, EncodingError> {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse('spreadsheet');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return refuse('pdf');
  const marked = startsWith(bytes, 0xff, 0xfe) ? 'UTF-16LE' : startsWith(bytes, 0xfe, 0xff) ? 'UTF-16BE' : null;
  const wide = marked ?? unmarkedUtf16(bytes);
  if (wide !== null) {
    const text = decodeStrictly(wide === 'UTF-16BE' ? swapped(bytes) : bytes, 'utf-16le');
    return text === null || text.includes('\0') ? refuse('binary') : ok({ text, encoding: wide });
  }
  if (bytes.includes(0)) return refuse('binary');
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return ok({ text: utf8, encoding: startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'UTF-8 BOM' : 'UTF-8' });
  const line = lineOfStrangeByte(bytes);
  return line === null ? decodeOneByte(bytes) : refuse('mixed', line);
}
