import type { CalendarDate } from '../../../shared/base/calendarDate';
import type { Result } from '../../../shared/base/result';
import type { Territory } from '../../../shared/base/territory';
import { measure } from '../../../shared/domain/measure';
import { addressItem, emailItem, numberItem, person, type Person } from '../../../shared/domain/person';
import { plainNumber } from '../../../shared/domain/searchNumbers';
import { readDate, readMonths, readPhones, readSex, type CellErrorCode } from './cellValues';
import type { CsvRow } from './csvRows';
import type { MeasureNames } from './measureNames';
import { columnValues, personColumns, type PersonColumn, type PersonHeader } from './personColumns';

export type LineProblemCode =
  | CellErrorCode
  | 'line.missing-name'
  | 'line.wrong-columns'
  | 'line.two-values'
  | 'line.too-long'
  | 'line.email-not-understood'
  | 'measure.unknown-type'
  | 'measure.incomplete'
  | 'measure.dates-reversed';

/** What is wrong in a line, and in which column (its heading in the file). */
export interface LineProblem {
  readonly code: LineProblemCode;
  readonly column: string | null;
  readonly value: string | null;
}

/** A person as a line gives them; null and empty lists where the line says nothing. */
export interface ImportedPerson {
  readonly importKey: string | null;
  readonly familyName: string;
  readonly usedName: string | null;
  readonly givenNames: string;
  readonly birthDate: CalendarDate | null;
  readonly birthPlace: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly numbers: readonly Person['numbers'][string][];
  readonly address: Pick<Person['addresses'][string], 'lines' | 'postalCode' | 'city'> | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface ImportedMeasure {
  readonly type: string;
  readonly court: string | null;
  readonly magistrate: string | null;
  readonly caseNumber: string | null;
  readonly judgmentDate: CalendarDate | null;
  readonly mandateDate: CalendarDate | null;
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly durationMonths: number | null;
}

/** What a line says, or why it cannot be taken. `name` is what to show, whatever happens. */
export type PersonLine =
  | { readonly line: number; readonly name: string; readonly problems: readonly LineProblem[]; readonly person: null }
  | {
      readonly line: number;
      readonly name: string;
      readonly problems: readonly [];
      readonly person: ImportedPerson;
      readonly measure: ImportedMeasure | null;
    };

export interface PersonLineSetting {
  readonly today: CalendarDate;
  readonly territory: Territory;
  readonly measures: MeasureNames;
}

interface TextSchema {
  safeParse(value: unknown): { success: boolean; data?: string | null | undefined };
}
const LONGEST_LINE = 120;

/** Reads one line, and finds everything that is wrong in it at once. */
export function readPersonLine(row: CsvRow, header: PersonHeader, setting: PersonLineSetting): PersonLine {
  const { line, cells } = row;
  const problems: LineProblem[] = [];
  const extra = cells.slice(header.count);
  if (cells.length < header.count || extra.some(cell => cell !== '')) {
    // the cells of such a line may stand under the wrong headings: nothing in it is trusted
    const value = `${cells.length} / ${header.count}`;
    return { line, name: '', problems: [{ code: 'line.wrong-columns', column: null, value }], person: null };
  }
  const report = (code: LineProblemCode, column: string | null, value: string | null): null => {
    problems.push({ code, column, value });
    return null;
  };
  const allOf = (column: PersonColumn) => {
    const reading = columnValues(header, cells, column);
    if (reading.conflict) report('line.two-values', reading.conflict.heading, reading.conflict.text);
    return reading.values;
  };
  const read = <T>(column: PersonColumn, reader: (text: string) => Result<T, { code: CellErrorCode }>): T | null => {
    const [cell] = allOf(column);
    if (cell === undefined) return null;
    const value = reader(cell.text);
    return value.ok ? value.value : report(value.error.code, cell.heading, cell.text);
  };
  const text = (column: PersonColumn, schema: TextSchema): string | null => {
    const [cell] = allOf(column);
    if (cell === undefined) return null;
    const value = schema.safeParse(cell.text.replace(/\s*\n\s*/g, ' '));
    return value.success ? (value.data ?? null) : report('line.too-long', cell.heading, cell.text.slice(0, 80));
  };
  const name = (column: 'familyName' | 'givenNames'): string => {
    const before = problems.length;
    const value = text(column, person.fields[column].schema);
    const heading = header.places.get(column)?.[0]?.heading ?? personColumns[column][0];
    if (value === null && problems.length === before) report('line.missing-name', heading, null);
    return value ?? '';
  };
  const number = (column: PersonColumn, kind: Person['numbers'][string]['kind']): ImportedPerson['numbers'] => {
    const value = text(column, numberItem.shape.value);
    return value === null ? [] : [{ kind, value }];
  };
  const date = (column: PersonColumn): CalendarDate | null => read(column, one => readDate(one, setting.today, 'other'));

  const familyName = name('familyName');
  const givenNames = name('givenNames');
  const shownName = `${familyName.toUpperCase()} ${givenNames}`.trim();
  const appi = number('appiNumber', 'appi');
  const file = number('fileNumber', appi.length > 0 ? 'other' : 'appi');
  const court = number('courtNumber', 'parquet');
  const key = (file[0] ?? appi[0])?.value ?? null;
  const imported: ImportedPerson = {
    importKey: key === null ? null : plainNumber(key) || key,
    familyName,
    usedName: text('usedName', person.fields.usedName.schema),
    givenNames,
    birthDate: read('birthDate', one => readDate(one, setting.today, 'birth')),
    birthPlace: text('birthPlace', person.fields.birthPlace.schema),
    sex: read('sex', readSex),
    numbers: [...appi, ...file.filter(one => one.value !== appi[0]?.value), ...court, ...number('prisonNumber', 'ecrou')],
    address: readAddress(),
    phones: readAll('phone', one => readPhones(one, setting.territory)),
    emails: readEmails(),
  };
  const measureRead = readMeasure(court[0]?.value ?? null);
  return problems.length > 0
    ? { line, name: shownName, problems, person: null }
    : { line, name: shownName, problems: [], person: imported, measure: measureRead };

  function readAll(column: PersonColumn, reader: (text: string) => Result<string[], { code: CellErrorCode }>): string[] {
    const values = allOf(column).flatMap(cell => {
      const value = reader(cell.text);
      if (!value.ok) report(value.error.code, cell.heading, cell.text);
      return value.ok ? value.value : [];
    });
    return [...new Set(values)];
  }

  function readEmails(): string[] {
    return allOf('email')
      .flatMap(cell => cell.text.split(/[;,\s]+/).map(address => ({ ...cell, address })))
      .flatMap(({ address, heading }) => {
        if (address === '') return [];
        if (emailItem.shape.address.safeParse(address).success) return [address];
        report('line.email-not-understood', heading, address.slice(0, 80));
        return [];
      });
  }

  function readAddress(): ImportedPerson['address'] {
    const cellsOfAddress = allOf('address');
    const lines = cellsOfAddress.flatMap(cell => cell.text.split('\n')).flatMap(one => one.trim() || []);
    const postalCode = text('postalCode', addressItem.shape.postalCode) ?? '';
    const city = text('city', addressItem.shape.city) ?? '';
    if (lines.length === 0 && postalCode === '' && city === '') return null;
    if (lines.length > 4 || lines.some(one => one.length > LONGEST_LINE)) {
      return report('line.too-long', cellsOfAddress[0]?.heading ?? null, lines.join(', ').slice(0, 80));
    }
    return { lines, postalCode, city };
  }

  function readMeasure(caseNumber: string | null): ImportedMeasure | null {
    const judgmentDate = date('judgmentDate');
    const dates = { judgmentDate, mandateDate: date('mandateDate'), startDate: date('startDate'), endDate: date('endDate') };
    const durationMonths = read('durationMonths', readMonths);
    const judges = {
      court: text('court', measure.fields.court.schema),
      magistrate: text('magistrate', measure.fields.magistrate.schema),
    };
    const [named] = allOf('measureType');
    if (named === undefined) {
      const said = [...Object.values(dates), durationMonths, ...Object.values(judges)].some(value => value !== null);
      return said
        ? report('measure.incomplete', header.places.get('measureType')?.[0]?.heading ?? personColumns.measureType[0], null)
        : null;
    }
    const type = setting.measures.codeOf(named.text, judgmentDate);
    if (type === null) return report('measure.unknown-type', named.heading, named.text.slice(0, 80));
    if (dates.startDate !== null && dates.endDate !== null && dates.endDate < dates.startDate) {
      const heading = header.places.get('endDate')?.[0]?.heading ?? null;
      return report('measure.dates-reversed', heading, `${dates.startDate} / ${dates.endDate}`);
    }
    return { type, ...judges, caseNumber, ...dates, durationMonths };
  }
}
