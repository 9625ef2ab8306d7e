import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHybridClock, isStamp, MAX_AHEAD_MS, stamp, stampTime, type Stamp } from '../../../shared/protocol/hybridClock';

const NOW = Date.UTC(2026, 10, 24, 9);
const TEN_YEARS = 10 * 366 * 86_400_000;
const times = fc.integer({ min: NOW - TEN_YEARS, max: NOW + TEN_YEARS });

describe('stamps', () => {
  it('are written so that text order is time order', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 48 - 1 }),
        fc.nat({ max: 65_535 }),
        fc.nat({ max: 2 ** 48 - 1 }),
        fc.nat({ max: 65_535 }),
        (t, c, u, d) => {
          expect(isStamp(stamp(t, c))).toBe(true);
          expect(stampTime(stamp(t, c))).toBe(t);
          expect(stamp(t, c) < stamp(u, d)).toBe(t < u || (t === u && c < d));
        },
      ),
    );
    expect(stamp(1_795_510_800_000, 3)).toBe('01a20cc88e800003');
  });

  it.each(['', '0', '019AB5282C000003', '019ab5282c00000', '019ab5282c0000030', 'g19ab5282c000003'])('%j is none', text => {
    expect(isStamp(text)).toBe(false);
  });
});

type Step =
  { readonly kind: 'tick'; readonly wall: number } | { readonly kind: 'observe'; readonly wall: number; readonly seen: Stamp };
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('tick' as const), wall: times }),
    fc.record({
      kind: fc.constant('observe' as const),
      wall: times,
      seen: fc.tuple(times, fc.nat({ max: 65_535 })).map(([t, c]) => stamp(t, c)),
    }),
  ),
  { minLength: 1, maxLength: 60 },
);

describe('the clock', () => {
  it('only goes forward, even when the wall clock jumps by ten years either way', () => {
    fc.assert(
      fc.property(steps, (all: readonly Step[]) => {
        let wall = NOW;
        const clock = createHybridClock(() => wall);
        let last: Stamp = clock.last;
        for (const step of all) {
          wall = step.wall;
          if (step.kind === 'observe') clock.observe(step.seen);
          else {
            const next = clock.next();
            expect(isStamp(next)).toBe(true);
            expect(next > last).toBe(true);
          }
          expect(clock.last >= last).toBe(true);
          last = clock.last;
        }
      }),
    );
  });

  it('comes after every stamp received within a day, and is not dragged away by one beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -TEN_YEARS, max: TEN_YEARS }), fc.nat({ max: 65_535 }), (distance, counter) => {
        const clock = createHybridClock(() => NOW);
        const seen = stamp(NOW + distance, counter);
        clock.observe(seen);
        const next = clock.next();
        expect(next > seen).toBe(distance <= MAX_AHEAD_MS);
        if (distance > MAX_AHEAD_MS) expect(stampTime(next)).toBe(NOW);
      }),
    );
  });

  it('goes on in the next millisecond when a counter is full, and continues from its last stamp', () => {
    const clock = createHybridClock(() => NOW - TEN_YEARS, stamp(NOW, 65_534));
    expect(clock.next()).toBe(stamp(NOW, 65_535));
    expect(clock.next()).toBe(stamp(NOW + 1, 0));
    expect(createHybridClock(() => NOW, clock.last).next()).toBe(stamp(NOW + 1, 1));
  });
});
