import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../../server/database/connect';
import { foundationToken } from '../../../server/enrolment/tokens';
import { createRelay } from '../../../server/relay';
import { idToBytes } from '../../../shared/base/identifier';
import { answers, requests } from '../../../shared/protocol/relay';
import { named, smallOrganisation } from '../../unit/protocol/organisation';
import { startPostgres, type TestPostgres } from './postgres';
import { CASE_KEY, cipher, found, LANE_KEY, TestDevice } from './relayClient';

/** Values written: ten thousand, a million in the long run. */
const VALUES = process.env['JALON_LONG'] === '1' ? 1_000_000 : 10_000;
const PER_ENVELOPE = 500;
const CANARY = 'CANARI-';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterAll(() => postgres.stop());

/** What must be found nowhere, as text, as bytes, and as the store writes bytes in its logs and dumps. */
const forbidden: readonly (readonly [string, Buffer])[] = [
  ['a value', Buffer.from(CANARY)],
  ['a value, in hexadecimal', Buffer.from(Buffer.from(CANARY).toString('hex'))],
  ['a lane key', Buffer.from(LANE_KEY)],
  ['a lane key, in hexadecimal', Buffer.from(Buffer.from(LANE_KEY).toString('hex'))],
  ['a case key', Buffer.from(CASE_KEY)],
  ['a case key, in hexadecimal', Buffer.from(Buffer.from(CASE_KEY).toString('hex'))],
];
const hits = (bytes: Buffer): string[] => forbidden.flatMap(([what, part]) => (bytes.includes(part) ? [what] : []));

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));

describe(`${VALUES} values sent to a relay`, () => {
  it('are found neither in its store, nor in the write-ahead log, nor in a dump, nor in any log', async () => {
    const address = await postgres.database();
    const store = await openPostgres(address);
    const lines: string[] = [];
    const wide = { strangersPerMinute: 1000, requestsPerMinute: 1_000_000, envelopesPerHour: 1_000_000, bytesPerHour: 2 ** 40 };
    const relay = await createRelay(store.db, wide, { write: line => void lines.push(line) });
    expect((await found(relay, await foundationToken(store.db, Date.now()), smallOrganisation().entries)).status).toBe(200);
    const url = await relay.listen({ host: '127.0.0.1', port: 0 });
    const device = new TestDevice('off1', url);
    const sent: Uint8Array[] = [];
    for (let at = 0; at < VALUES; at += PER_ENVELOPE) {
      const text = Array.from({ length: PER_ENVELOPE }, (_, n) => `${CANARY}${at + n}-${randomBytes(4).toString('hex')}`).join(
        ' ',
      );
      const bytes = device.seal(cipher, 'north lane', text);
      const answer = await device.call('/v1/sync', requests.sync, answers.sync, { push: [bytes], lanes: [], max: 1 });
      expect(answer.value?.acks).toEqual([{ seq: at / PER_ENVELOPE + 1 }]);
      if (sent.length < 5) sent.push(bytes);
    }
    // requests that fail tell nothing either
    await device.raw('POST', '/v1/sync', Buffer.from(`${CANARY}malformed`));
    await device.raw('GET', `/v1/${CANARY}`);
    await device.raw('POST', '/v1/heads', Buffer.from(CANARY), { type: 'text/plain' });
    await postgres.checkpoint();
    const dump = spawnSync(postgres.program('pg_dump'), [address], { maxBuffer: 2 ** 31 });
    expect(dump.status, dump.stderr.toString()).toBe(0);
    await relay.close();
    await store.close();

    const stored = files(postgres.folder);
    expect(stored.flatMap(file => hits(readFileSync(file)).map(what => `${what} in ${path.basename(file)}`))).toEqual([]);
    expect(hits(dump.stdout)).toEqual([]);
    const log = lines.join('');
    expect(hits(Buffer.from(log))).toEqual([]);

    // the scan sees what is there: the envelopes are, in the dump and in the files
    for (const bytes of sent) expect(dump.stdout.includes(Buffer.from(bytes).toString('hex'))).toBe(true);
    const first = Buffer.from((sent[0] ?? new Uint8Array()).subarray(169, 230));
    expect(stored.some(file => readFileSync(file).includes(first))).toBe(true);

    // the relay's own log names routes and times: no address, no device, no lane, no path
    expect(lines.length).toBeGreaterThan(VALUES / PER_ENVELOPE);
    expect(log).toContain('"/v1/sync"');
    const requestLines = lines.filter(line => line.includes('"route"')).join('');
    for (const word of ['off1', 'north lane', 'org']) {
      expect(log).not.toContain(named(word));
      expect(log).not.toContain(Buffer.from(idToBytes(named(word))).toString('hex'));
    }
    expect(requestLines).not.toMatch(/127\.0\.0\.1|::1|CSP d=/);
  }, 900_000);
});
