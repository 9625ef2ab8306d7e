import type { CalendarDate } from '../../../shared/base/calendarDate';
import { oneLine } from '../../../shared/base/oneLine';
import type { Result } from '../../../shared/base/result';
import type { Territory } from '../../../shared/base/territory';
import { measure } from '../../../shared/domain/measure';
import { addressItem, emailItem, numberItem, person, type Person } from '../../../shared/domain/person';
import { plainNumber } from '../../../shared/domain/searchNumbers';
import { readDate, readMonths, readPhones, readSex, type CellErrorCode } from './cellValues';
import type { CsvRow } from './csvRows';
import { custodyWord, CUSTODY_TYPE } from './custody';
import type { MeasureNames } from './measureNames';
import { columnValues, personColumns, type PersonColumn, type PersonHeader } from './personColumns';

export type LineProblemCode =
  | CellErrorCode
  | 'line.missing-name'
  | 'line.wrong-columns'
  | 'line.two-values'
  | 'line.too-long'
  | 'line.email-not-understood'
  | 'line.in-custody'
  | 'line.custody-not-understood'
  | 'line.custody-left-out'
  | 'measure.unknown-type'
  | 'measure.incomplete'
  | 'measure.dates-reversed'
  | 'measure.number-without-measure';

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
  readonly addresses: readonly Pick<Person['addresses'][string], 'lines' | 'postalCode' | 'city' | 'note'>[];
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
      /** What the agent should know, and that keeps nothing from being written. */
      readonly notices: readonly LineProblem[];
      readonly person: ImportedPerson;
      /** What a court decided; a second one when the person is detained meanwhile. */
      readonly measures: readonly ImportedMeasure[];
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
const PRISON_NOTE = 'Établissement pénitentiaire';
const NOTHING_DECIDED = {
  court: null,
  magistrate: null,
  caseNumber: null,
  judgmentDate: null,
  mandateDate: null,
  startDate: null,
  endDate: null,
  durationMonths: null,
};

/** Reads one line, and finds everything that is wrong in it at once. */
export function readPersonLine(row: CsvRow, header: PersonHeader, setting: PersonLineSetting): PersonLine {
  const { line, cells } = row;
  const problems: LineProblem[] = [];
  const notices: LineProblem[] = [];
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
    const value = schema.safeParse(oneLine(cell.text.replace(/\s*\n\s*/g, ' ')));
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
  const [prosecutor] = number('courtNumber', 'parquet');
  const prison = number('prisonNumber', 'ecrou');
  const key = (file[0] ?? appi[0])?.value ?? null;
  const imported: ImportedPerson = {
    importKey: key === null ? null : plainNumber(key) || key,
    familyName,
    usedName: text('usedName', person.fields.usedName.schema),
    givenNames,
    birthDate: read('birthDate', one => readDate(one, setting.today, 'birth')),
    birthPlace: text('birthPlace', person.fields.birthPlace.schema),
    sex: read('sex', readSex),
    numbers: [...appi, ...file.filter(one => one.value !== appi[0]?.value), ...prison],
    addresses: readAddresses(),
    phones: readAll('phone', one => readPhones(one, setting.territory)),
    emails: readEmails(),
  };
  const measures = readMeasures(prosecutor?.value ?? null);
  if (prosecutor !== undefined && measures.length === 0) {
    // the number is that of a decision: nothing of a person to keep it on
    const heading = header.places.get('courtNumber')?.[0]?.heading ?? null;
    notices.push({ code: 'measure.number-without-measure', column: heading, value: prosecutor.value });
  }
  return problems.length > 0
    ? { line, name: shownName, problems, person: null }
    : { line, name: shownName, problems: [], notices, person: imported, measures };

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

  function readAddresses(): ImportedPerson['addresses'] {
    const cellsOfAddress = allOf('address');
    const lines = cellsOfAddress.flatMap(cell => cell.text.split('\n')).flatMap(one => one.trim() || []);
    const postalCode = text('postalCode', addressItem.shape.postalCode) ?? '';
    const city = text('city', addressItem.shape.city) ?? '';
    const prisonName = text('prison', addressItem.shape.city);
    const detained = prisonName === null ? [] : [{ lines: [prisonName], postalCode: '', city: '', note: PRISON_NOTE }];
    if (lines.length === 0 && postalCode === '' && city === '') return detained;
    if (lines.length > 4 || lines.some(one => one.length > LONGEST_LINE)) {
      report('line.too-long', cellsOfAddress[0]?.heading ?? null, lines.join(', ').slice(0, 80));
    }
    return [{ lines, postalCode, city, note: null }, ...detained];
  }

  /** True when the line says that the person is detained, otherwise than by a prison number that may be an old one. */
  function readCustodyState(custody: { startDate: CalendarDate | null; endDate: CalendarDate | null }): boolean {
    const [cell] = allOf('custodyState');
    const word = cell === undefined ? null : custodyWord(cell.text);
    if (cell !== undefined && word === null) {
      notices.push({ code: 'line.custody-not-understood', column: cell.heading, value: cell.text.slice(0, 80) });
    }
    if (word === 'detained') return true;
    const [prisonCell] = columnValues(header, cells, 'prison').values;
    const details = prisonCell !== undefined || custody.startDate !== null || custody.endDate !== null;
    // a day of release that is over is that of a person who is out
    const released = prisonCell === undefined && custody.startDate === null && (custody.endDate ?? '') < setting.today;
    if (!details) return false;
    if (word === null && !released) return true;
    const value = [prisonCell?.text, custody.startDate, custody.endDate].filter(one => (one ?? null) !== null).join(', ');
    notices.push({ code: 'line.custody-left-out', column: null, value });
    return false;
  }

  function readMeasures(caseNumber: string | null): readonly ImportedMeasure[] {
    const judgmentDate = date('judgmentDate');
    const dates = { judgmentDate, mandateDate: date('mandateDate'), startDate: date('startDate'), endDate: date('endDate') };
    const durationMonths = read('durationMonths', readMonths);
    const judges = {
      court: text('court', measure.fields.court.schema),
      magistrate: text('magistrate', measure.fields.magistrate.schema),
    };
    const custody = { startDate: date('custodyDate'), endDate: date('sentenceEnd') };
    const detained = readCustodyState(custody);
    const [named] = allOf('measureType');
    const ofCustody = (own: Omit<ImportedMeasure, 'type'>): ImportedMeasure => {
      notices.push({ code: 'line.in-custody', column: null, value: null });
      return inOrder({
        ...own,
        type: CUSTODY_TYPE,
        startDate: custody.startDate ?? own.startDate,
        endDate: custody.endDate ?? own.endDate,
      });
    };
    const said = { ...judges, caseNumber, ...dates, durationMonths };
    if (named === undefined) {
      if (detained || prison.length > 0) return [ofCustody(said)];
      const something = [...Object.values(dates), durationMonths, ...Object.values(judges)].some(value => value !== null);
      if (something) {
        report('measure.incomplete', header.places.get('measureType')?.[0]?.heading ?? personColumns.measureType[0], null);
      }
      return [];
    }
    const type = setting.measures.codeOf(named.text, judgmentDate);
    if (type === CUSTODY_TYPE || (type === null && custodyWord(named.text) === 'detained')) return [ofCustody(said)];
    if (type === null) {
      report('measure.unknown-type', named.heading, named.text.slice(0, 80));
      return [];
    }
    const decided = inOrder({ type, ...said });
    return detained ? [decided, ofCustody(NOTHING_DECIDED)] : [decided];
  }

  function inOrder(one: ImportedMeasure): ImportedMeasure {
    if (one.startDate !== null && one.endDate !== null && one.endDate < one.startDate) {
      const heading = (header.places.get('endDate') ?? header.places.get('sentenceEnd'))?.[0]?.heading ?? null;
      report('measure.dates-reversed', heading, `${one.startDate} / ${one.endDate}`);
    }
    return one;
  }
}
