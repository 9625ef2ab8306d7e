import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chainHash, sealBytes } from '../../../electron/core/journal/chain';
import type { Segment } from '../../../electron/core/journal/segment';
import { interview } from '../../../shared/domain/followUp';
import { person } from '../../../shared/domain/person';
import { stamp, stampTime } from '../../../shared/protocol/hybridClock';
import { encodeOperation, type Operation } from '../../../shared/protocol/operation';
import { deliver, dump, idOf, Workshop, type Replica } from './replica';

const NOW = Date.UTC(2026, 10, 24, 9);
let workshop: Workshop;
let here: Replica;
let there: Replica;
beforeAll(() => void (workshop = new Workshop()));
afterAll(() => workshop.close());
beforeEach(() => {
  here = workshop.replica('here', NOW);
  there = workshop.replica('there', NOW);
});
afterEach(() => workshop.sweep());

const addPerson = (replica: Replica, familyName: string, id = idOf(familyName)) =>
  replica.journal.commit(replica.actor, transaction =>
    transaction.add(person, { familyName, givenNames: 'Léa', restricted: false, registeredOn: NOW }, id),
  );
const names = (replica: Replica) =>
  replica.db
    .all<{ family_name: string }>('SELECT family_name FROM person WHERE removed IS NULL ORDER BY id')
    .map(row => row.family_name);
/** Bytes compare whether they are a Buffer or not. */
const inHex = ({ device, operations, seals }: Segment) => ({
  device,
  operations: operations.map(one => [one.n, Buffer.from(one.body).toString('hex')]),
  seals: seals.map(one => [
    one.n,
    one.author,
    ...[one.publicKey, one.signature].map(bytes => Buffer.from(bytes).toString('hex')),
  ]),
});
const segmentOf = (replica: Replica, after = 0): Segment => replica.journal.log.segment(replica.device, after);

/** Operations written by a device of a later version, chained and signed as they should be. */
function segmentFrom(replica: Replica, operations: readonly Partial<Operation>[]): Segment {
  let hash: Uint8Array = new Uint8Array(32);
  const bodies = operations.map((changes, at) => {
    const body = encodeOperation({
      device: replica.device,
      n: at + 1,
      entity: person.code,
      record: idOf('someone'),
      kind: 'add',
      stamp: replica.journal.log.lastStamp() ?? ('01a20cc88e800003' as Operation['stamp']),
      author: replica.actor.agent,
      values: new Map(),
      seen: new Map(),
      ...changes,
    });
    hash = chainHash(hash, body);
    return { n: at + 1, body };
  });
  const { agent: author, signer } = replica.actor;
  const signature = signer.sign(sealBytes(replica.device, bodies.length, hash));
  return {
    device: replica.device,
    operations: bodies,
    seals: [{ n: bodies.length, author, publicKey: signer.publicKey, signature }],
  };
}

describe('operations of another workstation', () => {
  it('come in once, with their own chain, and tell the screens', () => {
    addPerson(there, 'Durand');
    addPerson(there, 'Martin');
    const told: string[] = [];
    here.journal.onChange(changes => told.push(...[...changes].map(([entity, ids]) => `${entity} ${ids.size}`)));
    const segment = segmentOf(there);
    expect(here.journal.merge(segment)).toEqual({ ok: true, value: { applied: 2 } });
    expect(here.journal.merge(segment)).toEqual({ ok: true, value: { applied: 0 } });
    expect(told).toEqual(['person 2']);
    expect(names(here).sort()).toEqual(['Durand', 'Martin']);
    expect(here.db.get('SELECT count(*) AS total FROM case_line')).toEqual({ total: 2 });
    expect(here.journal.log.segment(there.device, 0)).toEqual(segment);
    expect(workshop.check(here.db).problems.filter(one => one.code !== 'key')).toEqual([]);
  });

  it('come in piece by piece, cut where a seal covers them', () => {
    there.journal.commit(there.actor, transaction => {
      for (const name of ['Un', 'Deux', 'Trois'])
        transaction.add(person, { familyName: name, givenNames: 'X', restricted: false });
    });
    addPerson(there, 'Quatre');
    expect(there.journal.log.segment(there.device, 0, 1).operations).toHaveLength(3);
    expect(deliver(there, here, there.device, 1)).toEqual({ ok: true, value: { applied: 3 } });
    expect(deliver(there, here, there.device, 1)).toEqual({ ok: true, value: { applied: 1 } });
    expect(here.journal.log.segment(idOf('stranger'), 0)).toEqual({ device: idOf('stranger'), operations: [], seals: [] });
  });

  it('are given back to a workstation that lost them, which then goes on counting after them', () => {
    addPerson(there, 'Durand');
    addPerson(there, 'Martin');
    deliver(there, here, there.device);
    const restored = workshop.replica('there', NOW);
    expect(deliver(here, restored, restored.device)).toEqual({ ok: true, value: { applied: 2 } });
    addPerson(restored, 'Petit');
    expect(restored.journal.log.nextCount).toBe(4);
    expect(deliver(restored, here, restored.device)).toEqual({ ok: true, value: { applied: 1 } });
    expect(dump(here.db)).toEqual(dump(restored.db));
  });

  it('carry what this version does not know: it stays in the log and travels on', () => {
    const segment = segmentFrom(there, [
      { entity: 299, record: idOf('later'), values: new Map([['1', 'later entity']]) },
      {
        values: new Map<string, unknown>([
          ['1', 'Durand'],
          ['3', 'Léa'],
          ['399', { later: 'field' }],
          ['16', false],
        ]),
      },
    ]);
    expect(here.journal.merge(segment)).toEqual({ ok: true, value: { applied: 2 } });
    expect(names(here)).toEqual(['Durand']);
    here.journal.commit(here.actor, transaction => transaction.set(person, idOf('someone'), { familyName: 'Durant' }));
    const third = workshop.replica('third', NOW);
    deliver(here, third, there.device);
    deliver(here, third, here.device);
    expect(dump(third.db)).toEqual(dump(here.db));
    expect(inHex(third.journal.log.segment(there.device, 0))).toEqual(inHex(segment));
    expect(third.journal.log.ofRecord(idOf('someone'))[0]?.values.get('399')).toEqual({ later: 'field' });
  });

  it.each([
    ['far in the past', NOW - 10 * 365 * 86_400_000],
    ['far ahead', NOW + 10 * 365 * 86_400_000],
  ])('made under a clock %s neither block nor drag the clock here, even after a restart', (_name, wall) => {
    there.clock.wall = wall;
    addPerson(there, 'Durand');
    deliver(there, here, there.device);
    for (let restarts = 0; restarts < 2; restarts++) {
      here.journal.commit(here.actor, transaction => transaction.set(person, idOf('Durand'), { usedName: 'X' }));
      expect(Math.abs(stampTime(here.journal.log.lastStamp() ?? stamp(0, 0)) - NOW)).toBeLessThan(1000);
      here = here.reopened();
    }
    deliver(here, there, here.device);
    expect(dump(there.db)).toEqual(dump(here.db));
  });
});

describe('what the door refuses, whole', () => {
  const refused = (segment: Segment, code: string, n: number): void => {
    expect(here.journal.merge(segment)).toEqual({ ok: false, error: { code, details: { device: there.device, n } } });
    expect(here.journal.log.count()).toBe(0);
    expect(names(here)).toEqual([]);
  };
  beforeEach(() => {
    addPerson(there, 'Durand');
    addPerson(there, 'Martin');
    addPerson(there, 'Petit');
  });

  it('a hole before or inside', () => {
    refused(segmentOf(there, 1), 'journal.gap', 1);
    const whole = segmentOf(there);
    refused({ ...whole, operations: whole.operations.filter(one => one.n !== 2) }, 'journal.gap', 2);
  });

  it('altered bytes, an altered order, another device', () => {
    const whole = segmentOf(there);
    const altered = whole.operations.map(one => ({ ...one, body: Uint8Array.from(one.body) }));
    const body = altered[1]?.body ?? new Uint8Array();
    body[body.length - 4] = (body[body.length - 4] ?? 0) ^ 1;
    const answer = here.journal.merge({ ...whole, operations: altered });
    expect(answer).toMatchObject({ ok: false });
    expect(here.journal.log.count()).toBe(0);
    const [first, second, third] = whole.operations.map(one => one.body);
    const swapped = [second, first, third].map((bytes, at) => ({ n: at + 1, body: bytes ?? new Uint8Array() }));
    refused({ ...whole, operations: swapped }, 'journal.not-understood', 1);
    expect(here.journal.merge({ ...whole, device: idOf('another') })).toMatchObject({
      ok: false,
      error: { code: 'journal.not-signed' },
    });
  });

  it('operations that no valid seal of their author covers', () => {
    const whole = segmentOf(there);
    const [first, second, third] = whole.seals;
    if (!first || !second || !third) throw new Error('three seals are expected');
    refused({ ...whole, seals: [] }, 'journal.not-signed', 1);
    refused({ ...whole, seals: [first, second] }, 'journal.not-signed', 3);
    refused({ ...whole, seals: [first, second, { ...third, signature: first.signature }] }, 'journal.not-signed', 3);
    refused({ ...whole, seals: [first, second, { ...third, author: idOf('another') }] }, 'journal.not-signed', 3);
    refused({ ...whole, seals: [first, second, { ...third, publicKey: here.actor.signer.publicKey }] }, 'journal.not-signed', 3);
    refused({ ...whole, seals: [first, second, { ...third, publicKey: new Uint8Array(3) }] }, 'journal.not-signed', 3);
    refused({ ...whole, seals: [...whole.seals, { ...third, n: 4 }] }, 'journal.not-signed', 4);
    expect(here.journal.merge({ ...whole, seals: [third] })).toEqual({ ok: true, value: { applied: 3 } });
  });

  it('a count used twice: the device or its key was copied', () => {
    const twin = workshop.replica('there', NOW);
    addPerson(twin, 'Autre');
    expect(deliver(twin, here, there.device)).toEqual({ ok: true, value: { applied: 1 } });
    expect(here.journal.merge(segmentOf(there))).toEqual({
      ok: false,
      error: { code: 'journal.forked', details: { device: there.device, n: 1 } },
    });
    expect(names(here)).toEqual(['Autre']);
  });

  it('bytes that are not an operation', () => {
    refused(
      { device: there.device, operations: [{ n: 1, body: new Uint8Array([1, 2, 3]) }], seals: [] },
      'journal.not-understood',
      1,
    );
    const counted = segmentFrom(there, [{ n: 7 }]);
    refused(counted, 'journal.not-understood', 1);
  });

  it('leaves the journal able to go on', () => {
    refused(segmentOf(there, 1), 'journal.gap', 1);
    addPerson(here, 'Ici');
    expect(deliver(there, here, there.device)).toEqual({ ok: true, value: { applied: 3 } });
    expect(names(here)).toHaveLength(4);
    expect(workshop.check(here.db).tables.filter(one => one.different > 0)).toEqual([]);
  });
});

describe('texts written apart', () => {
  it('stand side by side until someone resolves them, and a mere edit leaves the one not shown', () => {
    const note = idOf('note');
    here.journal.commit(here.actor, transaction =>
      transaction.add(interview, { person: idOf('p'), author: here.actor.agent, mode: 'office', transmissible: 'commun' }, note),
    );
    deliver(here, there, here.device);
    const write = (replica: Replica, text: string): void =>
      replica.journal.commit(replica.actor, transaction => transaction.set(interview, note, { transmissible: text }));
    write(here, 'ici');
    there.clock.wall += 60_000;
    write(there, 'là-bas');
    deliver(there, here, there.device);
    deliver(here, there, here.device);
    const shown = (replica: Replica) => replica.db.get('SELECT transmissible, conflicts FROM interview WHERE id = ?', [note]);
    expect(shown(here)).toEqual({ transmissible: 'là-bas', conflicts: '7' });
    expect(shown(there)).toEqual(shown(here));
    write(here, 'là-bas, corrigé');
    expect(shown(here)).toEqual({ transmissible: 'là-bas, corrigé', conflicts: '7' });
    here.journal.commit(here.actor, transaction => transaction.resolve(interview, note, 'transmissible', 'ici et là-bas'));
    deliver(here, there, here.device);
    expect(shown(there)).toEqual({ transmissible: 'ici et là-bas', conflicts: '' });
    const written = there.journal.log.ofRecord(note).map(one => one.values.get('7'));
    expect(written.filter(text => text !== undefined).sort()).toEqual([
      'commun',
      'ici',
      'ici et là-bas',
      'là-bas',
      'là-bas, corrigé',
    ]);
  });
});

describe('a withdrawal', () => {
  const removed = (replica: Replica, id: string) => replica.db.get('SELECT removed, conflicts FROM person WHERE id = ?', [id]);
  const id = idOf('Durand');
  beforeEach(() => {
    addPerson(here, 'Durand');
    deliver(here, there, here.device);
  });
  const exchange = (): void => {
    deliver(there, here, there.device);
    deliver(here, there, here.device);
    expect(dump(there.db)).toEqual(dump(here.db));
  };

  it('loses against an edit that it had not seen', () => {
    here.journal.commit(here.actor, transaction => transaction.remove(person, id, 'doublon'));
    there.journal.commit(there.actor, transaction => transaction.set(person, id, { usedName: 'Martin' }));
    exchange();
    expect(removed(here, id)).toEqual({ removed: null, conflicts: '' });
    expect(here.db.get('SELECT 1 AS one FROM case_line WHERE person = ?', [id])).toEqual({ one: 1 });
  });

  it('of both sides shows the same reason on both', () => {
    here.journal.commit(here.actor, transaction => transaction.remove(person, id, 'ici'));
    there.journal.commit(there.actor, transaction => transaction.remove(person, id, 'là-bas'));
    exchange();
    expect(here.db.get('SELECT 1 AS one FROM case_line WHERE person = ?', [id])).toBeUndefined();
    here.journal.commit(here.actor, transaction => transaction.restore(person, id));
    exchange();
    expect(removed(there, id)).toEqual({ removed: null, conflicts: '' });
    expect(there.db.get('SELECT 1 AS one FROM case_line WHERE person = ?', [id])).toEqual({ one: 1 });
  });
});
