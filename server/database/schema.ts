import { bigint, boolean, customType, integer, pgTable, primaryKey, unique } from 'drizzle-orm/pg-core';

/** Bytes, as the protocol has them. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: value => Buffer.from(value),
  fromDriver: value => new Uint8Array(value),
});
const count = (name: string) => bigint(name, { mode: 'number' });

// The organisation is part of every key: a cluster can be parted by it. Nothing here is of a person, and nothing can be read.

/** The one row of this store: who restores an older one gives it a new lineage, and devices then compare what they have. */
export const relay = pgTable('relay', { id: integer().primaryKey(), lineage: bytes().notNull() });

export const organisation = pgTable('organisation', {
  id: bytes().primaryKey(),
  place: count('place').notNull(),
  head: bytes().notNull(),
  blobBytes: count('blob_bytes').notNull().default(0),
  quota: count('quota').notNull(),
});

export const membership = pgTable(
  'membership',
  { org: bytes().notNull(), place: count('place').notNull(), entry: bytes().notNull() },
  table => [primaryKey({ columns: [table.org, table.place] })],
);

/** What the membership log says of devices, kept apart so that a request is checked by one row. */
export const device = pgTable('device', {
  id: bytes().primaryKey(),
  org: bytes().notNull(),
  sign: bytes().notNull(),
  active: boolean().notNull(),
});

export const lane = pgTable(
  'lane',
  {
    org: bytes().notNull(),
    id: bytes().notNull(),
    head: count('head').notNull().default(0),
    roll: bytes().notNull(),
    bytes: count('bytes').notNull().default(0),
  },
  table => [primaryKey({ columns: [table.org, table.id] })],
);

export const envelope = pgTable(
  'envelope',
  {
    org: bytes().notNull(),
    lane: bytes().notNull(),
    seq: count('seq').notNull(),
    device: bytes().notNull(),
    count: count('count').notNull(),
    hash: bytes().notNull(),
    body: bytes().notNull(),
  },
  table => [
    primaryKey({ columns: [table.org, table.lane, table.seq] }),
    unique().on(table.org, table.lane, table.device, table.count),
  ],
);

export const deviceHead = pgTable(
  'device_head',
  {
    org: bytes().notNull(),
    lane: bytes().notNull(),
    device: bytes().notNull(),
    count: count('count').notNull(),
    hash: bytes().notNull(),
  },
  table => [primaryKey({ columns: [table.org, table.lane, table.device] })],
);

/** Second envelopes that a device signed under one count. */
export const evidence = pgTable(
  'evidence',
  {
    org: bytes().notNull(),
    lane: bytes().notNull(),
    device: bytes().notNull(),
    count: count('count').notNull(),
    hash: bytes().notNull(),
    body: bytes().notNull(),
  },
  table => [primaryKey({ columns: [table.org, table.lane, table.device, table.count, table.hash] })],
);

export const deviceUsage = pgTable(
  'device_usage',
  {
    org: bytes().notNull(),
    device: bytes().notNull(),
    /** Hours since 1970. */
    hour: count('hour').notNull(),
    envelopes: count('envelopes').notNull(),
    bytes: count('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.org, table.device, table.hour] })],
);

export const snapshot = pgTable(
  'snapshot',
  {
    org: bytes().notNull(),
    lane: bytes().notNull(),
    id: bytes().notNull(),
    /** Place among the snapshots of the lane. */
    place: count('place').notNull(),
    /** The message as it came: vector and manifest. */
    message: bytes().notNull(),
  },
  table => [primaryKey({ columns: [table.org, table.lane, table.id] })],
);

export const blob = pgTable(
  'blob',
  { org: bytes().notNull(), id: bytes().notNull(), file: bytes().notNull(), bytes: bytes().notNull() },
  table => [primaryKey({ columns: [table.org, table.id] })],
);

/** Single-use tokens, by their hash: to found an organisation (no `org`) or to ask for enrolment. Times are ms since 1970. */
export const token = pgTable('token', { hash: bytes().primaryKey(), org: bytes(), expires: count('expires').notNull() });

export const enrolment = pgTable('enrolment', {
  id: bytes().primaryKey(),
  org: bytes().notNull(),
  request: bytes().notNull(),
  answer: bytes(),
  expires: count('expires').notNull(),
});

/** Requests seen lately. Not logged by the store: after a crash the worst is a request repeated, which changes nothing. */
export const requestNonce = pgTable(
  'request_nonce',
  { device: bytes().notNull(), nonce: bytes().notNull(), expires: count('expires').notNull() },
  table => [primaryKey({ columns: [table.device, table.nonce] })],
);
