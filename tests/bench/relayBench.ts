import { foundationToken } from '../../server/enrolment/tokens';
import { openPostgres } from '../../server/database/connect';
import { answers, requests } from '../../shared/protocol/relay';
import { runRelay } from '../fault/server/runRelay';
import { startPostgres } from '../integration/server/postgres';
import { cipher, foundWhole, TestDevice } from '../integration/server/relayClient';
import { addDevice, addUser, member, named, smallOrganisation } from '../unit/protocol/organisation';
import { quantile, type BenchResult } from './result';

const DEVICES = 500;
const SECONDS = 30;
/** One envelope a minute from each device. */
const PER_SECOND = DEVICES / 60;

/**
 * Five hundred devices that push one envelope a minute each and ask what is new, at one node on a PostgreSQL that waits for its
 * disk; requests leave on the beat, whether the ones before have come back or not. The client seals and signs on the same machine.
 */
export async function measureRelay(): Promise<BenchResult[]> {
  const postgres = await startPostgres({ durable: true });
  const address = await postgres.database();
  const store = await openPostgres(address);
  const token = await foundationToken(store.db, Date.now());
  await store.close();
  const log = smallOrganisation();
  for (let n = 0; n < DEVICES; n++) {
    log.add('dir1', addUser(`user ${n}`, 'officer'));
    log.add('dir1', member('north', `user ${n}`));
    log.add('dir1', addDevice(`device ${n}`, `user ${n}`));
  }
  const relay = await runRelay(address);
  try {
    await foundWhole(relay.url, token, log.entries);
    const devices = Array.from({ length: DEVICES }, (_, n) => new TestDevice(`device ${n}`, relay.url));
    const cursors = new Map<string, number>();
    const times: number[] = [];
    const one = async (device: TestDevice, counted: boolean): Promise<void> => {
      const push = [
        device.seal(cipher, 'north lane', `an interview of some length ${'and its words '.repeat(15)}${times.length}`),
      ];
      const after = cursors.get(device.word) ?? 0;
      const lanes = [{ lane: named('north lane'), lineage: null, after }];
      const start = performance.now();
      const answer = await device.call('/v1/sync', requests.sync, answers.sync, { push, lanes, max: 16_384 });
      if (counted) times.push(performance.now() - start);
      const [pulled] = answer.value?.pull ?? [];
      if (pulled === undefined || !('items' in pulled)) throw new Error(`Not taken in: ${answer.status}`);
      cursors.set(device.word, pulled.items.at(-1)?.[0] ?? after);
    };
    for (const device of devices.slice(0, 20)) await one(device, false);
    const beats = Math.round(SECONDS * PER_SECOND);
    const begin = performance.now();
    const flying: Promise<void>[] = [];
    for (let beat = 0; beat < beats; beat++) {
      const wait = begin + (beat * 1000) / PER_SECOND - performance.now();
      if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
      const device = devices[(20 + beat) % DEVICES];
      if (device !== undefined) flying.push(one(device, true));
    }
    await Promise.all(flying);
    const p95 = quantile(times, 0.95);
    return [
      {
        name: `relay, /v1/sync, median of ${DEVICES} devices`,
        value: quantile(times, 0.5),
        unit: 'ms',
        baseline: null,
        ratio: null,
        aim: '',
        ok: true,
      },
      {
        name: `relay, /v1/sync, p95 of ${DEVICES} devices`,
        value: p95,
        unit: 'ms',
        baseline: null,
        ratio: null,
        aim: '≤ 150 ms',
        ok: p95 <= 150,
      },
    ];
  } finally {
    await relay.stop();
    await postgres.stop();
  }
}
