import { and, asc, between, eq, gt, lte, or, sql } from 'drizzle-orm';
import { idFromBytes, idToBytes, type Id } from '../../shared/base/identifier';
import { laneAccess } from '../../shared/protocol/membership';
import type { answers, PulledLane, requests } from '../../shared/protocol/relay';
import type { z } from 'zod';
import type { Database } from '../database/connect';
import { deviceHead, envelope, evidence, lane as laneTable } from '../database/schema';
import { Refused } from '../requests/refused';
import type { Caller, RelayContext } from '../relayContext';

type SyncRequest = z.infer<typeof requests.sync>;
type Answer<K extends keyof typeof answers> = z.infer<(typeof answers)[K]>;

/** Rows looked at for one lane of one request. */
const ROWS = 500;

/** What came into the lanes since the caller's cursors, at most `max` bytes in all; one envelope is given in any case. */
export async function pull(
  { db }: RelayContext,
  caller: Caller,
  { lanes, max }: Pick<SyncRequest, 'lanes' | 'max'>,
): Promise<PulledLane[]> {
  const { lineage } = caller;
  const pulled: PulledLane[] = [];
  let left = max;
  for (const asked of lanes) {
    const head = laneAccess(caller.state, caller.device, asked.lane).read ? await headOf(db, caller.org, asked.lane) : null;
    if (head === null) pulled.push({ lane: asked.lane, error: 'lane' });
    else if ((asked.lineage !== null && asked.lineage !== lineage) || asked.after > head)
      pulled.push({ lane: asked.lane, error: 'lineage', lineage });
    else {
      const items = await rowsAfter(db, caller.org, asked, left, pulled.length === 0);
      left -= items.reduce((total, [, body]) => total + body.length, 0);
      pulled.push({ lane: asked.lane, items, head, more: (items.at(-1)?.[0] ?? asked.after) < head });
    }
  }
  return pulled;
}

async function headOf(db: Database, org: Uint8Array, lane: Id): Promise<number | null> {
  const [row] = await db
    .select({ head: laneTable.head })
    .from(laneTable)
    .where(and(eq(laneTable.org, org), eq(laneTable.id, idToBytes(lane))));
  return row?.head ?? null;
}

async function rowsAfter(
  db: Database,
  org: Uint8Array,
  { lane, after }: { lane: Id; after: number },
  max: number,
  atLeastOne: boolean,
): Promise<[number, Uint8Array][]> {
  const sized = db
    .select({
      seq: envelope.seq,
      body: envelope.body,
      total: sql<string>`sum(octet_length(${envelope.body})) OVER (ORDER BY ${envelope.seq})`.as('total'),
    })
    .from(envelope)
    .where(
      and(eq(envelope.org, org), eq(envelope.lane, idToBytes(lane)), gt(envelope.seq, after), lte(envelope.seq, after + ROWS)),
    )
    .as('sized');
  const fitting = lte(sized.total, sql`${max}`);
  const rows = await db
    .select({ seq: sized.seq, body: sized.body })
    .from(sized)
    .where(atLeastOne ? or(fitting, eq(sized.seq, after + 1)) : fitting)
    .orderBy(asc(sized.seq));
  return rows.map(({ seq, body }) => [seq, body]);
}

const mustRead = ({ state, device }: Caller, lane: Id): void => {
  if (!laneAccess(state, device, lane).read) throw new Refused('request.not-allowed');
};

/** Last envelope of each device in a lane, and the hash chained over all of them. */
export async function heads({ db }: RelayContext, caller: Caller, lane: Id): Promise<Answer<'heads'>> {
  mustRead(caller, lane);
  const [org, id] = [caller.org, idToBytes(lane)];
  const [row] = await db
    .select({ head: laneTable.head, roll: laneTable.roll })
    .from(laneTable)
    .where(and(eq(laneTable.org, org), eq(laneTable.id, id)));
  if (row === undefined) throw new Refused('request.unknown');
  const rows = await db
    .select({ device: deviceHead.device, count: deviceHead.count, hash: deviceHead.hash })
    .from(deviceHead)
    .where(and(eq(deviceHead.org, org), eq(deviceHead.lane, id)));
  const { lineage } = caller;
  return { heads: rows.map(one => ({ ...one, device: idFromBytes(one.device) })), ...row, lineage };
}

const RANGE_BYTES = 512 * 1024;

/** Envelopes of one device in a lane, from one count to another, or their hashes only. */
export async function range(
  { db }: RelayContext,
  caller: Caller,
  asked: z.infer<typeof requests.range>,
): Promise<Answer<'range'>> {
  mustRead(caller, asked.lane);
  const rows = await db
    .select({ count: envelope.count, hash: envelope.hash, size: sql<number>`octet_length(${envelope.body})` })
    .from(envelope)
    .where(
      and(
        eq(envelope.org, caller.org),
        eq(envelope.lane, idToBytes(asked.lane)),
        eq(envelope.device, idToBytes(asked.device)),
        between(envelope.count, asked.from, asked.to),
      ),
    )
    .orderBy(asc(envelope.count))
    .limit(ROWS + 1);
  let total = 0;
  const kept = rows.slice(0, ROWS).filter((row, at) => at === 0 || asked.hashesOnly || (total += row.size) <= RANGE_BYTES);
  const more = kept.length < rows.length;
  if (asked.hashesOnly) return { items: kept.map(({ count, hash }) => [count, hash, null]), more };
  const bodies = await bodiesOf(db, caller.org, asked, kept.at(-1)?.count ?? 0);
  return { items: kept.map(({ count, hash }) => [count, hash, bodies.get(count) ?? null]), more };
}

async function bodiesOf(
  db: Database,
  org: Uint8Array,
  asked: z.infer<typeof requests.range>,
  until: number,
): Promise<Map<number, Uint8Array>> {
  const rows = await db
    .select({ count: envelope.count, body: envelope.body })
    .from(envelope)
    .where(
      and(
        eq(envelope.org, org),
        eq(envelope.lane, idToBytes(asked.lane)),
        eq(envelope.device, idToBytes(asked.device)),
        between(envelope.count, asked.from, until),
      ),
    );
  return new Map(rows.map(({ count, body }) => [count, body]));
}

/** Pairs of envelopes that prove that a device showed two histories. */
export async function evidenceOf({ db }: RelayContext, caller: Caller, lane: Id): Promise<Answer<'evidence'>> {
  mustRead(caller, lane);
  const rows = await db
    .select({ first: envelope.body, second: evidence.body })
    .from(evidence)
    .innerJoin(
      envelope,
      and(
        eq(envelope.org, evidence.org),
        eq(envelope.lane, evidence.lane),
        eq(envelope.device, evidence.device),
        eq(envelope.count, evidence.count),
      ),
    )
    .where(and(eq(evidence.org, caller.org), eq(evidence.lane, idToBytes(lane))))
    .limit(2);
  return { pairs: rows.map(({ first, second }) => [first, second]) };
}
