import { createHash } from 'node:crypto';
import { decodeOperation, encodeOperation, type Operation, type OperationRef } from '../../../shared/protocol/operation';
import { required } from '../../../shared/base/result';
import type { Stamp } from '../../../shared/protocol/hybridClock';
import type { Database } from '../database/connection';
import type { LocalRef } from './versions';

/** Signs on behalf of the agent at the workstation (Ed25519, RFC 8032). */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

const CHAIN_LABEL = Buffer.from('jalon/operation/1\0', 'ascii');
const SEAL_LABEL = Buffer.from('jalon/seal/1\0', 'ascii');
const NO_HASH = Buffer.alloc(32);

/** Hash of an operation, chained to the one before it on the same device. */
export function chainHash(previous: Uint8Array, body: Uint8Array): Uint8Array {
  return createHash('sha256').update(CHAIN_LABEL).update(previous).update(body).digest();
}

/** The bytes that an author signs: everything up to this operation of this device. */
export function sealBytes(device: string, n: number, hash: Uint8Array): Uint8Array {
  return Buffer.concat([SEAL_LABEL, Buffer.from(device, 'base64url'), Buffer.from(String(n)), Buffer.from(':'), hash]);
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
  /** Forgets what the memory of this object learned since the transaction began; to be called after a rollback. */
  reload(): void;
  localRef(ref: OperationRef): LocalRef;
  globalRef(ref: LocalRef): OperationRef;
  has(ref: OperationRef): boolean;
  read(ref: LocalRef): Operation;
  /** Operations on a record, oldest arrival first. */
  ofRecord(record: string): Operation[];
  /** All operations in order of arrival. */
  all(): IterableIterator<Operation>;
  count(): number;
  lastStamp(): Stamp | null;
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

  const reload = (): void => {
    indexByDevice.clear();
    deviceByIndex.clear();
    for (const row of db.all<{ ix: number; id: string }>('SELECT ix, id FROM device')) {
      indexByDevice.set(row.id, row.ix);
      deviceByIndex.set(row.ix, row.id);
    }
    const own = register(ownDevice);
    const last = db.get<{ n: number; hash: Uint8Array }>('SELECT n, hash FROM op WHERE device = ? ORDER BY n DESC LIMIT 1', [
      own,
    ]);
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
      db.run('INSERT INTO op (device, n, entity, record, stamp, author, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
        register(operation.device),
        operation.n,
        operation.entity,
        operation.record,
        operation.stamp,
        operation.author,
        body,
        lastHash,
      ]);
      nextCount = operation.n + 1;
      unsealed = true;
    },
    seal(author, signer) {
      if (!unsealed) return;
      const n = nextCount - 1;
      db.run('INSERT INTO seal (device, n, author, public_key, signature) VALUES (?, ?, ?, ?, ?)', [
        register(ownDevice),
        n,
        author,
        signer.publicKey,
        signer.sign(sealBytes(ownDevice, n, lastHash)),
      ]);
      unsealed = false;
    },
    reload,
    localRef: ref => ({ device: register(ref.device), n: ref.n }),
    globalRef: ref => ({ device: deviceOf(ref.device), n: ref.n }),
    has(ref) {
      const device = indexByDevice.get(ref.device);
      return device !== undefined && db.get('SELECT 1 AS one FROM op WHERE device = ? AND n = ?', [device, ref.n]) !== undefined;
    },
    read(ref) {
      const row = db.get<OperationRow>('SELECT device, n, body FROM op WHERE device = ? AND n = ?', [ref.device, ref.n]);
      return toOperation(required(row, 'the operation'));
    },
    ofRecord(record) {
      return db.all<OperationRow>('SELECT device, n, body FROM op WHERE record = ? ORDER BY seq', [record]).map(toOperation);
    },
    *all() {
      let after = 0;
      for (;;) {
        const rows = db.all<OperationRow & { seq: number }>(
          'SELECT seq, device, n, body FROM op WHERE seq > ? ORDER BY seq LIMIT 1000',
          [after],
        );
        for (const row of rows) yield toOperation(row);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.seq;
      }
    },
    count: () => db.get<{ total: number }>('SELECT count(*) AS total FROM op')?.total ?? 0,
    lastStamp: () => db.get<{ last: Stamp | null }>('SELECT max(stamp) AS last FROM op')?.last ?? null,
  };
}
