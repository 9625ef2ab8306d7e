import type { Id } from '../../base/identifier';
import type { Cut, LaneKind, MemberRole } from './acts';

export interface Member {
  readonly role: MemberRole;
  /** Ed25519 key by which the user's seals in the journal are checked. */
  readonly sign: Uint8Array;
  /** X25519 key to which is sealed what this user may read, and its generation. */
  readonly box: Uint8Array;
  readonly generation: number;
  readonly removed: boolean;
}

export interface Device {
  readonly user: Id;
  readonly sign: Uint8Array;
  readonly box: Uint8Array;
  /** Null for as long as it is enrolled. */
  readonly revoked: { readonly place: number; readonly cuts: readonly Cut[] } | null;
}

export interface Site {
  readonly members: ReadonlySet<Id>;
  /** 0 before the first key. */
  readonly epoch: number;
  /** Keys by epoch: the first is that of epoch 1. */
  readonly keys: readonly { readonly keyId: Id; readonly commitment: Uint8Array }[];
}

export interface Lane {
  readonly kind: LaneKind;
  readonly sites: readonly Id[];
}

/** Why an entry of the log has no effect. Every replica comes to the same answer. */
export type NoEffect =
  /** Its device is unknown, or was revoked before. */
  | 'signer'
  /** The signature is not that device's. */
  | 'signature'
  /** That role may not do this, or not there. */
  | 'authority'
  /** It was not signed against the head, and takes nothing away. */
  | 'stale'
  /** It repeats or contradicts what stands: a known identifier, an unknown one, an epoch that does not follow. */
  | 'state'
  /** Granted by a device that a revocation signed before it takes out. */
  | 'withdrawn';

/** What the membership log says, once folded. */
export interface MembershipState {
  readonly org: Id;
  readonly root: Uint8Array;
  /** Place and hash of the last entry. */
  readonly place: number;
  readonly head: Uint8Array;
  readonly users: ReadonlyMap<Id, Member>;
  readonly devices: ReadonlyMap<Id, Device>;
  readonly sites: ReadonlyMap<Id, Site>;
  readonly lanes: ReadonlyMap<Id, Lane>;
  readonly escrow: { readonly box: Uint8Array; readonly threshold: number; readonly holders: readonly Id[] } | null;
  readonly policies: ReadonlyMap<string, number | boolean | string>;
  /** Places of the recoveries: visible to everybody. */
  readonly recoveries: readonly number[];
  /** Entries without effect, by place. */
  readonly withoutEffect: ReadonlyMap<number, NoEffect>;
}

/** True for a device that may act: enrolled, of a user who is still there. */
export function isActive(state: MembershipState, device: Id): boolean {
  const known = state.devices.get(device);
  return known?.revoked === null && state.users.get(known.user)?.removed === false;
}

/** Sites of which a user is a member. */
export const sitesOf = (state: MembershipState, user: Id): Id[] =>
  [...state.sites].flatMap(([site, { members }]) => (members.has(user) ? [site] : []));
