import type { DuplicateCandidate } from '../../../../shared/contract';
import { foldedWords } from '../../../../shared/domain/folding';
import type { ImportChoice } from '../../../../shared/domain/importBatch';
import { person, type Person } from '../../../../shared/domain/person';
import { nameKey, ownNumbers, type ImportedMeasure, type ImportedPerson, type PersonLine, type Repeat } from '../../import';
import { findRecord } from '../../database/records';
import { findDuplicates } from '../cases';
import { isMine, type Workspace } from '../workspace';
import { UNDONE } from './undone';
import { updateOf, type PersonUpdate } from './updates';
import type { VerdictProblem, VerdictProblemCode } from './verdictProblem';

/** What a line does to the caseload as it is now. */
export type Decision =
  | { readonly verdict: 'rejected' | 'unchanged'; readonly problems: readonly VerdictProblem[] }
  | {
      readonly verdict: 'duplicate';
      readonly problems: readonly VerdictProblem[];
      /** What the agent may decide instead of leaving the line out. */
      readonly choices: readonly ImportChoice[];
    }
  | {
      readonly verdict: 'new';
      readonly person: ImportedPerson;
      readonly measures: readonly ImportedMeasure[];
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

/** The person of the same file number, by which a list that comes again finds its persons. Those that an undone import withdrew do not count. */
function known(workspace: Workspace, importKey: string | null): { id: string; withdrawn: boolean } | null {
  if (importKey === null) return null;
  const row = workspace.db.get<{ id: string; withdrawn: number }>(
    `SELECT id, removed IS NOT NULL AS withdrawn FROM person
     WHERE import_key = ? AND (removed IS NULL OR removed <> ?) ORDER BY withdrawn, rid LIMIT 1`,
    [importKey, UNDONE],
  );
  return row ? { id: row.id, withdrawn: row.withdrawn === 1 } : null;
}

/** A namesake, for lines that give neither number nor birth date: nothing else tells that the list comes again. */
function namesake(workspace: Workspace, line: ImportedPerson): string | null {
  if (line.importKey !== null || line.birthDate !== null) return null;
  const rows = workspace.db.all<{ id: string; family_name: string; given_names: string }>(
    'SELECT id, family_name, given_names FROM person WHERE family_name = ? AND removed IS NULL LIMIT 200',
    [line.familyName],
  );
  return rows.find(row => nameKey({ familyName: row.family_name, givenNames: row.given_names }) === nameKey(line))?.id ?? null;
}

type ReadLine = Extract<PersonLine, { person: ImportedPerson }>;

/** What the line brings to a person who is there. */
function complete(workspace: Workspace, record: Person, line: ReadLine, problems: readonly VerdictProblem[]): Decision {
  if (record.restricted && !isMine(workspace, record.id)) {
    return { verdict: 'rejected', problems: [...problems, { code: 'line.restricted', column: null, value: null }] };
  }
  const update = updateOf(workspace, record, line.person, line.measures);
  const all = [...problems, ...update.notices];
  const nothing = Object.keys(update.person).length === 0 && update.measures.length === 0;
  return nothing ? { verdict: 'unchanged', problems: all } : { verdict: 'update', record: record.id, update, problems: all };
}

/**
 * What the line brings to a person whom the agent recognised: they take the number of the list when they had none, so that it finds them
 * when it comes again.
 */
function merged(workspace: Workspace, record: Person, line: ReadLine, problems: readonly VerdictProblem[]): Decision {
  const decision = complete(workspace, record, line, problems);
  const { importKey } = line.person;
  if (decision.verdict === 'rejected' || importKey === null || record.importKey !== null) return decision;
  const update = decision.verdict === 'update' ? decision.update : { person: {}, measures: [], notices: [] };
  const changes = { ...update.person, importKey };
  return { verdict: 'update', record: record.id, update: { ...update, person: changes }, problems: decision.problems };
}

/** Judges a line against the rest of its file and against the caseload; `choice` is what the agent decided of a duplicate. */
export function decide(
  workspace: Workspace,
  line: PersonLine,
  repeat: Repeat | undefined,
  choice: ImportChoice | null = null,
): Decision {
  if (line.person === null) return { verdict: 'rejected', problems: line.problems };
  const problems: VerdictProblem[] = [...line.notices];
  const say = (code: VerdictProblemCode, value: string | null): void => {
    problems.push({ code, column: null, value });
  };
  const created: Decision = { verdict: 'new', person: line.person, measures: line.measures, problems };
  if (repeat) say(REPEATS[repeat.kind], String(repeat.of));
  if (repeat && repeat.kind !== 'adds') {
    const choices: ImportChoice[] = repeat.kind === 'same-person' || repeat.kind === 'same-number' ? ['create'] : [];
    if (choice !== 'create' || choices.length === 0) return { verdict: 'duplicate', problems, choices };
  }

  const there = known(workspace, line.person.importKey);
  if (there?.withdrawn) {
    say('line.withdrawn', null);
    return choice === 'create' ? created : { verdict: 'duplicate', problems, choices: ['create'] };
  }
  const record = there === null ? null : findRecord(workspace.db, person, there.id);
  if (record !== null) return complete(workspace, record, line, problems);

  const own = line.person;
  const candidates = findDuplicates(workspace.db, { ...own, numbers: ownNumbers(own) });
  const same = candidates.find(one => isSamePerson(one, own));
  const found = findRecord(workspace.db, person, same?.person ?? namesake(workspace, own) ?? '');
  if (found !== null) {
    const hidden = found.restricted && !isMine(workspace, found.id);
    if (hidden) say('line.known-restricted', null);
    else if (same) say(KNOWN[same.reason], named(found));
    else say('line.name-known', named(found));
    if (choice === 'merge') return merged(workspace, found, line, problems);
    if (choice !== 'create') return { verdict: 'duplicate', problems, choices: hidden ? ['create'] : ['merge', 'create'] };
  }
  for (const one of candidates) if (one.person !== found?.id) say('line.shares-phone', named(one));
  return created;
}
