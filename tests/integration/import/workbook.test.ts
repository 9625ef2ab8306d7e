import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { required } from '../../../shared/base/result';
import { HEADER, importingCore, list, valueOf, type ImportingCore } from './importingCore';

let site: ImportingCore;
beforeEach(async () => {
  site = await importingCore();
});
afterEach(() => site.close());

type Cell = { readonly value: string | number | Date; readonly format?: string } | null;
const words = (line: string): Cell[] => line.split(';').map(value => (value === '' ? null : { value }));
const date = (year: number, month: number, day: number): Cell => ({
  value: new Date(Date.UTC(year, month - 1, day)),
  format: 'dd/mm/yyyy',
});
const workbook = (...rows: readonly Cell[][]): Promise<Uint8Array> =>
  writeXlsxFile([words(HEADER), ...rows].map(row => row.map(cell => (cell === null ? null : { ...cell })))).toBuffer();

/** As a workbook keeps it: a day as a date, a length and a telephone number as numbers. */
const anne: Cell[] = [
  ...words('26-1;DUPONT;Anne'),
  date(1990, 2, 3),
  { value: 199_000_012 },
  ...words('3 rue du Lavoir;00140;Valbourg;;26 001;SPROB'),
  date(2026, 3, 2),
  date(2026, 4, 1),
  { value: 24 },
  { value: 'TJ' },
];
const luc = words('26-2;MARTEL;Luc;4/2/1991;;;;;;;TIG;2/3/2026;1/4/2026;18;TJ de Valbourg');
const ANNE = '26-1;DUPONT;Anne;3/2/1990;01 99 00 00 12;3 rue du Lavoir;00140;Valbourg;;26 001;SPROB;2/3/2026;1/4/2026;24;TJ';

const apply = async (batch: string) => valueOf(await site.core.call('import.apply', { batch, job: 'import' }));

describe('a workbook', { timeout: 30_000 }, () => {
  it('is shown line by line before anything is written, as a text of separated values would be', async () => {
    const nameless = words('26-3;;Jean;31/02/1990');
    const preview = await site.preview(await workbook(anne, luc, nameless), 'xlsx');
    expect(preview).toMatchObject({ fileName: 'liste 1.xlsx', encoding: 'XLSX', separator: null });
    expect(preview).toMatchObject({ lines: 3, accepted: 2, rejected: 1, duplicates: 0 });
    expect(site.persons()).toEqual([]);
    const asText = await site.preview(list(ANNE, '26-3;;Jean;31/02/1990;;;;;;;;;;;'));
    const told = (of: typeof preview, line: number) =>
      required(
        of.verdicts.find(one => one.line === line),
        'the line',
      );
    expect(told(preview, 2)).toMatchObject({ name: 'DUPONT Anne', verdict: told(asText, 2).verdict });
    expect(told(preview, 4)).toMatchObject({ problems: told(asText, 3).problems });
  });

  it('is written, brought again without a double, and undone', async () => {
    const { batch } = await site.preview(await workbook(anne, luc), 'xlsx');
    expect(await apply(batch)).toMatchObject({ created: 2, updated: 0, rejected: 0 });
    const [first] = site.persons();
    expect(first).toMatchObject({ familyName: 'DUPONT', birthDate: '1990-02-03' });
    expect(site.measures(required(first, 'the person').id)).toMatchObject([
      { type: 'SPROB', judgmentDate: '2026-03-02', startDate: '2026-04-01', durationMonths: 24 },
    ]);
    const longer = anne.map((cell, at) => (at === 13 ? { value: 36 } : cell));
    const again = await site.preview(await workbook(longer, luc), 'xlsx');
    expect(await apply(again.batch)).toMatchObject({ created: 0, updated: 1 });
    expect(site.persons()).toHaveLength(2);
    const undo = async (id: string) => valueOf(await site.core.call('import.undo', { id, job: 'undo' }));
    expect(await undo(again.batch)).toMatchObject({ withdrawn: 0, putBack: 1, kept: [] });
    expect(await undo(batch)).toEqual({ withdrawn: 2, putBack: 0, kept: [] });
    expect(site.persons()).toEqual([]);
  });

  it('that is broken is refused whole', async () => {
    const bytes = await workbook(anne);
    const broken = await site.choose(bytes.slice(0, bytes.length / 2), 'xlsx');
    expect(broken).toMatchObject({ ok: false, error: { code: 'import.wrong-encoding' } });
    expect(site.persons()).toEqual([]);
  });
});
