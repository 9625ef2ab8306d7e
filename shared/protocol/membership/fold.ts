import type { Id } from '../../base/identifier';
import { err, ok, type Result } from '../../base/result';
import { sameBytes, toHex } from '../bytes';
import { NO_LINK, type Primitives } from '../primitives';
import { takesAway, type Act } from './acts';
import { mayAct } from './authority';
import { withAct } from './effect';
import { actSigned, decodeEntry, entryHash, ROOT, type MembershipEntry } from './entry';
import type { MembershipState, NoEffect } from './state';

/** Why a membership log cannot be read at all: from that place on it is not the log of an organisation. */
export interface MembershipError {
  readonly code:
    | 'membership.empty'
    /** An entry that is not of this version's form. */
    | 'membership.malformed'
    /** An entry that does not follow the one before it. */
    | 'membership.broken-chain'
    /** The first entry is not a foundation signed by its own root key. */
    | 'membership.no-foundation';
  readonly place: number;
}

interface Placed extends MembershipEntry {
  readonly hash: Uint8Array;
}

/** Reads and chains the bytes of a whole log. */
function readLog(log: readonly Uint8Array[], { sha256 }: Primitives): Result<Placed[], MembershipError> {
  const entries: Placed[] = [];
  let previous = NO_LINK;
  for (const [place, bytes] of log.entries()) {
    const entry = decodeEntry(bytes);
    if (!entry.ok) return err({ code: 'membership.malformed', place });
    if (entry.value.place !== place || !sameBytes(entry.value.previous, previous))
      return err({ code: 'membership.broken-chain', place });
    previous = entryHash(bytes, sha256);
    entries.push({ ...entry.value, hash: previous });
  }
  return ok(entries);
}

function foundation(first: Placed, { verify }: Primitives): MembershipState | null {
  const { act, by, base } = first.signed;
  if (act.kind !== 'org.found' || by !== ROOT || !sameBytes(base, NO_LINK)) return null;
  if (!verify(act.body.root, actSigned(first.actBytes), first.signature)) return null;
  return {
    org: act.body.org,
    root: act.body.root,
    place: 0,
    head: first.hash,
    users: new Map(),
    devices: new Map(),
    sites: new Map(),
    lanes: new Map(),
    escrow: null,
    policies: new Map(),
    recoveries: [],
    withoutEffect: new Map(),
  };
}

/** What the passes over a log have settled; it only grows, so they come to an end. */
interface Settled {
  /** Places of the acts that took away and were valid when they came: no later entry undoes them. */
  readonly taken: Set<number>;
  /** Last place up to which what a revoked device granted stands. */
  readonly until: Map<Id, number>;
}

/** Devices that an act takes out. */
function devicesTaken(state: MembershipState, act: Act): Id[] {
  if (act.kind === 'device.revoke') return [act.body.device];
  if (act.kind !== 'user.remove') return [];
  return [...state.devices].flatMap(([id, device]) => (device.user === act.body.user ? [id] : []));
}

class Folding {
  private readonly entries: readonly Placed[];
  private readonly first: MembershipState;
  private readonly primitives: Primitives;
  private readonly places: ReadonlyMap<string, number>;
  private readonly verified = new Map<number, boolean>();

  constructor(entries: readonly Placed[], first: MembershipState, primitives: Primitives) {
    this.entries = entries;
    this.first = first;
    this.primitives = primitives;
    this.places = new Map(entries.map((entry, place) => [toHex(entry.hash), place]));
  }

  /** The state after the first `length` entries, as it is known when these are all that is known. */
  state(length: number): MembershipState {
    const settled: Settled = { taken: new Set(), until: new Map() };
    for (;;) {
      const state = this.pass(length, settled);
      if (state !== null) return state;
    }
  }

  /** One walk over the entries; null when a revocation reaches back before a grant already walked over. */
  private pass(length: number, settled: Settled): MembershipState | null {
    let state = this.first;
    const granted = new Map<Id, number>();
    for (const [place, entry] of this.entries.slice(0, length).entries()) {
      if (place === 0) continue;
      const { act, by } = entry.signed;
      const base = this.places.get(toHex(entry.signed.base)) ?? Number.POSITIVE_INFINITY;
      const known = settled.taken.has(place);
      const refused = known ? null : this.refused(state, entry, place, base, settled);
      const next = refused === null ? withAct(state, act, place) : null;
      if (next !== null && takesAway(act)) {
        settled.taken.add(place);
        let reachesBack = false;
        for (const device of devicesTaken(state, act)) {
          if (base >= (settled.until.get(device) ?? Number.POSITIVE_INFINITY)) continue;
          settled.until.set(device, base);
          reachesBack ||= (granted.get(device) ?? -1) > base;
        }
        if (reachesBack) return null;
      } else if (next !== null) granted.set(by, place);
      const withoutEffect = next === null ? new Map(state.withoutEffect).set(place, refused ?? 'state') : state.withoutEffect;
      state = { ...(next ?? state), place, head: entry.hash, withoutEffect };
    }
    return state;
  }

  private refused(state: MembershipState, entry: Placed, place: number, base: number, settled: Settled): NoEffect | null {
    const { act, by } = entry.signed;
    const taking = takesAway(act);
    if (base >= place || (base !== place - 1 && !taking)) return 'stale';
    if (!taking && place > (settled.until.get(by) ?? Number.POSITIVE_INFINITY)) return 'withdrawn';
    // who signs against an older head must have been allowed to then, and still be there now
    const then = base === place - 1 ? state : this.state(base + 1);
    const key = by === ROOT ? state.root : then.devices.get(by)?.sign;
    if (key === undefined || (by !== ROOT && state.devices.get(by)?.revoked !== null)) return 'signer';
    if (!this.isSigned(place, entry, key)) return 'signature';
    return mayAct(then, by, act) && (then === state || mayAct(state, by, act)) ? null : 'authority';
  }

  private isSigned(place: number, entry: Placed, key: Uint8Array): boolean {
    const known = this.verified.get(place);
    if (known !== undefined) return known;
    const valid = this.primitives.verify(key, actSigned(entry.actBytes), entry.signature);
    this.verified.set(place, valid);
    return valid;
  }
}

/**
 * What a membership log says: users, devices, roles, sites, keys by epoch, cuts. A pure function of the bytes, so every replica
 * comes to the same. The chain must hold from the foundation on; an entry whose author was not allowed it has no effect, and says
 * why. What takes away may be signed against an older head: what the device that it takes out granted since then is withdrawn.
 */
export function fold(log: readonly Uint8Array[], primitives: Primitives): Result<MembershipState, MembershipError> {
  const entries = readLog(log, primitives);
  if (!entries.ok) return entries;
  const first = entries.value[0];
  if (first === undefined) return err({ code: 'membership.empty', place: 0 });
  const founded = foundation(first, primitives);
  if (founded === null) return err({ code: 'membership.no-foundation', place: 0 });
  return ok(new Folding(entries.value, founded, primitives).state(entries.value.length));
}
