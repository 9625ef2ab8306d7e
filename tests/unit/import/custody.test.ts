import { describe, expect, it } from 'vitest';
import { readPersonsFile } from '../../../electron/core/import';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import { shippedLegalData } from '../referential/legalDataForTests';

const setting = { today: '2026-11-24' as CalendarDate, territory: 'metropole', legal: shippedLegalData() } as const;
const HEADER =
  'Nom;Prénom;Situation pénale;N° d’écrou;Établissement;Date d’écrou;Fin de peine;N° de parquet;Mesure;Date du jugement;Début;Durée';

function read(line: string) {
  const result = readPersonsFile(Buffer.from(`${HEADER}\n${line}`), setting);
  if (!result.ok) throw new Error(result.error.code);
  const [one] = result.value.lines;
  if (one?.person !== null && one !== undefined) return one;
  throw new Error(JSON.stringify(one?.problems));
}
const codes = (line: string) => read(line).notices.map(one => one.code);
const measures = (line: string) => read(line).measures.map(one => [one.type, one.startDate, one.endDate, one.caseNumber]);

describe('a line of a detained person', () => {
  it.each([
    ['a prison number alone', 'A;B;;70123;;;;;;;;', [['MF', null, null, null]]],
    ['the days of the detention', 'A;B;;70123;;3/2/2026;5/6/2028;26 001;;;;', [['MF', '2026-02-03', '2028-06-05', '26 001']]],
    ['a situation in words', 'A;B;Détenu;;;;;;;;;', [['MF', null, null, null]]],
    ['a measure that is none', 'A;B;;;;;;;Incarcéré;;4/2/2026;', [['MF', '2026-02-04', null, null]]],
    ['the code of the reference data', 'A;B;;;;;;;MF;;;', [['MF', null, null, null]]],
  ])('with %s is followed in prison', (_name, line, expected) => {
    expect(measures(line)).toEqual(expected);
    expect(codes(line)).toEqual(['line.in-custody']);
  });

  it('keeps the measure of the court beside the detention', () => {
    const line = 'A;B;;70123;Centre pénitentiaire de Valbourg;3/2/2026;;26 001;SPROB;2/3/2025;;24';
    expect(measures(line)).toEqual([
      ['SPROB', null, null, '26 001'],
      ['MF', '2026-02-03', null, null],
    ]);
    expect(read(line).person).toMatchObject({
      numbers: [{ kind: 'ecrou', value: '70123' }],
      addresses: [{ lines: ['Centre pénitentiaire de Valbourg'], note: 'Établissement pénitentiaire' }],
    });
  });

  it('with an old prison number and a measure is not detained', () => {
    expect(measures('A;B;;70123;;;;;SPROB;;;')).toEqual([['SPROB', null, null, null]]);
    expect(measures('A;B;;70123;;;5/6/2025;;SPROB;;;').map(([type]) => type)).toEqual(['SPROB']);
  });

  it('who is said to be free is not, and what the line leaves is told', () => {
    expect(codes('A;B;Milieu ouvert;;;3/2/2024;;;SPROB;;;')).toEqual(['line.custody-left-out']);
    expect(codes('A;B;peut-être;;;;;;SPROB;;;')).toEqual(['line.custody-not-understood']);
  });

  it('whose detention ends before it begins is refused', () => {
    expect(() => read('A;B;;;;3/2/2026;3/2/2025;;;;;')).toThrow('measure.dates-reversed');
  });
});

describe('the number of a prosecutor', () => {
  it('goes to the measure only, and is told when there is none', () => {
    expect(read('A;B;;;;;;26 001;TIG;;;')).toMatchObject({ person: { numbers: [] }, measures: [{ caseNumber: '26 001' }] });
    expect(read('A;B;;;;;;26 001;;;;')).toMatchObject({
      person: { numbers: [] },
      measures: [],
      notices: [{ code: 'measure.number-without-measure', column: 'N° de parquet', value: '26 001' }],
    });
  });
});
