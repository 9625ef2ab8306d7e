import { decodeOperation, encodeOperation, type Operation, type OperationRef } from '../../../shared/protocol/operation';
import { required } from '../../../shared/base/result';
import type { Stamp } from '../../../shared/protocol/hybridClock';
import type { Database } from '../database/connection';
import { chainHash, NO_HASH, sealBytes } from './chain';
import { erasureOf } from './erasure';
import type { CheckedOperation, KnownChain, Seal, Segment } from './segment';
import type { LocalRef } from './versions';

/** Signs on behalf of the agent at the workstation (Ed25519, RFC 8032). */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

interface OperationRow {
  readonly device: number;
  readonly n: number;
  readonly body: Uint8Array;
}

/** The append-only log of operations of this vault. It knows nothing of what they mean. */
export interface OperationLog {
  /** Identifier of this workstation. */
  readonly ownDevice: string;
  /** Count that the next operation made here will take. */
  readonly nextCount: number;
  /** Appends an operation made here, chained to the one before. Only inside a transaction. */
  append(operation: Operation): void;
  /** Signs all that was appended since the last seal. Only inside the same transaction. */
  seal(author: string, signer: Signer): void;
  /** Appends operations made elsewhere, already checked, with their own device and hash. Only inside a transaction. */
  receive(device: string, operations: readonly CheckedOperation[], seals: readonly Seal[]): void;
  /** What is known of a device's chain. */
  chainOf(device: string): KnownChain;
  /** Operations of a device after its `after`-th, at most `limit` of them unless one seal covers more: cut at a seal. */
  segment(device: string, after: number, limit?: number): Segment;
  /** Forgets what the memory of this object learned since the transaction began; to be called after a rollback. */
  reload(): void;
  localRef(ref: OperationRef): LocalRef;
  globalRef(ref: LocalRef): OperationRef;
  has(ref: OperationRef): boolean;
  /** True for an operation whose bytes were erased: it cannot be read any more. */
  isErased(ref: OperationRef): boolean;
  /** True for a record that was erased: what still arrives about it makes no row. */
  isBuried(record: string): boolean;
  read(ref: LocalRef): Operation;
  /** Operations on a record, oldest arrival first; without those that were erased. */
  ofRecord(record: string): Operation[];
  /** All operations in order of arrival; without those that were erased. */
  all(): IterableIterator<Operation>;
  count(): number;
  /** True before the first act. */
  isEmpty(): boolean;
  /** Stamp of the last operation made here. */
  lastStamp(): Stamp | null;
  /** Stamp of the last operation received from each other device. */
  receivedStamps(): Stamp[];
}

/** Opens the log of a vault whose tables exist; `ownDevice` is registered when it is new. */
export function openLog(db: Database, ownDevice: string): OperationLog {
  const indexByDevice = new Map<string, number>();
  const deviceByIndex = new Map<number, string>();
  let nextCount = 1;
  let lastHash: Uint8Array = NO_HASH;
  let unsealed = false;

  const register = (device: string): number => {
    const known = indexByDevice.get(device);
    if (known !== undefined) return known;
    db.run('INSERT OR IGNORE INTO device (id) VALUES (?)', [device]);
    const row = required(db.get<{ ix: number }>('SELECT ix FROM device WHERE id = ?', [device]), 'the device');
    indexByDevice.set(device, row.ix);
    deviceByIndex.set(row.ix, device);
    return row.ix;
  };
  const deviceOf = (index: number): string => required(deviceByIndex.get(index), `device ${index}`);
  const toOperation = (row: OperationRow): Operation => decodeOperation(deviceOf(row.device), row.body);

  const insert = (operation: Operation, body: Uint8Array, hash: Uint8Array): void => {
    db.run('INSERT INTO op (device, n, entity, record, stamp, author, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      register(operation.device),
      operation.n,
      operation.entity,
      operation.record,
      operation.stamp,
      operation.author,
      body,
      hash,
    ]);
  };
  const insertSeal = (device: string, seal: Seal): void => {
    db.run('INSERT INTO seal (device, n, author, public_key, signature) VALUES (?, ?, ?, ?, ?)', [
      register(device),
      seal.n,
      seal.author,
      seal.publicKey,
      seal.signature,
    ]);
  };
  const lastOf = (index: number | undefined) =>
    index === undefined
      ? undefined
      : db.get<{ n: number; hash: Uint8Array; stamp: Stamp }>(
          'SELECT n, hash, stamp FROM op WHERE device = ? ORDER BY n DESC LIMIT 1',
          [index],
        );

  const reload = (): void => {
    indexByDevice.clear();
    deviceByIndex.clear();
    for (const row of db.all<{ ix: number; id: string }>('SELECT ix, id FROM device')) {
      indexByDevice.set(row.id, row.ix);
      deviceByIndex.set(row.ix, row.id);
    }
    const last = lastOf(register(ownDevice));
    nextCount = (last?.n ?? 0) + 1;
    lastHash = last?.hash ?? NO_HASH;
    unsealed = false;
  };
  reload();

  return {
    ownDevice,
    get nextCount() {
      return nextCount;
    },
    append(operation) {
      const body = encodeOperation(operation);
      lastHash = chainHash(lastHash, body);
      insert(operation, body, lastHash);
      nextCount = operation.n + 1;
      unsealed = true;
    },
    seal(author, signer) {
      if (!unsealed) return;
      const n = nextCount - 1;
      const signature = signer.sign(sealBytes(ownDevice, n, lastHash));
      insertSeal(ownDevice, { n, author, publicKey: signer.publicKey, signature });
      unsealed = false;
    },
    receive(device, operations, seals) {
      for (const one of operations) insert(one.operation, one.body, one.hash);
      for (const seal of seals) insertSeal(device, seal);
      if (device === ownDevice) reload();
    },
    chainOf(device) {
      const index = indexByDevice.get(device);
      return {
        last: lastOf(index)?.n ?? 0,
        hashAt(n) {
          if (n === 0 || index === undefined) return NO_HASH;
          return required(
            db.get<{ hash: Uint8Array }>('SELECT hash FROM op WHERE device = ? AND n = ?', [index, n]),
            'the operation',
          ).hash;
        },
      };
    },
    segment(device, after, limit = 1000) {
      const index = indexByDevice.get(device);
      if (index === undefined) return { device, operations: [], seals: [] };
      const seals = db.all<{ n: number; author: string; publicKey: Uint8Array; signature: Uint8Array }>(
        `SELECT n, author, public_key AS publicKey, signature FROM seal WHERE device = $index AND n > $after
           AND n <= max($after + $limit, (SELECT min(n) FROM seal WHERE device = $index AND n > $after)) ORDER BY n`,
        { index, after, limit },
      );
      const operations = db.all<{ n: number; body: Uint8Array }>(
        'SELECT n, body FROM op WHERE device = ? AND n > ? AND n <= ? ORDER BY n',
        [index, after, seals.at(-1)?.n ?? 0],
      );
      return { device, operations, seals };
    },
    reload,
    localRef: ref => ({ device: register(ref.device), n: ref.n }),
    globalRef: ref => ({ device: deviceOf(ref.device), n: ref.n }),
    has(ref) {
      const device = indexByDevice.get(ref.device);
      return device !== undefined && db.get('SELECT 1 AS one FROM op WHERE device = ? AND n = ?', [device, ref.n]) !== undefined;
    },
    isErased(ref) {
      const device = indexByDevice.get(ref.device);
      const row = device && db.get<{ body: Uint8Array }>('SELECT body FROM op WHERE device = ? AND n = ?', [device, ref.n]);
      return row ? erasureOf(row.body) !== null : false;
    },
    isBuried: record =>
      db.all<{ body: Uint8Array }>('SELECT body FROM op WHERE record = ?', [record]).some(row => erasureOf(row.body) !== null),
    read(ref) {
      const row = db.get<OperationRow>('SELECT device, n, body FROM op WHERE device = ? AND n = ?', [ref.device, ref.n]);
      return toOperation(required(row, 'the operation'));
    },
    ofRecord(record) {
      return db
        .all<OperationRow>('SELECT device, n, body FROM op WHERE record = ? ORDER BY seq', [record])
        .filter(row => erasureOf(row.body) === null)
        .map(toOperation);
    },
    *all() {
      let after = 0;
      for (;;) {
        const rows = db.all<OperationRow & { seq: number }>(
          'SELECT seq, device, n, body FROM op WHERE seq > ? ORDER BY seq LIMIT 1000',
          [after],
        );
        for (const row of rows) if (erasureOf(row.body) === null) yield toOperation(row);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.seq;
      }
    },
    count: () => db.get<{ total: number }>('SELECT count(*) AS total FROM op')?.total ?? 0,
    isEmpty: () => db.get('SELECT 1 AS one FROM op LIMIT 1') === undefined,
    lastStamp: () => lastOf(indexByDevice.get(ownDevice))?.stamp ?? null,
    receivedStamps: () =>
      [...indexByDevice].flatMap(([device, index]) => (device === ownDevice ? [] : (lastOf(index)?.stamp ?? []))),
  };
}
