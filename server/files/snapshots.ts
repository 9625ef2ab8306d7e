import { and, desc, eq, lte } from 'drizzle-orm';
import { assert, required } from '../../shared/base/result';
import { idToBytes } from '../../shared/base/identifier';
import { LIMITS } from '../../shared/protocol/limits';
import { laneAccess } from '../../shared/protocol/membership';
import { answers, requests } from '../../shared/protocol/relay';
import { decodeMessage, encodeMessage } from '../../shared/protocol/wire';
import { lane as laneTable, snapshot } from '../database/schema';
import type { RelayContext } from '../relayContext';
import { Refused } from '../requests/refused';
import type { Routes } from '../requests/routes';

/** Snapshots kept of each lane: two that agree, and two in the making. */
const KEPT = 4;

/** Snapshots of lanes: the manifest is signed and sealed by a director's device, its chunks are blobs. */
export function snapshotRoutes(routes: Routes, { db }: RelayContext): void {
  routes.call({
    path: '/v1/snap',
    input: requests.lane,
    output: answers.snapshot,
    handle: async ({ org, device, state }, { lane }) => {
      if (!laneAccess(state, device, lane).read) throw new Refused('request.not-allowed');
      const [row] = await db
        .select({ message: snapshot.message })
        .from(snapshot)
        .where(and(eq(snapshot.org, org), eq(snapshot.lane, idToBytes(lane))))
        .orderBy(desc(snapshot.place))
        .limit(1);
      if (row === undefined) throw new Refused('request.unknown');
      const read = decodeMessage(requests.snapshot, row.message, LIMITS.body);
      assert(read.ok, 'what was stored is a snapshot');
      const { id, vector, manifest } = read.value;
      return { id, vector, manifest };
    },
  });
  routes.call({
    path: '/v1/snap/put',
    input: requests.snapshot,
    output: answers.done,
    handle: async ({ org, device, state }, given) => {
      const member = state.users.get(required(state.devices.get(device), 'the device').user);
      if (!laneAccess(state, device, given.lane).read || member?.role !== 'director') throw new Refused('request.not-allowed');
      const lane = idToBytes(given.lane);
      await db.transaction(async transaction => {
        // one after the other: they are counted
        await transaction
          .select()
          .from(laneTable)
          .where(and(eq(laneTable.org, org), eq(laneTable.id, lane)))
          .for('update');
        const here = and(eq(snapshot.org, org), eq(snapshot.lane, lane));
        const [last] = await transaction
          .select({ place: snapshot.place })
          .from(snapshot)
          .where(here)
          .orderBy(desc(snapshot.place))
          .limit(1);
        const place = (last?.place ?? 0) + 1;
        const message = encodeMessage(requests.snapshot, given);
        const added = await transaction
          .insert(snapshot)
          .values({ org, lane, id: idToBytes(given.id), place, message })
          .onConflictDoNothing()
          .returning({ id: snapshot.id });
        if (added.length === 0) throw new Refused('snapshot.known');
        await transaction.delete(snapshot).where(and(here, lte(snapshot.place, place - KEPT)));
      });
      return {};
    },
  });
}
