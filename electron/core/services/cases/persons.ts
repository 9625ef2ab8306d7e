import { err, ok } from '../../../../shared/base/result';
import type { Contract, DuplicateCandidate, InputOf } from '../../../../shared/contract';
import { foldedWords } from '../../../../shared/domain/folding';
import { person, type Person } from '../../../../shared/domain/person';
import { plainNumber } from '../../../../shared/domain/searchNumbers';
import { antenna, assignment } from '../../../../shared/domain/site';
import type { Database } from '../../database/connection';
import { findRecord } from '../../database/records';
import { checkAccess, may, type Handlers, type Workspace } from '../workspace';
import { signedFlags } from './flags';
import { checkFirstReferent } from './assignments';

interface Identity {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: string | null;
  readonly numbers: readonly string[];
  readonly phones: readonly string[];
}

/** A name without what does not tell two persons apart: accents, hyphens, apostrophes, capitals. */
const words = (name: string): string => foldedWords(name).join(' ');

/** Persons who may be the same as the one being entered: same number, same name and birth date, or same phone. */
export function findDuplicates(db: Database, identity: Identity): DuplicateCandidate[] {
  const found = new Map<string, DuplicateCandidate['reason']>();
  const add = (id: string, reason: DuplicateCandidate['reason']): void => {
    if (!found.has(id)) found.set(id, reason);
  };
  const byValue = (value: string, kind: string, reason: DuplicateCandidate['reason']): void => {
    if (value === '') return;
    const rows = db.all<{ person: string }>('SELECT person FROM search_number WHERE value = ? AND kind = ? LIMIT 20', [
      value,
      kind,
    ]);
    for (const row of rows) add(row.person, reason);
  };
  for (const number of identity.numbers) byValue(plainNumber(number), 'number', 'number');
  if (identity.birthDate !== null) {
    const rows = db.all<{ id: string; family_name: string; used_name: string | null; given_names: string }>(
      'SELECT id, family_name, used_name, given_names FROM person WHERE birth_date = ? AND removed IS NULL LIMIT 200',
      [identity.birthDate],
    );
    const family = words(identity.familyName);
    const given = foldedWords(identity.givenNames)[0] ?? '';
    for (const row of rows) {
      const sameFamily = [row.family_name, row.used_name].some(name => name !== null && words(name) === family);
      if (sameFamily && (foldedWords(row.given_names)[0] ?? '') === given) add(row.id, 'name-and-birth');
    }
  }
  for (const phone of identity.phones) byValue(phone.replace(/\D/g, ''), 'phone', 'phone');
  return [...found].flatMap(([id, reason]) => {
    const row = db.get<{ family_name: string; given_names: string; birth_date: string | null }>(
      'SELECT family_name, given_names, birth_date FROM person WHERE id = ? AND removed IS NULL',
      [id],
    );
    return row
      ? [{ person: id, familyName: row.family_name, givenNames: row.given_names, birthDate: row.birth_date, reason }]
      : [];
  });
}

/** Elements given by a form, without those that it removes. */
export const presentElements = <T>(elements: Readonly<Record<string, T | null>> | undefined): T[] =>
  Object.values(elements ?? {}).flatMap(one => (one === null ? [] : [one]));

/** Only the referent, or whoever assigns cases, restricts a case or lifts the restriction. */
function mayRestrict(workspace: Workspace, id: string, restricted: boolean): boolean {
  const line = workspace.db.get<{ restricted: number; officer: string | null }>(
    'SELECT restricted, officer FROM case_line WHERE person = ?',
    [id],
  );
  const changed = (line?.restricted === 1) !== restricted;
  return !changed || line?.officer === workspace.agent.id || may(workspace, 'case.assign');
}

/** True when these values choose an intensity, or empty its reason, and leave the choice without one. */
function unjustified(
  values: Pick<InputOf<Contract['person.update']>['changes'], 'intensity' | 'intensityReason'>,
  known: Pick<Person, 'intensity' | 'intensityReason'> | null,
): boolean {
  const intensity = values.intensity === undefined ? (known?.intensity ?? null) : values.intensity;
  const reason = values.intensityReason === undefined ? (known?.intensityReason ?? null) : values.intensityReason;
  if (intensity === null || (reason ?? '').trim() !== '') return false;
  return values.intensity !== undefined || values.intensityReason !== undefined;
}

export const personHandlers: Handlers<'person.create' | 'person.update' | 'person.duplicates'> = {
  'person.duplicates': (workspace, input) => ok(findDuplicates(workspace.db, input)),

  'person.create': (workspace, input) => {
    const { familyName, givenNames, birthDate = null } = input.values;
    if (familyName === undefined || givenNames === undefined) return err({ code: 'person.incomplete' });
    if (unjustified(input.values, null)) return err({ code: 'person.intensity-unjustified' });
    const { referent } = input;
    if (input.antenna !== null && !findRecord(workspace.db, antenna, input.antenna)) return err({ code: 'record.not-found' });
    const assigned = checkFirstReferent(workspace, referent);
    if (!assigned.ok) return assigned;
    if (!input.confirmedDistinct) {
      const candidates = findDuplicates(workspace.db, {
        familyName,
        givenNames,
        birthDate,
        numbers: presentElements(input.values.numbers).map(one => one.value),
        phones: presentElements(input.values.phones).map(one => one.number),
      });
      if (candidates.length > 0) return err({ code: 'person.possible-duplicate', details: { candidates } });
    }
    const id = workspace.journal.commit(workspace.actor, transaction => {
      const { values } = input;
      const created = transaction.add(person, {
        ...(values as Parameters<typeof transaction.add<typeof person>>[1]), // the contract's schema gives these very fields
        restricted: values.restricted ?? false,
        antenna: input.antenna,
        registeredOn: workspace.now(),
      });
      if (referent !== null) {
        transaction.add(assignment, {
          person: created,
          agent: referent,
          part: 'referent',
          from: workspace.today(),
          to: null,
          note: null,
        });
      }
      return created;
    });
    return ok({ id });
  },

  'person.update': (workspace, { id, changes }) => {
    const allowed = checkAccess(workspace, id);
    if (!allowed.ok) return allowed;
    if (changes.restricted !== undefined && !mayRestrict(workspace, id, changes.restricted))
      return err({ code: 'rights.denied' });
    const known = findRecord(workspace.db, person, id);
    if (unjustified(changes, known)) return err({ code: 'person.intensity-unjustified' });
    const flags = signedFlags(workspace, changes.flags ?? {}, known?.flags ?? {});
    if (!flags.ok) return flags;
    const written = changes.flags === undefined ? changes : { ...changes, flags: flags.value };
    workspace.journal.commit(workspace.actor, transaction => transaction.set(person, id, written));
    return ok(null);
  },
};
