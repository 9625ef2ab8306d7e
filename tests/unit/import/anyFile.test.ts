import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPersonsFile, readPersonsList } from '../../../electron/core/import';
import { personColumns } from '../../../electron/core/import/personColumns';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import { shippedLegalData } from '../referential/legalDataForTests';

const setting = { today: '2026-11-24' as CalendarDate, territory: 'metropole', legal: shippedLegalData() } as const;
const headings = Object.values(personColumns).flat();
const likely = fc.constantFrom(
  '',
  'DUPONT',
  '3/2/1990',
  '31/02/2025',
  '06 39 98 00 01',
  'SPROB',
  'TIG',
  '24',
  'Détenu',
  '26 001',
  'F',
);
const cell = fc.oneof(likely, fc.string({ maxLength: 12, unit: 'binary' }));

describe('any file', () => {
  it('never throws, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        const file = await readPersonsList(bytes, setting);
        if (!file.ok) expect(file.error.code).toMatch(/^import\./);
      }),
    );
  });

  it('gives each row that says something one line, read or with what is wrong in it: nothing is dropped', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...headings), { maxLength: 10 }),
        fc.array(fc.array(cell, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 8 }),
        (columns, rows) => {
          const quoted = (row: readonly string[]): string => row.map(one => `"${one.replaceAll('"', '""')}"`).join(';');
          const text = [['Nom', 'Prénom', ...columns], ...rows].map(quoted).join('\r\n');
          const file = readPersonsFile(Buffer.from(text), setting);
          if (!file.ok) {
            expect(file.error.code).toMatch(/^import\./);
            return;
          }
          const saying = rows.filter(row => row.some(one => one.trim() !== ''));
          expect(file.value.lines).toHaveLength(saying.length);
          for (const line of file.value.lines) expect(line.person !== null || line.problems.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('the list of an old spreadsheet', () => {
  const bytes = readFileSync(path.resolve('tests/fixtures/import-legacy-300.csv'));
  const file = readPersonsFile(bytes, setting);

  it('is read as it was saved, and its 20 faulty lines hold each kind of fault once', () => {
    if (!file.ok) throw new Error(file.error.code);
    const { encoding, separator, lines, repeats, unknownColumns } = file.value;
    expect({ encoding, separator, unknownColumns }).toEqual({ encoding: 'ISO-8859-1', separator: ';', unknownColumns: [] });
    expect(lines).toHaveLength(300);
    const faults = lines.flatMap(line => line.problems.map(one => one.code));
    expect(faults.toSorted()).toEqual(
      [
        'date.does-not-exist',
        'date.not-plausible',
        'date.not-understood',
        'line.duration-not-understood',
        'line.email-not-understood',
        'line.missing-name',
        'line.sex-not-understood',
        'line.too-long',
        'line.two-values',
        'line.wrong-columns',
        'measure.dates-reversed',
        'measure.incomplete',
        'measure.unknown-type',
        'phone.not-understood',
        'phone.unknown-range',
        'phone.wrong-length',
      ].toSorted(),
    );
    expect([...repeats.values()].map(one => one.kind)).toEqual(['contradicts', 'same-person', 'repeats', 'same-number']);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 BOM', (text: string) => Buffer.from(`\ufeff${text}`)],
  ])('says the same in %s', (encoding, write) => {
    const again = readPersonsFile(write(bytes.toString('latin1')), setting);
    if (!again.ok || !file.ok) throw new Error('not read');
    expect(again.value).toEqual({ ...file.value, encoding });
  });
});
