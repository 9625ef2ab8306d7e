import { fold, foldedWords } from '../../../shared/domain/folding';
import { plainNumber } from '../../../shared/domain/searchNumbers';
import type { ImportedMeasure, ImportedPerson, PersonLine } from './personLine';

/** How a line stands to an earlier one of the same file. */
export interface Repeat {
  /** Line that came first. */
  readonly of: number;
  /** `adds`: the same file number, and more to say (one line for each measure). `repeats`: nothing new. The others cannot both be right. */
  readonly kind: 'adds' | 'repeats' | 'contradicts' | 'same-person' | 'same-number';
}

type Read = Extract<PersonLine, { person: ImportedPerson }>;

const differ = (a: unknown, b: unknown): boolean => a !== null && b !== null && a !== b;

/** The name under which two lines are one person; the birth date makes it sure. */
export const nameKey = (one: Pick<ImportedPerson, 'familyName' | 'givenNames'>): string =>
  `${foldedWords(one.familyName).join(' ') || fold(one.familyName)}|${foldedWords(one.givenNames)[0] ?? fold(one.givenNames)}`;

/** True when two descriptions of measures of one person are of one decision. */
export function sameMeasure(
  a: Pick<ImportedMeasure, 'type'> & { judgmentDate: string | null; caseNumber: string | null; startDate: string | null },
  b: ImportedMeasure,
): boolean {
  if (a.type !== b.type) return false;
  if (a.judgmentDate !== null && b.judgmentDate !== null) return a.judgmentDate === b.judgmentDate;
  if (a.caseNumber !== null && b.caseNumber !== null) return a.caseNumber === b.caseNumber;
  return !differ(a.startDate, b.startDate);
}

function contradicts(a: Read, b: Read): boolean {
  const [one, other] = [a.person, b.person];
  const identity = ['birthDate', 'birthPlace', 'sex', 'usedName'] as const;
  if (nameKey(one) !== nameKey(other) || identity.some(field => differ(one[field], other[field]))) return true;
  return a.measures.some(first =>
    b.measures.some(
      second =>
        sameMeasure(first, second) &&
        Object.keys(first).some(field => differ(first[field as keyof ImportedMeasure], second[field as keyof ImportedMeasure])), // its own keys
    ),
  );
}

const content = (line: Read): string => JSON.stringify([line.person, line.measures]);

/** Finds the lines that speak of a person of an earlier line. Nothing is merged in silence: the last line never simply wins. */
export function findRepeats(lines: readonly PersonLine[]): ReadonlyMap<number, Repeat> {
  const byKey = new Map<string, Read[]>();
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  const repeats = new Map<number, Repeat>();

  const judge = (line: Read): Repeat | null => {
    const { person } = line;
    const earlier = person.importKey === null ? [] : (byKey.get(person.importKey) ?? []);
    const [first] = earlier;
    if (first !== undefined) {
      const against = earlier.find(one => contradicts(one, line));
      if (against) return { of: against.line, kind: 'contradicts' };
      const same = earlier.find(one => content(one) === content(line));
      return same ? { of: same.line, kind: 'repeats' } : { of: first.line, kind: 'adds' };
    }
    for (const number of ownNumbers(person)) {
      const of = byNumber.get(number);
      if (of !== undefined) return { of, kind: 'same-number' };
    }
    const of = byName.get(`${nameKey(person)}|${person.birthDate ?? ''}`);
    // two files may hold two namesakes whose birth is not known
    return of === undefined || (person.birthDate === null && person.importKey !== null) ? null : { of, kind: 'same-person' };
  };

  for (const line of lines) {
    if (line.person === null) continue;
    const repeat = judge(line);
    if (repeat) repeats.set(line.line, repeat);
    if (repeat && repeat.kind !== 'adds') continue;
    const { person } = line;
    if (person.importKey !== null) byKey.set(person.importKey, [...(byKey.get(person.importKey) ?? []), line]);
    for (const number of ownNumbers(person)) if (!byNumber.has(number)) byNumber.set(number, line.line);
    const name = `${nameKey(person)}|${person.birthDate ?? ''}`;
    if (!byName.has(name)) byName.set(name, line.line);
  }
  return repeats;
}

/** Numbers that belong to one person only: a prosecutor's number is shared by all those of one case. */
export const ownNumbers = (person: Pick<ImportedPerson, 'numbers'>): string[] =>
  person.numbers.flatMap(one => (one.kind === 'parquet' ? [] : plainNumber(one.value) || []));
