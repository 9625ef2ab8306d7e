import { describe, expect, it } from 'vitest';
import { restartDelay } from '../../../electron/main/restartDelay';

describe('restartDelay', () => {
  it('starts again at once, then waits longer each time, then gives up', () => {
    const crashes: number[] = [];
    const delays = [1, 2, 3, 4, 5].map(second => {
      crashes.push(second * 1000);
      return restartDelay(crashes);
    });
    expect(delays).toEqual([0, 500, 2000, 5000, null]);
  });

  it('forgets crashes older than a minute', () => {
    expect(restartDelay([0, 1, 2, 3, 4, 70_000])).toBe(0);
  });
});
