import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../electron/core/journal/journal';
import { erasure } from '../../../shared/domain/erasure';
import { person } from '../../../shared/domain/person';
import { deliver, idOf, publishKey, Workshop, type Replica } from './replica';

const NOW = Date.UTC(2026, 10, 24, 9);
let workshop: Workshop;
let here: Replica;
let there: Replica;
beforeAll(() => void (workshop = new Workshop()));
afterAll(() => workshop.close());
beforeEach(() => {
  here = workshop.replica('here', NOW);
  there = workshop.replica('there', NOW);
  publishKey(here, 'Ici');
  publishKey(there, 'Ailleurs');
  deliver(there, here, there.device);
  deliver(here, there, here.device);
});
afterEach(() => workshop.sweep());

const addPerson = (familyName: string) =>
  here.journal.commit(here.actor, transaction =>
    transaction.add(person, { familyName, givenNames: 'Léa', restricted: false, registeredOn: NOW }, idOf(familyName)),
  );

/** Proposed by the agent of this replica, erased here by another. */
function erase(record: string, by: Actor): void {
  const id = idOf(`erasure of ${record}`);
  here.journal.commit(here.actor, transaction =>
    transaction.add(erasure, { kind: 'case', subject: record, proposedBy: here.actor.agent, proposedOn: '2026-11-24' }, id),
  );
  here.journal.commit(by, transaction => {
    const done = transaction.erase(id, new Map([[person, new Set([record])]]));
    transaction.set(erasure, id, { countersignedBy: by.agent, erasedOn: '2026-11-24', ...done });
  });
}
const codes = (replica: Replica) => [...new Set(workshop.check(replica.db).problems.map(one => one.code))];
const persons = (replica: Replica) =>
  replica.db.all<{ family_name: string }>('SELECT family_name FROM person ORDER BY rid').map(row => row.family_name);

describe('a log with erased operations', () => {
  it('still verifies and rebuilds, when two persons signed for them', () => {
    const gone = addPerson('Partie');
    addPerson('Restée');
    erase(gone, there.actor);
    addPerson('Venue');
    expect(workshop.check(here.db)).toMatchObject({ ok: true, problems: [] });
    expect(persons(here)).toEqual(['Restée', 'Venue']);
    expect(here.journal.log.ofRecord(gone)).toEqual([]);
    const left = here.db.all<{ body: Uint8Array }>('SELECT body FROM op WHERE record = ?', [gone]);
    expect(left.map(row => row.body.length)).toEqual([16]);
  });

  it('shows that one person alone erased', () => {
    erase(addPerson('Seule'), here.actor);
    expect(codes(here)).toEqual(['erasure']);
  });

  it('shows a change in the very act that the erased operations were part of', () => {
    const gone = here.journal.commit(here.actor, transaction => {
      const kept = { familyName: 'Gardée', givenNames: 'Léa', restricted: false, registeredOn: NOW };
      transaction.add(person, kept, idOf('Gardée'));
      return transaction.add(person, { ...kept, familyName: 'Partie' }, idOf('Partie'));
    });
    erase(gone, there.actor);
    expect(codes(here)).toEqual([]);
    here.db.run('UPDATE op SET hash = zeroblob(32) WHERE record = ?', [idOf('Gardée')]);
    expect(codes(here)).toContain('erasure');
  });

  it('goes on with a workstation that has the bytes, and is refused by one that never had them', () => {
    const gone = addPerson('Partie');
    deliver(here, there, here.device);
    erase(gone, there.actor);
    addPerson('Venue');
    expect(there.journal.merge(here.journal.log.segment(here.device, 0))).toMatchObject({ ok: true });
    expect(persons(there)).toEqual(['Partie', 'Venue']);
    expect(here.journal.merge(there.journal.log.segment(here.device, 0))).toEqual({ ok: true, value: { applied: 0 } });
    expect(persons(here)).toEqual(['Venue']);
    const late = workshop.replica('late', NOW);
    expect(deliver(here, late, here.device)).toMatchObject({ ok: false, error: { code: 'journal.not-understood' } });
  });

  it('makes no row again of what another workstation wrote about the record before it knew', () => {
    const gone = addPerson('Partie');
    deliver(here, there, here.device);
    there.journal.commit(there.actor, transaction => transaction.set(person, gone, { birthPlace: 'Valbourg' }));
    erase(gone, there.actor);
    expect(deliver(there, here, there.device)).toMatchObject({ ok: true });
    expect(persons(here)).toEqual([]);
    expect(workshop.check(here.db)).toMatchObject({ ok: true, problems: [] });
  });
});
