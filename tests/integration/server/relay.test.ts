import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundationToken, tokenHash } from '../../../server/enrolment/tokens';
import { required } from '../../../shared/base/result';
import { bytesToBase64url } from '../../../shared/protocol/base64url';
import { splitEnvelope } from '../../../shared/protocol/envelope';
import { LIMITS } from '../../../shared/protocol/limits';
import { fold } from '../../../shared/protocol/membership';
import { answers, encodeFrame, frameContent, requests } from '../../../shared/protocol/relay';
import { encodeMessage } from '../../../shared/protocol/wire';
import { primitives } from '../../unit/protocol/hostPrimitives';
import { addDevice, addUser, GrowingLog, keyOf, named, revoke, smallOrganisation } from '../../unit/protocol/organisation';
import { cipher, found, send, stranger, type TestDevice } from './relayClient';
import { embedded, openRelay, realPostgres, type OpenRelay } from './stores';

const sync = (device: TestDevice, push: Uint8Array[], lanes: { lane: string; after: number }[] = [], max: number = LIMITS.body) =>
  device.call('/v1/sync', requests.sync, answers.sync, {
    push,
    lanes: lanes.map(({ lane, after }) => ({ lane: named(lane), lineage: null, after })),
    max,
  });
const lane = { lane: named('north lane') };
const pulled = async (device: TestDevice, name = 'north lane', after = 0, max?: number) => {
  const answer = await sync(device, [], [{ lane: name, after }], max);
  const [first] = answer.value?.pull ?? [];
  if (first === undefined || !('items' in first)) throw new Error(`not pulled: ${JSON.stringify(answer)}`);
  return first;
};

describe.each([realPostgres(), embedded].map(kind => [kind.name, kind] as const))('the relay on %s', (_name, kind) => {
  let open: OpenRelay;
  beforeAll(async () => {
    await kind.start();
    open = await openRelay(kind);
  }, 120_000);
  afterAll(async () => {
    await open.close();
    await kind.stop();
  });

  describe('envelopes', () => {
    it('are given back to the members as they were sealed, in one order without holes', async () => {
      const [off1, off2] = [open.device('off1'), open.device('off2')];
      const sent = ['one', 'two', 'three'].map(text => off1.seal(cipher, 'north lane', text));
      const first = await sync(off1, sent.slice(0, 2));
      expect(first).toMatchObject({ status: 200, value: { acks: [{ seq: 1 }, { seq: 2 }], pull: [] } });
      const other = off2.seal(cipher, 'north lane', 'from the other');
      expect((await sync(off2, [other])).value?.acks).toEqual([{ seq: 3 }]);
      expect((await sync(off1, sent.slice(2))).value?.acks).toEqual([{ seq: 4 }]);
      const got = await pulled(off2);
      expect(got).toMatchObject({ head: 4, more: false });
      expect(got.items).toEqual([sent[0], sent[1], other, sent[2]].map((body, at) => [at + 1, body]));
      expect((await pulled(off2, 'north lane', 3)).items).toEqual([[4, sent[2]]]);
    });

    it('are acknowledged again when they are sent again, and stored once', async () => {
      const off1 = open.device('off1');
      const one = off1.seal(cipher, 'both', 'sent twice');
      const two = off1.seal(cipher, 'both', 'and its follower');
      expect((await sync(off1, [one, one])).value?.acks).toEqual([{ seq: 1 }, { seq: 1 }]);
      expect((await sync(off1, [one, two])).value?.acks).toEqual([{ seq: 1 }, { seq: 2 }]);
      expect((await pulled(off1, 'both')).items.length).toBe(2);
      // anybody who may read brings what another sealed
      expect((await sync(open.device('dir2'), [one, two])).value?.acks).toEqual([{ seq: 1 }, { seq: 2 }]);
    });

    it('come in parts of the size that was asked, at least one', async () => {
      const off1 = open.device('off1');
      const all = await pulled(off1);
      const part = await pulled(off1, 'north lane', 0, 1);
      expect([part.items.length, part.more, part.head]).toEqual([1, true, all.head]);
      const size = required(all.items[0], 'the first')[1].length;
      expect((await pulled(off1, 'north lane', 0, 2 * size)).items.length).toBe(2);
    });

    it('that do not follow are refused with the count that would', async () => {
      const dir1 = open.device('dir1');
      const gap = dir1.seal(cipher, 'north audit', 'too far', { count: 3, keep: false });
      const wrong = dir1.seal(cipher, 'north audit', 'wrong link', { previous: new Uint8Array(32).fill(1), keep: false });
      expect((await sync(dir1, [gap, wrong])).value?.acks).toEqual([
        { error: 'chain', expected: 1 },
        { error: 'chain', expected: 1 },
      ]);
    });

    it('under a count that is taken prove two histories: 409, and both are kept', async () => {
      const off2 = open.device('off2');
      const honest = off2.seal(cipher, 'north inbox', 'one history', { keep: false });
      const fork = off2.seal(cipher, 'north inbox', 'another history', { keep: false });
      expect((await sync(off2, [honest])).value?.acks).toEqual([{ seq: 1 }]);
      const answer = await sync(off2, [fork]);
      expect(answer).toMatchObject({ status: 409, value: { acks: [{ error: 'equivocation' }] } });
      expect((await pulled(off2, 'north inbox')).items).toEqual([[1, honest]]);
      const evidence = await off2.call('/v1/evidence', requests.lane, answers.evidence, { lane: named('north inbox') });
      expect(evidence.value?.pairs).toEqual([[honest, fork]]);
    });

    it('of strangers, forged, damaged, or for lanes of others are refused one by one', async () => {
      const [off1, dir2] = [open.device('off1'), open.device('dir2')];
      const good = off1.seal(cipher, 'both', 'good');
      const forged = dir2.seal(cipher, 'both', 'forged');
      const header = splitEnvelope(forged);
      if (!header.ok) throw new Error(header.error.code);
      const answer = await sync(off1, [
        off1.seal(cipher, 'south lane', 'not mine', { keep: false }),
        off1.seal(cipher, 'no such lane', 'nowhere', { keep: false }),
        new Uint8Array(700),
        forged.with(forged.length - 1, 1 ^ (forged.at(-1) ?? 0)),
        open.device('stranger').seal(cipher, 'both', 'from nobody'),
        good,
      ]);
      expect(answer.value?.acks).toEqual([
        { error: 'lane' },
        { error: 'lane' },
        { error: 'malformed' },
        { error: 'signature' },
        { error: 'signature' },
        { seq: 3 },
      ]);
    });

    it('are compared by heads and by ranges', async () => {
      const off2 = open.device('off2');
      const items = (await pulled(off2)).items;
      const heads = await off2.call('/v1/heads', requests.lane, answers.heads, lane);
      expect(heads.value?.heads.map(({ device, count }) => [device, count]).sort()).toEqual(
        [
          [named('off1'), 3],
          [named('off2'), 1],
        ].sort(),
      );
      const label = Buffer.from('jalon/lane-roll/1\0');
      const roll = items.reduce((before, [, bytes]) => {
        const parts = splitEnvelope(bytes);
        if (!parts.ok) throw new Error(parts.error.code);
        const { headerBytes, nonce, ciphertext } = parts.value;
        const sha = (...all: Uint8Array[]) => createHash('sha256').update(Buffer.concat(all)).digest();
        return sha(label, before, sha(Buffer.from('jalon/envelope/1\0'), headerBytes, nonce, sha(ciphertext)));
      }, Buffer.alloc(32));
      expect(Buffer.from(heads.value?.roll ?? [])).toEqual(roll);
      const asked = { ...lane, device: named('off1'), from: 2, to: 9 };
      const range = await off2.call('/v1/range', requests.range, answers.range, { ...asked, hashesOnly: false });
      const mine = items.filter(([seq]) => seq === 2 || seq === 4).map(([, bytes]) => bytes);
      expect(range.value?.items.map(([, , bytes]) => bytes)).toEqual(mine);
      const hashes = await off2.call('/v1/range', requests.range, answers.range, { ...asked, hashesOnly: true });
      expect(hashes.value?.items.map(([count, , bytes]) => [count, bytes])).toEqual([
        [2, null],
        [3, null],
      ]);
    });

    it('cannot be read by whoever is not of the lane', async () => {
      for (const word of ['dir2', 'tech']) {
        const device = open.device(word);
        expect((await sync(device, [], [{ lane: 'north lane', after: 0 }])).value?.pull).toEqual([{ ...lane, error: 'lane' }]);
        for (const path of ['/v1/heads', '/v1/evidence', '/v1/snap'])
          expect((await device.call(path, requests.lane, answers.done, lane)).refusal?.error).toBe('request.not-allowed');
      }
    });

    it('of another lineage, or beyond the head, are not mistaken for these', async () => {
      const off1 = open.device('off1');
      const other = named('another lineage');
      const lanes = [
        { ...lane, lineage: other, after: 0 },
        { lane: named('both'), lineage: null, after: 99 },
      ];
      const answer = await off1.call('/v1/sync', requests.sync, answers.sync, { push: [], lanes, max: 9 });
      expect(answer.value?.pull.map(one => ('error' in one ? one.error : 'items'))).toEqual(['lineage', 'lineage']);
      const info = await stranger(open.relay, 'GET', '/v1/info', answers.info);
      expect(answer.value?.pull[0]).toMatchObject({ lineage: info.value?.lineage });
    });

    it('come by a courier’s frames, where damage costs one frame', async () => {
      const off1 = open.device('off1');
      const sent = [1, 2].map(n => off1.seal(cipher, 'north audit', `carried ${n}`));
      const frames = sent.map((bytes, number) =>
        encodeFrame({ number, content: encodeMessage(frameContent, { envelopes: [bytes] }) }, primitives.sha256),
      );
      const [first = new Uint8Array(), second = new Uint8Array()] = frames;
      const answer = await off1.call('/v1/bundle', requests.bundle, answers.bundle, { frames: [first, second.with(60, 0)] });
      expect(answer.value?.acks).toEqual([
        { frame: 0, acks: [{ seq: 1 }] },
        { frame: 1, error: 'damaged' },
      ]);
    });
  });

  describe('requests', () => {
    const ask = (device: TestDevice, changes: Parameters<TestDevice['call']>[4]) =>
      device.call('/v1/heads', requests.lane, answers.heads, lane, changes);

    it('need a signature of an enrolled device over these very bytes', async () => {
      const off1 = open.device('off1');
      const refused = { status: 401, refusal: { error: 'request.signature' } };
      expect(await ask(off1, { key: keyOf('off2') })).toEqual(refused);
      expect(await ask(open.device('stranger'), {})).toEqual(refused);
      expect(await ask(off1, { body: encodeMessage(requests.lane, { lane: named('both') }) })).toEqual(refused);
      expect(await stranger(open.relay, 'POST', '/v1/heads', answers.heads, encodeMessage(requests.lane, lane))).toEqual(refused);
      for (const authorization of [
        '',
        'CSP',
        'Bearer x',
        off1.authorize('POST', '/v1/range', encodeMessage(requests.lane, lane)),
      ])
        expect(await ask(off1, { headers: { authorization } })).toEqual(refused);
      expect((await ask(off1, {})).status).toBe(200);
    });

    it('are taken once, and not from too long ago', async () => {
      const off1 = open.device('off1');
      const nonce = new Uint8Array(randomBytes(16));
      expect((await ask(off1, { nonce })).status).toBe(200);
      expect(await ask(off1, { nonce })).toMatchObject({ status: 401, refusal: { error: 'request.replayed' } });
      for (const minutes of [-6, 6, -600_000]) {
        const stale = await ask(off1, { time: Date.now() + minutes * 60_000 });
        expect(stale).toMatchObject({ status: 401, refusal: { error: 'request.time' } });
        expect(Math.abs((stale.refusal?.time ?? 0) - Date.now())).toBeLessThan(60_000);
      }
      expect((await ask(off1, { time: Date.now() + 4 * 60_000 })).status).toBe(200);
    });

    it('are refused when they are not the one form of what they ask', async () => {
      const off1 = open.device('off1');
      const good = encodeMessage(requests.lane, lane);
      const bodies = [
        new Uint8Array(),
        good.subarray(0, -1),
        new Uint8Array([...good, 0]),
        Buffer.from('{"lane":"x"}'),
        encodeMessage(requests.range, { ...lane, device: off1.id, from: 1, to: 1, hashesOnly: true }),
        Uint8Array.of(0xbf, 0xff),
        Uint8Array.of(0x9b, 0, 0, 0, 1, 0, 0, 0, 0),
      ];
      for (const body of bodies) {
        const answer = await off1.raw('POST', '/v1/heads', new Uint8Array(body));
        expect(answer.status, Buffer.from(body).toString('hex')).toBe(400);
      }
      expect((await off1.raw('POST', '/v1/heads', good, { type: 'application/json' })).status).toBe(415);
      expect((await off1.raw('POST', '/v1/heads', new Uint8Array(LIMITS.body + 1))).status).toBe(413);
      expect((await off1.raw('POST', '/v1/nothing', good)).status).toBe(404);
      expect((await off1.raw('GET', '/v1/m?after=x')).status).toBe(400);
      expect((await off1.raw('GET', '/v1/blobs/short')).status).toBe(400);
    });
  });

  describe('the membership log', () => {
    it('is read in whole, and folds to the head that is told', async () => {
      const read = await open.device('off1').read('/v1/m?after=-1', answers.membership);
      const folded = fold(read.value?.entries ?? [], primitives);
      expect(folded.ok && folded.value.head).toEqual(read.value?.head);
      const rest = await open.device('off1').read('/v1/m?after=20', answers.membership);
      expect(rest.value?.entries).toEqual(read.value?.entries.slice(21));
    });

    it('grows only at its head, by acts that have effect; a revoked device is out at once, up to its cut', async () => {
      const other = await openRelay(kind);
      try {
        const log = smallOrganisation();
        const [dir1, off1, off2] = [other.device('dir1'), other.device('off1'), other.device('off2')];
        const append = (device: TestDevice, previous: Uint8Array, entries: Uint8Array[]) =>
          device.call('/v1/m', requests.append, answers.appended, { previous, entries });
        const sealed = ['kept', 'cut off'].map(text => off1.seal(cipher, 'north lane', text));
        expect((await sync(off1, sealed.slice(0, 1))).value?.acks).toEqual([{ seq: 1 }]);

        const officerAdds = log.entry('off1', addUser('eve', 'officer'));
        expect(await append(off1, log.head, [officerAdds])).toMatchObject({
          status: 422,
          refusal: { error: 'membership.refused' },
        });
        expect((await append(dir1, log.head, [new Uint8Array(10)])).status).toBe(422);
        const before = log.head;
        const parts = splitEnvelope(required(sealed[0], 'the envelope'));
        const heads = await dir1.call('/v1/heads', requests.lane, answers.heads, lane);
        expect(parts.ok).toBe(true);
        const hash = required(heads.value?.heads[0], 'the head').hash;
        const revocation = log.entry('dir1', revoke('off1', [{ lane: named('north lane'), count: 1, hash }]));
        expect(await append(dir1, before, [revocation])).toMatchObject({ status: 200 });
        log.entries.push(revocation);
        expect(await append(dir1, before, [revocation])).toMatchObject({
          status: 409,
          refusal: { error: 'membership.head', head: log.head },
        });
        expect(await sync(off1, [])).toMatchObject({ status: 403, refusal: { error: 'request.revoked' } });
        expect((await sync(off2, sealed)).value?.acks).toEqual([{ seq: 1 }, { error: 'revoked' }]);
      } finally {
        await other.close();
      }
    });

    it('is founded by a token, once, by who holds the root key', async () => {
      const token = await foundationToken(open.store.db, Date.now());
      const log = smallOrganisation();
      expect((await found(open.relay, new Uint8Array(16), log.entries)).refusal?.error).toBe('request.not-allowed');
      expect((await found(open.relay, token, log.entries.slice(1))).refusal?.error).toBe('membership.refused');
      // a refusal uses no token up; the organisation is known already
      expect((await found(open.relay, token, log.entries)).refusal?.error).toBe('membership.refused');
      const late = await foundationToken(open.store.db, Date.now() - 25 * 3_600_000);
      expect((await found(open.relay, late)).refusal?.error).toBe('request.not-allowed');
    });

    it('lets no organisation take over the devices of another', async () => {
      const token = await foundationToken(open.store.db, Date.now());
      const thief = new GrowingLog();
      const root = keyOf('thief root');
      thief.add('root', { kind: 'org.found', body: { org: named('thief org'), root: root.publicKey } }, undefined, root);
      thief.add('root', addUser('thief', 'director'), undefined, root);
      thief.add('root', addDevice('off2', 'thief'), undefined, root);
      thief.add('root', revoke('off2'), undefined, root);
      expect((await found(open.relay, token, thief.entries)).status).toBe(200);
      expect((await sync(open.device('off2'), [])).status).toBe(200);
    });
  });

  describe('enrolment', () => {
    it('carries a request to a director and the answer back, by a token used once', async () => {
      const [dir1, off1] = [open.device('dir1'), open.device('off1')];
      const token = new Uint8Array(randomBytes(16));
      const keep = (device: TestDevice) =>
        device.call('/v1/enroll/token', requests.enrolmentToken, answers.done, { hash: tokenHash(token) });
      expect((await keep(off1)).refusal?.error).toBe('request.not-allowed');
      expect((await keep(dir1)).status).toBe(200);
      const request = new Uint8Array(randomBytes(200));
      const body = encodeMessage(requests.enrol, { token, request });
      const enrolled = await stranger(open.relay, 'POST', '/v1/enroll', answers.enrolled, body);
      const id = required(enrolled.value, 'the enrolment').id;
      expect((await stranger(open.relay, 'POST', '/v1/enroll', answers.enrolled, body)).refusal?.error).toBe(
        'request.not-allowed',
      );
      const state = () => stranger(open.relay, 'GET', `/v1/enroll/${id}`, answers.enrolment);
      expect((await state()).value).toEqual({ state: 'waiting', answer: null });
      expect((await dir1.read('/v1/enroll', answers.enrolments)).value?.waiting).toEqual([{ id, request }]);
      expect((await off1.read('/v1/enroll', answers.enrolments)).refusal?.error).toBe('request.not-allowed');
      const answer = new Uint8Array(randomBytes(100));
      expect((await dir1.call('/v1/enroll/answer', requests.answer, answers.done, { id, answer })).status).toBe(200);
      expect((await state()).value).toEqual({ state: 'answered', answer });
      expect((await dir1.call('/v1/enroll/answer', requests.answer, answers.done, { id, answer })).status).toBe(404);
    });
  });

  describe('files and snapshots', () => {
    it('keep chunks under the hash of their bytes, and give them back in whole or in part', async () => {
      const off1 = open.device('off1');
      const file = named('a file');
      const chunks = [LIMITS.chunk, 100].map(size => new Uint8Array(randomBytes(size)));
      const ids = chunks.map(chunk => primitives.sha256(chunk));
      const [first = new Uint8Array(), second = new Uint8Array()] = chunks;
      const [id = new Uint8Array()] = ids;
      const path = (of: Uint8Array): string => `/v1/blobs/${bytesToBase64url(of)}?file=${file}`;
      const bytes = { type: 'application/octet-stream' };
      expect((await off1.raw('PUT', path(id), first, bytes)).status).toBe(200);
      expect((await off1.raw('PUT', path(id), first, bytes)).status).toBe(200);
      expect((await off1.raw('PUT', path(id), second, bytes)).status).toBe(422);
      expect((await off1.raw('PUT', path(id), new Uint8Array(LIMITS.chunk + 1), bytes)).status).toBe(413);
      const have = await off1.call('/v1/blobs/have', requests.have, answers.have, { file, ids });
      expect(have.value?.bitmap).toEqual(Uint8Array.of(0b1000_0000));
      expect((await off1.raw('GET', `/v1/blobs/${bytesToBase64url(id)}`)).body).toEqual(first);
      const part = await off1.raw('GET', `/v1/blobs/${bytesToBase64url(id)}`, undefined, { headers: { range: 'bytes=100-149' } });
      expect([part.status, part.header('content-range')]).toEqual([206, `bytes 100-149/${LIMITS.chunk}`]);
      expect(part.body).toEqual(first.slice(100, 150));
      expect((await off1.raw('GET', `/v1/blobs/${bytesToBase64url(ids[1] ?? id)}`)).status).toBe(404);
    });

    it('keep the last snapshot of a lane, from a director only', async () => {
      const [dir1, off1] = [open.device('dir1'), open.device('off1')];
      const put = (device: TestDevice, word: string) =>
        device.call('/v1/snap/put', requests.snapshot, answers.done, {
          ...lane,
          id: named(word),
          vector: [],
          manifest: Buffer.from(word),
        });
      expect((await dir1.call('/v1/snap', requests.lane, answers.snapshot, lane)).status).toBe(404);
      expect((await put(off1, 'no')).refusal?.error).toBe('request.not-allowed');
      for (let n = 1; n <= 6; n++) expect((await put(dir1, `snapshot ${n}`)).status).toBe(200);
      expect((await put(dir1, 'snapshot 6')).refusal?.error).toBe('snapshot.known');
      const last = await off1.call('/v1/snap', requests.lane, answers.snapshot, lane);
      expect(last.value?.id).toBe(named('snapshot 6'));
      expect(Buffer.from(last.value?.manifest ?? []).toString()).toBe('snapshot 6');
    });
  });

  describe('watching', () => {
    const watch = (device: TestDevice, after: number) =>
      device.call('/v1/watch', requests.watch, answers.watch, { lanes: [{ lane: named('south lane'), after }] });

    it('answers as soon as something comes in, at once when it already has, and empty at the end of the wait', async () => {
      const dir2 = open.device('dir2');
      const waiting = watch(dir2, 0);
      expect((await sync(dir2, [dir2.seal(cipher, 'south lane', 'wake up')])).value?.acks).toEqual([{ seq: 1 }]);
      expect((await waiting).value?.lanes).toEqual([{ lane: named('south lane'), head: 1 }]);
      expect((await watch(dir2, 0)).value?.lanes.length).toBe(1);
      expect((await watch(dir2, 1)).value?.lanes).toEqual([]);
      expect((await watch(open.device('off1'), 0)).refusal?.error).toBe('request.not-allowed');
    });
  });

  describe('limits', () => {
    it('hold back a device that sends too much, and an organisation that is full', async () => {
      const other = await openRelay(kind, { envelopesPerHour: 2, quota: 4000 });
      try {
        const [off1, dir1] = [other.device('off1'), other.device('dir1')];
        const three = [1, 2, 3].map(n => off1.seal(cipher, 'north lane', String(n)));
        expect((await sync(off1, three)).value?.acks).toEqual([{ seq: 1 }, { seq: 2 }, { error: 'rate' }]);
        // what is refused for now can be brought later, by whoever has room: the chain goes on
        expect((await sync(dir1, three.slice(2))).value?.acks).toEqual([{ seq: 3 }]);
        const large = dir1.seal(cipher, 'north lane', randomBytes(3000).toString('hex'));
        expect((await sync(dir1, [large])).value?.acks).toEqual([{ error: 'quota' }]);
        const chunk = new Uint8Array(randomBytes(4000));
        const path = `/v1/blobs/${bytesToBase64url(primitives.sha256(chunk))}?file=${named('f')}`;
        expect((await dir1.raw('PUT', path, chunk, { type: 'application/octet-stream' })).status).toBe(507);
      } finally {
        await other.close();
      }
    });

    it('slow down strangers by address, not the devices beside them', async () => {
      const other = await openRelay(kind, { strangersPerMinute: 4 });
      try {
        const statuses = [];
        for (let n = 0; n < 6; n++) statuses.push((await stranger(other.relay, 'GET', '/v1/info', answers.info)).status);
        // the foundation counted as one
        expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
        const guess = await other.device('stranger').raw('POST', '/v1/heads', encodeMessage(requests.lane, lane));
        expect([guess.status, guess.header('retry-after')]).toEqual([429, '60']);
        expect((await sync(other.device('off1'), [])).status).toBe(200);
      } finally {
        await other.close();
      }
      const narrow = await openRelay(kind, { requestsPerMinute: 3 });
      try {
        const statuses = [];
        for (let n = 0; n < 5; n++) statuses.push((await sync(narrow.device('off1'), [])).status);
        expect(statuses).toEqual([200, 200, 200, 429, 429]);
        expect((await sync(narrow.device('off2'), [])).status).toBe(200);
      } finally {
        await narrow.close();
      }
    });
  });

  it('says that it is well, and counts by route without a lane, a device or an organisation', async () => {
    expect((await send(open.relay, { method: 'GET', path: '/healthz', headers: {} })).status).toBe(200);
    const metrics = Buffer.from((await send(open.relay, { method: 'GET', path: '/metrics', headers: {} })).body).toString();
    expect(metrics).toContain('route="/v1/sync",status="200"');
    expect(metrics).toContain('route="/v1/blobs/:id"');
    for (const word of ['north lane', 'off1', 'org', 'a file']) expect(metrics).not.toContain(named(word));
  });
});
