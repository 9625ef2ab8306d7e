import { eq } from 'drizzle-orm';
import { idFromBytes, idToBytes } from '../../shared/base/identifier';
import { CLOCK_TOLERANCE_MS, readAuthorization, requestSigned, type SignedRequest } from '../../shared/protocol/relay';
import { device as deviceTable, organisation, relay, requestNonce } from '../database/schema';
import { primitives } from '../primitives';
import type { Caller, RelayContext } from '../relayContext';
import { Refused } from './refused';

/**
 * Who sent a request: the device whose key signed it, lately, and never before. An unknown device and a false signature are told
 * apart by nobody. The signature comes before the clock: only a known device learns what time it is by failing.
 */
export async function authenticate(
  { db, settings, organisations }: RelayContext,
  request: SignedRequest,
  header: string | undefined,
): Promise<Caller> {
  const read = readAuthorization(header ?? '');
  if (!read.ok) throw new Refused('request.signature');
  const { device, time, nonce, signature } = read.value;
  const [row] = await db
    .select({
      org: deviceTable.org,
      sign: deviceTable.sign,
      active: deviceTable.active,
      head: organisation.head,
      lineage: relay.lineage,
    })
    .from(deviceTable)
    .innerJoin(organisation, eq(organisation.id, deviceTable.org))
    .innerJoin(relay, eq(relay.id, 1))
    .where(eq(deviceTable.id, idToBytes(device)));
  // a stranger's request costs the same check as a device's
  const key = row?.sign ?? STRANGER;
  const valid = primitives.verify(key, requestSigned(request, read.value, primitives.sha256), signature);
  if (row === undefined || !valid) throw new Refused('request.signature');
  if (!row.active) throw new Refused('request.revoked');
  const now = settings.now();
  if (Math.abs(time - now) > CLOCK_TOLERANCE_MS) throw new Refused('request.time', { time: now });
  const fresh = await db
    .insert(requestNonce)
    .values({ device: idToBytes(device), nonce, expires: time + 2 * CLOCK_TOLERANCE_MS })
    .onConflictDoNothing()
    .returning({ device: requestNonce.device });
  if (fresh.length === 0) throw new Refused('request.replayed', { time: now });
  return { device, org: row.org, lineage: idFromBytes(row.lineage), state: await organisations.state(row.org, row.head) };
}

/** A valid key of nobody: the base point of the curve. */
const STRANGER = new Uint8Array(Buffer.from(`58${'66'.repeat(31)}`, 'hex'));
