import { z } from 'zod';
import { idFromBytes, type Id } from '../../base/identifier';
import { ok, type Result } from '../../base/result';
import { joinBytes, label } from '../bytes';
import { encodeCbor } from '../cbor';
import { LIMITS } from '../limits';
import { ID_BYTES, type Sha256 } from '../primitives';
import { refuse, type Refusal } from '../refusal';
import { decodeMessage, encodeMessage, wireBytes, wireHash, wireId, wireNumber, wireSignature } from '../wire';
import { actBodies, isActKind, type Act } from './acts';

/** Who signs as the root key of the organisation, which lies offline. */
export const ROOT: Id = idFromBytes(new Uint8Array(ID_BYTES));

/** An act as it is signed. It names the head that its author saw, not the place that it takes: that is the entry's. */
export interface SignedAct {
  readonly base: Uint8Array;
  /** Device that signs, or ROOT. */
  readonly by: Id;
  readonly act: Act;
}

/** An entry of the membership log: a signed act at its place. */
export interface MembershipEntry {
  readonly place: number;
  readonly previous: Uint8Array;
  readonly signed: SignedAct;
  /** The very bytes that were signed. */
  readonly actBytes: Uint8Array;
  readonly signature: Uint8Array;
}

const ENTRY_LABEL = label('jalon/membership-entry/1');
const ACT_LABEL = label('jalon/membership-act/1');

const actWire = z.tuple([wireHash, wireId, z.string().max(32), wireBytes(1, LIMITS.membershipEntry)]);
const entryWire = z.tuple([wireNumber, wireHash, wireBytes(1, LIMITS.membershipEntry), wireSignature]);

/** The bytes of an act: `[base, by, kind, body]`, its body encoded by itself. */
export function encodeAct({ base, by, act }: SignedAct): Uint8Array {
  return encodeMessage(actWire, [base, by, act.kind, encodeMessage<z.ZodType>(actBodies[act.kind], act.body)]);
}

/** The bytes that a device signs for an act. */
export const actSigned = (actBytes: Uint8Array): Uint8Array => joinBytes(ACT_LABEL, actBytes);

/** The bytes of an entry: `[place, previous, act, signature]`. */
export const encodeEntry = (entry: Pick<MembershipEntry, 'place' | 'previous' | 'actBytes' | 'signature'>): Uint8Array =>
  encodeCbor([entry.place, entry.previous, entry.actBytes, entry.signature]);

export const entryHash = (entryBytes: Uint8Array, sha256: Sha256): Uint8Array => sha256(joinBytes(ENTRY_LABEL, entryBytes));

function decodeAct(bytes: Uint8Array): Result<SignedAct, Refusal> {
  const read = decodeMessage(actWire, bytes, LIMITS.membershipEntry);
  if (!read.ok) return read;
  const [base, by, kind, bodyBytes] = read.value;
  if (!isActKind(kind)) return refuse('protocol.version');
  const body = decodeMessage<z.ZodType>(actBodies[kind], bodyBytes, LIMITS.membershipEntry);
  if (!body.ok) return body;
  return ok({ base, by, act: { kind, body: body.value } as Act }); // the body was read by the schema of its kind
}

/** Reads an entry, strictly. Its signature and its place are for `fold` to check. */
export function decodeEntry(bytes: Uint8Array): Result<MembershipEntry, Refusal> {
  const read = decodeMessage(entryWire, bytes, LIMITS.membershipEntry);
  if (!read.ok) return read;
  const [place, previous, actBytes, signature] = read.value;
  const signed = decodeAct(actBytes);
  return signed.ok ? ok({ place, previous, signed: signed.value, actBytes, signature }) : signed;
}
