import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPaddedSize, pad, paddedSize, unpad } from '../../../shared/protocol/padding';

describe('padding', () => {
  // worked out by hand from the paper: E = ⌊log2 L⌋, S = ⌊log2 E⌋ + 1, the last E − S bits are zero
  it.each([
    [0, 512],
    [512, 512],
    [513, 544],
    [544, 544],
    [545, 576],
    [1024, 1024],
    [1025, 1088],
    [65_536, 65_536],
    [65_537, 67_584],
    [1_000_000, 1_015_808],
  ])('of %i bytes takes %i', (length, padded) => {
    expect(paddedSize(length)).toBe(padded);
  });

  it('never shrinks, costs at most an eighth above the smallest, and is its own measure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 513, max: 2 ** 20 }), length => {
        const size = paddedSize(length);
        expect(size).toBeGreaterThanOrEqual(length);
        expect(size).toBeLessThanOrEqual(length * 1.125);
        expect(isPaddedSize(size)).toBe(true);
        expect(size).toBeGreaterThanOrEqual(paddedSize(length - 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the content back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), content => {
        expect(unpad(pad(content))).toEqual({ ok: true, value: content });
      }),
    );
  });

  it('is read in its one form only', () => {
    const padded = pad(new Uint8Array(600).fill(1));
    const code = (bytes: Uint8Array): unknown => unpad(bytes);
    expect(code(padded.with(padded.length - 1, 1))).toMatchObject({ error: { code: 'protocol.not-canonical' } });
    expect(code(padded.subarray(0, -1))).toMatchObject({ error: { code: 'protocol.not-canonical' } });
    expect(code(new Uint8Array([...padded, 0]))).toMatchObject({ error: { code: 'protocol.not-canonical' } });
    expect(code(padded.with(0, 1))).toMatchObject({ error: { code: 'protocol.truncated' } });
    expect(code(new Uint8Array(40))).toMatchObject({ error: { code: 'protocol.truncated' } });
  });
});
