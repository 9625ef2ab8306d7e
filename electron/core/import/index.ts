import { err, ok, type Result } from '../../../shared/base/result';
import type { LegalData } from '../../../shared/referential';
import { splitRows, type CsvRowsError, type Separator } from './csvRows';
import { decodeText, type EncodingError, type TextEncoding } from './encoding';
import { measureNames } from './measureNames';
import { findRepeats, type Repeat } from './repeats';
import { readPersonHeader, type MissingColumnsError } from './personColumns';
import { readPersonLine, type PersonLine, type PersonLineSetting } from './personLine';

export { nameKey, ownNumbers, sameMeasure, type Repeat } from './repeats';
export type { ImportedMeasure, ImportedPerson, LineProblem, LineProblemCode, PersonLine } from './personLine';

export interface PersonsFileLimits {
  readonly maxBytes: number;
  readonly maxRows: number;
}

/** What one file may hold: a large service, several times over. */
export const PERSONS_FILE_LIMITS: PersonsFileLimits = { maxBytes: 32 * 1024 * 1024, maxRows: 50_000 };

export interface PersonsFile {
  readonly encoding: TextEncoding;
  readonly separator: Separator;
  /** Headings that mean nothing here: their values are left out. */
  readonly unknownColumns: readonly string[];
  readonly lines: readonly PersonLine[];
  /** Lines that speak of a person of an earlier line, by line number. */
  readonly repeats: ReadonlyMap<number, Repeat>;
}

export type PersonsFileError =
  | EncodingError
  | CsvRowsError
  | MissingColumnsError
  | { readonly code: 'import.too-large'; readonly details: { readonly maxBytes: number } };

export interface PersonsFileSetting extends Omit<PersonLineSetting, 'measures'> {
  readonly legal: LegalData;
  readonly limits?: PersonsFileLimits;
}

/**
 * Reads a list of persons (CSV) from its bytes: encoding and separator are found, columns are known by their headings, and each
 * line is read or says all that is wrong in it. Fails as a whole only when nothing could be trusted.
 */
export function readPersonsFile(bytes: Uint8Array, setting: PersonsFileSetting): Result<PersonsFile, PersonsFileError> {
  const { maxBytes, maxRows } = setting.limits ?? PERSONS_FILE_LIMITS;
  if (bytes.length > maxBytes) return err({ code: 'import.too-large', details: { maxBytes } });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const split = splitRows(decoded.value.text, maxRows);
  if (!split.ok) return split;
  const header = readPersonHeader(split.value.header);
  if (!header.ok) return header;
  const reading = { ...setting, measures: measureNames(setting.legal.referential.measureTypes) };
  const lines = split.value.rows.map(row => readPersonLine(row, header.value, reading));
  return ok({
    encoding: decoded.value.encoding,
    separator: split.value.separator,
    unknownColumns: header.value.unknown,
    lines,
    repeats: findRepeats(lines),
  });
}
