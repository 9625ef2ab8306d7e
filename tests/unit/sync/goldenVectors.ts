import { decodeBatch, type ContentSeal, type OperationBatch, type SeenHead } from '../../../shared/protocol/envelope';
import { commitmentTo, type Keys } from '../../../electron/core/sync/envelope';
import type { Id } from '../../../shared/base/identifier';
import { primitives, signingKey } from '../protocol/hostPrimitives';
import vectors from '../../fixtures/envelopes.json';

export const unhex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const golden = vectors;
export const deviceKey = signingKey(unhex(vectors.keys.deviceSeed));
export const laneKey = unhex(vectors.keys.lane);
export const caseKeys = [vectors.keys.caseA, vectors.keys.caseB].map(unhex);

type Vector = (typeof vectors.envelopes)[number];

export const headerOf = ({ header }: Vector) => ({
  lane: header.lane as Id, // JSON loses the brand
  device: header.device as Id,
  count: header.count,
  previous: unhex(header.previous),
  keyId: header.keyId as Id,
  membership: unhex(header.membership),
});

export const packetsOf = ({ packets }: Vector): { caseKey: Uint8Array; compressed: Uint8Array; batch: OperationBatch }[] =>
  packets.map(({ caseKey, compressed, batch }) => {
    const read = decodeBatch(unhex(batch));
    if (!read.ok) throw new Error(read.error.code);
    return { caseKey: unhex(caseKey), compressed: unhex(compressed), batch: read.value };
  });

export const sealsOf = ({ seals }: Vector): ContentSeal[] =>
  seals.map(seal => ({
    device: seal.device,
    n: seal.n,
    author: seal.author as Id,
    publicKey: unhex(seal.publicKey),
    signature: unhex(seal.signature),
  }));

export const seenOf = ({ seen }: Vector): SeenHead[] =>
  seen.map(head => ({ device: head.device as Id, count: head.count, hash: unhex(head.hash) }));

/** A reader who holds every key of the vectors. */
export const allKeys: Keys = {
  device: () => deviceKey.publicKey,
  lane: () => laneKey,
  case: handle => caseKeys.find(key => Buffer.compare(commitmentTo(key), handle) === 0) ?? null,
  verify: primitives.verify,
};
