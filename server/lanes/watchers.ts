import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connect';
import { lane } from '../database/schema';

/** A lane that somebody waits for: its bytes, and the head that is known. */
export interface WatchedLane {
  readonly lane: Uint8Array;
  readonly after: number;
}

/** Requests that wait for something new in their lanes. */
export interface Watchers {
  /** Waits until a lane goes beyond what is known, at most `wait` ms or until `leave` is aborted; gives the heads that moved. */
  wait(org: Uint8Array, lanes: readonly WatchedLane[], wait: number, leave: AbortSignal): Promise<WatchedHead[]>;
  /** Tells those who wait at this node that something was taken in here. */
  wake(): void;
  /** Lets everybody go. */
  close(): void;
}

export interface WatchedHead {
  readonly lane: Uint8Array;
  readonly head: number;
}

/** What this node takes in wakes its own watchers at once; what other nodes take in is found by looking every `poll` ms. */
export function createWatchers(db: Database, poll: number): Watchers {
  const waiting = new Set<() => void>();
  let closed = false;
  const wakeAll = (): void => {
    for (const wake of [...waiting]) wake();
  };

  const moved = async (org: Uint8Array, lanes: readonly WatchedLane[]): Promise<WatchedHead[]> => {
    const ids = lanes.map(one => one.lane);
    const rows = await db
      .select({ lane: lane.id, head: lane.head })
      .from(lane)
      .where(and(eq(lane.org, org), inArray(lane.id, ids)));
    return rows.filter(row => lanes.some(one => Buffer.compare(one.lane, row.lane) === 0 && row.head > one.after));
  };

  const pause = (longest: number, leave: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(done);
        leave.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, longest);
      waiting.add(done);
      leave.addEventListener('abort', done);
    });

  return {
    async wait(org, lanes, wait, leave) {
      const end = performance.now() + wait;
      for (;;) {
        const found = await moved(org, lanes);
        const left = end - performance.now();
        if (found.length > 0 || left <= 0 || closed || leave.aborted) return found;
        await pause(Math.min(left, poll), leave);
      }
    },
    wake: wakeAll,
    close() {
      closed = true;
      wakeAll();
    },
  };
}
