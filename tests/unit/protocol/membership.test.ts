import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntry, fold, isActive, laneAccess, withinCut, type Act, type NoEffect } from '../../../shared/protocol/membership';
import { primitives } from './hostPrimitives';
import {
  addDevice,
  addLane,
  addSite,
  addUser,
  founded,
  GrowingLog,
  keyOf,
  member,
  named,
  rekey,
  revoke,
  smallOrganisation,
} from './organisation';

const lastEffect = (log: GrowingLog): NoEffect | undefined => log.state().withoutEffect.get(log.entries.length - 1);

describe('a membership log', () => {
  it('says who is there once folded', () => {
    const state = smallOrganisation().state();
    expect(state.withoutEffect).toEqual(new Map());
    expect(state.users.size).toBe(5);
    expect([...state.devices.keys()].every(device => isActive(state, device))).toBe(true);
    expect(state.sites.get(named('north'))).toMatchObject({
      epoch: 1,
      members: new Set(['anne', 'officer 1', 'officer 2'].map(named)),
    });
    expect(state.org).toBe(named('org'));
  });

  it('is refused whole when it is empty, not founded by its root, or its chain is broken', () => {
    const { entries } = smallOrganisation();
    expect(fold([], primitives)).toMatchObject({ error: { code: 'membership.empty' } });
    const foreign = new GrowingLog();
    foreign.add('root', founded, undefined, keyOf('another root'));
    expect(fold(foreign.entries, primitives)).toMatchObject({ error: { code: 'membership.no-foundation' } });
    for (const damaged of [entries.slice(1), entries.toSpliced(4, 1), [...entries.slice(0, 5), ...entries.slice(4)]])
      expect(fold(damaged, primitives)).toMatchObject({ ok: false, error: { code: 'membership.broken-chain' } });
    const cut = entries.with(3, (entries[3] ?? new Uint8Array()).subarray(0, -1));
    expect(fold(cut, primitives)).toMatchObject({ error: { code: 'membership.malformed', place: 3 } });
  });

  it.each<[string, string, Act, NoEffect]>([
    ['an officer who adds a device', 'off1', addDevice('new', 'officer 1'), 'authority'],
    ['an officer who revokes', 'off1', revoke('off2'), 'authority'],
    ['a technician who lets somebody into a site', 'tech', member('north', 'ines'), 'authority'],
    ['a technician who enrols a device for a director', 'tech', addDevice('new', 'anne'), 'authority'],
    ['a director who acts for another site', 'dir2', member('north', 'bruno'), 'authority'],
    ['a director who rekeys another site', 'dir2', rekey('north', 2), 'authority'],
    ['a director who enrols for an officer of another site', 'dir2', addDevice('new', 'officer 1'), 'authority'],
    ['a director who revokes in another site', 'dir2', revoke('off1'), 'authority'],
    ['a director who makes a technician', 'dir1', addUser('eve', 'admin'), 'authority'],
    ['a director who enrols for a technician', 'dir1', addDevice('new', 'ines'), 'authority'],
    ['a device that nobody enrolled', 'stranger', revoke('off1'), 'signer'],
    ['an epoch that does not follow', 'dir1', rekey('north', 3), 'state'],
    ['an identifier used twice', 'dir1', addUser('officer 1', 'officer'), 'state'],
    ['a shared lane of one site', 'dir1', addLane('alone', 'shared', 'north'), 'state'],
    ['a second foundation', 'root', founded, 'state'],
  ])('gives no effect to %s', (_case, by, act, reason) => {
    const log = smallOrganisation();
    log.add(by, act);
    expect(lastEffect(log)).toBe(reason);
  });

  it('gives no effect to a signature of another key, nor to a grant signed against an older head', () => {
    const forged = smallOrganisation();
    forged.add('dir1', addUser('eve', 'officer'), undefined, keyOf('off1'));
    expect(lastEffect(forged)).toBe('signature');
    const late = smallOrganisation();
    const base = late.head;
    late.add('tech', addSite('west'));
    late.add('dir1', addUser('eve', 'officer'), base);
    expect(lastEffect(late)).toBe('stale');
  });

  it('takes a revocation that was signed against an older head', () => {
    const log = smallOrganisation();
    const base = log.head;
    log.add('tech', addSite('west'));
    log.add('dir1', revoke('off1'), base);
    expect(lastEffect(log)).toBeUndefined();
    expect(isActive(log.state(), named('off1'))).toBe(false);
  });
});

/** A log where a second director of the north works from `dir3`, and its head. */
function twoDirectors(): { log: GrowingLog; base: Uint8Array } {
  const log = smallOrganisation();
  log.add('dir1', addUser('claire', 'director'));
  log.add('dir1', member('north', 'claire'));
  return { log, base: log.add('dir1', addDevice('dir3', 'claire')) };
}

describe('a revocation signed offline', () => {
  it('wins over what the revoked device granted meanwhile, and over what came of that', () => {
    const { log, base } = twoDirectors();
    log.add('dir3', addUser('mole', 'director'));
    log.add('dir3', member('north', 'mole'));
    log.add('dir3', addDevice('hole', 'mole'));
    log.add('hole', addUser('mole 2', 'officer'));
    log.add('dir1', addUser('honest', 'officer'));
    expect(isActive(log.state(), named('hole'))).toBe(true);
    log.add('dir1', revoke('dir3'), base);
    const state = log.state();
    expect(isActive(state, named('dir3'))).toBe(false);
    expect([state.users.has(named('mole')), state.devices.has(named('hole')), state.users.has(named('mole 2'))]).toEqual([
      false,
      false,
      false,
    ]);
    expect([...state.withoutEffect.values()]).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'signer']);
    expect(state.users.has(named('honest'))).toBe(true);
  });

  it('does not bring back whom the revoked device had revoked: what takes away stands', () => {
    const { log, base } = twoDirectors();
    log.add('dir3', revoke('off1'));
    log.add('dir1', revoke('dir3'), base);
    const state = log.state();
    expect([isActive(state, named('off1')), isActive(state, named('dir3'))]).toEqual([false, false]);
  });

  it('is refused from a device that is revoked itself, however old the head that it names', () => {
    const { log, base } = twoDirectors();
    log.add('dir1', revoke('dir3'));
    log.add('dir3', revoke('dir1'), base);
    expect(lastEffect(log)).toBe('signer');
    expect(isActive(log.state(), named('dir1'))).toBe(true);
  });

  it('is refused from who was not yet entitled at the head that it names', () => {
    const log = smallOrganisation();
    const before = log.head;
    log.add('dir1', addUser('claire', 'director'));
    log.add('dir1', member('north', 'claire'));
    log.add('dir1', addDevice('dir3', 'claire'));
    log.add('dir3', revoke('off1'), before);
    expect(lastEffect(log)).toBe('signer');
  });

  it('removes a user with the devices granted meanwhile', () => {
    const { log, base } = twoDirectors();
    log.add('dir1', addDevice('second', 'officer 1'));
    log.add('dir3', { kind: 'user.remove', body: { user: named('officer 1') } }, base);
    const state = log.state();
    expect([isActive(state, named('off1')), isActive(state, named('second'))]).toEqual([false, false]);
    expect(state.sites.get(named('north'))?.members.has(named('officer 1'))).toBe(false);
  });
});

describe('access to lanes', () => {
  const state = smallOrganisation().state();
  it.each<[string, string, boolean, boolean]>([
    ['off1', 'north lane', true, true],
    ['off1', 'south lane', false, false],
    ['off1', 'both', true, true],
    ['dir2', 'both', true, true],
    ['dir2', 'north inbox', false, true],
    ['off1', 'north inbox', true, true],
    ['off1', 'north audit', false, true],
    ['dir1', 'north audit', true, true],
    ['dir2', 'north audit', false, false],
    ['tech', 'north lane', false, false],
    ['tech', 'north inbox', false, false],
    ['off1', 'law', true, false],
    ['tech', 'law', true, true],
    ['off1', 'no such lane', false, false],
    ['stranger', 'north lane', false, false],
  ])('%s to %s', (device, lane, read, write) => {
    expect(laneAccess(state, named(device), named(lane))).toEqual({ read, write });
  });

  it('ends with the device, and envelopes count up to the cut only', () => {
    const log = smallOrganisation();
    const [lane, hash] = [named('north lane'), new Uint8Array(32).fill(7)];
    expect(withinCut(log.state(), named('off1'), lane, 9, hash)).toBe(true);
    log.add('dir1', revoke('off1', [{ lane, count: 5, hash }]));
    const after = log.state();
    expect(laneAccess(after, named('off1'), lane)).toEqual({ read: false, write: false });
    const other = new Uint8Array(32);
    expect([withinCut(after, named('off1'), lane, 4, other), withinCut(after, named('off1'), lane, 5, hash)]).toEqual([
      true,
      true,
    ]);
    expect(withinCut(after, named('off1'), lane, 5, other)).toBe(false);
    expect(withinCut(after, named('off1'), lane, 6, hash)).toBe(false);
    expect(withinCut(after, named('off1'), named('both'), 1, hash)).toBe(false);
    expect(withinCut(after, named('stranger'), lane, 1, hash)).toBe(false);
  });
});

const devices = ['dir1', 'dir2', 'dir3', 'off1', 'off2', 'tech', 'root', 'hole'];
const acts = fc.oneof(
  fc.constantFrom(...devices).map(device => revoke(device)),
  fc.constantFrom('claire', 'mole', 'eve').map(user => addUser(user, 'director')),
  fc.constantFrom('claire', 'mole', 'officer 1').map(user => member('north', user)),
  fc.constantFrom('officer 2', 'claire').map(user => member('north', user, false)),
  fc.constantFrom('officer 1', 'mole').map<Act>(user => ({ kind: 'user.remove', body: { user: named(user) } })),
  fc.constantFrom(['dir3', 'claire'], ['hole', 'mole']).map(([device = '', user = '']) => addDevice(device, user)),
);
const steps = fc.array(fc.record({ by: fc.constantFrom(...devices), act: acts, back: fc.nat({ max: 4 }) }), { maxLength: 12 });

describe('any log', () => {
  it('is folded to the same state however often, and nobody taken out at some length is active at a greater one', () => {
    const { entries } = twoDirectors().log;
    fc.assert(
      fc.property(steps, many => {
        const log = new GrowingLog();
        log.entries.push(...entries);
        const heads = [log.head];
        const out = new Set<string>();
        for (const { by, act, back } of many) {
          heads.push(log.add(by, act, heads.at(-1 - back) ?? heads[0]));
          const state = log.state();
          expect(log.state()).toEqual(state);
          for (const device of out) expect(isActive(state, named(device)), device).toBe(false);
          for (const device of devices) if (state.devices.get(named(device))?.revoked) out.add(device);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads back what was written, and refuses what is cut or followed by something', () => {
    for (const entry of twoDirectors().log.entries) {
      const read = decodeEntry(entry);
      expect(read.ok).toBe(true);
      expect(decodeEntry(entry.subarray(0, -1))).toMatchObject({ ok: false });
      expect(decodeEntry(new Uint8Array([...entry, 0]))).toMatchObject({ error: { code: 'protocol.trailing' } });
    }
  });
});
