import { describe, expect, it } from 'vitest';
import { waitAfter } from '../../../electron/core/vault/attempts';

describe('the wait after wrong passwords', () => {
  it('rises from nothing to five minutes and stays there', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 1000].map(waitAfter)).toEqual([0, 0, 0, 5_000, 15_000, 60_000, 300_000, 300_000, 300_000]);
  });
});
