import type { LegalData } from '../referential';
import type { Measure } from './measure';
import { explainEnd, type EndFacts } from './measureEnd';

/** What an act changes of a measure; elements of collections by key, null takes one out. */
export interface EndFactChanges {
  readonly type?: string | undefined;
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
  readonly durationMonths?: number | null | undefined;
  readonly durationDays?: number | null | undefined;
  readonly suspensions?: Readonly<Record<string, Measure['suspensions'][string] | null>> | undefined;
  readonly decisions?: Readonly<Record<string, Measure['decisions'][string] | null>> | undefined;
}

export interface EndAfter extends Pick<Measure, 'endDate' | 'enteredEnd' | 'countedInEnd'> {
  /** The facts once the changes are written. */
  readonly facts: EndFacts;
}

type Before = EndFacts & Pick<Measure, 'endDate'>;

const nothing: Omit<Before, 'type'> = {
  startDate: null,
  endDate: null,
  durationMonths: null,
  durationDays: null,
  suspensions: {},
  decisions: {},
  enteredEnd: null,
  countedInEnd: [],
};

const merged = <T>(
  current: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>> | undefined,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries({ ...current, ...changes }).flatMap(([key, item]) => (item === null ? [] : [[key, item] as const])),
  );

const keysOf = (facts: Pick<EndFacts, 'suspensions' | 'decisions'>): string[] =>
  [...Object.keys(facts.suspensions), ...Object.keys(facts.decisions)].sort();

const after = <T>(changed: T | undefined, before: T): T => (changed === undefined ? before : changed);

/**
 * The end once an act's changes are written to a measure, or to a new one without `before`. An end entered in that very act
 * prevails and counts every fact known then; one emptied is computed again, as is one whose start or length changes. What is
 * recorded but cannot be computed stays, and later facts add to it.
 */
export function endAfter(
  changes: EndFactChanges,
  before: Before | null,
  law: Pick<LegalData, 'referential' | 'deadlineRules'>,
): EndAfter {
  const current: Before = before ?? { ...nothing, type: changes.type ?? '' };
  const written: EndFacts = {
    type: changes.type ?? current.type,
    startDate: after(changes.startDate, current.startDate),
    durationMonths: after(changes.durationMonths, current.durationMonths),
    durationDays: after(changes.durationDays, current.durationDays),
    suspensions: merged(current.suspensions, changes.suspensions),
    decisions: merged(current.decisions, changes.decisions),
    enteredEnd: current.enteredEnd,
    countedInEnd: current.countedInEnd,
  };
  const computable = (facts: EndFacts): boolean =>
    facts.startDate !== null && (facts.durationMonths !== null || facts.durationDays !== null);
  /** Not the doing of a decision: undoing that one would leave nothing. */
  const isOnlyRecorded = (facts: EndFacts): boolean => computable(facts) || explainEnd(facts, law).end === null;
  const lengthChanged = [changes.startDate, changes.durationMonths, changes.durationDays].some(one => one !== undefined);
  let facts = written;
  if (changes.endDate !== undefined) {
    facts = { ...written, enteredEnd: changes.endDate, countedInEnd: changes.endDate === null ? [] : keysOf(written) };
  } else if (lengthChanged && computable(written)) {
    facts = { ...written, enteredEnd: null, countedInEnd: [] };
  } else if (written.enteredEnd === null && current.endDate !== null && !computable(written) && isOnlyRecorded(current)) {
    facts = { ...written, enteredEnd: current.endDate, countedInEnd: keysOf(current) };
  }
  const { enteredEnd, countedInEnd } = facts;
  return { endDate: explainEnd(facts, law).end, enteredEnd, countedInEnd, facts };
}
