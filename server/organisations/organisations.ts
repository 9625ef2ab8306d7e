import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { idToBytes, type Id } from '../../shared/base/identifier';
import { assert, required } from '../../shared/base/result';
import { sameBytes } from '../../shared/protocol/bytes';
import { fold, isActive, type MembershipState } from '../../shared/protocol/membership';
import type { Database, Transaction } from '../database/connect';
import { device, lane, membership, organisation } from '../database/schema';
import { rememberingPrimitives } from '../primitives';
import { Refused } from '../requests/refused';

/** The organisations of this relay: their membership logs, and what these say. */
export interface Organisations {
  /** What the log says at the given head, read again when it has moved. */
  state(org: Uint8Array, head: Uint8Array): Promise<MembershipState>;
  /** Founds an organisation by the first entries of its log. Only inside a transaction. */
  found(transaction: Transaction, entries: readonly Uint8Array[], quota: number): Promise<MembershipState>;
  /** Appends entries after `previous`, all or none. */
  append(org: Uint8Array, previous: Uint8Array, entries: readonly Uint8Array[]): Promise<MembershipState>;
  /** Entries from a place on. */
  entries(org: Uint8Array, from: number, limit: number): Promise<Uint8Array[]>;
}

const NO_ROLL = new Uint8Array(32);

export function createOrganisations(db: Database): Organisations {
  const known = new Map<string, MembershipState>();
  const primitives = rememberingPrimitives();
  const keyOf = (org: Uint8Array): string => Buffer.from(org).toString('base64');

  const readLog = async (from: Database | Transaction, org: Uint8Array): Promise<Uint8Array[]> => {
    const rows = await from
      .select({ entry: membership.entry })
      .from(membership)
      .where(eq(membership.org, org))
      .orderBy(asc(membership.place));
    return rows.map(row => row.entry);
  };

  /** Folds a log that grew, or refuses the request: each new entry must have its effect. */
  const grown = (log: readonly Uint8Array[], before: number): MembershipState => {
    const folded = fold(log, primitives);
    if (!folded.ok) throw new Refused('membership.refused');
    for (const place of folded.value.withoutEffect.keys()) if (place >= before) throw new Refused('membership.refused');
    return folded.value;
  };

  const write = async (transaction: Transaction, state: MembershipState, from: number, entries: readonly Uint8Array[]) => {
    const org = idToBytes(state.org);
    await transaction.insert(membership).values(entries.map((entry, at) => ({ org, place: from + at, entry })));
    await transaction.update(organisation).set({ place: state.place, head: state.head }).where(eq(organisation.id, org));
    const devices = [...state.devices].map(([id, { sign }]) => ({ id: idToBytes(id), org, sign, active: isActive(state, id) }));
    if (devices.length > 0)
      await transaction
        .insert(device)
        .values(devices)
        // a device belongs to the organisation that named it first: another one cannot take it over
        .onConflictDoUpdate({ target: device.id, set: { active: sql`excluded.active` }, setWhere: eq(device.org, org) });
    const lanes = [...state.lanes.keys()].map((id: Id) => ({ org, id: idToBytes(id), roll: NO_ROLL }));
    if (lanes.length > 0) await transaction.insert(lane).values(lanes).onConflictDoNothing();
  };

  return {
    async state(org, head) {
      const cached = known.get(keyOf(org));
      if (cached !== undefined && sameBytes(cached.head, head)) return cached;
      const folded = fold(await readLog(db, org), primitives);
      assert(folded.ok, 'what was appended folds');
      known.set(keyOf(org), folded.value);
      return folded.value;
    },
    async found(transaction, entries, quota) {
      const state = grown(entries, 0);
      const added = await transaction
        .insert(organisation)
        .values({ id: idToBytes(state.org), place: state.place, head: state.head, quota })
        .onConflictDoNothing()
        .returning({ id: organisation.id });
      if (added.length === 0) throw new Refused('membership.refused');
      await write(transaction, state, 0, entries);
      return state;
    },
    async append(org, previous, entries) {
      const state = await db.transaction(async transaction => {
        const [row] = await transaction.select().from(organisation).where(eq(organisation.id, org)).for('update');
        const { head, place } = required(row, 'the organisation');
        if (!sameBytes(head, previous)) throw new Refused('membership.head', { head });
        const log = await readLog(transaction, org);
        const next = grown([...log, ...entries], place + 1);
        await write(transaction, next, place + 1, entries);
        return next;
      });
      known.set(keyOf(org), state);
      return state;
    },
    async entries(org, from, limit) {
      const rows = await db
        .select({ entry: membership.entry })
        .from(membership)
        .where(and(eq(membership.org, org), gte(membership.place, from)))
        .orderBy(asc(membership.place))
        .limit(limit);
      return rows.map(row => row.entry);
    },
  };
}
