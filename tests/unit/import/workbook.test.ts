import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { PERSONS_FILE_LIMITS, readPersonsList } from '../../../electron/core/import';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import { shippedLegalData } from '../referential/legalDataForTests';

const setting = { today: '2026-11-24' as CalendarDate, territory: 'metropole', legal: shippedLegalData() } as const;
type Cell = { readonly value: string | number | boolean | Date; readonly format?: string } | null;
const text = (value: string): Cell => ({ value });
const HEADER = ['N° de dossier', 'Nom', 'Prénom', 'Date de naissance', 'Téléphone', 'Mesure', 'Début', 'Durée (mois)'].map(text);

const workbook = async (rows: readonly (readonly Cell[])[]): Promise<Uint8Array> =>
  writeXlsxFile(rows.map(row => row.map(cell => (cell === null ? null : { ...cell })))).toBuffer();

describe('a workbook', () => {
  it('gives the same lines as a text: days as dates or as words, numbers whole, empty rows left out', async () => {
    const bytes = await workbook([
      HEADER,
      [
        text('26-1'),
        text('DUPONT'),
        text('Hélène'),
        { value: new Date(Date.UTC(1990, 1, 3)), format: 'dd/mm/yyyy' },
        { value: 199000012 },
        text('SPROB'),
        text('1/4/2026'),
        { value: 24 },
      ],
      [],
      [{ value: 262 }, text('MARTEL'), text('Luc'), text('31/02/1990'), null, null, null, null],
    ]);
    const file = await readPersonsList(bytes, setting);
    expect(file).toMatchObject({
      ok: true,
      value: {
        encoding: 'XLSX',
        separator: null,
        lines: [
          {
            line: 2,
            name: 'DUPONT Hélène',
            person: { birthDate: '1990-02-03', phones: ['+33199000012'], importKey: '261' },
            measures: [{ type: 'SPROB', startDate: '2026-04-01', durationMonths: 24 }],
          },
          { line: 4, problems: [{ code: 'date.does-not-exist', column: 'Date de naissance', value: '31/02/1990' }] },
        ],
      },
    });
  });

  it('is refused with a reason when it is no list, is empty, or holds too many rows', async () => {
    const code = async (rows: readonly (readonly Cell[])[], limits = PERSONS_FILE_LIMITS) => {
      const file = await readPersonsList(await workbook(rows), { ...setting, limits });
      return file.ok ? 'ok' : file.error.code;
    };
    expect(await code([[text('Couleur')], [text('vert')]])).toBe('import.missing-columns');
    expect(await code([HEADER])).toBe('import.empty');
    const person = [text('1'), text('A'), text('B')];
    expect(await code([HEADER, person, person], { ...PERSONS_FILE_LIMITS, maxRows: 1 })).toBe('import.too-large');
  });

  describe('damaged', () => {
    let sound: Uint8Array;
    beforeAll(async () => {
      sound = await workbook([HEADER, [text('1'), text('A'), text('B')]]);
    });

    it('never throws', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
          fc.nat(),
          async (changes, cut) => {
            const bytes = Uint8Array.from(sound).subarray(0, sound.length - (cut % 3 === 0 ? cut % sound.length : 0));
            for (const [at, value] of changes) if (bytes.length > 4) bytes[4 + (at % (bytes.length - 4))] = value;
            const file = await readPersonsList(bytes, setting);
            if (!file.ok) expect(file.error.code).toMatch(/^import\./);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('that announces more than a list can hold is refused before it is unpacked', async () => {
      const bytes = Uint8Array.from(sound);
      const view = new DataView(bytes.buffer);
      const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      view.setUint32(entry + 24, 0xfffffff0, true);
      expect(await readPersonsList(bytes, setting)).toMatchObject({ ok: false, error: { code: 'import.too-large' } });
    });
  });
});
