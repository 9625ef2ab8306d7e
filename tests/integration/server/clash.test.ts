import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundationToken } from '../../../server/enrolment/tokens';
import { openPostgres } from '../../../server/database/connect';
import { createRelay } from '../../../server/relay';
import { required } from '../../../shared/base/result';
import { splitEnvelope } from '../../../shared/protocol/envelope';
import { LIMITS } from '../../../shared/protocol/limits';
import { answers, requests } from '../../../shared/protocol/relay';
import { encodeMessage } from '../../../shared/protocol/wire';
import { addDevice, addUser, member, named, revoke, smallOrganisation } from '../../unit/protocol/organisation';
import { cipher, foundWhole, TestDevice, type Target } from './relayClient';
import { embedded, realPostgres } from './stores';

const DEVICES = 20;

/** The tests' organisation with twenty officers more. */
function largerOrganisation() {
  const log = smallOrganisation();
  for (let n = 0; n < DEVICES; n++) {
    log.add('dir1', addUser(`crowd ${n}`, 'officer'));
    log.add('dir1', member('north', `crowd ${n}`));
    log.add('dir1', addDevice(`crowd device ${n}`, `crowd ${n}`));
  }
  return log;
}

async function everything(device: TestDevice, lane: string): Promise<[number, Uint8Array][]> {
  const items: [number, Uint8Array][] = [];
  for (;;) {
    const lanes = [{ lane: named(lane), lineage: null, after: items.length }];
    const answer = await device.call('/v1/sync', requests.sync, answers.sync, { push: [], lanes, max: LIMITS.body });
    const [part] = required(answer.value, 'the answer').pull;
    if (part === undefined || !('items' in part)) throw new Error('not pulled');
    items.push(...part.items);
    if (!part.more) return items;
  }
}

/** Pushes from all devices at once, each twice to two targets, and looks at what came of it. */
async function clash(targets: readonly [Target, Target], rounds: number): Promise<void> {
  const devices = Array.from({ length: DEVICES }, (_, n) => new TestDevice(`crowd device ${n}`, targets[n % 2 === 0 ? 0 : 1]));
  await Promise.all(
    devices.map(async device => {
      for (let round = 0; round < rounds; round++) {
        const push = [0, 1].map(n => device.seal(cipher, n === 0 ? 'north lane' : 'both', `${device.word} ${round}`));
        const lanes = [{ lane: named('north lane'), lineage: null, after: 0 }];
        const twice = [0, 1].map(async at => {
          const copy = new TestDevice(device.word, targets[at] ?? targets[0]);
          return copy.call('/v1/sync', requests.sync, answers.sync, { push, lanes, max: 1000 });
        });
        const [first, second] = await Promise.all(twice);
        expect(first?.value?.acks.every(ack => 'seq' in ack)).toBe(true);
        // the same seq from both: one was the first, the other was told so
        expect(second?.value?.acks).toEqual(first?.value?.acks);
      }
    }),
  );
  for (const lane of ['north lane', 'both']) {
    const items = await everything(required(devices[0], 'a device'), lane);
    expect(items.map(([seq]) => seq)).toEqual(Array.from({ length: DEVICES * rounds }, (_, at) => at + 1));
    const last = new Map<string, number>();
    for (const [, bytes] of items) {
      const parts = splitEnvelope(bytes);
      if (!parts.ok) throw new Error(parts.error.code);
      const { device, count } = parts.value.header;
      expect(count).toBe((last.get(device) ?? 0) + 1);
      last.set(device, count);
    }
    expect([...last.values()]).toEqual(Array.from({ length: DEVICES }, () => rounds));
  }
}

const wide = { strangersPerMinute: 10_000, requestsPerMinute: 100_000, poll: 50, watch: 20_000 };

describe('twenty devices that push at the same moment', () => {
  it('are taken in without a hole, a double or a loss by the embedded store', async () => {
    const store = await embedded.open();
    const relay = await createRelay(store.db, wide);
    await foundWhole(relay, await foundationToken(store.db, Date.now()), largerOrganisation().entries);
    await clash([relay, relay], 2);
    await relay.close();
    await store.close();
  }, 300_000);
});

describe('two nodes on one PostgreSQL', () => {
  const kind = realPostgres();
  const opened: { close(): Promise<void> }[] = [];
  let nodes: [Target & object, Target & object];
  const log = largerOrganisation();
  beforeAll(async () => {
    await kind.start();
    const address = await kind.server().database();
    // they start together: the tables are made once
    const stores = await Promise.all([openPostgres(address), openPostgres(address)]);
    const [a, b] = await Promise.all(stores.map(store => createRelay(store.db, wide)));
    nodes = [required(a, 'a node'), required(b, 'a node')];
    opened.push(...nodes, ...stores);
    const token = await foundationToken(required(stores[0], 'a store').db, Date.now());
    await foundWhole(nodes[0], token, log.entries);
  }, 120_000);
  afterAll(async () => {
    for (const one of opened) await one.close();
    await kind.stop();
  });

  it('take the pushes of twenty devices in without a hole, a double or a loss', () => clash(nodes, 8), 300_000);

  it('wake who waits at the other one', async () => {
    const [here, there] = [new TestDevice('dir2', nodes[0]), new TestDevice('dir2', nodes[1])];
    const waiting = there.call('/v1/watch', requests.watch, answers.watch, { lanes: [{ lane: named('south lane'), after: 0 }] });
    const push = [here.seal(cipher, 'south lane', 'at the other node')];
    await here.call('/v1/sync', requests.sync, answers.sync, { push, lanes: [], max: 1 });
    expect((await waiting).value?.lanes).toEqual([{ lane: named('south lane'), head: 1 }]);
  });

  it('know of each other’s requests and of each other’s membership log', async () => {
    const [here, there] = [new TestDevice('off1', nodes[0]), new TestDevice('off1', nodes[1])];
    const nonce = new Uint8Array(16).fill(3);
    const ask = (device: TestDevice, changes = {}) =>
      device.raw('POST', '/v1/heads', encodeMessage(requests.lane, { lane: named('north lane') }), changes);
    expect((await ask(here, { nonce })).status).toBe(200);
    expect((await ask(there, { nonce })).status).toBe(401);
    const director = new TestDevice('dir1', nodes[0]);
    const entries = [log.entry('dir1', revoke('off1'))];
    expect((await director.call('/v1/m', requests.append, answers.appended, { previous: log.head, entries })).status).toBe(200);
    expect((await ask(there)).status).toBe(403);
  });
});
