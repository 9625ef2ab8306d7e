import { and, eq, sql } from 'drizzle-orm';
import { idToBytes } from '../../shared/base/identifier';
import { required } from '../../shared/base/result';
import type { Database } from '../database/connect';
import { deviceUsage, lane, organisation } from '../database/schema';
import type { Caller, RelayContext } from '../relayContext';

/** How much a request may still bring. */
export interface Room {
  readonly hour: number;
  /** True, and counted, when the device may send that many bytes more this hour. */
  enter(bytes: number): boolean;
  /** True when the organisation has room for that many bytes more. */
  fits(bytes: number): boolean;
}

const HOUR_MS = 3_600_000;

/** Bytes that an organisation keeps here: those of its lanes, and of its chunks. */
const usedBytes = (org: Uint8Array) =>
  sql<string>`${organisation.blobBytes} + (SELECT coalesce(sum(${lane.bytes}), 0) FROM ${lane} WHERE ${lane.org} = ${sql.param(org, lane.org)})`;

/** Bytes that an organisation keeps here, and how many it may. */
export async function usedBy(db: Database, org: Uint8Array): Promise<{ used: number; quota: number }> {
  const [row] = await db
    .select({ used: usedBytes(org), quota: organisation.quota })
    .from(organisation)
    .where(eq(organisation.id, org));
  const { used, quota } = required(row, 'the organisation');
  return { used: Number(used), quota };
}

/** What the caller may bring in this hour. Requests at the same moment may pass the bounds by what one of them carries. */
export async function roomFor({ db, settings }: RelayContext, { org, device }: Caller): Promise<Room> {
  const hour = Math.floor(settings.now() / HOUR_MS);
  const mine = and(eq(deviceUsage.org, org), eq(deviceUsage.device, idToBytes(device)), eq(deviceUsage.hour, hour));
  const [row] = await db
    .select({
      used: usedBytes(org),
      quota: organisation.quota,
      envelopes: deviceUsage.envelopes,
      bytes: deviceUsage.bytes,
    })
    .from(organisation)
    .leftJoin(deviceUsage, mine)
    .where(eq(organisation.id, org));
  const usage = required(row, 'the organisation');
  let envelopes = settings.envelopesPerHour - (usage.envelopes ?? 0);
  let bytes = settings.bytesPerHour - (usage.bytes ?? 0);
  let free = usage.quota - Number(usage.used);
  return {
    hour,
    enter(size) {
      if (envelopes < 1 || bytes < size) return false;
      envelopes -= 1;
      bytes -= size;
      free -= size;
      return true;
    },
    fits: size => free >= size,
  };
}
