import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../../server/database/connect';
import { foundationToken } from '../../../server/enrolment/tokens';
import { required } from '../../../shared/base/result';
import { LIMITS } from '../../../shared/protocol/limits';
import { answers, requests } from '../../../shared/protocol/relay';
import { startPostgres, type TestPostgres } from '../../integration/server/postgres';
import { cipher, found, TestDevice } from '../../integration/server/relayClient';
import { addUser, named, smallOrganisation, type GrowingLog } from '../../unit/protocol/organisation';
import { runRelay } from './runRelay';

/** Rounds at each point: one, twenty in the long run. */
const ROUNDS = process.env['JALON_LONG'] === '1' ? 20 : 1;
/** More statements than any request makes: the run must end by itself before. */
const MOST_STATEMENTS = 60;

let postgres: TestPostgres;
let address: string;
let log: GrowingLog;

beforeAll(async () => {
  postgres = await startPostgres();
  address = await postgres.database();
  const store = await openPostgres(address);
  const token = await foundationToken(store.db, Date.now());
  await store.close();
  log = smallOrganisation();
  const relay = await runRelay(address);
  expect((await found(relay.url, token, log.entries)).status).toBe(200);
  await relay.stop();
}, 120_000);
afterAll(() => postgres.stop());

/** Does something at a relay that is killed before each of its statements in turn, until it lives through it; counts the kills. */
async function killedEverywhere(
  prepare: () => (url: string) => Promise<boolean>,
  check: (url: string) => Promise<void>,
): Promise<number> {
  let kills = 0;
  for (let killAt = 1; killAt <= MOST_STATEMENTS; killAt++) {
    const act = prepare();
    const dying = await runRelay(address, killAt);
    await dying.arm();
    const done = await act(dying.url).catch(() => false);
    if (done) {
      await dying.stop();
      await check((await runRelayOnce()).url);
      return kills;
    }
    expect(await dying.killed).toBe(true);
    kills += 1;
    const after = await runRelayOnce();
    // whoever got no answer sends the very same again
    expect(await act(after.url)).toBe(true);
    await check(after.url);
  }
  throw new Error('The request never came to its end');
}

const running: Awaited<ReturnType<typeof runRelay>>[] = [];
/** One relay that lives, for all the looks that follow a kill. */
async function runRelayOnce() {
  const [known] = running;
  if (known !== undefined) return known;
  const relay = await runRelay(address);
  running.push(relay);
  return relay;
}
afterAll(async () => {
  for (const relay of running) await relay.stop();
});

describe('a relay killed before any of its statements', () => {
  it('loses no envelope that it acknowledged, and doubles none that is sent again', async () => {
    const device = new TestDevice('off1', '');
    const sent: Uint8Array[] = [];
    const acknowledged = new Map<number, Uint8Array>();
    let kills = 0;
    for (let round = 0; round < ROUNDS; round++) {
      kills += await killedEverywhere(
        () => {
          const batch = [1, 2, 3].map(n => device.seal(cipher, 'north lane', `envelope ${sent.length + n}`));
          sent.push(...batch);
          return async url => {
            device.target = url;
            const lanes = [{ lane: named('north lane'), lineage: null, after: 0 }];
            const answer = await device.call('/v1/sync', requests.sync, answers.sync, { push: batch, lanes, max: 1000 });
            const acks = required(answer.value, 'the answer').acks;
            for (const [at, ack] of acks.entries()) {
              if ('error' in ack) throw new Error(ack.error);
              acknowledged.set(ack.seq, required(batch[at], 'the envelope'));
            }
            return true;
          };
        },
        async url => {
          device.target = url;
          const lanes = [{ lane: named('north lane'), lineage: null, after: 0 }];
          const answer = await device.call('/v1/sync', requests.sync, answers.sync, { push: [], lanes, max: LIMITS.body });
          const [lane] = required(answer.value, 'the answer').pull;
          if (lane === undefined || !('items' in lane)) throw new Error('nothing pulled');
          expect(lane.items).toEqual(sent.map((bytes, at) => [at + 1, bytes]));
          for (const [seq, bytes] of acknowledged) expect(lane.items[seq - 1]?.[1]).toEqual(bytes);
          const heads = await device.call('/v1/heads', requests.lane, answers.heads, { lane: named('north lane') });
          expect(heads.value).toMatchObject({ head: sent.length, heads: [{ count: sent.length }] });
        },
      );
    }
    // the request has some twenty statements: fewer kills would mean that it was not reached
    expect(kills).toBeGreaterThanOrEqual(12 * ROUNDS);
  }, 900_000);

  it('appends to the membership log whole or not at all', async () => {
    const director = new TestDevice('dir1', '');
    let users = 0;
    const kills = await killedEverywhere(
      () => {
        const previous = log.head;
        const entries = [1, 2].map(() => {
          const entry = log.entry('dir1', addUser(`newcomer ${++users}`, 'officer'));
          log.entries.push(entry);
          return entry;
        });
        return async url => {
          director.target = url;
          const answer = await director.call('/v1/m', requests.append, answers.appended, { previous, entries });
          // it had been written, and only the answer was lost
          if (answer.refusal?.error === 'membership.head') expect(answer.refusal.head).toEqual(log.head);
          else expect(answer.value?.head).toEqual(log.head);
          return true;
        };
      },
      async url => {
        director.target = url;
        const read = await director.read(`/v1/m?after=${log.entries.length - 3}`, answers.membership);
        expect(read.value).toMatchObject({ head: log.head, place: log.entries.length - 1, entries: log.entries.slice(-2) });
      },
    );
    expect(kills).toBeGreaterThanOrEqual(8);
  }, 900_000);
});
