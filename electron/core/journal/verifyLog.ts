import { decodeOperation } from '../../../shared/protocol/operation';
import { agent } from '../../../shared/domain/site';
import type { Database } from '../database/connection';
import { chainHash, NO_HASH, sealBytes } from './chain';
import { ErasureCheck, erasureOf, type ErasedPlace } from './erasure';
import type { VerifySignature } from './segment';

/** Something in a log that its authors did not write. */
export interface LogProblem {
  readonly device: string;
  readonly n: number;
  readonly code:
    /** Operations before this one are missing. */
    | 'gap'
    /** The hash is not that of the bytes chained to the operation before. */
    | 'hash'
    /** The bytes are not an operation. */
    | 'not-understood'
    /** The columns beside the bytes say something else than they do. */
    | 'columns'
    /** The signature is not that of the bytes, or the seal is of another author or of no operation. */
    | 'seal'
    /** The key that signed was never published by its author. */
    | 'key'
    /** Nobody signed the last operations. */
    | 'unsealed'
    /** Bytes are gone without two persons having signed for it, or the log around them is not what they signed. */
    | 'erasure';
}

interface Row {
  readonly n: number;
  readonly entity: number;
  readonly record: string;
  readonly stamp: string;
  readonly author: string;
  readonly body: Uint8Array;
  readonly hash: Uint8Array;
  readonly sealAuthor: string | null;
  readonly publicKey: Uint8Array | null;
  readonly signature: Uint8Array | null;
}

const ROWS = `SELECT o.n, o.entity, o.record, o.stamp, o.author, o.body, o.hash, s.author AS sealAuthor, s.public_key AS publicKey, s.signature
  FROM op o LEFT JOIN seal s ON s.device = o.device AND s.n = o.n WHERE o.device = ? AND o.n > ? ORDER BY o.n LIMIT 1000`;
const SIGNING_KEY = String(agent.fields.signingKey.code);

/** Operation of a row, or null when its bytes are not one. */
function operationOf(device: string, body: Uint8Array) {
  try {
    return decodeOperation(device, body);
  } catch {
    return null; // the decoder throws on bytes that are not an operation: here they may have been altered
  }
}

const placeOf = ({ n, entity, record, stamp, author, hash }: Row): Omit<ErasedPlace, 'device' | 'previous'> => ({
  ...{ n, entity, record },
  ...{ stamp, author, hash },
});

/** Checks the whole log: dense counts, hash chains, columns, and every seal with a key that its author published. */
export function verifyLog(db: Database, verify: VerifySignature): { operations: number; seals: number; problems: LogProblem[] } {
  const problems: LogProblem[] = [];
  const published = new Map<string, Set<string>>();
  const used: { device: string; n: number; author: string; key: string }[] = [];
  const erasures = new ErasureCheck();
  let operations = 0;
  let seals = 0;

  const verifyDevice = (device: string, index: number): void => {
    const problem = (n: number, code: LogProblem['code']): void => void problems.push({ device, n, code });
    let previous: { n: number; hash: Uint8Array } = { n: 0, hash: NO_HASH };
    let unsealed = new Set<string>();
    for (;;) {
      const rows = db.all<Row>(ROWS, [index, previous.n]);
      if (rows.length === 0) break;
      for (const row of rows) {
        operations += 1;
        if (row.n !== previous.n + 1) problem(row.n, 'gap');
        const erasureId = erasureOf(row.body);
        if (erasureId === null && Buffer.compare(chainHash(previous.hash, row.body), row.hash) !== 0) problem(row.n, 'hash');
        if (erasureId !== null) erasures.place(erasureId, { ...placeOf(row), device, previous: previous.hash });
        previous = row;
        const operation = erasureId === null ? operationOf(device, row.body) : null;
        if (operation) erasures.hear(operation);
        if (erasureId !== null) unsealed.add(row.author);
        else if (!operation) problem(row.n, 'not-understood');
        else if (
          operation.n !== row.n ||
          operation.entity !== row.entity ||
          operation.record !== row.record ||
          operation.stamp !== row.stamp ||
          operation.author !== row.author
        )
          problem(row.n, 'columns');
        const key = operation?.entity === agent.code ? operation.values.get(SIGNING_KEY) : undefined;
        if (operation && typeof key === 'string')
          published.set(operation.record, (published.get(operation.record) ?? new Set()).add(key));
        unsealed.add(row.author);
        if (row.publicKey === null || row.signature === null || row.sealAuthor === null) continue;
        seals += 1;
        const sound = verify(row.publicKey, sealBytes(device, row.n, row.hash), row.signature);
        if (!sound || unsealed.size !== 1 || !unsealed.has(row.sealAuthor)) problem(row.n, 'seal');
        used.push({ device, n: row.n, author: row.sealAuthor, key: Buffer.from(row.publicKey).toString('base64url') });
        unsealed = new Set();
      }
    }
    if (unsealed.size > 0) problem(previous.n, 'unsealed');
  };

  for (const { ix, id } of db.all<{ ix: number; id: string }>('SELECT ix, id FROM device ORDER BY ix')) verifyDevice(id, ix);
  for (const seal of used) {
    if (!published.get(seal.author)?.has(seal.key)) problems.push({ device: seal.device, n: seal.n, code: 'key' });
  }
  const orphans = db.all<{ id: string; n: number }>(
    `SELECT d.id, s.n FROM seal s JOIN device d ON d.ix = s.device
     WHERE NOT EXISTS (SELECT 1 FROM op o WHERE o.device = s.device AND o.n = s.n)`,
  );
  for (const { id, n } of orphans) problems.push({ device: id, n, code: 'seal' });
  for (const { device, n } of erasures.problems()) problems.push({ device, n, code: 'erasure' });
  return { operations, seals, problems };
}
