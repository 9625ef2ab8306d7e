import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fieldOf, type Entity } from '../../../shared/domain/entity';
import { entityByName } from '../../../shared/domain/entities';
import { deliver, dump, idOf, Workshop, type Replica } from './replica';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 60_000 });
/** Enough for each commit; a nightly run asks for thousands. */
const RUNS = Number(process.env['JALON_RUNS'] ?? 30);
const NOW = Date.UTC(2026, 10, 24, 9);
const TEN_YEARS = 10 * 366 * 86_400_000;
const NAMES = ['A', 'B', 'C', 'D'] as const;

/** Records that the replicas fight over: structured fields, collections, narratives, and what hangs on a person. */
const RECORDS = [
  { entity: 'person', id: idOf('person 1') },
  { entity: 'person', id: idOf('person 2') },
  { entity: 'interview', id: idOf('interview 1') },
  { entity: 'measure', id: idOf('measure 1') },
  { entity: 'deadline', id: idOf('deadline 1') },
  { entity: 'assignment', id: idOf('assignment 1') },
  { entity: 'agent', id: idOf('agent 1') },
] as const;

const person = idOf('person 1');
const FIRST: Readonly<Record<string, Record<string, unknown>>> = {
  person: {
    familyName: 'Durand',
    givenNames: 'Léa',
    restricted: false,
    registeredOn: NOW,
    phones: { cle1: { number: '+33639980000', note: null } },
  },
  interview: { person, author: idOf('agent 1'), day: '2026-11-02', mode: 'office', transmissible: 'première version' },
  measure: { person, type: 'SPROB', status: 'active', startDate: '2026-01-05', endDate: '2028-01-05', durationMonths: 24 },
  deadline: { person, measure: null, rule: null, label: 'Rapport', due: '2026-12-01', author: idOf('agent 1') },
  assignment: { person, agent: idOf('agent 1'), part: 'referent', from: '2026-01-01', to: null },
  agent: { familyName: 'Verdier', givenNames: 'Camille', role: 'officer', specialities: [] },
};

const names = fc.constantFrom('Durand', 'Lefèvre', "O'Brien", 'de La Fontaine', 'Nguyễn');
const elementKey = fc.constantFrom('cle1', 'cle2', 'cle3');
const element = <T>(item: fc.Arbitrary<T>) =>
  fc.dictionary(elementKey, fc.option(item, { freq: 3 }), { minKeys: 1, maxKeys: 2, noNullPrototype: true });
const changes: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  person: fc.oneof(
    fc.record({ familyName: names }),
    fc.record({ usedName: fc.option(names), intensity: fc.constantFrom('regular', 'spaced', null) }),
    fc.record({
      phones: element(fc.record({ number: fc.constantFrom('+33639980001', '+262692001122'), note: fc.constant(null) })),
    }),
    fc.record({ numbers: element(fc.record({ kind: fc.constant('appi'), value: fc.constantFrom('2025-1', '2025-2') })) }),
  ),
  interview: fc.oneof(
    fc.record({ transmissible: fc.string({ minLength: 1, maxLength: 8 }) }),
    fc.record({ confidences: fc.option(fc.string({ minLength: 1, maxLength: 8 })), title: fc.constantFrom('Suivi', null) }),
  ),
  measure: fc.oneof(
    fc.record({ endDate: fc.constantFrom('2027-06-01', '2028-01-05', null) }),
    fc.record({ status: fc.constantFrom('active', 'ended', 'suspended'), type: fc.constantFrom('SPROB', 'TIG') }),
    fc.record({ suspensions: element(fc.record({ from: fc.constant('2026-03-01'), to: fc.constant(null), reason: names })) }),
  ),
  deadline: fc.oneof(
    fc.record({ due: fc.constantFrom('2026-12-01', '2027-02-01') }),
    fc.record({ metOn: fc.option(fc.constant('2026-11-20')) }),
  ),
  assignment: fc.record({ to: fc.option(fc.constantFrom('2026-11-01', '2027-11-01')) }),
  agent: fc.record({ familyName: names }),
};

interface Edit {
  readonly kind: 'add' | 'remove' | 'restore' | 'set' | 'resolve';
  readonly replica: number;
  readonly record: number;
  readonly wall: number;
  readonly values: Record<string, unknown>;
}
type Deed =
  | Edit
  | { readonly kind: 'deliver'; readonly from: number; readonly to: number; readonly device: number; readonly limit: number }
  | { readonly kind: 'restart'; readonly replica: number };

const place = { replica: fc.nat({ max: 3 }), wall: fc.integer({ min: NOW - TEN_YEARS, max: NOW + TEN_YEARS }) };
// the first records are fought over the most
const recordAt = fc.oneof(
  { weight: 2, arbitrary: fc.nat({ max: 2 }) },
  { weight: 1, arbitrary: fc.nat({ max: RECORDS.length - 1 }) },
);
const edits: fc.Arbitrary<Edit> = recordAt.chain(record =>
  fc.record({
    kind: fc.constantFrom<Edit['kind'][]>('add', 'set', 'set', 'set', 'set', 'set', 'resolve', 'remove', 'remove', 'restore'),
    record: fc.constant(record),
    values: changes[RECORDS[record]?.entity ?? ''] ?? fc.constant({}),
    ...place,
  }),
);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 10, arbitrary: edits },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      from: fc.nat({ max: 3 }),
      to: fc.nat({ max: 3 }),
      device: fc.nat({ max: 3 }),
      limit: fc.constantFrom(1, 2, 1000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), replica: fc.nat({ max: 3 }) }) },
);

const stored = (replica: Replica, entity: string, id: string) =>
  replica.db.get<{ removed: string | null }>(`SELECT removed FROM "${entity}" WHERE id = ?`, [id]);

const isReferredTo = (replica: Replica, id: string): boolean =>
  ['measure', 'deadline', 'assignment', 'interview'].some(
    table => replica.db.get(`SELECT 1 AS one FROM ${table} WHERE person = ?`, [id]) !== undefined,
  );

function act(replicas: Replica[], deed: Deed): void {
  const at = (index: number): Replica => replicas[index % replicas.length] as Replica; // within bounds
  if (deed.kind === 'restart') {
    replicas[deed.replica % replicas.length] = at(deed.replica).reopened();
    return;
  }
  if (deed.kind === 'deliver') {
    if (at(deed.from) === at(deed.to)) return;
    expect(deliver(at(deed.from), at(deed.to), at(deed.device).device, deed.limit).ok).toBe(true);
    return;
  }
  const replica = at(deed.replica);
  const { entity: name, id } = RECORDS[deed.record] as (typeof RECORDS)[number]; // within bounds
  const entity: Entity = entityByName(name);
  const row = stored(replica, name, id);
  // a person made here has a new identifier: nothing received before can belong to them
  if (row === undefined && name === 'person' && isReferredTo(replica, id)) return;
  replica.clock.wall = deed.wall;
  replica.journal.commit(replica.actor, transaction => {
    if (row === undefined) transaction.add(entity, FIRST[name] ?? {}, id);
    if (deed.kind === 'remove') transaction.remove(entity, id, `par ${replica.device.slice(0, 4)}`);
    else if (deed.kind === 'restore') transaction.restore(entity, id);
    else if (deed.kind === 'set') transaction.set(entity, id, deed.values);
    else if (deed.kind === 'resolve') {
      for (const [field, value] of Object.entries(deed.values)) transaction.resolve(entity, id, field, value);
    }
  });
}

/** Everybody receives all that anybody knows, device by device, in an order that differs from one to the next. */
function reunite(replicas: readonly Replica[], limits: readonly number[]): void {
  for (let round = 0; round < replicas.length; round++) {
    replicas.forEach((to, rank) => {
      const others = [...replicas.slice(rank + 1), ...replicas.slice(0, rank)];
      for (const from of rank % 2 === 0 ? others : others.reverse()) {
        for (const { device } of replicas) {
          let applied = 1;
          while (applied > 0) {
            const answer = deliver(from, to, device, limits[rank] ?? 1000);
            expect(answer.ok).toBe(true);
            applied = answer.ok ? answer.value.applied : 0;
          }
        }
      }
    });
  }
}

/** Every text ever written that no operation names as seen still stands side by side. */
function expectNoTextLost(replica: Replica): void {
  const narrative = [
    String(fieldOf(entityByName('interview'), 'transmissible').code),
    String(fieldOf(entityByName('interview'), 'confidences').code),
  ];
  const { log } = replica.journal;
  const all = [...log.all()].filter(operation => operation.entity === entityByName('interview').code);
  const byRecord = new Map<string, typeof all>();
  for (const operation of all) byRecord.set(operation.record, [...(byRecord.get(operation.record) ?? []), operation]);
  for (const [id, operations] of byRecord) {
    const row = replica.db.get<{ versions: string }>('SELECT versions FROM interview WHERE id = ?', [id]);
    for (const key of narrative) {
      const named = new Set(
        operations
          .filter(one => one.kind !== 'remove')
          .flatMap(one => one.seen.get(key) ?? [])
          .map(ref => `${ref.device} ${ref.n}`),
      );
      for (const one of operations.filter(
        operation => operation.values.has(key) && !named.has(`${operation.device} ${operation.n}`),
      )) {
        const local = log.localRef(one);
        const group = (row?.versions ?? '').split(';').find(text => text.startsWith(`${local.device}.${local.n}:`));
        expect(group?.split(':')[1]?.split(',')).toContain(key);
      }
    }
  }
}

describe('replicas that worked apart', () => {
  let workshop: Workshop;
  beforeAll(() => void (workshop = new Workshop()));
  afterEach(() => workshop.sweep());
  afterAll(() => workshop.close());

  it('agree on every table once each has received everything, whatever the clocks and the order (P1, P3)', () => {
    let operations = 0;
    let conflicts = 0;
    let removals = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.array(deeds, { minLength: 15, maxLength: 45, size: 'max' }),
        fc.array(fc.constantFrom(1, 3, 1000), { minLength: 4, maxLength: 4 }),
        (count, all, limits) => {
          const replicas = NAMES.slice(0, count).map(name => workshop.replica(name, NOW));
          for (const deed of all) act(replicas, deed);
          reunite(replicas, limits);
          const [first, ...others] = replicas.map(one => dump(one.db));
          for (const other of others) expect(other).toEqual(first);
          for (const replica of replicas) expectNoTextLost(replica);
          const last = replicas.at(-1) as Replica; // there are two at least
          const rebuilt = workshop.check(last.db);
          expect(rebuilt.tables.filter(one => one.different > 0)).toEqual([]);
          expect(rebuilt.problems.filter(one => one.code !== 'key')).toEqual([]);
          expect(first?.['awaited']).toEqual([]);
          operations += rebuilt.operations;
          for (const rows of Object.values(first ?? {}) as { conflicts?: string; removed?: string | null }[][]) {
            conflicts += rows.filter(row => (row.conflicts ?? '') !== '').length;
            removals += rows.filter(row => typeof row.removed === 'string').length;
          }
          workshop.sweep();
        },
      ),
      { numRuns: RUNS },
    );
    // the runs must have met what they are meant to prove
    expect(operations).toBeGreaterThan(RUNS * 15);
    expect(conflicts).toBeGreaterThan(RUNS / 2);
    expect(removals).toBeGreaterThan(RUNS / 10);
  });
});
