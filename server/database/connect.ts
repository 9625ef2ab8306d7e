import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { required } from '../../shared/base/result';
import { relay } from './schema';

/** What the relay asks of its store: the same of a real PostgreSQL and of the embedded one. */
export type Database = PgDatabase<PgQueryResultHKT>;
/** The same inside a transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Store {
  readonly db: Database;
  /** What kind of store it is, for whoever starts the relay. */
  readonly kind: 'embedded' | 'postgresql';
  close(): Promise<void>;
}

const migrationsFolder = path.join(import.meta.dirname, 'migrations');
/** Two nodes that start together bring the tables up to date one after the other. */
const MIGRATION_LOCK = 0x6a616c6f;

/** Opens a PostgreSQL by its address (`postgresql://…`), or on a pool that was made already, and brings its tables up to date. */
export async function openPostgres(address: string | Pool): Promise<Store> {
  const { default: pg } = await import('pg');
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { migrate } = await import('drizzle-orm/node-postgres/migrator');
  const pool = typeof address === 'string' ? new pg.Pool({ connectionString: address, max: 12 }) : address;
  // a connection that breaks while idle is replaced at the next use
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder });
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    client.release();
  }
  const db: Database = drizzle(pool);
  return prepared({ db, kind: 'postgresql', close: () => pool.end() });
}

/** Opens the embedded PostgreSQL (PGlite): one connection, for trials. Null keeps everything in memory. */
export async function openEmbedded(folder: string | null): Promise<Store> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { drizzle } = await import('drizzle-orm/pglite');
  const { migrate } = await import('drizzle-orm/pglite/migrator');
  const client = await PGlite.create(folder ?? 'memory://');
  const db = drizzle(client);
  await migrate(db, { migrationsFolder });
  return prepared({ db, kind: 'embedded', close: () => client.close() });
}

async function prepared(store: Store): Promise<Store> {
  await store.db
    .insert(relay)
    .values({ id: 1, lineage: randomBytes(16) })
    .onConflictDoNothing();
  return store;
}

/** The lineage of this store. */
export async function lineageOf(db: Database): Promise<Uint8Array> {
  const [row] = await db.select().from(relay);
  return required(row, 'the row of the relay').lineage;
}

/** Gives the store a new lineage: to be done once after a restore, so that devices send what the backup lacks. */
export async function renewLineage(db: Database): Promise<void> {
  await db.update(relay).set({ lineage: randomBytes(16) });
}

/** True when the store answers. */
export async function answers(db: Database): Promise<boolean> {
  try {
    await db.execute(sql`SELECT 1`);
    return true;
  } catch {
    return false; // whatever it is, /healthz says that the store is away
  }
}
