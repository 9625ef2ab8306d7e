import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, pagesOf, turned } from '../../../renderer/features/case/files/arrangedPages';

const some = fc.integer({ min: 1, max: 12 }).map(pages => pagesOf({ id: 'scan', pages }));
const keys = (pages: readonly { key: string }[]): string[] => pages.map(one => one.key);

describe('pages put in order', () => {
  it('are the same pages whatever is moved, and moving back undoes it but at the ends', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(1 as const, -1 as const), (pages, pick, by) => {
        const at = pick % pages.length;
        const key = keys(pages)[at] ?? '';
        const after = moved(pages, key, by);
        expect(keys(after).toSorted()).toEqual(keys(pages).toSorted());
        const end = at + by < 0 || at + by >= pages.length;
        expect(keys(after).indexOf(key)).toBe(end ? at : at + by);
        if (!end) expect(moved(after, key, by === 1 ? -1 : 1)).toEqual(pages);
      }),
    );
  });

  it('are upright again after four quarter turns, and turn alone', () => {
    fc.assert(
      fc.property(some, fc.nat(), (pages, pick) => {
        const key = keys(pages)[pick % pages.length] ?? '';
        const once = turned(pages, key);
        expect(once.filter(one => one.turn !== 0).map(one => one.key)).toEqual([key]);
        expect(turned(turned(turned(once, key), key), key)).toEqual(pages);
      }),
    );
  });
});
