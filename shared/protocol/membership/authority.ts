import type { Id } from '../../base/identifier';
import { unreachable } from '../../base/result';
import type { Act } from './acts';
import { ROOT } from './entry';
import { isActive, sitesOf, type MembershipState } from './state';

/** May a director of these sites act on that user? On whoever is nowhere yet, or only where that director is; never on a technician. */
function withinSites(state: MembershipState, user: Id, sites: ReadonlySet<Id>): boolean {
  return state.users.get(user)?.role !== 'admin' && sitesOf(state, user).every(site => sites.has(site));
}

/** One director of the site is enough to take somebody out of it, wherever else that person works. */
const sharesSite = (state: MembershipState, user: Id, sites: ReadonlySet<Id>): boolean => {
  const theirs = sitesOf(state, user);
  return theirs.length === 0 || theirs.some(site => sites.has(site));
};

function directorMay(state: MembershipState, director: Id, act: Act): boolean {
  const sites = new Set(sitesOf(state, director));
  switch (act.kind) {
    case 'user.add':
      return act.body.role !== 'admin';
    case 'user.role':
      return act.body.role !== 'admin' && withinSites(state, act.body.user, sites);
    case 'user.key':
    case 'device.add':
      return withinSites(state, act.body.user, sites);
    case 'user.remove':
      return withinSites(state, act.body.user, sites);
    case 'device.revoke': {
      const user = state.devices.get(act.body.device)?.user;
      return user !== undefined && sharesSite(state, user, sites);
    }
    case 'site.member':
    case 'site.rekey':
      return sites.has(act.body.site);
    case 'lane.add':
      return act.body.kind !== 'reference' && act.body.sites.some(site => sites.has(site));
    case 'escrow.set':
    case 'recovery.used':
      return true;
    case 'org.found':
    case 'site.add':
    case 'policy.set':
      return false;
    default:
      return unreachable(act);
  }
}

/** A technician manages devices and settings, and gives nobody the reading of a case. */
function adminMay(state: MembershipState, act: Act): boolean {
  switch (act.kind) {
    case 'device.revoke':
    case 'site.add':
    case 'policy.set':
      return true;
    case 'lane.add':
      return act.body.kind === 'reference';
    default:
      return false;
  }
}

/**
 * True when the device may do this: the root key may everything, directors act for their own sites, technicians on devices and
 * settings, each user on the key of their own. Officers append nothing else.
 */
export function mayAct(state: MembershipState, by: Id, act: Act): boolean {
  if (by === ROOT) return true;
  const device = state.devices.get(by);
  const user = device && state.users.get(device.user);
  if (!device || !user || !isActive(state, by)) return false;
  if (act.kind === 'user.key' && act.body.user === device.user) return true;
  if (user.role === 'director') return directorMay(state, device.user, act);
  return user.role === 'admin' && adminMay(state, act);
}
