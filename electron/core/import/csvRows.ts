import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../../shared/base/result';

export type Separator = ';' | ',' | '\t';

export interface CsvRow {
  /** Line of the file where the row begins, counted from 1 as text editors do. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRows {
  readonly separator: Separator;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export type CsvRowsError =
  | { readonly code: 'import.empty' }
  | { readonly code: 'import.too-large'; readonly details: { readonly maxRows: number } }
  | { readonly code: 'import.not-readable'; readonly details: { readonly reason: string; readonly line: number | null } };

/** Longest row, in characters: past it, a quote was left open somewhere. */
const LONGEST_ROW = 100_000;

/** Spreadsheets may say the separator on a first line of its own. */
const SEPARATOR_LINE = /^sep=([;,\t])\n/i;

/** The separator seen most often outside quotes on the first line that says something; `;` when none is. */
export function detectSeparator(text: string): Separator {
  const counts = new Map<string, number>([
    [';', 0],
    [',', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  let started = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '\n') {
      if (started) break;
      continue;
    } else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
    if (char.trim() !== '') started = true;
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 0 ? (best[0] as Separator) : ';'; // the keys above
}

/** A formula that an export neutralised with an apostrophe gets its own first character back. */
const plainCell = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

class TooManyRows extends Error {}

/**
 * Splits a text of separated values (RFC 4180, and what spreadsheets make of it) into its header and its rows. Rows without a word are left out;
 * rows with too few or too many cells are kept as they are, for the caller to judge.
 */
export function splitRows(text: string, maxRows: number): Result<CsvRows, CsvRowsError> {
  const unixText = text.replace(/\r\n?/g, '\n');
  const said = SEPARATOR_LINE.exec(unixText);
  const body = said ? unixText.slice(said[0].length) : unixText;
  const skippedLines = said ? 1 : 0;
  const separator = said ? (said[1] as Separator) : detectSeparator(body); // the pattern admits these only
  const records: CsvRow[] = [];
  const take = (record: readonly string[], lastLine: number): void => {
    const cells = record.map(cell => plainCell(cell.trim()));
    const lineEnds = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    // the header is a row too
    if (records.length > maxRows) throw new TooManyRows();
    records.push({ line: skippedLines + lastLine - lineEnds, cells });
  };
  try {
    parse(body, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: separator !== '\t',
      max_record_size: LONGEST_ROW,
      on_record: (record: string[], { lines }) => {
        take(record, lines);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof TooManyRows) return err({ code: 'import.too-large', details: { maxRows } });
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines + skippedLines : null;
    return err({ code: 'import.not-readable', details: { reason: error.code, line } });
  }
  const [header, ...rows] = records;
  return header === undefined || rows.length === 0
    ? err({ code: 'import.empty' })
    : ok({ separator, header: header.cells, rows });
}
