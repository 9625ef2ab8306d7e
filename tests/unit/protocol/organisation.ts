import { createHash } from 'node:crypto';
import { idFromBytes, type Id } from '../../../shared/base/identifier';
import { sameBytes } from '../../../shared/protocol/bytes';
import {
  actSigned,
  encodeAct,
  encodeEntry,
  entryHash,
  fold,
  ROOT,
  type Act,
  type MembershipState,
} from '../../../shared/protocol/membership';
import { NO_LINK } from '../../../shared/protocol/primitives';
import { numberedKey, primitives, rememberingPrimitives, type SigningKey } from './hostPrimitives';

/** An identifier that a word names. */
export const named = (word: string): Id =>
  idFromBytes(new Uint8Array(createHash('sha256').update(word).digest().subarray(0, 16)));
/** A key that a word names. */
export const keyOf = (word: string): SigningKey => numberedKey(createHash('sha256').update(word).digest().readUInt32BE(0));

const SEALED = new Uint8Array([1]);
export const founded: Act = { kind: 'org.found', body: { org: named('org'), root: keyOf('root').publicKey } };
export const addUser = (user: string, role: 'officer' | 'director' | 'admin'): Act => ({
  kind: 'user.add',
  body: { user: named(user), role, sign: keyOf(`${user} user`).publicKey, box: new Uint8Array(32), name: SEALED },
});
export const addDevice = (device: string, user: string): Act => ({
  kind: 'device.add',
  body: { device: named(device), user: named(user), sign: keyOf(device).publicKey, box: new Uint8Array(32), userKey: SEALED },
});
export const revoke = (device: string, cuts: { lane: Id; count: number; hash: Uint8Array }[] = []): Act => ({
  kind: 'device.revoke',
  body: { device: named(device), cuts },
});
export const member = (site: string, user: string, is = true): Act => ({
  kind: 'site.member',
  body: { site: named(site), user: named(user), member: is },
});
export const addSite = (site: string): Act => ({ kind: 'site.add', body: { site: named(site), name: SEALED } });
export const addLane = (lane: string, kind: 'site' | 'shared' | 'inbox' | 'audit' | 'reference', ...sites: string[]): Act => ({
  kind: 'lane.add',
  body: { lane: named(lane), kind, sites: sites.map(named) },
});
export const rekey = (site: string, epoch: number): Act => ({
  kind: 'site.rekey',
  body: {
    site: named(site),
    epoch,
    keyId: named(`${site} ${epoch}`),
    commitment: new Uint8Array(16),
    sealed: [],
    escrow: null,
    previous: null,
  },
});

/** A membership log that grows by signed acts; `by` is the word of a device, or `root`. */
export class GrowingLog {
  readonly entries: Uint8Array[] = [];

  get head(): Uint8Array {
    const last = this.entries.at(-1);
    return last === undefined ? NO_LINK : entryHash(last, primitives.sha256);
  }

  /** The next entry without adding it. `base` is the head that its author saw: the last one, or an older. */
  entry(by: string, act: Act, base: Uint8Array = this.head, key: SigningKey = keyOf(by)): Uint8Array {
    const actBytes = encodeAct({ base, by: by === 'root' ? ROOT : named(by), act });
    return encodeEntry({ place: this.entries.length, previous: this.head, actBytes, signature: key.sign(actSigned(actBytes)) });
  }

  /** Adds an act; gives the head after it. */
  add(by: string, act: Act, base?: Uint8Array, key?: SigningKey): Uint8Array {
    this.entries.push(this.entry(by, act, base ?? this.head, key ?? keyOf(by)));
    return this.head;
  }

  state(): MembershipState {
    const folded = fold(this.entries, rememberingPrimitives);
    if (!folded.ok) throw new Error(`${folded.error.code} at ${folded.error.place}`);
    if (!sameBytes(folded.value.head, this.head)) throw new Error('the head is not that of the last entry');
    return folded.value;
  }
}

/** Two sites with a director each (devices `dir1`, `dir2`), two officers at the first (`off1`, `off2`), a technician (`tech`). */
export function smallOrganisation(): GrowingLog {
  const log = new GrowingLog();
  const byRoot: Act[] = [
    founded,
    addSite('north'),
    addSite('south'),
    addUser('anne', 'director'),
    addUser('bruno', 'director'),
    addUser('ines', 'admin'),
    member('north', 'anne'),
    member('south', 'bruno'),
    addDevice('dir1', 'anne'),
    addDevice('dir2', 'bruno'),
    addDevice('tech', 'ines'),
    addLane('north lane', 'site', 'north'),
    addLane('north inbox', 'inbox', 'north'),
    addLane('north audit', 'audit', 'north'),
    addLane('south lane', 'site', 'south'),
    addLane('both', 'shared', 'north', 'south'),
    addLane('law', 'reference'),
  ];
  for (const act of byRoot) log.add('root', act);
  for (const n of [1, 2]) {
    log.add('dir1', addUser(`officer ${n}`, 'officer'));
    log.add('dir1', member('north', `officer ${n}`));
    log.add('dir1', addDevice(`off${n}`, `officer ${n}`));
  }
  log.add('dir1', rekey('north', 1));
  return log;
}
