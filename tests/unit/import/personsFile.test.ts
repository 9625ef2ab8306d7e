import { describe, expect, it } from 'vitest';
import { readPersonsFile } from '../../../electron/core/import';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import { shippedLegalData } from '../referential/legalDataForTests';

const legal = shippedLegalData();
const setting = { today: '2026-11-24' as CalendarDate, territory: 'metropole', legal } as const;

const HEADER = 'N° de dossier;Nom;Prénom(s);Date de naissance;Téléphone;Courriel;Mesure;Date du jugement;Début;Fin;Durée (mois)';
function read(...lines: string[]) {
  const result = readPersonsFile(Buffer.from([HEADER, ...lines].join('\n')), setting);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const problemsOf = (line: string) => read(line).lines[0]?.problems.map(({ code, column }) => [code, column]);

describe('readPersonsFile', () => {
  it('reads a whole line', () => {
    const [line] = read('2026-0012;DUPONT;Hélène;3/2/1990;02 61 91 00 12;h@exemple.test;SPROB;2/3/2026;;;24').lines;
    expect(line).toEqual({
      line: 2,
      name: 'DUPONT Hélène',
      problems: [],
      notices: [],
      person: {
        importKey: '20260012',
        familyName: 'DUPONT',
        usedName: null,
        givenNames: 'Hélène',
        birthDate: '1990-02-03',
        birthPlace: null,
        sex: null,
        numbers: [{ kind: 'appi', value: '2026-0012' }],
        addresses: [],
        phones: ['+33261910012'],
        emails: ['h@exemple.test'],
      },
      measures: [
        {
          type: 'SPROB',
          court: null,
          magistrate: null,
          caseNumber: null,
          judgmentDate: '2026-03-02',
          mandateDate: null,
          startDate: null,
          endDate: null,
          durationMonths: 24,
        },
      ],
    });
  });

  it.each([
    ['a missing name', '1;;Hélène;;;;;;;;', [['line.missing-name', 'Nom']]],
    ['a missing given name', '1;DUPONT;;;;;;;;;', [['line.missing-name', 'Prénom(s)']]],
    ['31 February', '1;A;B;31/02/2025;;;;;;;', [['date.does-not-exist', 'Date de naissance']]],
    ['a date in words', '1;A;B;vers 1980;;;;;;;', [['date.not-understood', 'Date de naissance']]],
    ['a phone in words', '1;A;B;;chez sa mère;;;;;;', [['phone.not-understood', 'Téléphone']]],
    ['an unknown measure', '1;A;B;;;;SURSIS BIZARRE;;;;', [['measure.unknown-type', 'Mesure']]],
    ['a length without a measure', '1;A;B;;;;;;;;24', [['measure.incomplete', 'Mesure']]],
    ['reversed dates', '1;A;B;;;;TIG;;2/3/2026;1/3/2026;', [['measure.dates-reversed', 'Fin']]],
    ['a wrong e-mail', '1;A;B;;;anne(at)exemple.test;;;;;', [['line.email-not-understood', 'Courriel']]],
    ['too few cells', '1;A;B', [['line.wrong-columns', null]]],
    ['too many cells', '1;A;B;;;;;;;;;;reste', [['line.wrong-columns', null]]],
    ['a name of 201 characters', `1;${'x'.repeat(201)};B;;;;;;;;`, [['line.too-long', 'Nom']]],
    [
      'everything at once',
      '1;;B;31/02/2025;x;;?;;;;',
      [
        ['line.missing-name', 'Nom'],
        ['date.does-not-exist', 'Date de naissance'],
        ['phone.not-understood', 'Téléphone'],
        ['measure.unknown-type', 'Mesure'],
      ],
    ],
  ])('rejects %s', (_name, line, problems) => {
    expect(problemsOf(line)).toEqual(problems);
  });

  it('takes the empty cells that spreadsheets add at the end', () => {
    expect(problemsOf('1;A;B;;;;;;;;;;;')).toEqual([]);
  });

  it.each([['x'.repeat(200)], ["O'Brien"], ['%_'], ['حسن'], ['😀 Zoé'], ['שלום'], ['Nguyễn-Thị']])('takes the name %s', name => {
    expect(read(`1;${name};B;;;;;;;;`).lines[0]).toMatchObject({ problems: [], person: { familyName: name } });
  });

  it('drops the marks of direction that nobody sees from a name', () => {
    expect(read('1;\u200fשלום\u202e;B;;;;;;;;').lines[0]).toMatchObject({ problems: [], person: { familyName: 'שלום' } });
  });

  it('sees what lines of one file have to do with each other', () => {
    const { repeats } = read(
      '1;DUPONT;Anne;1/1/1990;;;SPROB;1/1/2026;;;',
      '1;DUPONT;Anne;1/1/1990;;;TIG;1/2/2026;;;',
      '1;DUPONT;Anne;1/1/1990;;;SPROB;1/1/2026;;;',
      '1;DUPONT;Anne;2/1/1990;;;;;;;',
      '1;DUPONT;Anne;1/1/1990;;;SPROB;1/1/2026;;;24',
      '1;DUPONT;Anne;1/1/1990;;;SPROB;1/1/2026;;;36',
      '2;Dupont;ANNE;1/1/1990;;;;;;;',
      '3;DUPONT;Jeanne;1/1/1990;;;;;;;',
      ';SANS;Date;;;;;;;;',
      ';SANS;Date;;;;;;;;',
    );
    expect([...repeats]).toEqual([
      [3, { of: 2, kind: 'adds' }],
      [4, { of: 2, kind: 'repeats' }],
      [5, { of: 2, kind: 'contradicts' }],
      [6, { of: 2, kind: 'adds' }],
      [7, { of: 6, kind: 'contradicts' }],
      [8, { of: 2, kind: 'same-person' }],
      [11, { of: 10, kind: 'same-person' }],
    ]);
  });

  it('says what is wrong with a file as a whole', () => {
    const codeOf = (bytes: Uint8Array, limits?: { maxBytes: number; maxRows: number }) => {
      const result = readPersonsFile(bytes, { ...setting, ...(limits ? { limits } : {}) });
      return result.ok ? 'ok' : result.error.code;
    };
    expect(codeOf(Buffer.from(''))).toBe('import.empty');
    expect(codeOf(Buffer.from('Couleur;Taille\nrouge;12\n'))).toBe('import.missing-columns');
    expect(codeOf(Buffer.from('Nom;Prénom\nA;B\n'), { maxBytes: 10, maxRows: 10 })).toBe('import.too-large');
    expect(codeOf(Buffer.from('Nom;Prénom\nA;B\nC;D\n'), { maxBytes: 1000, maxRows: 1 })).toBe('import.too-large');
    expect(codeOf(Buffer.from('PK\x03\x04'))).toBe('import.wrong-encoding');
    expect(codeOf(Buffer.from('Nom;Prénom\n"A;B\n'))).toBe('import.not-readable');
  });
});
