import { z } from 'zod';
import { LIMITS } from '../limits';
import { wireBytes, wireHash, wireId, wireNumber } from '../wire';

/** Versions of the protocol that this code speaks, the lowest and the highest. */
export const PROTOCOL_VERSIONS: readonly [number, number] = [1, 1];
export const CONTENT_TYPE = 'application/cbor';

const count = z.int().min(1);
const envelope = wireBytes(1, LIMITS.envelope);

/** Why the relay refuses an envelope. The others of the same request are judged by themselves. */
export const envelopeRefusals = [
  /** Not an envelope of this version. */
  'malformed',
  /** Its device is unknown, or its signature false. */
  'signature',
  /** Its device was revoked and it lies past the cut. */
  'revoked',
  /** No such lane, or none that the pusher or its device may write to. */
  'lane',
  /** It does not follow the last one of its device: `expected` is the count to send. */
  'chain',
  /** Another envelope has its count: both are kept as evidence. */
  'equivocation',
  /** The device has sent too much this hour. */
  'rate',
  /** The organisation's room is full. */
  'quota',
] as const;
export type EnvelopeRefusal = (typeof envelopeRefusals)[number];

/** Answer about one pushed envelope, in the order of the request. */
const ackSchema = z.union([
  z.strictObject({ seq: count }),
  z.strictObject({ error: z.enum(envelopeRefusals), expected: count.optional() }),
]);
export type EnvelopeAck = z.infer<typeof ackSchema>;

const pulledSchema = z.union([
  z.strictObject({
    lane: wireId,
    items: z.array(z.tuple([count, envelope])),
    head: wireNumber,
    more: z.boolean(),
  }),
  z.strictObject({ lane: wireId, error: z.literal('lane') }),
  /** The relay was restored or replaced since: `lineage` is the one it has now. */
  z.strictObject({ lane: wireId, error: z.literal('lineage'), lineage: wireId }),
]);
export type PulledLane = z.infer<typeof pulledSchema>;

const entries = z.array(wireBytes(1, LIMITS.membershipEntry)).max(LIMITS.membershipBatch);
const chunkId = wireHash;
const enrolmentStates = ['waiting', 'answered'] as const;

/** Bodies of the requests, in CBOR. */
export const requests = {
  foundation: z.strictObject({ token: wireBytes(16), entries: entries.min(1) }),
  append: z.strictObject({ previous: wireHash, entries: entries.min(1) }),
  sync: z.strictObject({
    push: z.array(envelope).max(LIMITS.pushed),
    lanes: z.array(z.strictObject({ lane: wireId, lineage: wireId.nullable(), after: wireNumber })).max(LIMITS.lanes),
    /** Bytes of envelopes that the answer may carry; one is given in any case. */
    max: z.int().min(1).max(LIMITS.body),
  }),
  lane: z.strictObject({ lane: wireId }),
  range: z.strictObject({ lane: wireId, device: wireId, from: count, to: count, hashesOnly: z.boolean() }),
  watch: z.strictObject({
    lanes: z
      .array(z.strictObject({ lane: wireId, after: wireNumber }))
      .min(1)
      .max(LIMITS.lanes),
  }),
  snapshot: z.strictObject({
    lane: wireId,
    id: wireId,
    vector: z.array(z.strictObject({ device: wireId, count, hash: wireHash })).max(4096),
    manifest: wireBytes(1, LIMITS.manifest),
  }),
  have: z.strictObject({ file: wireId, ids: z.array(chunkId).max(LIMITS.chunkIds) }),
  enrolmentToken: z.strictObject({ hash: wireHash }),
  enrol: z.strictObject({ token: wireBytes(16), request: wireBytes(1, LIMITS.enrolment) }),
  answer: z.strictObject({ id: wireId, answer: wireBytes(1, LIMITS.enrolment) }),
  bundle: z.strictObject({ frames: z.array(wireBytes(1, LIMITS.frame)).min(1).max(16) }),
} as const;

/** What a frame carries that is brought to the relay: envelopes of any device. */
export const frameContent = z.strictObject({ envelopes: z.array(envelope).min(1).max(LIMITS.pushed) });

/** Bodies of the answers, in CBOR. */
export const answers = {
  info: z.strictObject({
    time: wireNumber,
    lineage: wireId,
    versions: z.tuple([count, count]),
    limits: z.strictObject({ body: count, envelope: count, chunk: count, frame: count }),
  }),
  membership: z.strictObject({ entries: z.array(wireBytes(1, LIMITS.membershipEntry)), place: wireNumber, head: wireHash }),
  appended: z.strictObject({ place: wireNumber, head: wireHash }),
  sync: z.strictObject({ acks: z.array(ackSchema), pull: z.array(pulledSchema), time: wireNumber }),
  heads: z.strictObject({
    heads: z.array(z.strictObject({ device: wireId, count, hash: wireHash })),
    head: wireNumber,
    /** Chained hash over the envelopes of the lane in the relay's order. */
    roll: wireHash,
    lineage: wireId,
  }),
  range: z.strictObject({ items: z.array(z.tuple([count, wireHash, envelope.nullable()])), more: z.boolean() }),
  /** Pairs of envelopes that one device signed under one count. */
  evidence: z.strictObject({ pairs: z.array(z.tuple([envelope, envelope])) }),
  watch: z.strictObject({ lanes: z.array(z.strictObject({ lane: wireId, head: wireNumber })), time: wireNumber }),
  snapshot: z.strictObject({
    id: wireId,
    vector: requests.snapshot.shape.vector,
    manifest: wireBytes(1, LIMITS.manifest),
  }),
  /** One bit for each identifier asked about, the first in the greatest bit of the first byte. */
  have: z.strictObject({ bitmap: wireBytes(0, LIMITS.chunkIds / 8) }),
  enrolled: z.strictObject({ id: wireId }),
  enrolment: z.strictObject({ state: z.enum(enrolmentStates), answer: wireBytes(1, LIMITS.enrolment).nullable() }),
  enrolments: z.strictObject({ waiting: z.array(z.strictObject({ id: wireId, request: wireBytes(1, LIMITS.enrolment) })) }),
  bundle: z.strictObject({
    acks: z.array(
      z.union([
        z.strictObject({ frame: wireNumber, acks: z.array(ackSchema) }),
        z.strictObject({ frame: wireNumber, error: z.literal('damaged') }),
      ]),
    ),
  }),
  done: z.strictObject({}),
} as const;

/** Codes of refused requests. Each goes with one HTTP status, the first number. */
export const relayErrors = {
  'request.malformed': 400,
  'request.signature': 401,
  'request.time': 401,
  'request.replayed': 401,
  'request.revoked': 403,
  'request.not-allowed': 403,
  'request.unknown': 404,
  'membership.head': 409,
  'snapshot.known': 409,
  'request.too-large': 413,
  'request.content-type': 415,
  'membership.refused': 422,
  'blob.damaged': 422,
  'request.version': 426,
  'request.rate': 429,
  'request.failed': 500,
  'quota.full': 507,
} as const;
export type RelayErrorCode = keyof typeof relayErrors;

/** Body of a refused request. `time` lets a device mend its clock; `head` tells where the membership log stands. */
export const refusalAnswer = z.strictObject({
  error: z.enum(Object.keys(relayErrors) as [RelayErrorCode, ...RelayErrorCode[]]), // the keys are not empty
  time: wireNumber.optional(),
  head: wireHash.optional(),
});
export type RelayRefusal = z.infer<typeof refusalAnswer>;
