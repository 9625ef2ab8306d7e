import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainHash } from '../../../electron/core/journal/chain';
import { checkSegment } from '../../../electron/core/journal/segment';
import {
  commitmentTo,
  loadCipher,
  openEnvelope,
  sealEnvelope,
  type Cipher,
  type Keys,
} from '../../../electron/core/sync/envelope';
import { DICTIONARY } from '../../../electron/core/sync/envelope/dictionary';
import { deflate, inflate, openPacket, sealCompressed } from '../../../electron/core/sync/envelope/packet';
import { sealContent } from '../../../electron/core/sync/envelope/seal';
import { required } from '../../../shared/base/result';
import { encodeHeader, provePacket, splitEnvelope, verifyProof } from '../../../shared/protocol/envelope';
import { LIMITS } from '../../../shared/protocol/limits';
import { fold } from '../../../shared/protocol/membership';
import { NO_LINK } from '../../../shared/protocol/primitives';
import { decodeFrame, encodeFrame, readAuthorization, requestSigned, writeAuthorization } from '../../../shared/protocol/relay';
import { primitives } from '../protocol/hostPrimitives';
import { allKeys, deviceKey, golden, headerOf, hex, laneKey, packetsOf, sealsOf, seenOf, unhex } from './goldenVectors';

let cipher: Cipher;
beforeAll(async () => {
  cipher = await loadCipher();
});

const vectors = golden.envelopes.map(one => [one.name, one] as const);
const first = required(golden.envelopes[0], 'the first vector');
const whole = unhex(first.bytes);
const opened = (bytes: Uint8Array, keys: Partial<Keys> = {}) => openEnvelope(cipher, bytes, { ...allKeys, ...keys });

describe('golden vectors', () => {
  it('are of the frozen dictionary and of the commitments', () => {
    expect(DICTIONARY.length).toBe(golden.dictionary.bytes);
    expect(createHash('sha256').update(DICTIONARY).digest('hex')).toBe(golden.dictionary.sha256);
    expect(hex(commitmentTo(laneKey))).toBe(golden.keys.laneCommitment);
  });

  it.each(vectors)('%s: opens', (_name, vector) => {
    const result = opened(unhex(vector.bytes));
    if (!result.ok) throw new Error(result.error.code);
    expect(hex(result.value.hash)).toBe(vector.hash);
    expect(result.value.parts.header).toMatchObject(headerOf(vector));
    expect(result.value.packets.map(({ batch }) => batch)).toEqual(
      packetsOf(vector).map(({ batch }) => ({ ok: true, value: batch })),
    );
    expect(result.value.seals).toEqual(sealsOf(vector));
    expect(result.value.seen).toEqual(seenOf(vector));
  });

  it.each(vectors)('%s: is sealed to the same bytes from the compressed packets', (_name, vector) => {
    const header = { ...headerOf(vector), commitment: commitmentTo(laneKey), root: NO_LINK };
    const nonce = unhex(vector.nonce);
    const place = { headerBytes: encodeHeader(header), nonce };
    const packets = packetsOf(vector).map(({ caseKey, compressed }, index) =>
      sealCompressed(cipher, caseKey, compressed, { ...place, index }),
    );
    const content = { packets, seals: sealsOf(vector), seen: seenOf(vector) };
    const sealed = sealContent(cipher, { header, nonce, laneKey, content }, deviceKey.sign);
    expect(sealed.ok && hex(sealed.value.bytes)).toBe(vector.bytes);
  });

  it('are chained to one another', () => {
    let previous = '00'.repeat(32);
    for (const { header, hash } of golden.envelopes) {
      expect(header.previous).toBe(previous);
      previous = hash;
    }
  });

  it('carry operations and seals that the journal takes in: both chains hold together', () => {
    const result = opened(whole);
    if (!result.ok) throw new Error(result.error.code);
    const { packets, seals, parts } = result.value;
    const device = parts.header.device;
    const batches = packets.map(({ batch }) => required(batch.ok ? batch.value : null, 'the batch'));
    const operations = batches.flatMap(({ first: from, operations: bodies }) =>
      bodies.map((body, at) => ({ n: from + at, body })),
    );
    const known = { last: 0, hashAt: () => required(batches[0]?.before, 'the hash before') };
    const checked = checkSegment({ device, operations, seals }, known, primitives.verify);
    expect(checked.ok && checked.value.operations.length).toBe(6);
    // without the packet of one case the rest of the chain still leads to the seal
    const [, second] = batches;
    const reached = second?.operations.reduce(
      (hash, body) => chainHash(hash, body),
      required(batches[0]?.operations, 'bodies').reduce(chainHash, NO_LINK),
    );
    expect(checked.ok && hex(checked.value.operations.at(-1)?.hash ?? NO_LINK)).toBe(hex(reached ?? NO_LINK));
  });

  it('of a request, a frame and a membership log', () => {
    const { method, path, device, time, nonce, authorization, body } = golden.request;
    const read = readAuthorization(authorization);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ device, time, nonce: unhex(nonce) });
    expect(authorization.length).toBeLessThan(250);
    expect(writeAuthorization(read.value)).toBe(authorization);
    const signed = requestSigned({ method, path, body: unhex(body) }, read.value, primitives.sha256);
    expect(primitives.verify(deviceKey.publicKey, signed, read.value.signature)).toBe(true);
    const { number, content, bytes } = golden.frame;
    expect(hex(encodeFrame({ number, content: unhex(content) }, primitives.sha256))).toBe(bytes);
    expect(decodeFrame(unhex(bytes), primitives.sha256)).toEqual({ ok: true, value: { number, content: unhex(content) } });
    const log = fold(golden.membership.entries.map(unhex), primitives);
    expect(log.ok && [hex(log.value.head), hex(log.value.root), log.value.withoutEffect.size]).toEqual([
      golden.membership.head,
      golden.membership.root,
      0,
    ]);
  });
});

describe('opening', () => {
  it('says which knowledge is missing', () => {
    expect(opened(whole, { device: () => null })).toMatchObject({ error: { code: 'envelope.device-unknown' } });
    expect(opened(whole, { lane: () => null })).toMatchObject({ error: { code: 'envelope.key-unknown' } });
    const carried = opened(whole, { case: () => null });
    expect(carried.ok && carried.value.packets.map(({ batch }) => batch)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
  });

  it('refuses another key, by its commitment as by the cipher', () => {
    expect(opened(whole, { lane: () => new Uint8Array(32) })).toMatchObject({ error: { code: 'envelope.not-opened' } });
    const stranger = new Uint8Array(32).fill(9);
    expect(opened(whole, { device: () => stranger })).toMatchObject({ error: { code: 'envelope.signature' } });
    const wrong = opened(whole, { case: () => new Uint8Array(32) });
    expect(wrong.ok && wrong.value.packets.every(({ batch }) => !batch.ok)).toBe(true);
  });

  it('accepts none of the envelopes that differ by one bit', () => {
    let refused = 0;
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const damaged = whole.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (!opened(damaged).ok) refused += 1;
    }
    expect(refused).toBe(whole.length * 8);
  });

  it('accepts none that is cut, grown, or of another version', () => {
    for (let length = 0; length < whole.length; length++) expect(opened(whole.subarray(0, length)).ok, `${length}`).toBe(false);
    expect(opened(new Uint8Array([...whole, 0]))).toMatchObject({ error: { code: 'protocol.malformed' } });
    expect(opened(whole.with(0, 2))).toMatchObject({ error: { code: 'protocol.version' } });
    expect(opened(new Uint8Array(LIMITS.envelope + 1))).toMatchObject({ error: { code: 'protocol.too-large' } });
  });

  it('opens a packet at its own place only', () => {
    const result = opened(whole);
    if (!result.ok) throw new Error(result.error.code);
    const { headerBytes, nonce } = result.value.parts;
    const [packet, other] = result.value.packets;
    const { caseKey } = required(packetsOf(first)[0], 'the packet');
    const open = (index: number, header = headerBytes, from = packet) =>
      openPacket(cipher, caseKey, required(from, 'the packet'), { headerBytes: header, nonce, index }).ok;
    expect(open(0)).toBe(true);
    expect([open(1), open(0, headerBytes.with(3, 1)), open(0, headerBytes, other)]).toEqual([false, false, false]);
  });

  it('proves one packet without the others', () => {
    const result = opened(whole);
    if (!result.ok) throw new Error(result.error.code);
    const { parts, packets } = result.value;
    for (const index of packets.keys()) {
      const proof = provePacket(parts, packets, index, primitives.sha256);
      expect(verifyProof(proof, deviceKey.publicKey, primitives)).toEqual(parts.header);
      const swapped = { ...proof, index: 1 - index };
      const altered = { ...proof, packet: { ...proof.packet, body: proof.packet.body.with(0, 1 ^ (proof.packet.body[0] ?? 0)) } };
      expect([swapped, altered].map(one => verifyProof(one, deviceKey.publicKey, primitives))).toEqual([null, null]);
      expect(verifyProof(proof, new Uint8Array(32), primitives)).toBeNull();
    }
  });
});

describe('sealing', () => {
  const unsealed = () => ({
    header: headerOf(first),
    nonce: unhex(first.nonce),
    laneKey,
    packets: packetsOf(first),
    seals: sealsOf(first),
    seen: seenOf(first),
  });

  it('gives an envelope that opens to what went in, whatever the compression of this runtime', () => {
    const sealed = sealEnvelope(cipher, unsealed(), deviceKey.sign);
    if (!sealed.ok) throw new Error(sealed.error.code);
    const result = opened(sealed.value.bytes);
    expect(result.ok && result.value.packets.map(({ batch }) => batch)).toEqual(
      packetsOf(first).map(({ batch }) => ({ ok: true, value: batch })),
    );
    expect(splitEnvelope(sealed.value.bytes).ok).toBe(true);
  });

  it('shows nothing of an operation in the bytes', () => {
    const clear = packetsOf(first).flatMap(({ batch }) => batch.operations.map(body => Buffer.from(body.subarray(0, 8))));
    for (const part of clear) expect(Buffer.from(whole).includes(part)).toBe(false);
  });

  it('refuses more operations or bytes than an envelope carries', () => {
    const { caseKey, batch } = required(packetsOf(first)[0], 'the packet');
    const many = { ...batch, operations: Array.from({ length: 201 }, () => Uint8Array.of(1)) };
    const tooMany = sealEnvelope(cipher, { ...unsealed(), packets: [{ caseKey, batch: many }] }, deviceKey.sign);
    expect(tooMany).toMatchObject({ error: { code: 'envelope.too-large' } });
    const noise = Uint8Array.from(
      { length: 260_000 },
      (_, at) =>
        createHash('sha256')
          .update(String(at >> 5))
          .digest()[at & 31] ?? 0,
    );
    const large = { ...unsealed(), packets: [{ caseKey, batch: { ...batch, operations: [noise] } }] };
    expect(sealEnvelope(cipher, large, deviceKey.sign)).toMatchObject({ error: { code: 'envelope.too-large' } });
  });

  it('inflates no more than a batch may be, and nothing that follows the stream', () => {
    expect(inflate(deflate(new Uint8Array(LIMITS.batch + 1)))).toMatchObject({ error: { code: 'protocol.too-large' } });
    const packed = deflate(new Uint8Array(100));
    expect(inflate(new Uint8Array([...packed, 0]))).toMatchObject({ error: { code: 'protocol.trailing' } });
    expect(inflate(packed.subarray(0, -1))).toMatchObject({ ok: false });
  });
});
