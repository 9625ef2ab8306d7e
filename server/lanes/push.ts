import { and, eq, inArray, sql } from 'drizzle-orm';
import { idToBytes, type Id } from '../../shared/base/identifier';
import { joinBytes, label, sameBytes } from '../../shared/protocol/bytes';
import type { EnvelopeAck } from '../../shared/protocol/relay';
import type { Transaction } from '../database/connect';
import { deviceHead, deviceUsage, envelope, evidence, lane as laneTable } from '../database/schema';
import { primitives } from '../primitives';
import type { Caller, RelayContext } from '../relayContext';
import { judge, type Judged } from './judge';
import { roomFor, type Room } from './room';

const ROLL_LABEL = label('jalon/lane-roll/1');

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const slot = ({ header }: Judged): string => `${header.device} ${header.count}`;

/**
 * Takes envelopes in, lane by lane, and says of each what became of it, in order. When this returns, what was acknowledged is on
 * the disk. Sending the same again gives the same answers.
 */
export async function push(context: RelayContext, caller: Caller, envelopes: readonly Uint8Array[]): Promise<EnvelopeAck[]> {
  const acks = new Map<number, EnvelopeAck>();
  const byLane = new Map<Id, { at: number; judged: Judged }[]>();
  for (const [at, bytes] of envelopes.entries()) {
    const judged = judge(caller, bytes);
    if (typeof judged === 'string') acks.set(at, { error: judged });
    else byLane.set(judged.header.lane, [...(byLane.get(judged.header.lane) ?? []), { at, judged }]);
  }
  if (byLane.size > 0) {
    const room = await roomFor(context, caller);
    for (const [lane, items] of byLane) {
      const answers = await context.db.transaction(transaction =>
        new LanePush(transaction, caller, lane, room).take(items.map(item => item.judged)),
      );
      for (const [index, { at }] of items.entries()) acks.set(at, answers[index] ?? { error: 'malformed' });
    }
    context.watchers.wake();
  }
  return envelopes.map((_, at) => acks.get(at) ?? { error: 'malformed' });
}

/** The envelopes of one request for one lane, in one transaction that holds the lane's row. */
class LanePush {
  private readonly transaction: Transaction;
  private readonly caller: Caller;
  private readonly lane: Uint8Array;
  private readonly room: Room;

  constructor(transaction: Transaction, caller: Caller, lane: Id, room: Room) {
    this.transaction = transaction;
    this.caller = caller;
    this.lane = idToBytes(lane);
    this.room = room;
  }

  async take(items: readonly Judged[]): Promise<EnvelopeAck[]> {
    const { transaction, lane } = this;
    const { org } = this.caller;
    const here = and(eq(laneTable.org, org), eq(laneTable.id, lane));
    // a plain sequence would let readers skip rows that commit late
    const [row] = await transaction.select().from(laneTable).where(here).for('update');
    if (row === undefined) return items.map(() => ({ error: 'lane' }));
    const heads = await this.heads(items);
    // only what does not go beyond its device's head can be known already
    const old = items.filter(({ header }) => header.count <= (heads.get(header.device)?.count ?? 0));
    const known = old.length > 0 ? await this.known(old) : new Map<string, { hash: Uint8Array; seq: number }>();
    let { head, roll } = row;
    const fresh: (typeof envelope.$inferInsert)[] = [];
    const forks: (typeof evidence.$inferInsert)[] = [];
    const acks = items.map((judged): EnvelopeAck => {
      const { header, hash, bytes } = judged;
      const device = idToBytes(header.device);
      const kept = { org, lane, device, count: header.count, hash, body: bytes };
      const before = known.get(slot(judged));
      if (before !== undefined) {
        if (sameBytes(before.hash, hash)) return { seq: before.seq };
        if (!this.room.enter(bytes.length)) return { error: 'rate' };
        forks.push(kept);
        return { error: 'equivocation' };
      }
      const last = heads.get(header.device);
      const expected = (last?.count ?? 0) + 1;
      if (header.count !== expected || !sameBytes(header.previous, last?.hash ?? new Uint8Array(32)))
        return { error: 'chain', expected };
      if (!this.room.fits(bytes.length)) return { error: 'quota' };
      if (!this.room.enter(bytes.length)) return { error: 'rate' };
      head += 1;
      roll = primitives.sha256(joinBytes(ROLL_LABEL, roll, hash));
      fresh.push({ ...kept, seq: head });
      known.set(slot(judged), { hash, seq: head });
      heads.set(header.device, { count: header.count, hash });
      return { seq: head };
    });
    if (forks.length > 0) await transaction.insert(evidence).values(forks).onConflictDoNothing();
    if (fresh.length > 0) {
      const size = fresh.reduce((total, one) => total + one.body.length, 0);
      await transaction.insert(envelope).values(fresh);
      await transaction
        .update(laneTable)
        .set({ head, roll, bytes: row.bytes + size })
        .where(here);
      await this.moveHeads(fresh, heads);
    }
    if (fresh.length + forks.length > 0) await this.count([...fresh, ...forks]);
    return acks;
  }

  /** What is stored under the counts of these envelopes. */
  private async known(items: readonly Judged[]): Promise<Map<string, { hash: Uint8Array; seq: number }>> {
    const rows = await this.transaction
      .select({ device: envelope.device, count: envelope.count, hash: envelope.hash, seq: envelope.seq })
      .from(envelope)
      .where(
        and(
          eq(envelope.org, this.caller.org),
          eq(envelope.lane, this.lane),
          inArray(envelope.device, devicesOf(items)),
          inArray(envelope.count, [...new Set(items.map(({ header }) => header.count))]),
        ),
      );
    const byKey = new Map(rows.map(({ device, count, ...rest }) => [`${text(device)} ${count}`, rest]));
    return new Map(
      items.flatMap(judged => {
        const found = byKey.get(`${text(idToBytes(judged.header.device))} ${judged.header.count}`);
        return found === undefined ? [] : [[slot(judged), found] as const];
      }),
    );
  }

  private async heads(items: readonly Judged[]): Promise<Map<Id, { count: number; hash: Uint8Array }>> {
    const rows = await this.transaction
      .select({ device: deviceHead.device, count: deviceHead.count, hash: deviceHead.hash })
      .from(deviceHead)
      .where(
        and(eq(deviceHead.org, this.caller.org), eq(deviceHead.lane, this.lane), inArray(deviceHead.device, devicesOf(items))),
      );
    const byKey = new Map(rows.map(({ device, count, hash }) => [text(device), { count, hash }]));
    return new Map(
      items.flatMap(({ header }) => {
        const found = byKey.get(text(idToBytes(header.device)));
        return found === undefined ? [] : [[header.device, found] as const];
      }),
    );
  }

  private async moveHeads(
    fresh: readonly (typeof envelope.$inferInsert)[],
    heads: ReadonlyMap<Id, { count: number; hash: Uint8Array }>,
  ): Promise<void> {
    const moved = new Set(fresh.map(one => text(one.device)));
    const rows = [...heads]
      .map(([device, head]) => ({ org: this.caller.org, lane: this.lane, device: idToBytes(device), ...head }))
      .filter(row => moved.has(text(row.device)));
    await this.transaction
      .insert(deviceHead)
      .values(rows)
      .onConflictDoUpdate({
        target: [deviceHead.org, deviceHead.lane, deviceHead.device],
        set: { count: sql`excluded.count`, hash: sql`excluded.hash` },
      });
  }

  private async count(taken: readonly { readonly body: Uint8Array }[]): Promise<void> {
    const bytes = taken.reduce((total, one) => total + one.body.length, 0);
    const device = idToBytes(this.caller.device);
    await this.transaction
      .insert(deviceUsage)
      .values({ org: this.caller.org, device, hour: this.room.hour, envelopes: taken.length, bytes })
      .onConflictDoUpdate({
        target: [deviceUsage.org, deviceUsage.device, deviceUsage.hour],
        set: {
          envelopes: sql`${deviceUsage.envelopes} + excluded.envelopes`,
          bytes: sql`${deviceUsage.bytes} + excluded.bytes`,
        },
      });
  }
}

const devicesOf = (items: readonly Judged[]): Uint8Array[] =>
  [...new Set(items.map(({ header }) => header.device))].map(idToBytes);
