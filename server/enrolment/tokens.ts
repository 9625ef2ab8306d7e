import { randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { joinBytes, label } from '../../shared/protocol/bytes';
import type { Database, Transaction } from '../database/connect';
import { token as tokenTable } from '../database/schema';
import { primitives } from '../primitives';
import { Refused } from '../requests/refused';
import { TOKEN_LIFE } from '../settings';

const TOKEN_LABEL = label('jalon/token/1');

/** What the relay keeps of a token. */
export const tokenHash = (token: Uint8Array): Uint8Array => primitives.sha256(joinBytes(TOKEN_LABEL, token));

/** Makes a token by which one organisation may be founded here, once, within a day. */
export async function foundationToken(db: Database, now: number): Promise<Uint8Array> {
  const token = new Uint8Array(randomBytes(16));
  await keepToken(db, tokenHash(token), null, now);
  return token;
}

/** Keeps the hash of a token; `org` is the organisation that it lets somebody ask to join, null to found one. */
export async function keepToken(db: Database, hash: Uint8Array, org: Uint8Array | null, now: number): Promise<void> {
  await db
    .insert(tokenTable)
    .values({ hash, org, expires: now + TOKEN_LIFE })
    .onConflictDoNothing();
}

/** Uses a token up; gives the organisation that it was made for, null for a foundation. Refuses what is unknown, used or past. */
export async function useToken(transaction: Transaction, token: Uint8Array, now: number): Promise<Uint8Array | null> {
  const hash = tokenHash(token);
  const [row] = await transaction.delete(tokenTable).where(eq(tokenTable.hash, hash)).returning();
  if (row === undefined || !timingSafeEqual(row.hash, hash) || row.expires < now) throw new Refused('request.not-allowed');
  return row.org;
}
