/** A cell that a spreadsheet could run as a formula is neutralised, wide signs included (OWASP, CSV injection). */
const safeCell = (value: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value);

/** Semicolons, CRLF and a byte-order mark: what French spreadsheets open without asking. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string): string => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return `\ufeff${rows.map(row => row.map(value => cell(safeCell(value))).join(';')).join('\r\n')}\r\n`;
}
