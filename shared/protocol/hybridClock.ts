/**
 * Hybrid logical clock (Kulkarni et al., 2014): 48 bits of milliseconds and 16 bits of counter, written as 16
 * hexadecimal digits so that text order is time order.
 */
export type Stamp = string & { readonly __stamp: true };

const MAX_COUNTER = 0xffff;
/** A replica never advances its clock further than this beyond its own wall clock (a peer's wrong clock cannot drag it away). */
export const MAX_AHEAD_MS = 24 * 3_600_000;

/** Builds a stamp from milliseconds since 1970 (0 to 2^48−1) and a counter (0 to 65,535). */
export function stamp(milliseconds: number, counter: number): Stamp {
  return (milliseconds.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0')) as Stamp; // exactly the written form
}

/** Milliseconds of a stamp. */
export const stampTime = (of: Stamp): number => Number.parseInt(of.slice(0, 12), 16);
const stampCounter = (of: Stamp): number => Number.parseInt(of.slice(12), 16);

/** True for the written form of a stamp. */
export const isStamp = (text: string): text is Stamp => /^[0-9a-f]{16}$/.test(text);

export interface HybridClock {
  /** A stamp greater than all given or received so far, even when the wall clock was set back. */
  next(): Stamp;
  /** Takes notice of a stamp made elsewhere. Stamps too far ahead are kept by their operation but do not move this clock. */
  observe(seen: Stamp): void;
  /** The greatest stamp so far. */
  readonly last: Stamp;
}

/** Creates a clock that continues from `last`. `now` is the wall clock in ms; a clock set back only makes the counter grow. */
export function createHybridClock(now: () => number, last: Stamp = stamp(0, 0)): HybridClock {
  let time = stampTime(last);
  let counter = stampCounter(last);
  return {
    next() {
      const wall = now();
      if (wall > time) {
        time = wall;
        counter = 0;
      } else if (counter < MAX_COUNTER) counter += 1;
      else {
        time += 1;
        counter = 0;
      }
      return stamp(time, counter);
    },
    observe(seen) {
      const seenTime = stampTime(seen);
      if (seenTime > now() + MAX_AHEAD_MS) return;
      if (seenTime > time || (seenTime === time && stampCounter(seen) > counter)) {
        time = seenTime;
        counter = stampCounter(seen);
      }
    },
    get last() {
      return stamp(time, counter);
    },
  };
}
