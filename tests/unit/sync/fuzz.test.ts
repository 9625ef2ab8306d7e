import { describe, expect, it } from 'vitest';
import { deflate, inflate } from '../../../electron/core/sync/envelope/packet';
import type { Result } from '../../../shared/base/result';
import {
  encodeBatch,
  encodeContent,
  decodeBatch,
  decodeContent,
  encodeHeader,
  joinEnvelope,
  splitEnvelope,
} from '../../../shared/protocol/envelope';
import { LIMITS } from '../../../shared/protocol/limits';
import { decodeEntry, encodeAct, encodeEntry } from '../../../shared/protocol/membership';
import { pad, unpad } from '../../../shared/protocol/padding';
import {
  answers,
  decodeFrame,
  encodeFrame,
  readAuthorization,
  refusalAnswer,
  requests,
  writeAuthorization,
} from '../../../shared/protocol/relay';
import { decodeMessage, encodeMessage } from '../../../shared/protocol/wire';
import { primitives } from '../protocol/hostPrimitives';
import { golden, packetsOf, sealsOf, seenOf, unhex } from './goldenVectors';

/** Inputs of all decoders together: a hundred thousand, a million in the long run. */
const INPUTS = process.env['JALON_LONG'] === '1' ? 1_000_000 : 100_000;

/** mulberry32: small and the same everywhere, so that a failure is found again by its number. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// heads that say more than follows, empty things, other major types
const TELLING = [
  0x00, 0x01, 0x17, 0x18, 0x1b, 0x3b, 0x40, 0x58, 0x5b, 0x5f, 0x7b, 0x80, 0x9a, 0x9b, 0xa0, 0xbb, 0xc0, 0xf6, 0xf7, 0xfb, 0xff,
];

function mutated(input: Uint8Array, other: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(input.length);
  switch (random(7)) {
    case 0:
    case 1: {
      const flipped = input.slice();
      for (let flips = random(3); flips >= 0; flips--) {
        const bit = random(input.length * 8);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      }
      return flipped;
    }
    case 2:
      return input.slice(0, at);
    case 3:
      return Uint8Array.from([...input, ...other.subarray(0, 1 + random(4))]);
    case 4:
      return input.with(at, TELLING[random(TELLING.length)] ?? 0);
    case 5:
      return Uint8Array.from([...input.subarray(0, at), ...other.subarray(random(other.length))]);
    default:
      return Uint8Array.from([...input.subarray(0, at), ...input.subarray(at + 1 + random(8))]);
  }
}

interface Target {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  /** Reads bytes, and writes again what it read; null for bytes that have several readings. */
  read(bytes: Uint8Array): Result<Uint8Array | null, unknown>;
}

const rewritten = <T>(read: Result<T, unknown>, write: (value: T) => Uint8Array | null): Result<Uint8Array | null, unknown> =>
  read.ok ? { ok: true, value: write(read.value) } : read;

const envelopes = golden.envelopes.map(one => unhex(one.bytes));
const batches = golden.envelopes.flatMap(one => packetsOf(one).map(({ batch }) => encodeBatch(batch)));
const contents = golden.envelopes.map(one =>
  encodeContent({
    packets: packetsOf(one).map(({ compressed }) => ({ handle: new Uint8Array(16), body: compressed })),
    seals: sealsOf(one),
    seen: seenOf(one),
  }),
);
const id = golden.envelopes.map(one => one.header.lane)[0] as never; // an identifier, whose brand JSON loses
const hash = new Uint8Array(32);
const message = (name: string, schema: Parameters<typeof encodeMessage>[0], value: unknown): Target => ({
  name,
  samples: [encodeMessage(schema, value as never)], // each value is checked by its schema
  read: bytes => rewritten(decodeMessage(schema, bytes, LIMITS.body), read => encodeMessage(schema, read as never)),
});

const targets: readonly Target[] = [
  {
    name: 'envelope',
    samples: envelopes,
    read: bytes =>
      rewritten(splitEnvelope(bytes), ({ header, ...parts }) => joinEnvelope({ ...parts, headerBytes: encodeHeader(header) })),
  },
  { name: 'content', samples: contents, read: bytes => rewritten(decodeContent(bytes), encodeContent) },
  { name: 'batch', samples: batches, read: bytes => rewritten(decodeBatch(bytes), encodeBatch) },
  { name: 'padding', samples: contents.map(pad), read: bytes => rewritten(unpad(bytes), pad) },
  { name: 'compression', samples: batches.map(deflate), read: bytes => rewritten(inflate(bytes), () => null) },
  {
    name: 'membership entry',
    samples: golden.membership.entries.map(unhex),
    read: bytes =>
      rewritten(decodeEntry(bytes), ({ signed, ...entry }) => encodeEntry({ ...entry, actBytes: encodeAct(signed) })),
  },
  {
    name: 'frame',
    samples: [encodeFrame({ number: 1, content: envelopes[0] ?? hash }, primitives.sha256)],
    read: bytes => rewritten(decodeFrame(bytes, primitives.sha256), frame => encodeFrame(frame, primitives.sha256)),
  },
  {
    name: 'authorization',
    samples: [new Uint8Array(Buffer.from(golden.request.authorization))],
    read: bytes =>
      rewritten(readAuthorization(Buffer.from(bytes).toString('latin1')), read =>
        Buffer.from(writeAuthorization(read), 'latin1'),
      ),
  },
  message('sync request', requests.sync, { push: envelopes, lanes: [{ lane: id, lineage: null, after: 3 }], max: 9 }),
  message('range request', requests.range, { lane: id, device: id, from: 1, to: 9, hashesOnly: false }),
  message('snapshot', requests.snapshot, { lane: id, id, vector: [{ device: id, count: 1, hash }], manifest: hash }),
  message('blobs request', requests.have, { file: id, ids: [hash, hash] }),
  message('sync answer', answers.sync, {
    acks: [{ seq: 1 }, { error: 'chain', expected: 4 }],
    pull: [
      { lane: id, items: [[1, envelopes[0]]], head: 4, more: true },
      { lane: id, error: 'lineage', lineage: id },
    ],
    time: 1_780_000_000_000,
  }),
  message('refusal', refusalAnswer, { error: 'request.time', time: 4 }),
];

describe(`${INPUTS} damaged inputs`, () => {
  it.each(targets.map(target => [target.name, target] as const))(
    'of %s are refused, or are the one form of what they say',
    (_name, target) => {
      const rounds = Math.ceil(INPUTS / targets.length);
      const wrong: string[] = [];
      let refused = 0;
      for (let seed = 0; seed < rounds && wrong.length < 5; seed++) {
        const random = randomFrom(seed);
        const sample = target.samples[random(target.samples.length)] ?? hash;
        const other = target.samples[random(target.samples.length)] ?? hash;
        const input = mutated(sample, other, random);
        const read = target.read(input);
        if (!read.ok) refused += 1;
        else if (read.value !== null && Buffer.compare(read.value, input) !== 0)
          wrong.push(`seed ${seed}: ${Buffer.from(input).toString('hex')}`);
      }
      expect(wrong).toEqual([]);
      // it is a decoder that is tried, not one that takes everything or nothing
      expect(refused).toBeGreaterThan(rounds / 4);
      for (const sample of target.samples) expect(target.read(sample).ok).toBe(true);
    },
    600_000,
  );
});
