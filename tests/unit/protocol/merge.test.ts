import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stamp } from '../../../shared/protocol/hybridClock';
import {
  applyVersion,
  compareVersions,
  EMPTY_REGISTER,
  winner,
  type Register,
  type Version,
} from '../../../shared/protocol/merge';
import type { OperationRef } from '../../../shared/protocol/operation';

interface Write extends Version {
  readonly seen: readonly OperationRef[];
}

const keyOf = (ref: OperationRef): string => `${ref.device}${ref.n}`;
const NOW = Date.UTC(2026, 10, 24);
const TEN_YEARS = 10 * 366 * 86_400_000;

function apply(writes: readonly Write[]): Register {
  const applied = new Set<string>();
  let register = EMPTY_REGISTER;
  for (const write of writes) {
    if (applied.has(keyOf(write.ref))) {
      // the log applies an operation once; the register itself must not mind either
      register = applyVersion(register, write, write.seen, ref => applied.has(keyOf(ref)));
      continue;
    }
    applied.add(keyOf(write.ref));
    register = applyVersion(register, write, write.seen, ref => applied.has(keyOf(ref)));
  }
  return register;
}

const sorted = (register: Register) => ({
  maximal: [...register.maximal].sort(compareVersions).map(one => keyOf(one.ref)),
  awaited: register.awaited.map(keyOf).sort(),
});

/** A history of one register on up to four devices: each write sees a part of what its author could know. */
const histories = fc
  .array(
    fc.record({
      device: fc.constantFrom('A', 'B', 'C', 'D'),
      time: fc.integer({ min: NOW - TEN_YEARS, max: NOW + TEN_YEARS }),
      sees: fc.array(fc.nat(), { maxLength: 3 }),
      value: fc.option(fc.string({ maxLength: 4 }), { freq: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(specs => {
    const writes: Write[] = [];
    for (const spec of specs) {
      const n = writes.filter(one => one.ref.device === spec.device).length + 1;
      const seen = [...new Set(spec.sees.map(pick => pick % (writes.length + 1)))].flatMap(at => writes[at]?.ref ?? []);
      writes.push({ ref: { device: spec.device, n }, stamp: stamp(spec.time, 0), value: spec.value, seen });
    }
    return writes;
  });

const shuffledHistories = histories.chain(writes =>
  fc.record({
    writes: fc.constant(writes),
    order: fc.shuffledSubarray(writes, { minLength: writes.length, maxLength: writes.length }),
    part: fc.shuffledSubarray(writes),
  }),
);

describe('versions of a register', () => {
  it('give the same state in any order of arrival (P1)', () => {
    fc.assert(
      fc.property(shuffledHistories, ({ writes, order }) => {
        expect(sorted(apply(order))).toEqual(sorted(apply(writes)));
        expect(apply(order).awaited).toEqual([]);
        expect(winner(apply(order).maximal, false)?.ref).toEqual(winner(apply(writes).maximal, false)?.ref);
      }),
      { numRuns: 2000 },
    );
  });

  it('do not mind an immediate repetition of one that stands (P1)', () => {
    fc.assert(
      fc.property(histories, writes => {
        let register = EMPTY_REGISTER;
        const applied = new Set<string>();
        for (const write of writes) {
          applied.add(keyOf(write.ref));
          const isApplied = (ref: OperationRef): boolean => applied.has(keyOf(ref));
          register = applyVersion(register, write, write.seen, isApplied);
          if (register.maximal.some(one => keyOf(one.ref) === keyOf(write.ref)))
            expect(applyVersion(register, write, write.seen, isApplied)).toEqual(register);
        }
      }),
    );
  });

  it('never vanish unless an operation received names them as seen (P3)', () => {
    fc.assert(
      fc.property(shuffledHistories, ({ part }) => {
        const register = apply(part);
        const named = new Set(part.flatMap(one => one.seen.map(keyOf)));
        const standing = new Set(register.maximal.map(one => keyOf(one.ref)));
        for (const one of part) expect(standing.has(keyOf(one.ref))).toBe(!named.has(keyOf(one.ref)));
      }),
      { numRuns: 2000 },
    );
  });

  it('are decided by what the author saw, not by any clock', () => {
    const old: Write = { ref: { device: 'A', n: 1 }, stamp: stamp(NOW + TEN_YEARS, 0), value: 'old', seen: [] };
    const corrected: Write = {
      ref: { device: 'B', n: 1 },
      stamp: stamp(NOW - TEN_YEARS, 0),
      value: 'corrected',
      seen: [old.ref],
    };
    expect(winner(apply([old, corrected]).maximal, false)?.value).toBe('corrected');
    expect(winner(apply([corrected, old]).maximal, false)?.value).toBe('corrected');
  });
});

describe('the version shown', () => {
  const at = (device: string, time: number, value: unknown): Version => ({ ref: { device, n: 1 }, stamp: stamp(time, 0), value });

  it('is the latest, then that of the greater device: a total order', () => {
    expect(winner([at('A', 2, 'x'), at('B', 1, 'y')], false)?.value).toBe('x');
    expect(winner([at('A', 1, 'x'), at('B', 1, 'y')], false)?.value).toBe('y');
    expect(compareVersions(at('A', 1, 0), at('A', 1, 0))).toBe(0);
    expect(winner([], false)).toBeNull();
  });

  it('is an edit rather than a later removal in a collection, but an emptied field elsewhere', () => {
    const versions = [at('A', 1, 'kept'), at('B', 2, null)];
    expect(winner(versions, true)?.value).toBe('kept');
    expect(winner(versions, false)?.value).toBeNull();
    expect(winner([at('B', 2, null)], true)?.value).toBeNull();
  });
});
