import { z } from 'zod';
import { wireBytes, wireHash, wireId, wireNumber, wirePublicKey } from '../wire';

/** What a user may do for the organisation. A technician (`admin`) reads no case. */
export const memberRoles = ['officer', 'director', 'admin'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What a lane is for: cases of a site, cases shared by sites, inbox of a site, audit of a site, reference data. */
export const laneKinds = ['site', 'shared', 'inbox', 'audit', 'reference'] as const;
export type LaneKind = (typeof laneKinds)[number];

const sealedBytes = wireBytes(1, 4096);
const sealedCopies = z.array(z.tuple([wireId, sealedBytes])).max(1024);
const count = z.int().min(1);

/** The last envelope of a revoked device that is taken in, in one lane. */
const cutSchema = z.strictObject({ lane: wireId, count, hash: wireHash });
export type Cut = z.infer<typeof cutSchema>;

/** Bodies of the acts, by kind. Names of persons and sites are sealed under the organisation's key: here they are bytes. */
export const actBodies = {
  'org.found': z.strictObject({ org: wireId, root: wirePublicKey }),
  'user.add': z.strictObject({
    user: wireId,
    role: z.enum(memberRoles),
    sign: wirePublicKey,
    box: wirePublicKey,
    name: sealedBytes,
  }),
  'user.role': z.strictObject({ user: wireId, role: z.enum(memberRoles) }),
  /** A new user key; its private half is sealed to each of the user's devices. */
  'user.key': z.strictObject({ user: wireId, generation: count, box: wirePublicKey, sealed: sealedCopies }),
  'user.remove': z.strictObject({ user: wireId }),
  'device.add': z.strictObject({ device: wireId, user: wireId, sign: wirePublicKey, box: wirePublicKey, userKey: sealedBytes }),
  'device.revoke': z.strictObject({ device: wireId, cuts: z.array(cutSchema).max(256) }),
  'site.add': z.strictObject({ site: wireId, name: sealedBytes }),
  'site.member': z.strictObject({ site: wireId, user: wireId, member: z.boolean() }),
  /** A new lane key of a site: sealed to each member, to the escrow, and the one before wrapped under it. */
  'site.rekey': z.strictObject({
    site: wireId,
    epoch: count,
    keyId: wireId,
    commitment: wireBytes(16),
    sealed: sealedCopies,
    escrow: sealedBytes.nullable(),
    previous: sealedBytes.nullable(),
  }),
  'lane.add': z.strictObject({ lane: wireId, kind: z.enum(laneKinds), sites: z.array(wireId).max(64) }),
  'escrow.set': z.strictObject({ box: wirePublicKey, threshold: count, holders: z.array(wireId).min(1).max(32) }),
  'policy.set': z.strictObject({
    name: z.string().min(1).max(64),
    value: z.union([wireNumber, z.boolean(), z.string().max(256)]),
  }),
  'recovery.used': z.strictObject({ holders: z.array(wireId).min(1).max(32) }),
} as const;

export type ActKind = keyof typeof actBodies;
export type ActBody<K extends ActKind> = z.infer<(typeof actBodies)[K]>;
/** An act with its body. */
export type Act = { [K in ActKind]: { readonly kind: K; readonly body: ActBody<K> } }[ActKind];

export const isActKind = (text: string): text is ActKind => Object.hasOwn(actBodies, text);

/** Acts that take away: they alone may be signed against an older head, and are never undone by a grant made meanwhile. */
export const takesAway = (act: Act): boolean =>
  act.kind === 'device.revoke' || act.kind === 'user.remove' || (act.kind === 'site.member' && !act.body.member);
