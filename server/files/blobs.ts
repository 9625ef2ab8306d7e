import { and, eq, inArray, sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { idToBytes, type Id } from '../../shared/base/identifier';
import { bytesFromBase64url } from '../../shared/protocol/base64url';
import { sameBytes } from '../../shared/protocol/bytes';
import { LIMITS } from '../../shared/protocol/limits';
import { HASH_BYTES, ID_BYTES } from '../../shared/protocol/primitives';
import { answers, requests } from '../../shared/protocol/relay';
import { blob, organisation } from '../database/schema';
import { usedBy } from '../lanes/room';
import { primitives } from '../primitives';
import type { RelayContext } from '../relayContext';
import { Refused } from '../requests/refused';
import { bodyOf, sendMessage, type Routes } from '../requests/routes';

export const BYTES_TYPE = 'application/octet-stream';

/** One bit for each identifier asked about: does the organisation have that chunk? */
async function have({ db }: RelayContext, org: Uint8Array, file: Id, ids: readonly Uint8Array[]): Promise<Uint8Array> {
  const bitmap = new Uint8Array(Math.ceil(ids.length / 8));
  if (ids.length === 0) return bitmap;
  const rows = await db
    .select({ id: blob.id })
    .from(blob)
    .where(and(eq(blob.org, org), eq(blob.file, idToBytes(file)), inArray(blob.id, [...ids])));
  const found = new Set(rows.map(({ id }) => Buffer.from(id).toString('hex')));
  for (const [at, id] of ids.entries())
    if (found.has(Buffer.from(id).toString('hex'))) bitmap[at >> 3] = (bitmap[at >> 3] ?? 0) | (128 >> (at & 7));
  return bitmap;
}

const chunkOf = (request: FastifyRequest): Uint8Array => {
  const { id } = request.params as { id: string }; // the route has this parameter
  const bytes = bytesFromBase64url(id, HASH_BYTES);
  if (bytes === null) throw new Refused('request.malformed');
  return bytes;
};

const fileOf = (request: FastifyRequest): Uint8Array => {
  const { file } = request.query as { file?: unknown }; // nothing is known of a query
  const bytes = typeof file === 'string' ? bytesFromBase64url(file, ID_BYTES) : null;
  if (bytes === null) throw new Refused('request.malformed');
  return bytes;
};

/** Keeps a chunk once. Its name is the hash of its bytes, so nobody can put another one in its place. */
async function put({ db }: RelayContext, org: Uint8Array, chunk: { id: Uint8Array; file: Uint8Array; bytes: Uint8Array }) {
  if (chunk.bytes.length === 0 || chunk.bytes.length > LIMITS.chunk) throw new Refused('request.too-large');
  if (!sameBytes(primitives.sha256(chunk.bytes), chunk.id)) throw new Refused('blob.damaged');
  const { used, quota } = await usedBy(db, org);
  if (used + chunk.bytes.length > quota) throw new Refused('quota.full');
  await db.transaction(async transaction => {
    const added = await transaction
      .insert(blob)
      .values({ org, ...chunk })
      .onConflictDoNothing()
      .returning({ id: blob.id });
    if (added.length === 0) return;
    await transaction
      .update(organisation)
      .set({ blobBytes: sql`${organisation.blobBytes} + ${chunk.bytes.length}` })
      .where(eq(organisation.id, org));
  });
}

/** The bounds of `Range: bytes=FROM-TO`, or null for the whole. */
function rangeOf(header: string | undefined, size: number): [number, number] | null {
  const [, from, to] = /^bytes=(\d{1,9})-(\d{0,9})$/.exec(header ?? '') ?? [];
  if (from === undefined) return null;
  const last = to === undefined || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return Number(from) > last ? null : [Number(from), last];
}

/** Chunks of files and of snapshots. */
export function blobRoutes(app: FastifyInstance, routes: Routes, context: RelayContext): void {
  routes.call({
    path: '/v1/blobs/have',
    input: requests.have,
    output: answers.have,
    handle: async ({ org }, { file, ids }) => ({ bitmap: await have(context, org, file, ids) }),
  });
  app.put('/v1/blobs/:id', { bodyLimit: LIMITS.chunk }, async (request, reply) => {
    const { org } = await routes.callerOf(request);
    await put(context, org, { id: chunkOf(request), file: fileOf(request), bytes: bodyOf(request) });
    return sendMessage(reply, answers.done, {});
  });
  app.get('/v1/blobs/:id', async (request, reply) => {
    const { org } = await routes.callerOf(request);
    const [row] = await context.db
      .select({ bytes: blob.bytes })
      .from(blob)
      .where(and(eq(blob.org, org), eq(blob.id, chunkOf(request))));
    if (row === undefined) throw new Refused('request.unknown');
    const part = rangeOf(request.headers.range, row.bytes.length);
    if (part === null) return reply.type(BYTES_TYPE).send(Buffer.from(row.bytes));
    return reply
      .code(206)
      .header('content-range', `bytes ${part[0]}-${part[1]}/${row.bytes.length}`)
      .type(BYTES_TYPE)
      .send(Buffer.from(row.bytes.subarray(part[0], part[1] + 1)));
  });
}
