import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cborToPlain, decodeCbor, encodeCbor, type CborValue } from '../../../shared/protocol/cbor';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

/** RFC 8949 appendix A, what our subset can express: no tags, no undefined, no infinities, 64-bit floats only, safe integers. */
const VECTORS: readonly (readonly [CborValue, string])[] = [
  [0, '00'],
  [1, '01'],
  [10, '0a'],
  [23, '17'],
  [24, '1818'],
  [25, '1819'],
  [100, '1864'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  [1_000_000_000_000, '1b000000e8d4a51000'],
  [-1, '20'],
  [-10, '29'],
  [-100, '3863'],
  [-1000, '3903e7'],
  [1.1, 'fb3ff199999999999a'],
  [1.0e300, 'fb7e37e43c8800759c'],
  [-4.1, 'fbc010666666666666'],
  [false, 'f4'],
  [true, 'f5'],
  [null, 'f6'],
  [new Uint8Array(), '40'],
  [new Uint8Array([1, 2, 3, 4]), '4401020304'],
  ['', '60'],
  ['a', '6161'],
  ['IETF', '6449455446'],
  ['"\\', '62225c'],
  ['\u00fc', '62c3bc'],
  ['\u6c34', '63e6b0b4'],
  ['\u{10151}', '64f0908591'],
  [[], '80'],
  [[1, 2, 3], '83010203'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
  [Array.from({ length: 25 }, (_, at) => at + 1), '98190102030405060708090a0b0c0d0e0f101112131415161718181819'],
  [new Map(), 'a0'],
  [
    new Map([
      [1, 2],
      [3, 4],
    ]),
    'a201020304',
  ],
  [{ a: 1, b: [2, 3] }, 'a26161016162820203'],
  [['a', { b: 'c' }], '826161a161626163'],
  [{ a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' }, 'a56161614161626142616361436164614461656145'],
];

const REFUSED: readonly (readonly [string, string])[] = [
  ['a longer head than needed (1 byte)', '1817'],
  ['a longer head than needed (2 bytes)', '1900ff'],
  ['a longer head than needed (4 bytes)', '1a0000ffff'],
  ['a longer head than needed (8 bytes)', '1b00000000ffffffff'],
  ['a longer length of text', '780161'],
  ['a longer length of a list', '980100'],
  ['a longer length of a map', 'b8010102'],
  ['an unsafe integer', '1b0020000000000000'],
  ['the greatest integer', '1bffffffffffffffff'],
  ['an unsafe negative integer', '3b0020000000000000'],
  ['the negative integer just past the safe ones', '3b001fffffffffffff'],
  ['indefinite bytes', '5f4101ff'],
  ['indefinite text', '7f6161ff'],
  ['an indefinite list', '9f01ff'],
  ['an indefinite map', 'bf0102ff'],
  ['a break', 'ff'],
  ['reserved lengths', '1c'],
  ['a tag', 'c000'],
  ['undefined', 'f7'],
  ['a simple value', 'f0'],
  ['a simple value of two bytes', 'f8ff'],
  ['a float of 16 bits', 'f93e00'],
  ['a float of 32 bits', 'fa47c35000'],
  ['a whole number as a float', 'fb3ff0000000000000'],
  ['not a number', 'fb7ff8000000000000'],
  ['infinity', 'fb7ff0000000000000'],
  ['keys out of order', 'a202020101'],
  ['text keys out of order', 'a2616201616102'],
  ['a key twice', 'a201020102'],
  ['a float as a key', 'a1fb3ff800000000000001'],
  ['minus zero as a key', 'a1fb800000000000000001'],
  ['a negative key', 'a12001'],
  ['a list as a key', 'a18001'],
  ['text that is not UTF-8', '61ff'],
  ['half a surrogate pair', '63eda080'],
  ['an overlong text', '62c080'],
  ['bytes left over', '0000'],
  ['nothing', ''],
  ['a text cut short', '6261'],
  ['a list cut short', '8201'],
  ['a huge list', '9affffffff'],
  ['a huge map', 'bb001fffffffffffff'],
  ['a pit', `${'81'.repeat(40)}00`],
];

/** Any value of the subset, with the maps that decoding gives back. */
const values = fc.letrec<{ value: CborValue }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ minLength: 40, maxLength: 60 }),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(
        fc.tuple(fc.oneof(fc.nat(), fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'constructor')), tie('value')),
        {
          maxLength: 6,
        },
      )
      .map(entries => new Map(entries)),
  ),
})).value;

/** The entries of every map in encoded order, so that equality does not depend on how it was built. */
function sorted(value: CborValue): unknown {
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<number | string, CborValue>)].map(([key, item]) => [key, sorted(item)] as const);
    return new Map(entries.sort(([a], [b]) => Buffer.compare(encodeCbor(a), encodeCbor(b))));
  }
  return Array.isArray(value) ? value.map(item => sorted(item as CborValue)) : value;
}

describe('encoding', () => {
  it.each(VECTORS)('writes %o as the RFC does', (value, expected) => {
    expect(hex(encodeCbor(value))).toBe(expected);
    expect(encodeCbor(decodeCbor(bytes(expected)))).toEqual(bytes(expected));
  });

  it('sorts keys by their encoded bytes, whatever the order of the entries', () => {
    const entries: [number | string, number][] = [
      ['z', 1],
      [100, 2],
      ['aa', 3],
      [10, 4],
      ['é', 5],
      ['ab', 6],
    ];
    const expected = encodeCbor(new Map(entries));
    expect(encodeCbor(new Map([...entries].reverse()))).toEqual(expected);
    expect([...(decodeCbor(expected) as ReadonlyMap<number | string, CborValue>).keys()]).toEqual([
      10,
      100,
      'z',
      'aa',
      'ab',
      'é',
    ]);
  });

  it('gives the value back', () => {
    fc.assert(
      fc.property(values, value => {
        expect(decodeCbor(encodeCbor(value))).toEqual(sorted(value));
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['undefined', undefined],
    ['a function', () => 0],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a fraction as a key', new Map([[1.5, 1]])],
    ['a negative key', new Map([[-1, 1]])],
    ['a pit', Array.from({ length: 40 }).reduce<CborValue>(inner => [inner], null)],
  ])('refuses %s, and writes the next value well', (_name, value) => {
    expect(() => encodeCbor(value as CborValue)).toThrow(/^CBOR: /);
    expect(hex(encodeCbor([1, 2, 3]))).toBe('83010203');
  });

  it('turns maps with text keys into plain objects', () => {
    expect(cborToPlain(decodeCbor(encodeCbor({ a: [{ b: null }], c: 'd' })))).toEqual({ a: [{ b: null }], c: 'd' });
    const odd = cborToPlain(decodeCbor(encodeCbor(new Map([['__proto__', 1]]))));
    expect(Object.keys(odd as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
  });
});

/** Reads bytes that may be wrong: either the very form that encoding gives, or a refusal in the decoder's own words. */
function acceptsOnlyCanonical(input: Uint8Array): boolean {
  let value: CborValue;
  try {
    value = decodeCbor(input);
  } catch (error) {
    expect((error as Error).message).toMatch(/^CBOR: /);
    return false;
  }
  expect(hex(encodeCbor(value))).toBe(hex(input));
  return true;
}

describe('decoding', () => {
  it.each(REFUSED)('refuses %s', (_name, input) => {
    expect(() => decodeCbor(bytes(input))).toThrow(/^CBOR: /);
  });

  it('accepts nothing but canonical forms when bits are flipped', () => {
    let accepted = 0;
    fc.assert(
      fc.property(values, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (value, flips) => {
        const input = encodeCbor(value);
        for (const flip of flips) {
          const at = (flip >> 3) % input.length;
          input[at] = (input[at] ?? 0) ^ (1 << (flip & 7));
        }
        if (acceptsOnlyCanonical(input)) accepted += 1;
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('accepts nothing but canonical forms of random bytes and of cut ones', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), input => void acceptsOnlyCanonical(input)),
      { numRuns: 4000 },
    );
    fc.assert(
      fc.property(values, fc.nat(), (value, cut) => {
        const whole = encodeCbor(value);
        expect(acceptsOnlyCanonical(whole.subarray(0, cut % whole.length))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
