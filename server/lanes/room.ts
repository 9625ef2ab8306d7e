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

/** Bytes that an organisation keeps here, and how many it may. */
export async function usedBy(db: Database, org: Uint8Array): Promise<{ used: number; quota: number }> {
  const [row] = await db
    .select({ blobs: organisation.blobBytes, quota: organisation.quota })
    .from(organisation)
    .where(eq(organisation.id, org));
  const [sum] = await db
    .select({ bytes: sql<string>`coalesce(sum(${lane.bytes}), 0)` })
    .from(lane)
    .where(eq(lane.org, org));
  const { blobs, quota } = required(row, 'the organisation');
  return { used: blobs + Number(sum?.bytes ?? 0), quota };
}

/** What the caller may bring in this hour. Requests at the same moment may pass the bounds by what one of them carries. */
export async function roomFor({ db, settings }: RelayContext, { org, device }: Caller): Promise<Room> {
  const hour = Math.floor(settings.now() / HOUR_MS);
  const [usage] = await db
    .select({ envelopes: deviceUsage.envelopes, bytes: deviceUsage.bytes })
    .from(deviceUsage)
    .where(and(eq(deviceUsage.org, org), eq(deviceUsage.device, idToBytes(device)), eq(deviceUsage.hour, hour)));
  const { used, quota } = await usedBy(db, org);
  let envelopes = settings.envelopesPerHour - (usage?.envelopes ?? 0);
  let bytes = settings.bytesPerHour - (usage?.bytes ?? 0);
  let free = quota - used;
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
