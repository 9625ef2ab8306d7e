import { err, ok, type Result } from '../../../shared/base/result';
import type { LegalData } from '../../../shared/referential';
import { splitRows, type CsvRows, type CsvRowsError, type Separator } from './csvRows';
import { decodeText, type EncodingError, type TextEncoding } from './encoding';
import { measureNames } from './measureNames';
import { findRepeats, type Repeat } from './repeats';
import { readPersonHeader, type MissingColumnsError } from './personColumns';
import { isWorkbook, workbookRows } from './workbookRows';
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
  readonly encoding: TextEncoding | 'XLSX';
  /** Null for a workbook. */
  readonly separator: Separator | null;
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
 * Reads a list of persons from the bytes of a text of separated values or of a workbook (XLSX): encoding and separator are found, columns
 * are known by their headings, and each line is read or says all that is wrong in it. Fails as a whole only when nothing could be trusted.
 */
export async function readPersonsList(
  bytes: Uint8Array,
  setting: PersonsFileSetting,
): Promise<Result<PersonsFile, PersonsFileError>> {
  if (!isWorkbook(bytes)) return readPersonsFile(bytes, setting);
  const { maxBytes, maxRows } = setting.limits ?? PERSONS_FILE_LIMITS;
  if (bytes.length > maxBytes) return err({ code: 'import.too-large', details: { maxBytes } });
  const rows = await workbookRows(bytes, maxRows, header => readPersonHeader(header).ok);
  return rows.ok ? personsOf({ ...rows.value, encoding: 'XLSX', separator: null }, setting) : rows;
}

/** The same for a text only. */
export function readPersonsFile(bytes: Uint8Array, setting: PersonsFileSetting): Result<PersonsFile, PersonsFileError> {
  const { maxBytes, maxRows } = setting.limits ?? PERSONS_FILE_LIMITS;
  if (bytes.length > maxBytes) return err({ code: 'import.too-large', details: { maxBytes } });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const split = splitRows(decoded.value.text, maxRows);
  if (!split.ok) return split;
  return personsOf({ ...split.value, encoding: decoded.value.encoding }, setting);
}

type Table = Pick<PersonsFile, 'encoding' | 'separator'> & Pick<CsvRows, 'header' | 'rows'>;

function personsOf(table: Table, setting: PersonsFileSetting): Result<PersonsFile, PersonsFileError> {
  const header = readPersonHeader(table.header);
  if (!header.ok) return header;
  const reading = { ...setting, measures: measureNames(setting.legal.referential.measureTypes) };
  const lines = table.rows.map(row => readPersonLine(row, header.value, reading));
  const { encoding, separator } = table;
  return ok({ encoding, separator, unknownColumns: header.value.unknown, lines, repeats: findRepeats(lines) });
}
export { limits as fileLimits, outsideTypes } from './outside/job';
export type {
  ArrangedFile,
  ArrangedPages,
  FileAnswer,
  FileJob,
  FileRefusal,
  InspectedFile,
  OutsideType,
  RemovedPart,
} from './outside/job';
