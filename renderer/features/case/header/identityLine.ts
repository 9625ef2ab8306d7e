import { dateParts, isCalendarDate, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { Person } from '../../../../shared/domain/person';
import { plainNumber } from '../../../../shared/domain/searchNumbers';
import type { Language, Translate } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';

/** Whole years lived on a day. */
export function ageOn(birth: CalendarDate, today: CalendarDate): number {
  const [born, now] = [dateParts(birth), dateParts(today)];
  const before = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (before ? 1 : 0);
}

/** « né le 12 mars 1994 », in the form of the civil sex when it is known; null without a birth date. */
export function bornText(person: Pick<Person, 'sex' | 'birthDate'>, t: Translate, language: Language): string | null {
  const { birthDate, sex } = person;
  if (birthDate === null || !isCalendarDate(birthDate)) return null;
  return t(`caseFile.born.${sex ?? 'unknown'}`, { date: formatDate(birthDate, language) });
}

const ORDER = ['appi', 'parquet', 'ecrou', 'other'];

/**
 * « APPI 2025-018734 »: the numbers of a person, in the order of the services that use them most. A prosecutor's number belongs
 * to a procedure: those of the measures given stand among them, each once.
 */
export function numberTexts(
  person: Pick<Person, 'numbers'>,
  t: Translate,
  measures: readonly { readonly caseNumber: string | null }[] = [],
): string[] {
  const ofMeasures = measures.flatMap(one =>
    one.caseNumber === null ? [] : { kind: 'parquet' as const, value: one.caseNumber },
  );
  const seen = new Set<string>();
  return [...ofMeasures, ...Object.values(person.numbers)]
    .filter(({ kind, value }) => {
      const known = `${kind} ${plainNumber(value)}`;
      return seen.has(known) ? false : seen.add(known);
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map(number => `${t(`wording.numbers.${number.kind}`)} ${number.value}`.replaceAll(' ', '\u00a0'));
}
