import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { person } from '../../../shared/domain/person';
import { assignment } from '../../../shared/domain/site';
import { deliver, idOf, publishKey, Workshop, type Replica } from './replica';

const NOW = Date.UTC(2026, 10, 24, 9);
let workshop: Workshop;
let here: Replica;
beforeAll(() => void (workshop = new Workshop()));
afterAll(() => workshop.close());
afterEach(() => workshop.sweep());

const id = idOf('Durand');

beforeEach(() => {
  here = workshop.replica('here', NOW);
  const there = workshop.replica('there', NOW);
  publishKey(here, 'Verdier');
  publishKey(there, 'Ferrand');
  here.journal.commit(here.actor, transaction => {
    transaction.add(
      person,
      {
        familyName: 'Durand',
        givenNames: 'Léa',
        restricted: false,
        numbers: { appi0: { kind: 'appi', value: '2025-1' } },
        phones: { tel00: { number: '+33639980001', note: 'demi-paire \ud800 de substitution' } },
      },
      id,
    );
    transaction.add(assignment, { person: id, agent: here.actor.agent, part: 'referent', from: '2026-01-01', to: null });
  });
  deliver(here, there, here.device);
  for (const replica of [here, there]) {
    replica.journal.commit(replica.actor, transaction => {
      transaction.set(person, id, { familyName: `Durant de ${replica.device.slice(0, 2)}`, numbers: { appi0: null } });
      transaction.add(person, { familyName: 'Retirée', givenNames: 'X', restricted: false }, idOf(`removed ${replica.device}`));
      transaction.remove(person, idOf(`removed ${replica.device}`), 'doublon');
    });
  }
  deliver(there, here, there.device);
});

const report = () => workshop.check(here.db);
const differing = () =>
  report()
    .tables.filter(one => one.different > 0)
    .map(one => `${one.table}: ${one.examples.join('; ')}`);

describe('the rebuild check', () => {
  it('agrees on a vault where two workstations wrote', () => {
    const found = report();
    expect(found).toMatchObject({ ok: true, problems: [], unknownTables: [] });
    expect(found.operations).toBe(here.journal.log.count());
    expect(found.seals).toBe(5);
    const rows = new Map(found.tables.map(one => [one.table, one.rows]));
    expect(rows.get('person')).toBe(3);
    expect(rows.get('case_line')).toBe(1);
    expect(found.tables.reduce((total, one) => total + one.rows, 0)).toBeGreaterThan(15);
  });

  it.each([
    ['a record altered', "UPDATE person SET given_names = 'Autre' WHERE id = ?", `person: ${id}: given_names`],
    ['a version altered', "UPDATE person SET versions = replace(versions, '.2', '.3') WHERE id = ?", `person: ${id}: versions`],
    ['a record gone', 'DELETE FROM person WHERE id = ?', `person: ${id}: is missing`],
    ['a line of the caseload gone', 'DELETE FROM case_line WHERE person = ?', `case_line: ${id}: is missing`],
    [
      'a search number altered',
      "UPDATE search_number SET kind = 'number' WHERE person = ? AND kind = 'phone'",
      'search_number: ',
    ],
  ])('names %s', (_name, sql, expected) => {
    here.db.run(sql, [id]);
    expect(differing().some(text => text.startsWith(expected))).toBe(true);
    expect(report().ok).toBe(false);
  });

  it('names rows that no operation made, without showing names of persons', () => {
    here.db.run("INSERT INTO name_token (token) VALUES ('intruse')");
    here.db.run("INSERT INTO caseload_member (agent, person) VALUES ('x', 'y')");
    expect(differing()).toEqual(['caseload_member: x y: is not in the log', 'name_token: (a word): is not in the log']);
  });

  it('names a table of which nobody said where it comes from', () => {
    here.db.exec('CREATE TABLE surprise (x TEXT)');
    expect(report()).toMatchObject({ ok: false, unknownTables: ['surprise'] });
  });

  it('names a search index that is not that of its names', () => {
    here.db.exec('DELETE FROM person_search_data WHERE id > 10');
    expect(report().ok).toBe(false);
  });
});

describe('a log that was tampered with', () => {
  const codes = () => report().problems.map(one => `${one.device === here.device ? 'here' : 'there'} ${one.n} ${one.code}`);
  const own = (sql: string): void => void here.db.run(`${sql} AND device = (SELECT ix FROM device WHERE id = ?)`, [here.device]);

  it('is named at the operation whose bytes changed', () => {
    const row = here.db.get<{ body: Uint8Array }>('SELECT body FROM op WHERE n = 2 AND device = 1');
    const text = Buffer.from(row?.body ?? []).toString('latin1');
    here.db.run('UPDATE op SET body = ? WHERE n = 2 AND device = 1', [Buffer.from(text.replace('Durand', 'Durant'), 'latin1')]);
    expect(codes()).toContain('here 2 hash');
    expect(report().ok).toBe(false);
  });

  it('is named when the bytes and their hash both changed', () => {
    const row = here.db.get<{ body: Uint8Array; hash: Uint8Array }>('SELECT body, hash FROM op WHERE n = 3 AND device = 1');
    here.db.run('UPDATE op SET hash = ? WHERE n = 3 AND device = 1', [Buffer.from(row?.hash ?? []).reverse()]);
    expect(codes()).toEqual(expect.arrayContaining(['here 3 hash', 'here 4 hash', 'here 3 seal']));
  });

  it('is named when bytes are no operation any more, and nothing is compared', () => {
    own("UPDATE op SET body = x'ff' WHERE n = 2");
    expect(codes()).toEqual(['here 2 hash', 'here 2 not-understood']);
    expect(report().tables).toEqual([]);
  });

  it('is named when an operation was taken out, or the columns beside its bytes altered', () => {
    own("UPDATE op SET author = 'somebody else' WHERE n = 2");
    expect(codes()).toEqual(expect.arrayContaining(['here 2 columns', 'here 3 seal']));
    own('DELETE FROM op WHERE n = 2');
    expect(codes()).toEqual(expect.arrayContaining(['here 3 gap', 'here 3 hash']));
  });

  it('is named when a seal is forged, borrowed or gone', () => {
    here.db.run('DELETE FROM seal WHERE n = 6 AND device = 1');
    expect(codes()).toEqual(['here 6 unsealed']);
    here.db.run('UPDATE seal SET signature = zeroblob(64) WHERE n = 3 AND device = 1');
    expect(codes()).toContain('here 3 seal');
    here.db.run('UPDATE seal SET n = 60 WHERE n = 3 AND device = 1');
    expect(codes()).toContain('here 60 seal');
  });

  it('is named when the key that signed was never published by its author', () => {
    const stranger = workshop.replica('stranger', NOW);
    stranger.journal.commit(stranger.actor, transaction =>
      transaction.add(person, { familyName: 'Petit', givenNames: 'X', restricted: false }),
    );
    deliver(stranger, here, stranger.device);
    expect(report().problems).toEqual([{ device: stranger.device, n: 1, code: 'key' }]);
  });
});

describe('an act that fails', () => {
  it('leaves the log, the tables and the next act as they were', () => {
    const before = [here.journal.log.count(), here.journal.log.nextCount];
    expect(() =>
      here.journal.commit(here.actor, transaction => {
        transaction.set(person, id, { familyName: 'Perdue' });
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([here.journal.log.count(), here.journal.log.nextCount]).toEqual(before);
    here.journal.commit(here.actor, transaction => transaction.set(person, id, { usedName: 'Gardée' }));
    expect(report()).toMatchObject({ ok: true });
  });
});
