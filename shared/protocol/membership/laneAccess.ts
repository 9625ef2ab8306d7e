import type { Id } from '../../base/identifier';
import { sameBytes } from '../bytes';
import { isActive, type MembershipState } from './state';

/** What a device may do with a lane. */
export interface LaneAccess {
  readonly read: boolean;
  readonly write: boolean;
}

const NONE: LaneAccess = { read: false, write: false };

/**
 * Access of a device to a lane: members of its sites; the audit lane is written by them and read by directors; the inbox of a site
 * is written by every site and read by its own; the reference lane is read by all and written by technicians and directors.
 */
export function laneAccess(state: MembershipState, device: Id, lane: Id): LaneAccess {
  const known = state.lanes.get(lane);
  const user = state.devices.get(device)?.user;
  const member = user && state.users.get(user);
  if (known === undefined || user === undefined || member === undefined || !isActive(state, device)) return NONE;
  const belongs = known.sites.some(site => state.sites.get(site)?.members.has(user));
  switch (known.kind) {
    case 'site':
    case 'shared':
      return { read: belongs, write: belongs };
    case 'audit':
      return { read: belongs && member.role === 'director', write: belongs };
    case 'inbox':
      return { read: belongs, write: member.role !== 'admin' };
    case 'reference':
      return { read: true, write: member.role !== 'officer' };
  }
}

/**
 * True when an envelope of a device may still be taken in: the device is enrolled, or the envelope lies within the cut that its
 * revocation set. At the cut itself the hash must be the one that was named.
 */
export function withinCut(state: MembershipState, device: Id, lane: Id, count: number, hash: Uint8Array): boolean {
  const known = state.devices.get(device);
  if (known === undefined) return false;
  if (known.revoked === null) return true;
  const cut = known.revoked.cuts.find(one => one.lane === lane);
  return cut !== undefined && (count < cut.count || (count === cut.count && sameBytes(hash, cut.hash)));
}
