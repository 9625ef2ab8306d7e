import type { DuplicateCandidate } from '../../../../shared/contract';
import { foldedWords } from '../../../../shared/domain/folding';
import { person } from '../../../../shared/domain/person';
import { nameKey, ownNumbers, type ImportedMeasure, type ImportedPerson, type PersonLine, type Repeat } from '../../import';
import { findRecord } from '../../database/records';
import { findDuplicates } from '../cases';
import { isMine, type Workspace } from '../workspace';
import { updateOf, type PersonUpdate } from './updates';
import type { VerdictProblem, VerdictProblemCode } from './verdictProblem';

/** What a line does to the caseload as it is now. */
export type Decision =
  | { readonly verdict: 'rejected' | 'duplicate' | 'unchanged'; readonly problems: readonly VerdictProblem[] }
  | {
      readonly verdict: 'new';
      readonly person: ImportedPerson;
      readonly measure: ImportedMeasure | null;
      readonly problems: readonly VerdictProblem[];
    }
  | {
      readonly verdict: 'update';
      readonly record: string;
      readonly update: PersonUpdate;
      readonly problems: readonly VerdictProblem[];
    };

const REPEATS = {
  adds: 'line.adds-to-line',
  repeats: 'line.repeats-line',
  contradicts: 'line.contradicts-line',
  'same-person': 'line.same-person-as-line',
  'same-number': 'line.same-number-as-line',
} as const satisfies Record<Repeat['kind'], VerdictProblemCode>;

const KNOWN = {
  number: 'line.number-known',
  'name-and-birth': 'line.name-and-birth-known',
  phone: 'line.phone-known',
} as const satisfies Record<DuplicateCandidate['reason'], VerdictProblemCode>;

const named = (one: { familyName: string; givenNames: string }): string => `${one.familyName} ${one.givenNames}`;

/** Households share a phone: it makes two names one person only when nothing says otherwise. */
function isSamePerson(candidate: DuplicateCandidate, line: ImportedPerson): boolean {
  if (candidate.reason !== 'phone') return true;
  if (candidate.birthDate !== null && line.birthDate !== null && candidate.birthDate !== line.birthDate) return false;
  const [family, given] = [foldedWords(line.familyName).join(' '), foldedWords(line.givenNames)[0]];
  return foldedWords(candidate.familyName).join(' ') === family || foldedWords(candidate.givenNames)[0] === given;
}

/** The person of the same file number, by which a list that comes again finds its persons. */
function known(workspace: Workspace, importKey: string | null): { id: string; withdrawn: boolean } | null {
  if (importKey === null) return null;
  const row = workspace.db.get<{ id: string; withdrawn: number }>(
    'SELECT id, removed IS NOT NULL AS withdrawn FROM person WHERE import_key = ? ORDER BY withdrawn, rid LIMIT 1',
    [importKey],
  );
  return row ? { id: row.id, withdrawn: row.withdrawn === 1 } : null;
}

/** A namesake, for lines that give neither number nor birth date: nothing else tells that the list comes again. */
function namesake(workspace: Workspace, line: ImportedPerson): boolean {
  if (line.importKey !== null || line.birthDate !== null) return false;
  return workspace.db
    .all<{ family_name: string; given_names: string }>(
      'SELECT family_name, given_names FROM person WHERE family_name = ? AND removed IS NULL LIMIT 200',
      [line.familyName],
    )
    .some(row => nameKey({ familyName: row.family_name, givenNames: row.given_names }) === nameKey(line));
}

/** Judges a line against the rest of its file and against the caseload. */
export function decide(workspace: Workspace, line: PersonLine, repeat: Repeat | undefined): Decision {
  if (line.person === null) return { verdict: 'rejected', problems: line.problems };
  const problems: VerdictProblem[] = [];
  const say = (code: VerdictProblemCode, value: string | null): void => {
    problems.push({ code, column: null, value });
  };
  if (repeat) say(REPEATS[repeat.kind], String(repeat.of));
  if (repeat && repeat.kind !== 'adds') return { verdict: 'duplicate', problems };

  const there = known(workspace, line.person.importKey);
  if (there?.withdrawn) {
    say('line.withdrawn', null);
    return { verdict: 'duplicate', problems };
  }
  const record = there === null ? null : findRecord(workspace.db, person, there.id);
  if (record?.restricted && !isMine(workspace, record.id)) {
    say('line.restricted', null);
    return { verdict: 'rejected', problems };
  }
  if (record !== null) {
    const update = updateOf(workspace, record, line.person, line.measure);
    const all = [...problems, ...update.notices];
    const nothing = Object.keys(update.person).length === 0 && update.measure === null;
    return nothing ? { verdict: 'unchanged', problems: all } : { verdict: 'update', record: record.id, update, problems: all };
  }
  const candidates = findDuplicates(workspace.db, { ...line.person, numbers: ownNumbers(line.person) });
  const own = line.person;
  const same = candidates.find(one => isSamePerson(one, own));
  if (same) say(KNOWN[same.reason], named(same));
  else if (namesake(workspace, own)) say('line.name-known', named(own));
  if (same || problems.some(one => one.code === 'line.name-known')) return { verdict: 'duplicate', problems };
  for (const one of candidates) say('line.shares-phone', named(one));
  return { verdict: 'new', person: own, measure: line.measure, problems };
}
