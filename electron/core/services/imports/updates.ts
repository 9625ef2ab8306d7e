import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { computeEndDate } from '../../../../shared/domain/deadlineMeasureEnd';
import { fold } from '../../../../shared/domain/folding';
import { measure, type Measure } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { plainNumber } from '../../../../shared/domain/searchNumbers';
import { sameMeasure, type ImportedMeasure, type ImportedPerson } from '../../import';
import { selectRecords } from '../../database/records';
import { randomKey } from '../randomKey';
import type { Workspace } from '../workspace';
import { heldBefore, type HeldBefore } from './heldBefore';
import type { VerdictProblem } from './verdictProblem';

export type MeasureUpdate =
  { readonly record: string; readonly changes: Record<string, unknown> } | { readonly add: ImportedMeasure };

/** What a line changes, or adds, to a person that is already there. An empty cell never erases anything. */
export interface PersonUpdate {
  readonly person: Record<string, unknown>;
  readonly measures: readonly MeasureUpdate[];
  /** Values of the line that were not taken, and why. */
  readonly notices: readonly VerdictProblem[];
}

const SCALARS = ['familyName', 'usedName', 'givenNames', 'birthDate', 'birthPlace', 'sex'] as const;
const MEASURE_FIELDS = [
  'court',
  'magistrate',
  'caseNumber',
  'judgmentDate',
  'mandateDate',
  'startDate',
  'endDate',
  'durationMonths',
] as const;

const addressKey = (one: { lines: readonly string[]; postalCode: string; city: string }): string =>
  fold([...one.lines, one.postalCode, one.city].join(' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The end that a measure's start and length give; null when the line does not tell. */
export const endOf = (
  workspace: Workspace,
  one: Pick<ImportedMeasure, 'startDate' | 'endDate' | 'durationMonths'>,
): CalendarDate | null =>
  one.endDate ??
  computeEndDate(
    { startDate: one.startDate, durationMonths: one.durationMonths, durationDays: null, suspensions: [], extensions: [] },
    workspace.legal.deadlineRules.endConvention,
  ).end;

/** A text that differs by its capitals, or by accents that it lacks: lists in capitals do not undo the care that someone took. */
function isPoorer(value: unknown, than: unknown): boolean {
  if (typeof value !== 'string' || typeof than !== 'string') return false;
  const lower = value.toLowerCase();
  return lower === than.toLowerCase() || (fold(value) === lower && lower === fold(than));
}

/** Scalar fields in which the line differs from the record, without those that someone corrected since. */
function differences<F extends string>(
  fields: readonly F[],
  line: { readonly [K in F]: unknown },
  record: { readonly [K in F]: unknown },
  held: HeldBefore,
  label: (field: F) => string,
  notices: VerdictProblem[],
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    const value = line[field];
    if (value === null || value === record[field] || isPoorer(value, record[field])) continue;
    if (held(field, value)) notices.push({ code: 'line.kept-as-corrected', column: label(field), value: String(value) });
    else changes[field] = value;
  }
  return changes;
}

function newElements(workspace: Workspace, line: ImportedPerson, record: Person, held: HeldBefore): Record<string, unknown> {
  const added: Record<string, Record<string, unknown>> = {};
  const add = (field: string, item: unknown): void => {
    if (!held(field, item)) added[field] = { ...added[field], [randomKey(workspace)]: item };
  };
  const numbers = new Set(Object.values(record.numbers).map(one => plainNumber(one.value) || one.value));
  for (const one of line.numbers) if (!numbers.has(plainNumber(one.value) || one.value)) add('numbers', one);
  const phones = new Set(Object.values(record.phones).map(one => one.number));
  for (const number of line.phones) if (!phones.has(number)) add('phones', { number, note: null });
  const emails = new Set(Object.values(record.emails).map(one => one.address.toLowerCase()));
  for (const address of line.emails) if (!emails.has(address.toLowerCase())) add('emails', { address, note: null });
  const known = new Set(Object.values(record.addresses).map(addressKey));
  for (const address of line.addresses) {
    if (known.has(addressKey(address)) || held('addresses', newAddress(address, null))) continue;
    added['addresses'] = { ...added['addresses'], [randomKey(workspace)]: newAddress(address, workspace.today()) };
  }
  return added;
}

/** An address as a list gives it; `from` is the day on which the service learned of it, when another one was known before. */
export const newAddress = (one: ImportedPerson['addresses'][number], from: CalendarDate | null): Person['addresses'][string] => ({
  lines: [...one.lines],
  postalCode: one.postalCode,
  city: one.city,
  from,
  to: null,
  note: one.note,
});

function measureUpdate(
  workspace: Workspace,
  line: ImportedMeasure,
  owner: string,
  notices: VerdictProblem[],
): MeasureUpdate | null {
  const record = selectRecords(workspace.db, measure, 'person = ? ORDER BY rid', [owner]).find(one => sameMeasure(one, line));
  if (record === undefined) return { add: line };
  const held = heldBefore(workspace, measure, record.id);
  const changes = differences(MEASURE_FIELDS, line, record, held, field => measure.fields[field].label[0], notices);
  if (Object.keys(changes).length === 0) return null;
  const after: Measure = { ...record, ...changes };
  let { endDate } = after;
  const moved = 'startDate' in changes || 'durationMonths' in changes;
  // suspensions were entered by hand: an end that counts them is not computed again
  if (moved && !('endDate' in changes) && Object.keys(record.suspensions).length === 0) {
    const startDate = after.startDate as CalendarDate | null; // the entity's schema checked it
    endDate = endOf(workspace, { startDate, endDate: null, durationMonths: after.durationMonths }) ?? endDate;
    if (endDate !== record.endDate) changes['endDate'] = endDate;
  }
  if (after.startDate !== null && endDate !== null && endDate < after.startDate) {
    const value = `${after.startDate} / ${endDate}`;
    notices.push({ code: 'measure.dates-reversed', column: measure.fields.endDate.label[0], value });
    return null;
  }
  return { record: record.id, changes };
}

/** Compares a line with the person that it speaks of. */
export function updateOf(
  workspace: Workspace,
  record: Person,
  line: ImportedPerson,
  measures: readonly ImportedMeasure[],
): PersonUpdate {
  const notices: VerdictProblem[] = [];
  const held = heldBefore(workspace, person, record.id);
  const scalars = differences(SCALARS, line, record, held, field => person.fields[field].label[0], notices);
  return {
    person: { ...scalars, ...newElements(workspace, line, record, held) },
    measures: measures.flatMap(one => measureUpdate(workspace, one, record.id, notices) ?? []),
    notices,
  };
}
