import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectSeparator, splitRows } from '../../../electron/core/import/csvRows';

const rowsOf = (text: string, maxRows = 100) => {
  const result = splitRows(text, maxRows);
  return result.ok ? result.value : result.error;
};

describe('detectSeparator', () => {
  it.each([
    ['Nom;Prénom;Ville', ';'],
    ['Nom,Prénom,Ville', ','],
    ['Nom\tPrénom\tVille', '\t'],
    ['Nom', ';'],
    ['\n\n"Nom; de, famille",Prénom', ','],
    ['"Adresse\nligne 2; suite";Nom,x;Prénom', ';'],
  ])('%j', (text, separator) => {
    expect(detectSeparator(text)).toBe(separator);
  });
});

describe('splitRows', () => {
  it('numbers rows as a text editor does, whatever spreads over lines', () => {
    const text = 'Nom;Adresse\r\nA;"1 rue\r\nsuite"\r\n\r\n;\r\nB;x\r\n';
    expect(rowsOf(text)).toEqual({
      separator: ';',
      header: ['Nom', 'Adresse'],
      rows: [
        { line: 2, cells: ['A', '1 rue\nsuite'] },
        { line: 6, cells: ['B', 'x'] },
      ],
    });
  });

  it('keeps rows of any width, for the caller to judge', () => {
    expect(rowsOf('a;b\n1\n1;2;3')).toMatchObject({ rows: [{ cells: ['1'] }, { cells: ['1', '2', '3'] }] });
  });

  it('obeys a line that says the separator', () => {
    expect(rowsOf('sep=,\r\na,b;c\r\n1,2\r\n')).toMatchObject({ separator: ',', header: ['a', 'b;c'], rows: [{ line: 3 }] });
  });

  it('gives formulas that an export neutralised their first character back', () => {
    expect(rowsOf("a;b\n'+33261910012;'=x")).toMatchObject({ rows: [{ cells: ['+33261910012', '=x'] }] });
  });

  it.each([
    ['nothing', '', { code: 'import.empty' }],
    ['a header alone', 'Nom;Prénom\n', { code: 'import.empty' }],
    ['blank rows', 'Nom;Prénom\n;\n  ;\n', { code: 'import.empty' }],
    [
      'a quote left open',
      'Nom;Prénom\nA;"x\nB;y\n',
      { code: 'import.not-readable', details: { reason: 'CSV_QUOTE_NOT_CLOSED', line: 3 } },
    ],
    [
      'a row without end',
      `Nom;Prénom\nA;${'x'.repeat(200_000)}`,
      { code: 'import.not-readable', details: { reason: 'CSV_MAX_RECORD_SIZE', line: 2 } },
    ],
  ])('refuses %s', (_name, text, error) => {
    expect(rowsOf(text)).toEqual(error);
  });

  it('refuses one row more than the limit, and takes the limit', () => {
    const text = `Nom\n${'A\n'.repeat(5)}`;
    expect(rowsOf(text, 5)).toMatchObject({ header: ['Nom'] });
    expect(rowsOf(text, 4)).toEqual({ code: 'import.too-large', details: { maxRows: 4 } });
  });

  it('reads back what was written, quotes and separators included', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', ' ', '😀', '%') }).map(text => `x${text}x`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }), rows => {
        const quoted = [['Nom', 'Prénom'], ...rows].map(row => row.map(one => `"${one.replaceAll('"', '""')}"`).join(';'));
        const read = rowsOf(quoted.join('\r\n'));
        expect('rows' in read && read.rows.map(row => row.cells)).toEqual(rows);
      }),
    );
  });
});
