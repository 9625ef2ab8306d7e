import { err, ok, type Result } from '../../../shared/base/result';
import type { CsvRow, CsvRows, CsvRowsError } from './csvRows';
import type { EncodingError } from './encoding';

/** Bytes that a workbook may come to once unpacked: past it, it is no list of persons. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;
const ZIP_MARK = 0x04034b50;
const ENTRY_MARK = 0x02014b50;
const END_MARK = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** True for a ZIP archive, which every XLSX is (ECMA-376 part 2). */
export const isWorkbook = (bytes: Uint8Array): boolean => bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === ZIP_MARK;

/** Bytes that the entries of an archive announce; null when its directory cannot be read (APPNOTE.TXT 4.3.12 and 4.3.16). */
function unpackedSize(bytes: Uint8Array): number | null {
  const view = viewOf(bytes);
  let end = bytes.length - END_LENGTH;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (end >= last && view.getUint32(end, true) !== END_MARK) end--;
  if (end < last || end < 0) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) return null;
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** A cell as a text of separated values would give it. Days have no hour in a list; whole numbers keep all their digits. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n').trim() : '';
}

/**
 * The header and the rows of a workbook: of the first sheet whose header is taken, else of the first sheet that holds anything. Formulas
 * are never computed: the values kept in the file are read. Rows without a word are left out.
 */
export async function workbookRows(
  bytes: Uint8Array,
  maxRows: number,
  takes: (header: readonly string[]) => boolean,
): Promise<Result<Pick<CsvRows, 'header' | 'rows'>, CsvRowsError | EncodingError>> {
  const size = unpackedSize(bytes);
  const unreadable = err({ code: 'import.wrong-encoding', details: { found: 'spreadsheet', line: null } } as const);
  if (size === null) return unreadable;
  if (size > MOST_UNPACKED_BYTES) return err({ code: 'import.too-large', details: { maxRows } });
  // loaded late: few files are workbooks
  const { default: readWorkbook } = await import('read-excel-file/universal');
  let sheets;
  try {
    sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]));
  } catch {
    return unreadable; // whatever the reader met, the file is not one that it reads
  }
  const tables = sheets
    .map(({ data }) =>
      data.flatMap((row, at): CsvRow[] => {
        const cells = row.map(cellText);
        return cells.some(cell => cell !== '') ? [{ line: at + 1, cells }] : [];
      }),
    )
    .filter(table => table.length > 0);
  const table = tables.find(one => takes(one[0]?.cells ?? [])) ?? tables[0];
  const [header, ...rows] = table ?? [];
  if (header === undefined || rows.length === 0) return err({ code: 'import.empty' });
  return rows.length > maxRows ? err({ code: 'import.too-large', details: { maxRows } }) : ok({ header: header.cells, rows });
}
