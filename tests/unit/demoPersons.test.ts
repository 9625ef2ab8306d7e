import { describe, expect, it } from 'vitest';
import { readPersonsFile } from '../../electron/core/import';
import { personsCsv } from '../../scripts/demo/personsCsv';
import type { CalendarDate } from '../../shared/base/calendarDate';
import { shippedLegalData } from './referential/legalDataForTests';

const today = '2026-11-24' as CalendarDate;
const setting = { today, territory: 'metropole', legal: shippedLegalData() } as const;

describe('the invented persons of the demo', () => {
  it('are read without a fault and are all different', { timeout: 30_000 }, () => {
    const result = readPersonsFile(personsCsv(48_000, 52_000, today), setting);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value).toMatchObject({ encoding: 'Windows-1252', separator: ';', unknownColumns: [] });
    expect(result.value.lines).toHaveLength(4_000);
    expect(result.value.lines.flatMap(line => line.problems)).toEqual([]);
    expect(result.value.repeats.size).toBe(0);
  });
});
