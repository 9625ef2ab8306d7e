import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFromBytes } from '../../../shared/base/identifier';
import { encodeCbor, type CborValue } from '../../../shared/protocol/cbor';
import { stamp, type Stamp } from '../../../shared/protocol/hybridClock';
import {
  decodeOperation,
  encodeOperation,
  operationKinds,
  type Operation,
  type OperationRef,
} from '../../../shared/protocol/operation';
import { chainHash, NO_HASH, sealBytes } from '../../../electron/core/journal/chain';
import vectors from '../../fixtures/operations.json';

interface Golden {
  readonly name: string;
  readonly operation: Omit<Operation, 'values' | 'seen'> & {
    readonly values: Readonly<Record<string, unknown>>;
    readonly seen: Readonly<Record<string, OperationRef[]>>;
  };
  readonly bytes: string;
  /** Chained to the vector before it. */
  readonly hash: string;
}
const golden = vectors as unknown as readonly Golden[]; // JSON loses the brands; every vector is checked below

const operationOf = ({ operation }: Golden): Operation => ({
  ...operation,
  values: new Map(Object.entries(operation.values)),
  seen: new Map(Object.entries(operation.seen)),
});
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const unhex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const id = (first: number): string => idFromBytes(Uint8Array.from({ length: 16 }, (_, at) => first + at));

describe('golden vectors', () => {
  it.each(golden.map(one => [one.name, one] as const))('%s', (_name, one) => {
    expect(hex(encodeOperation(operationOf(one)))).toBe(one.bytes);
    expect(decodeOperation(one.operation.device, unhex(one.bytes))).toEqual(operationOf(one));
  });

  it('are chained by hash', () => {
    let previous = NO_HASH;
    for (const one of golden) {
      previous = chainHash(previous, unhex(one.bytes));
      expect(hex(previous)).toBe(one.hash);
    }
  });

  it('has every kind', () => {
    expect(new Set(golden.map(one => one.operation.kind))).toEqual(new Set(operationKinds));
  });
});

describe('the form of the bytes', () => {
  const simplest: Operation = {
    device: id(32),
    n: 1,
    entity: 1,
    record: id(0),
    kind: 'add',
    stamp: '01a20cc88e800003' as Stamp,
    author: id(16),
    values: new Map([['1', 'Durand']]),
    seen: new Map(),
  };

  it('is a map of numbers, written out by hand', () => {
    const written = [
      'a8',
      '0101', // n
      '0201', // entity
      '0350000102030405060708090a0b0c0d0e0f', // record
      '0400', // kind: add
      '054801a20cc88e800003', // stamp
      '0650101112131415161718191a1b1c1d1e1f', // author
      '07a10166447572616e64', // values: field 1, « Durand »
      '0901', // version
    ].join('');
    expect(hex(encodeOperation(simplest))).toBe(written);
  });

  it('chains and seals with a label of its own', () => {
    const body = encodeOperation(simplest);
    const expected = createHash('sha256').update('jalon/operation/1\0').update(new Uint8Array(32)).update(body).digest('hex');
    expect(hex(chainHash(NO_HASH, body))).toBe(expected);
    expect(Buffer.from(sealBytes(id(32), 12, new Uint8Array(32))).toString('latin1')).toMatch(
      /^jalon\/seal\/1\0.{16}12:\0{32}$/s,
    );
  });

  it('refuses registers that no field can have', () => {
    for (const key of ['', 'x', '-1', '01', '1/', '1/a,b', '1/a;b', '1/é', '1/a/b']) {
      expect(() => encodeOperation({ ...simplest, values: new Map([[key, 1]]) }), key).toThrow(/register/);
    }
  });

  const body = (changes: Readonly<Record<number, CborValue>>): Uint8Array => {
    const parts: Record<number, CborValue> = {
      1: 1,
      2: 1,
      3: new Uint8Array(16),
      4: 0,
      5: new Uint8Array(8),
      6: new Uint8Array(16),
      7: new Map(),
    };
    return encodeCbor(new Map(Object.entries({ ...parts, ...changes }).map(([key, value]) => [Number(key), value])));
  };

  it.each([
    ['an unknown kind', { 4: 40 }],
    ['a count that is no whole number', { 1: 1.5 }],
    ['a record of another length', { 3: new Uint8Array(15) }],
    ['a stamp of another length', { 5: new Uint8Array(9) }],
    ['values that are no map', { 7: [] }],
    ['a register made of commas', { 7: new Map([['1/a,b', 1]]) }],
    ['a register written as text', { 7: new Map([['1', 1]]) }],
    ['versions seen that are no list', { 8: new Map([[1, 1]]) }],
    ['a version seen without its count', { 8: new Map([[1, [[]]]]) }],
  ])('refuses %s', (_name, changes) => {
    expect(() => decodeOperation(id(32), body({}))).not.toThrow();
    expect(() => decodeOperation(id(32), body(changes))).toThrow(/^Invariant broken: /);
  });
});

const ids = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(idFromBytes);
const keys = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 400 }), fc.stringMatching(/^[A-Za-z0-9_-]{4,22}$/)).map(([code, key]) => `${code}/${key}`),
);
const fieldValues = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
  fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }), { maxKeys: 3, noNullPrototype: true }),
);
const refs = fc.array(fc.record({ device: ids, n: fc.integer({ min: 1, max: 2 ** 40 }) }), { maxLength: 3 });
const operations: fc.Arbitrary<Operation> = fc.record({
  device: ids,
  n: fc.integer({ min: 1, max: 2 ** 40 }),
  entity: fc.nat({ max: 300 }),
  record: ids,
  kind: fc.constantFrom(...operationKinds),
  stamp: fc.tuple(fc.nat({ max: 2 ** 48 - 1 }), fc.nat({ max: 65_535 })).map(([time, counter]) => stamp(time, counter)),
  author: ids,
  values: fc.array(fc.tuple(keys, fieldValues), { maxLength: 5 }).map(entries => new Map(entries)),
  seen: fc.array(fc.tuple(keys, refs), { maxLength: 4 }).map(entries => new Map(entries)),
});

describe('the codec', () => {
  it('gives every operation back', () => {
    fc.assert(
      fc.property(operations, operation => {
        expect(decodeOperation(operation.device, encodeOperation(operation))).toEqual(operation);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses or reads damaged bytes, and never breaks otherwise', () => {
    fc.assert(
      fc.property(operations, fc.nat(), (operation, flip) => {
        const bytes = encodeOperation(operation);
        const at = (flip >> 3) % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip & 7));
        try {
          decodeOperation(operation.device, bytes);
        } catch (error) {
          expect((error as Error).message).toMatch(/^(CBOR|Invariant broken): /);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
