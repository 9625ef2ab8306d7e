import type { Id } from '../../base/identifier';
import { unreachable } from '../../base/result';
import type { Act, ActBody } from './acts';
import type { Device, MembershipState, Site } from './state';

/** The state with an act done, or null when it repeats or contradicts what stands. Identifiers are never used twice. */
export function withAct(state: MembershipState, act: Act, place: number): MembershipState | null {
  switch (act.kind) {
    case 'org.found':
      return null; // the first entry only, which `fold` reads itself
    case 'user.add': {
      const { user, role, sign, box } = act.body;
      if (state.users.has(user)) return null;
      return { ...state, users: put(state.users, user, { role, sign, box, generation: 1, removed: false }) };
    }
    case 'user.role':
      return changeUser(state, act.body.user, { role: act.body.role });
    case 'user.key':
      if (state.users.get(act.body.user)?.generation !== act.body.generation - 1) return null;
      return changeUser(state, act.body.user, { box: act.body.box, generation: act.body.generation });
    case 'user.remove':
      return removeUser(state, act.body.user, place);
    case 'device.add':
      return addDevice(state, act.body);
    case 'device.revoke': {
      const device = state.devices.get(act.body.device);
      if (device?.revoked !== null) return null;
      return { ...state, devices: put(state.devices, act.body.device, { ...device, revoked: { place, cuts: act.body.cuts } }) };
    }
    case 'site.add':
      if (state.sites.has(act.body.site)) return null;
      return { ...state, sites: put(state.sites, act.body.site, { members: new Set<Id>(), epoch: 0, keys: [] }) };
    case 'site.member':
      return setMember(state, act.body);
    case 'site.rekey': {
      const { keyId, commitment } = act.body;
      const site = state.sites.get(act.body.site);
      if (site?.epoch !== act.body.epoch - 1) return null;
      const next: Site = { ...site, epoch: act.body.epoch, keys: [...site.keys, { keyId, commitment }] };
      return { ...state, sites: put(state.sites, act.body.site, next) };
    }
    case 'lane.add': {
      const { lane, kind, sites } = act.body;
      const known = sites.every(site => state.sites.has(site)) && new Set(sites).size === sites.length;
      const enough = kind === 'reference' ? sites.length === 0 : kind === 'shared' ? sites.length > 1 : sites.length === 1;
      if (state.lanes.has(lane) || !known || !enough) return null;
      return { ...state, lanes: put(state.lanes, lane, { kind, sites }) };
    }
    case 'escrow.set': {
      const { box, threshold, holders } = act.body;
      if (threshold > holders.length || holders.some(user => state.users.get(user)?.removed !== false)) return null;
      return { ...state, escrow: { box, threshold, holders } };
    }
    case 'policy.set':
      return { ...state, policies: put(state.policies, act.body.name, act.body.value) };
    case 'recovery.used':
      return { ...state, recoveries: [...state.recoveries, place] };
    default:
      return unreachable(act);
  }
}

const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);

function changeUser(state: MembershipState, user: Id, change: object): MembershipState | null {
  const known = state.users.get(user);
  return known?.removed === false ? { ...state, users: put(state.users, user, { ...known, ...change }) } : null;
}

function addDevice(state: MembershipState, body: ActBody<'device.add'>): MembershipState | null {
  const { device, user, sign, box } = body;
  if (state.devices.has(device) || state.users.get(user)?.removed !== false) return null;
  return { ...state, devices: put<Id, Device>(state.devices, device, { user, sign, box, revoked: null }) };
}

function removeUser(state: MembershipState, user: Id, place: number): MembershipState | null {
  const changed = changeUser(state, user, { removed: true });
  if (changed === null) return null;
  const devices = new Map(state.devices);
  for (const [id, device] of devices)
    if (device.user === user && device.revoked === null) devices.set(id, { ...device, revoked: { place, cuts: [] } });
  const sites = new Map(state.sites);
  for (const [id, site] of sites)
    if (site.members.has(user)) sites.set(id, { ...site, members: new Set([...site.members].filter(one => one !== user)) });
  return { ...changed, devices, sites };
}

function setMember(state: MembershipState, { site: id, user, member }: ActBody<'site.member'>): MembershipState | null {
  const site = state.sites.get(id);
  if (site?.members.has(user) !== !member || state.users.get(user)?.removed !== false) return null;
  const members = new Set(site.members);
  if (member) members.add(user);
  else members.delete(user);
  return { ...state, sites: put(state.sites, id, { ...site, members }) };
}
